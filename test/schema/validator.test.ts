import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/json.js";
import { validatorOf } from "../../generator/schema/validator.js";

const texts = { items: { type: "string" } };

/** Where Ajv, left as it is, says the opposite. */
describe("a value is judged by the letter of the specification", () => {
  test.each<[string, JsonObject, Json, boolean]>([
    ["items of a branch", { anyOf: [texts, { type: "object" }], unevaluatedItems: false }, ["a", "b"], true],
    ["items of a branch", { anyOf: [{ items: true }], unevaluatedItems: { type: "number" } }, ["a", "b"], true],
    [
      "items of what does not apply to arrays",
      { anyOf: [{ dependentSchemas: { a: { unevaluatedItems: true } } }], unevaluatedItems: false },
      [1],
      false,
    ],
    [
      "properties of a branch that fails",
      { oneOf: [{ patternProperties: { "^a": { maximum: 1 } } }, true], unevaluatedProperties: false },
      { a: 2 },
      false,
    ],
    [
      "properties of a condition that fails",
      { if: { patternProperties: { "^a": { maximum: 1 } } }, else: { minProperties: 1 }, unevaluatedProperties: false },
      { a: 2 },
      false,
    ],
    ["an empty array after one that has a match", { items: { contains: { minItems: 1 } } }, [[[1]], "a", []], false],
  ])("%s", (_, schema, value, expected) => {
    expect(validatorOf(undefined, "assertion")(schema, value)).toBe(expected);
  });
});
