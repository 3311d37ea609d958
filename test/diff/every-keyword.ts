import { differ, type Field, flag, integer, type Kind, kind, silent, url, words } from "./field.js";
import { object, requesting, responding, text } from "./verdict.js";

const both = { Cat: object({ a: text }), Dog: object({ a: integer }) };
const noEffect = "It is for those who maintain the schema, and must have no effect (JSON Schema, 8.3).";
const naming = "It gives references something to lead to; what they lead to is compared (JSON Schema, 8.2).";

/** Schemas and what only stands in them, with every field. */
export const schemaKinds: Record<string, Kind> = {
  Xml: kind(
    [requesting, responding].map((message) => (xml) => message({ ...text, xml })),
    {},
    {
      name: words,
      namespace: url,
      prefix: words,
      attribute: flag,
      wrapped: flag,
    },
  ),
  Discriminator: kind(
    [requesting, responding].map(
      (message) => (discriminator) =>
        message(
          { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator },
          { components: { schemas: both } },
        ),
    ),
    { propertyName: "A" },
    {
      propertyName: words,
      mapping: differ({ c: "#/components/schemas/Cat" }, { c: "#/components/schemas/Dog" }),
    },
  ),
  Schema: kind(
    [requesting, responding].map((message) => (schema) => message(object({ value: schema }))),
    {},
    {
      $id: silent(naming, "https://a.example", "https://b.example"),
      $anchor: silent(naming, "A", "B"),
      id: words,
      $schema: differ("http://json-schema.org/draft-07/schema#", "https://example.com/dialect"),
      definitions: silent(naming, { A: text }, { A: integer }),
      $defs: silent(naming, { A: text }, { A: integer }),
      $vocabulary: silent("It is for meta-schemas (JSON Schema, 8.1.2).", { "https://a.example": true }, {}),
      $comment: silent(noEffect, "A", "B"),
      $dynamicAnchor: words,
      $dynamicRef: differ("#A", "#B"),
      externalDocs: differ({ url: "https://a.example" }, { url: "https://b.example" }),
      discriminator: differ({ propertyName: "a" }, { propertyName: "b" }),
      title: words,
      summary: words,
      description: words,
      format: differ("date", "date-time", text),
      default: words,
      example: words,
      examples: differ(["a"], ["b"]),
      deprecated: flag,
      readOnly: flag,
      writeOnly: flag,
      xml: differ({ name: "a" }, { name: "b" }),
      type: differ("string", "integer"),
      enum: differ(["a"], ["a", "b"]),
      const: words,
      ...Object.fromEntries(
        ["multipleOf", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum"].map((keyword) => [
          keyword,
          differ(2, 3, { type: "number" }),
        ]),
      ),
      maxLength: differ(2, 3, text),
      minLength: differ(2, 3, text),
      pattern: differ("^a", "^b", text),
      contentEncoding: differ("base64", "base32", text),
      contentMediaType: differ("text/plain", "text/html", text),
      contentSchema: differ(text, integer, { ...text, contentMediaType: "application/json" }),
      ...Object.fromEntries(
        ["items", "contains", "unevaluatedItems"].map((keyword) => [keyword, differ(text, integer, { type: "array" })]),
      ),
      prefixItems: differ([text], [integer], { type: "array" }),
      minContains: differ(2, 3, { type: "array", contains: text }),
      maxContains: differ(2, 3, { type: "array", contains: text }),
      maxItems: differ(2, 3, { type: "array" }),
      minItems: differ(2, 3, { type: "array" }),
      uniqueItems: differ(true, false, { type: "array" }),
      properties: differ({ a: text }, { a: integer }, { type: "object" }),
      patternProperties: differ({ "^a": text }, { "^a": integer }, { type: "object" }),
      additionalProperties: differ(text, integer, { type: "object" }),
      unevaluatedProperties: differ(text, integer, { type: "object" }),
      propertyNames: differ({ maxLength: 2 }, { maxLength: 3 }, { type: "object" }),
      required: differ(["a"], ["b"], { type: "object" }),
      maxProperties: differ(2, 3, { type: "object" }),
      minProperties: differ(2, 3, { type: "object" }),
      dependentRequired: differ({ a: ["b"] }, { a: ["c"] }, { type: "object" }),
      dependentSchemas: differ({ a: { required: ["b"] } }, { a: { required: ["c"] } }, { type: "object" }),
      ...Object.fromEntries(["allOf", "anyOf", "oneOf"].map((keyword) => [keyword, differ([text], [integer])])),
      not: differ(text, integer),
      if: differ(text, integer, { else: { const: 1 } }),
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword
      then: differ({ maxLength: 2 }, { maxLength: 3 }, { if: text }),
      else: differ({ maximum: 2 }, { maximum: 3 }, { if: text }),
    },
  ),
};

/** What is spelt otherwise in OpenAPI 3.0. */
export const spellingsOf30: Record<string, Record<string, Field>> = {
  Root: { openapi: silent("It says how the document is written, not what the API is.", "3.0.0", "3.0.3") },
  Schema: {
    nullable: differ(true, false, text),
    exclusiveMaximum: differ(true, false, { type: "number", maximum: 2 }),
    exclusiveMinimum: differ(true, false, { type: "number", minimum: 2 }),
  },
};
