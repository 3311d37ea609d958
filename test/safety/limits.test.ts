import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/json.js";
import { generate } from "../support/generate.js";
import { compile } from "../support/typescript.js";

/** Documents that are large or deep rather than wrong. */

const components = (schemas: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {},
  components: { schemas },
});

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const numbered = (count: number, make: (index: number) => Json): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}`, make(index)]));

describe("what is large is generated all the same", () => {
  const operations = numbered(5000, () => ({ type: "string" }));
  const tagged = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [
      `/p${index}`,
      { get: { tags: [`tag ${index}`], responses: { "200": { description: "Done." } } } },
    ]),
  );
  const cases: Record<string, Json> = {
    "one map with 40,000 keys": components({ Big: { type: "object", properties: numbered(40_000, () => true) } }),
    "an enum of 50,000 values": components({
      Big: { enum: Array.from({ length: 50_000 }, (_, index) => `v${index}`) },
    }),
    "one schema used 10,000 times": components({
      Used: { type: "string" },
      User: { type: "object", properties: numbered(10_000, () => ref("Used")) },
    }),
    "5,000 schemas": components(operations),
    "1,000 tags": { ...components({}), paths: tagged },
    "a text of 10 MB": components({ Long: { description: "x".repeat(10 * 2 ** 20) } }),
    "a chain of 5,000 references": components({
      ...numbered(5000, (index) => ({ type: "object", properties: { next: ref(`N${(index + 1) % 5000}`) } })),
    }),
  };

  test.each(Object.entries(cases))("%s", async (_, document) => {
    const { files } = await generate(document);
    expect(files.length).toBeGreaterThan(0);
  });
});

describe("what is deeply composed has a type that the compiler takes", () => {
  const nest = (depth: number, wrap: (inner: Json) => Json): Json =>
    depth === 0 ? { type: "string" } : wrap(nest(depth - 1, wrap));

  test.each<[string, JsonObject]>([
    ["oneOf of 500", { Any: { oneOf: Array.from({ length: 500 }, (_, index) => ({ const: `c${index}` })) } }],
    [
      "a chain of 200 allOf",
      numbered(200, (index) => ({
        allOf: [
          ...(index === 0 ? [] : [ref(`N${index - 1}`)]),
          { type: "object", properties: { [`p${index}`]: { type: "string" } } },
        ],
      })),
    ],
    [
      "40 nested anyOf",
      { Any: nest(40, (inner) => ({ anyOf: [inner, { type: "array", items: { type: "string" } }] })) },
    ],
    [
      "40 levels of anyOf, each twice in the next",
      numbered(40, (index) => ({
        anyOf:
          index === 0
            ? [{ type: "string" }, { type: "null" }]
            : [ref(`N${index - 1}`), { items: ref(`N${index - 1}`) }],
      })),
    ],
    ["60 nested arrays", { Any: nest(60, (items) => ({ type: "array", items })) }],
  ])("%s", async (_, schemas) => {
    const { files } = await generate(components(schemas));
    const modules = files.filter(({ path }) => /\.ts$|package\.json$/.test(path));
    expect(compile(Object.fromEntries(modules.map(({ path, text }) => [path, text])))).toEqual([]);
  });
});

test("schemas that build on one another too often are refused", async () => {
  const chain = (length: number) =>
    numbered(length, (index) => ({ allOf: [index === 0 ? { type: "string" } : ref(`N${index - 1}`)] }));
  await expect(generate(components(chain(255)))).resolves.toBeDefined();
  for (const length of [257, 20_000])
    await expect(generate(components(chain(length)))).rejects.toThrow(
      "made of schemas that build on one another more than 256 times, which is the limit",
    );
});
