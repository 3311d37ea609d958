import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import type { Context } from "../../generator/lint/rule.js";
import { tailor } from "../../generator/lint/tailor.js";

/** Values and names from small sets, so that schemas and values meet. */
const name = fc.constantFrom("a", "b", "c");
const scalar = fc.constantFrom<Json>(null, true, 0, 1, 2.5, "", "x", "xyz");
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3 }),
  ),
}));

const { schema } = fc.letrec<{ schema: Json; part: Json }>((tie) => {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
  const list = fc.array(tie("schema"), { minLength: 1, maxLength: 2 });
  // References stand only where they lead to a part of the value, so that no schema refers to itself without end.
  const part = fc.oneof(tie("schema"), fc.constantFrom({ $ref: "#/$defs/a" }, { $ref: "#/$defs/b", minimum: 1 }));
  const keywords = fc.record({
    type: maybe(fc.constantFrom<Json>("object", "array", "string", "integer", ["number", "null"])),
    enum: maybe(fc.array(scalar, { minLength: 1, maxLength: 3 })),
    minimum: maybe(fc.constantFrom(1, 2)),
    maxLength: maybe(fc.constantFrom(0, 2)),
    required: maybe(fc.uniqueArray(name, { maxLength: 2 })),
    properties: maybe(fc.dictionary(name, part, { maxKeys: 2 })),
    additionalProperties: maybe(fc.oneof(fc.constant(false), part)),
    items: maybe(part),
    prefixItems: maybe(fc.array(part, { minLength: 1, maxLength: 2 })),
    maxItems: maybe(fc.constantFrom(1, 2)),
    allOf: maybe(list),
    anyOf: maybe(list),
    oneOf: maybe(list),
    not: maybe(tie("schema")),
    if: maybe(tie("schema")),
    else: maybe(tie("schema")),
    propertyNames: maybe(maybe(fc.constant({ maxLength: 0 }))),
  });
  const written = keywords.map((record): Json => JSON.parse(JSON.stringify(record)));
  return { part, schema: fc.oneof({ maxDepth: 3 }, fc.boolean(), written) };
});

const ajv = new Ajv2020({ strict: false, logger: false });

/** Ajv's answer; undefined where Ajv has none: of `prefixItems: [false]` inside a `oneOf` it makes code that does not run. */
function answerOf(schema: JsonObject, instance: Json): boolean | undefined {
  try {
    return ajv.validate(schema, instance) === true;
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

test("a value is valid under the tailored schema exactly if it is under the schema", () => {
  let decided = 0;
  fc.assert(
    fc.property(schema, fc.record({ a: schema, b: schema }), value, (root, $defs, instance) => {
      if (!isJsonObject(root)) return;
      const tailored = tailor(root, instance, contextOf($defs));
      if (tailored === undefined) return;
      const answers = [tailored, { ...root, $defs }].map((each) => answerOf(each, instance));
      if (answers.includes(undefined)) return;
      decided += 1;
      expect(JSON.stringify(tailored)).not.toContain("$ref");
      expect(answers[0]).toBe(answers[1]);
    }),
    { numRuns: 1000 },
  );
  expect(decided).toBeGreaterThan(300);
});

test.each([
  ["^[a-z]{1,20}_[0-9]+$", true],
  ["^\\d{4}-\\d\\d( \\d\\d)*$", true],
  ["^(a|b)$", true],
  ["^(a+)+$", false],
  ["^(a|a)*$", false],
  ["^(?:a?){200}$", false],
  ["^(a)\\1$", false],
  ["(", false],
])("the pattern %s is run: %s", (pattern, isRun) => {
  expect(tailor({ pattern }, "a", contextOf({})) !== undefined).toBe(isRun);
});

test.each<[JsonObject, Json, boolean]>([
  [{ type: "string", nullable: true, enum: ["x"] }, null, true],
  [{ type: "string", nullable: false }, null, false],
  [{ type: "number", minimum: 1, exclusiveMinimum: true }, 1, false],
  [{ type: "number", maximum: 1, exclusiveMaximum: false }, 1, true],
  [{ $ref: "#/$defs/a", minLength: 2 }, "x", true],
])("OpenAPI 3.0 means by %j that %j is valid: %s", (written, instance, isValid) => {
  const tailored = tailor(written, instance, { ...contextOf({ a: { type: "string" } }), openapi: "3.0" });
  expect(ajv.validate(tailored ?? false, instance)).toBe(isValid);
});

test("references that double at every step, and circles, come to an end", () => {
  const double = (next: string): JsonObject => ({ anyOf: [{ $ref: `#/$defs/${next}` }, { $ref: `#/$defs/${next}` }] });
  const defs: JsonObject = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`s${index}`, double(`s${index + 1}`)]),
  );
  expect(tailor({ $ref: "#/$defs/s0" }, 1, contextOf(defs))).toBeUndefined();
  const circle = { self: { allOf: [{ $ref: "#/$defs/self" }, { type: "string" }] } };
  expect(tailor({ $ref: "#/$defs/self" }, 1, contextOf(circle))).toEqual({
    allOf: [{ allOf: [{ allOf: [{}, {}] }, { type: "string" }] }, {}],
  });
});

function contextOf($defs: JsonObject): Context {
  return {
    options: {},
    openapi: "3.1",
    source: "/openapi.yaml",
    text: "",
    pointer: "",
    resolve: (written, source = "/openapi.yaml") => {
      const ref = isJsonObject(written) ? written.$ref : undefined;
      const name = typeof ref === "string" ? ref.slice("#/$defs/".length) : undefined;
      return { value: name === undefined ? written : $defs[name], source, name };
    },
  };
}
