import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/json.js";
import { object, requesting, responding, text, verdict } from "./verdict.js";

const closed = (...names: string[]): JsonObject =>
  object(Object.fromEntries(names.map((name) => [name, text])), { additionalProperties: false });

describe("schemas inside of keywords that are judged as a whole", () => {
  const condition = (when: Json, ...then: Json[]): JsonObject =>
    Object.fromEntries([["if", when], ...then.map((schema): [string, Json] => ["then", schema])]);
  const keywords: [string, (schema: Json) => JsonObject][] = [
    ["contains", (schema) => ({ contains: schema })],
    ["unevaluatedItems", (schema) => ({ unevaluatedItems: schema })],
    ["unevaluatedProperties", (schema) => ({ unevaluatedProperties: schema })],
    ["patternProperties", (schema) => ({ patternProperties: { "^x": schema } })],
    ["dependentSchemas", (schema) => ({ dependentSchemas: { owner: schema } })],
    ["then", (schema) => condition({ required: ["owner"] }, schema)],
    ["else", (schema) => ({ if: { required: ["owner"] }, else: schema })],
  ];
  const notShown: typeof keywords = [
    ["not", (schema) => ({ not: schema })],
    ["if", (schema) => condition(schema, { minProperties: 2 })],
    ["propertyNames", (schema) => ({ propertyNames: schema })],
  ];
  const reference = { $ref: "#/components/schemas/Site" };
  const both = async (before: JsonObject, after: JsonObject): Promise<string[]> => {
    const found = await Promise.all(
      [requesting, responding].map((message) => verdict(message(before), message(after))),
    );
    return found.flat();
  };
  const named = async (schema: JsonObject, before: Json, after: Json): Promise<string[]> => {
    const more = (Site: Json): JsonObject => ({ components: { schemas: { Site } } });
    const found = await Promise.all(
      [requesting, responding].map((message) => verdict(message(schema, more(before)), message(schema, more(after)))),
    );
    return found.flat();
  };
  const site = object({ name: text });

  test.each(keywords)("%s: a further optional property is additive, in place and behind a name", async (_, holding) => {
    const more = object({ name: text, size: { type: "integer" } });
    const levels = (found: string[]) => found.map((line) => line.split(" ")[0]);
    expect(levels(await both(holding(site), holding(more)))).toEqual(["additive", "additive"]);
    expect(levels(await named(holding(reference), site, more))).toEqual(["additive", "additive"]);
  });

  test.each([...keywords, ...notShown])(
    "%s: what has no effect is told of, and so are descriptions",
    async (_, holding) => {
      const bounded = object({ name: { ...text, minimum: 1 } });
      const said = object({ name: text }, { description: "In words" });
      const [pointless, described] = [
        "annotation schema-without-effect-changed",
        "annotation schema-descriptions-changed",
      ];
      expect(await both(holding(site), holding(bounded))).toEqual([pointless, pointless]);
      expect(await named(holding(reference), site, bounded)).toEqual([pointless, pointless]);
      expect(await both(holding(site), holding(said))).toEqual([described, described]);
      expect(await named(holding(reference), site, said)).toEqual([described, described]);
    },
  );

  test("how texts in there are encoded is told of as well", async () => {
    for (const encoding of [{ contentMediaType: "text/plain" }, { contentSchema: { type: "object" } }]) {
      const encoded = responding({ contains: { ...text, ...encoding } });
      expect(await verdict(responding({ contains: text }), encoded)).toEqual([
        "annotation schema-descriptions-changed",
      ]);
    }
  });

  test.each([...keywords, ...notShown])("%s: other words for the same are no change", async (_, holding) => {
    const split = { allOf: [{ type: "object" }, { properties: { name: { anyOf: [text] } } }] };
    expect(await both(holding(site), holding(split))).toEqual([]);
    expect(await named(holding(reference), site, split)).toEqual([]);
  });
});

test.each<[string, Json[], Json[], string]>([
  ["the part that is closed", [closed("a"), object({ b: text })], [object({ a: text }), closed("b")], '{"a":""}'],
  [
    "a name that a closed part declares",
    [closed("a", "b"), object({ b: text })],
    [closed("a"), object({ b: text })],
    '{"b":""}',
  ],
])("%s counts, though the parts together say the same", async (_, before, after, witness) => {
  const found = await verdict(requesting({ allOf: before }), requesting({ allOf: after }));
  expect(found).toEqual([`breaking request-schema-changed request-body ${witness}`]);
});
