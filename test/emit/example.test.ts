import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import { describe, expect, test } from "vitest";
import { exampleOf } from "../../generator/emit/example.js";
import type { Schema } from "../../generator/model/schema.js";
import { namedSchemas } from "../../generator/model/shape.js";
import { apiAt, apiOf } from "../support/api.js";

describe.each(["../../openapi/openapi.yaml", "docs/fixtures/everything.yaml"])("examples for %s", (path) => {
  test("are valid, by another judge", async () => {
    const { schemas } = await apiAt(join(import.meta.dirname, path));
    const $defs = Object.fromEntries(schemas.map(({ identifier, schema }) => [identifier, schema]));
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormatsModule.default(ajv);
    const wrong = schemas.flatMap(({ identifier, schema }) => {
      const example = exampleOf(schema, namedSchemas(schemas), "response");
      const validate = ajv.compile({ $ref: `#/$defs/${identifier}`, $defs });
      return validate(example) ? [] : [[identifier, example, ajv.errorsText(validate.errors)]];
    });
    expect(wrong).toEqual([]);
  });
});

describe("the example of a schema", () => {
  const none = namedSchemas([]);

  test.each<[Schema, unknown]>([
    [{ type: "string", examples: ["given"], default: "other" }, "given"],
    [{ type: "string", default: "usual" }, "usual"],
    [{ const: 3 }, 3],
    [{ enum: ["a", "b"] }, "a"],
    [{ type: "integer", exclusiveMinimum: 4 }, 5],
    [{ type: "number", maximum: -2 }, -2],
    [{ type: "string", minLength: 8 }, "string--"],
    [{ type: "string", maxLength: 2 }, "st"],
    [{ type: "string", format: "uuid" }, "123e4567-e89b-42d3-a456-426614174000"],
    [{ type: ["null", "boolean"] }, true],
    [{ type: "array", items: { type: "integer" }, minItems: 2 }, [1, 1]],
    [{ type: "object", additionalProperties: { type: "boolean" } }, { key: true }],
    [{ allOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { const: 2 } } }] }, { a: 1, b: 2 }],
    [{ anyOf: [{ type: "null" }, { type: "string" }] }, "string"],
    [{ type: "object", required: ["a"], properties: { a: { const: 1 }, b: { type: "integer" } } }, { a: 1 }],
    [false, null],
  ])("%j is %j", (schema, expected) => {
    expect(exampleOf(schema, none, "response")).toEqual(expected);
  });

  test("leaves out what does not travel in its direction", () => {
    const schema: Schema = {
      type: "object",
      required: ["id", "secret"],
      properties: { id: { const: 1, readOnly: true }, secret: { const: 2, writeOnly: true } },
    };
    expect(exampleOf(schema, none, "request")).toEqual({ secret: 2 });
    expect(exampleOf(schema, none, "response")).toEqual({ id: 1 });
  });

  test("ends where a schema contains itself", async () => {
    const { schemas } = await apiOf({
      components: {
        schemas: {
          Node: {
            type: "object",
            required: ["name", "children", "parent"],
            properties: {
              name: { type: "string" },
              children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
              parent: { anyOf: [{ $ref: "#/components/schemas/Node" }, { type: "null" }] },
            },
          },
        },
      },
    });
    expect(exampleOf({ $ref: "#/$defs/Node" }, namedSchemas(schemas), "response")).toEqual({
      name: "string",
      children: [],
      parent: null,
    });
  });
});
