import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { Context } from "./rule.js";

/**
 * How a value fails a schema, to be read after "the value …"; undefined where it is valid or the schema cannot be
 * compiled. Failures by the `ignored` keyword don't count.
 */
export function violationOf(value: Json, schema: JsonObject, context: Context, ignored?: string): string | undefined {
  const validate = compile(selfContained(schema, context));
  if (validate === undefined || validate(value)) return undefined;
  const error = validate.errors?.find(({ keyword }) => keyword !== ignored);
  return error === undefined ? undefined : explain(error);
}

function explain({ instancePath, message = "is not valid" }: ErrorObject): string {
  return instancePath === "" ? message : `at \`${instancePath}\` ${message}`;
}

let ajv: Ajv2020 | undefined;

function compile(schema: JsonObject) {
  // Made when first needed: most documents have no default that is worth a look.
  ajv ??= addFormats.default(new Ajv2020({ strict: false, logger: false, validateSchema: false }));
  try {
    return ajv.compile(schema);
  } catch {
    // A pattern that is no regular expression, a keyword of the wrong type: other rules' findings.
    return undefined;
  }
}

const mapsOfSchemas = new Set(["properties", "patternProperties", "dependentSchemas"]);
const listsOfSchemas = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const singleSchemas = new Set([
  "not",
  "if",
  "then",
  "else",
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
/** Of no weight for a value, or meant for the document's own identifiers and not for those of the copy. */
const dropped = new Set([
  "default",
  "example",
  "examples",
  "discriminator",
  "xml",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$schema",
  "$defs",
  "definitions",
]);

/** The schema as JSON Schema 2020-12 on its own: what it refers to is carried along under `$defs`, 3.0's spellings are translated. */
function selfContained(schema: JsonObject, { resolve, openapi, source }: Context): JsonObject {
  const names = new Map<Json, string>();
  const definitions: JsonObject = {};
  return { ...convert(schema, source), $defs: definitions };

  function convert(written: Json | undefined, file: string): JsonObject {
    if (!isJsonObject(written)) return written === false ? { not: {} } : {};
    const converted: JsonObject = {};
    for (const [keyword, value] of Object.entries(written)) {
      if (dropped.has(keyword) || keyword.startsWith("x-")) continue;
      if (keyword === "$ref") converted.$ref = definitionOf(written, file);
      else if (mapsOfSchemas.has(keyword) && isJsonObject(value)) {
        converted[keyword] = Object.fromEntries(
          Object.entries(value).map(([name, part]) => [name, convert(part, file)]),
        );
      } else if (listsOfSchemas.has(keyword) && Array.isArray(value)) {
        converted[keyword] = value.map((part) => convert(part, file));
      } else converted[keyword] = singleSchemas.has(keyword) ? convert(value, file) : value;
    }
    return openapi === "3.0" ? modernize(converted) : converted;
  }

  function definitionOf(reference: JsonObject, file: string): string {
    const { value, source: target } = resolve({ $ref: reference.$ref ?? "" }, file);
    const key = value ?? reference;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = `schema${names.size}`;
    const pointer = `#/$defs/${name}`;
    names.set(key, pointer);
    definitions[name] = convert(value, target);
    return pointer;
  }
}

/** The spellings of OpenAPI 3.0 that JSON Schema 2020-12 writes differently. */
function modernize({ nullable, exclusiveMinimum, exclusiveMaximum, $ref, ...schema }: JsonObject): JsonObject {
  if ($ref !== undefined) return { $ref };
  if (nullable === true && typeof schema.type === "string") schema.type = [schema.type, "null"];
  // OpenAPI 3.0.3 asks for null in the enum too, but documents rarely say it, and readers take it as said.
  if (nullable === true && Array.isArray(schema.enum)) schema.enum = [...schema.enum, null];
  if (typeof exclusiveMinimum === "number") schema.exclusiveMinimum = exclusiveMinimum;
  else if (exclusiveMinimum === true && schema.minimum !== undefined) schema.exclusiveMinimum = schema.minimum;
  if (typeof exclusiveMaximum === "number") schema.exclusiveMaximum = exclusiveMaximum;
  else if (exclusiveMaximum === true && schema.maximum !== undefined) schema.exclusiveMaximum = schema.maximum;
  return schema;
}
