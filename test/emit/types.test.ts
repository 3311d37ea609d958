import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { typesModule } from "../../generator/emit/types.js";
import { docComment, documentationOf, typeOf } from "../../generator/emit/typescript.js";
import type { JsonObject } from "../../generator/json.js";
import type { NamedSchema } from "../../generator/model/model.js";
import type { Schema } from "../../generator/model/schema.js";
import { namedSchemas } from "../../generator/model/shape.js";
import { apiOf } from "../support/api.js";
import { typeDisagreements } from "../support/types-oracle.js";

test("our types of the Partner API and openapi-typescript's are assignable to one another, open enums aside", async () => {
  const found = await typeDisagreements(join(import.meta.dirname, "../../openapi/openapi.yaml"));
  // x-open-enum: a server may answer with values that are not listed, which openapi-typescript cannot say.
  expect(found.map(({ schema, from }) => [schema, from])).toEqual([
    ["ResponseArmingSettingsDto", "ours"],
    ["ResponseDeviceDto", "ours"],
  ]);
});

describe("the type of a schema", () => {
  const location = { file: "openapi.yaml", pointer: "" };
  const name = (identifier: string, schema: Schema): NamedSchema => ({
    name: identifier,
    identifier,
    requestIdentifier: identifier,
    schema,
    location,
  });
  const named = namedSchemas([
    name("Pet", { type: "object", properties: { kind: { type: "string" }, age: { type: "integer" } } }),
    name("Cat", { type: "object", properties: { kind: { type: "string" } } }),
    { ...name("Site", { type: "object" }), requestIdentifier: "SiteInput" },
  ]);
  const ref = (identifier: string): Schema => ({ $ref: `#/$defs/${identifier}` });

  test.each<[Schema, string]>([
    [true, "unknown"],
    [false, "never"],
    [{ type: "integer" }, "number"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: ["null", "string"] }, "string | null"],
    [{ enum: ["a", 1, null, true] }, '"a" | 1 | true | null'],
    [{ type: "string", enum: ["a", null] }, '"a"'],
    [{ enum: [] }, "never"],
    [{ const: { a: [1] } }, "{ a: [1]; }"],
    [{ type: "string", format: "binary" }, "Blob"],
    [{ type: "array", items: { type: ["string", "null"] } }, "(string | null)[]"],
    [{ type: "array" }, "unknown[]"],
    [
      { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], minItems: 1, items: false },
      "[string, number?]",
    ],
    [{ type: "object" }, "{\n[name: string]: unknown;\n}"],
    [{ type: "object", additionalProperties: false }, "{ [name: string]: never }"],
    [{ type: "object", additionalProperties: { type: "number" } }, "{\n[name: string]: number;\n}"],
    [
      {
        type: "object",
        properties: { id: { type: "string" } },
        required: ["id"],
        additionalProperties: { type: "number" },
      },
      "{\nid: string;\n[name: string]: number | string;\n}",
    ],
    [{ properties: { "a-b": { type: "string" }, __proto__x: true } }, '{\n"a-b"?: string;\n__proto__x?: unknown;\n}'],
    [{ $ref: "#/$defs/Pet", description: "A pet." }, "Pet"],
    [{ allOf: [ref("Pet")] }, "Pet"],
    [{ allOf: [ref("Pet"), { required: ["age"] }] }, 'Pet & Required<Pick<Pet, "age">>'],
    [{ allOf: [ref("Pet"), { type: "object", properties: { x: { type: "string" } } }] }, "Pet & {\nx?: string;\n}"],
    [{ oneOf: [ref("Pet"), { type: "null" }] }, "Pet | null"],
    [{ anyOf: [{ type: "string" }, true] }, "unknown"],
    [
      { oneOf: [ref("Pet"), ref("Cat")], discriminator: { propertyName: "kind", mapping: { cat: "Cat" } } },
      '(Pet & {\nkind: "Pet";\n}) | (Cat & {\nkind: "cat";\n})',
    ],
    [{ type: "string", enum: ["a"], "x-open-enum": true }, '"a" | (string & {})'],
    [{ type: "object", required: ["undeclared"] }, "{\n[name: string]: unknown;\n}"],
    [{ allOf: [ref("Cat"), { required: ["undeclared"] }] }, "Cat & {\n[name: string]: unknown;\n}"],
  ])("%j is %s", (schema, type) => {
    expect(typeOf(schema, { named, direction: "response" }).replaceAll(/ +/g, " ")).toBe(type);
  });

  test("leaves out what does not travel in its direction", () => {
    const schema: Schema = {
      type: "object",
      properties: {
        id: { type: "number", readOnly: true },
        secret: { type: "string", writeOnly: true },
        site: ref("Site"),
      },
    };
    expect(typeOf(schema, { named, direction: "request" })).toBe("{\nsecret?: string;\nsite?: SiteInput;\n}");
    expect(typeOf(schema, { named, direction: "response" })).toBe("{\nid?: number;\nsite?: Site;\n}");
  });
});

test("an enum with names for its values is open where the document says so", async () => {
  const Mood = { type: "string", enum: ["calm", "wild"], "x-enum-varnames": ["Calm", "Wild"] };
  const values = 'export const Mood = {\nCalm: "calm",\nWild: "wild",\n} as const;\n';
  const type = "export type Mood = (typeof Mood)[keyof typeof Mood]";
  const printed = async (schema: JsonObject) => typesModule(await apiOf({ components: { schemas: { Mood: schema } } }));
  expect((await printed(Mood)).trim()).toBe(`${values}${type};`);
  expect((await printed({ ...Mood, "x-open-enum": true })).trim()).toBe(`${values}${type} | (string & {});`);
});

describe("documentation", () => {
  test("says what the type cannot", () => {
    const schema: Schema = {
      title: "Limit",
      description: "Rows at most.",
      type: "integer",
      minimum: 1,
      default: 50,
      examples: [10],
      deprecated: true,
    };
    expect(docComment(documentationOf(schema))).toBe(
      "/**\n * Limit\n *\n * Rows at most.\n *\n * integer, minimum 1\n *\n * @default 50\n * @example 10\n * @deprecated\n */",
    );
  });

  test("ends where it ends, whatever the text holds", () => {
    expect(docComment(["a */ evil(); /* b\u2028c\rd\u202ee"])).toBe(
      "/**\n * a *\\/ evil(); /* b\n * c\n * d\\u202ee\n */",
    );
    expect(docComment(["**//", "*\u200b/"])).toBe("/**\n * **\\//\n *\n * *\\u200b/\n */");
  });
});
