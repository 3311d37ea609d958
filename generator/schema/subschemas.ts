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

/** A copy of the schema in which each schema object, from the innermost outwards, is what `change` makes of it. */
export function mapSchema(schema: Json, change: (schema: JsonObject) => JsonObject): Json {
  if (!isJsonObject(schema)) return schema;
  const mapped = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (SINGLE.has(keyword)) return [keyword, mapSchema(value, change)];
    if (LISTS.has(keyword) && Array.isArray(value)) return [keyword, value.map((item) => mapSchema(item, change))];
    if (MAPS.has(keyword) && isJsonObject(value)) return [keyword, mapMembers(value, change)];
    return [keyword, value];
  });
  return change(Object.fromEntries(mapped));
}

function mapMembers(schemas: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, mapSchema(schema, change)]));
}

/**
 * JSON Schema 2020-12 for a schema of OpenAPI 3.0 (section 4.7.24): `nullable`, boolean bounds, and `$ref` without siblings.
 * In a whole document the schemas under `components` are rewritten.
 */
export function fromOpenApi30(document: Json): Json {
  const rewritten = mapSchema(document, fromOpenApi30Object);
  if (!isJsonObject(rewritten) || !isJsonObject(rewritten.components) || !isJsonObject(rewritten.components.schemas))
    return rewritten;
  const schemas = mapMembers(rewritten.components.schemas, fromOpenApi30Object);
  return { ...rewritten, components: { ...rewritten.components, schemas } };
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
