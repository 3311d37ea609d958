import { isJsonObject, type Json, type JsonObject } from "../json.js";

const SINGLE = new Set(
  "not if then else items contains additionalProperties propertyNames unevaluatedItems unevaluatedProperties".split(
    " ",
  ),
);
const LISTS = new Set("allOf anyOf oneOf prefixItems".split(" "));
const MAPS = new Set("properties patternProperties dependentSchemas $defs definitions".split(" "));

/** The schemas directly inside a schema; values of keywords that nobody knows are not schemas. */
export function subschemas(schema: JsonObject): Json[] {
  return Object.entries(schema).flatMap(([keyword, value]): Json[] => {
    if (SINGLE.has(keyword)) return [value];
    if (LISTS.has(keyword)) return Array.isArray(value) ? value : [];
    return MAPS.has(keyword) && isJsonObject(value) ? Object.values(value) : [];
  });
}

/** The schemas under `components`, where the document is one of OpenAPI. */
export function namedSchemas(document: Json): JsonObject {
  const components = isJsonObject(document) ? document.components : undefined;
  return isJsonObject(components) && isJsonObject(components.schemas) ? components.schemas : {};
}

/** A copy of a schema, or of an OpenAPI document, in which each schema object, from the innermost outwards, is changed. */
export function mapSchemas(document: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  const mapped = mapSchema(document, change);
  if (!isJsonObject(mapped.components)) return mapped;
  const schemas = mapMembers(namedSchemas(document), change);
  return { ...mapped, components: { ...mapped.components, schemas } };
}

function mapSchema(schema: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  const inner = (value: Json): Json => (isJsonObject(value) ? mapSchema(value, change) : value);
  const mapped = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (SINGLE.has(keyword)) return [keyword, inner(value)];
    if (LISTS.has(keyword) && Array.isArray(value)) return [keyword, value.map(inner)];
    if (MAPS.has(keyword) && isJsonObject(value)) return [keyword, mapMembers(value, change)];
    return [keyword, value];
  });
  return change(Object.fromEntries(mapped));
}

function mapMembers(schemas: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  const mapped = Object.entries(schemas).map(([name, schema]): [string, Json] => [
    name,
    isJsonObject(schema) ? mapSchema(schema, change) : schema,
  ]);
  return Object.fromEntries(mapped);
}

/**
 * JSON Schema 2020-12 for a schema of OpenAPI 3.0 (section 4.7.24), or for the schemas of a document: `nullable`, boolean bounds,
 * and `$ref` without siblings.
 */
export function fromOpenApi30(document: Json): Json {
  return isJsonObject(document) ? mapSchemas(document, fromOpenApi30Object) : document;
}

function fromOpenApi30Object(schema: JsonObject): JsonObject {
  if (typeof schema.$ref === "string") return { $ref: schema.$ref };
  const { nullable, exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  const result: JsonObject = rest;
  if (nullable === true && typeof rest.type === "string") result.type = [rest.type, "null"];
  for (const [bound, exclusive, flag] of [
    ["minimum", "exclusiveMinimum", exclusiveMinimum],
    ["maximum", "exclusiveMaximum", exclusiveMaximum],
  ] as const) {
    const limit = rest[bound];
    if (typeof flag === "number") result[exclusive] = flag;
    if (flag !== true || limit === undefined) continue;
    result[exclusive] = limit;
    delete result[bound];
  }
  return result;
}
