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

/** How many schemas stand in a schema, itself included; what objects share counts wherever it stands. */
export function countSchemas(schema: Json): number {
  const known = new Map<Json, number>();
  const count = (current: Json): number => {
    if (!isJsonObject(current)) return 1;
    const before = known.get(current);
    if (before !== undefined) return before;
    const total = subschemas(current).reduce<number>((sum, inner) => sum + count(inner), 1);
    known.set(current, total);
    return total;
  };
  return count(schema);
}

/** The schemas under `components`, where the document is one of OpenAPI. */
export function namedSchemas(document: Json): JsonObject {
  const components = isJsonObject(document) ? document.components : undefined;
  return isJsonObject(components) && isJsonObject(components.schemas) ? components.schemas : {};
}

/**
 * A copy of a schema, or of an OpenAPI document, in which each schema object, from the innermost outwards, is changed. Objects that
 * stand in several places are changed once, and still do.
 */
export function mapSchemas(document: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  const changed = new Map<JsonObject, JsonObject>();

  function map(schema: JsonObject): JsonObject {
    const before = changed.get(schema);
    if (before !== undefined) return before;
    const mapped = Object.entries(schema).map(([keyword, value]): [string, Json] => {
      if (SINGLE.has(keyword)) return [keyword, mapIfObject(value)];
      if (LISTS.has(keyword) && Array.isArray(value)) return [keyword, value.map(mapIfObject)];
      if (MAPS.has(keyword) && isJsonObject(value)) return [keyword, mapMembers(value)];
      return [keyword, value];
    });
    const result = change(Object.fromEntries(mapped));
    changed.set(schema, result);
    return result;
  }

  function mapIfObject(value: Json): Json {
    return isJsonObject(value) ? map(value) : value;
  }

  function mapMembers(schemas: JsonObject): JsonObject {
    return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, mapIfObject(schema)]));
  }

  const mapped = map(document);
  if (!isJsonObject(mapped.components)) return mapped;
  return { ...mapped, components: { ...mapped.components, schemas: mapMembers(namedSchemas(document)) } };
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
