import { describe, expect, test } from "vitest";
import { diffApis } from "../../generator/diff/diff.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { operation } from "./documents.js";

/** Documents that would take a careless differ for ever, or overflow its stack. Each comes to an end, and none passes for safe. */
describe("large and deep schemas", () => {
  const body = (schemas: JsonObject, name: string): JsonObject => ({
    paths: {
      "/things": {
        post: operation({
          requestBody: { content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } },
        }),
      },
    },
    components: { schemas },
  });

  async function levels(before: JsonObject, after: JsonObject): Promise<string[]> {
    const changes = diffApis(await apiOf(before), await apiOf(after));
    return changes.map(({ contract, rule }) => `${contract} ${rule}`);
  }

  test("a chain of 200 allOf", async () => {
    const chain = (limit: number): JsonObject =>
      named(200, (index) => ({
        allOf: [
          ...(index < 199 ? [{ $ref: `#/components/schemas/S${index + 1}` }] : []),
          { properties: { [`p${index}`]: { type: "string", maxLength: index === 100 ? limit : 10 } } },
        ],
      }));
    expect(await levels(body(chain(10), "S0"), body(chain(9), "S0"))).toEqual(["breaking request-max-length-changed"]);
  });

  test("40 nested anyOf, whose counterexample has more values than there are atoms", async () => {
    const nested = (type: string): JsonObject =>
      named(41, (index) =>
        index === 0
          ? { type }
          : {
              anyOf: ["a", "b"].map((name) => ({
                properties: { [name]: { $ref: `#/components/schemas/S${index - 1}` } },
              })),
            },
      );
    expect(await levels(body(nested("string"), "S40"), body(nested("integer"), "S40"))).toEqual([
      "unproven request-type-changed",
    ]);
  });

  test("a ring of 1,000 schemas", async () => {
    const ring = (isDescribed: boolean): JsonObject =>
      named(1000, (index) => ({
        type: "object",
        ...(isDescribed && index === 500 && { description: "Half way round." }),
        properties: { next: { $ref: `#/components/schemas/S${(index + 1) % 1000}` } },
      }));
    expect(await levels(body(ring(false), "S0"), body(ring(true), "S0"))).toEqual([
      "annotation schema-description-changed",
    ]);
  });

  test("schemas nested as deep as a document may be, in place and behind names", async () => {
    const inside = (depth: number, inner: Json): Json =>
      Array.from({ length: depth }).reduce<Json>((items) => ({ type: "array", items }), inner);
    const edits: [Json, string][] = [
      [{ type: "string", description: "In words" }, "annotation schema-description-changed"],
      [{ type: "string", minimum: 1 }, "annotation schema-without-effect-changed"],
      [{}, "additive request-type-changed"],
      [{ type: "string", maxLength: 5 }, "unproven request-max-length-changed"],
    ];
    for (const [after, expected] of edits) {
      const once = (leaf: Json): JsonObject => ({ S0: inside(240, leaf) });
      expect(await levels(body(once({ type: "string" }), "S0"), body(once(after), "S0"))).toEqual([expected]);
    }
    const often = (leaf: Json): JsonObject =>
      named(20, (index) => inside(150, index === 19 ? leaf : { $ref: `#/components/schemas/S${index + 1}` }));
    expect(await levels(body(often({ type: "string" }), "S0"), body(often({}), "S0"))).toEqual([
      "additive request-type-changed",
    ]);
  });

  test("a schema that refers to itself by two of its parts", async () => {
    const self = { $ref: "#/components/schemas/Tree" };
    const tree = (value: JsonObject): JsonObject => ({
      Tree: { allOf: [{ properties: { value, parent: self } }, { properties: { parent: { allOf: [self] } } }] },
    });
    const after = body(tree({ type: "string", maxLength: 5 }), "Tree");
    expect(await levels(body(tree({ type: "string" }), "Tree"), after)).toEqual([
      "breaking request-max-length-changed",
    ]);
  });

  test("schemas that refer to themselves at different depths", async () => {
    const tree = (depth: number, more: JsonObject): JsonObject => ({
      Tree: Array.from({ length: depth }).reduce<JsonObject>(
        (next, _, index) => ({ properties: { ...(index === 0 && more), next } }),
        { $ref: "#/components/schemas/Tree" },
      ),
    });
    expect(await levels(body(tree(17, {}), "Tree"), body(tree(19, {}), "Tree"))).toEqual([]);
    // The two sizes meet 322 levels deep.
    const sized = (depth: number, type: string) => body(tree(depth, { size: { type } }), "Tree");
    expect(await levels(sized(17, "string"), sized(19, "integer"))).toContain("unproven request-schema-changed");
  });

  function named(count: number, schema: (index: number) => Json): JsonObject {
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`S${index}`, schema(index)]));
  }
});
