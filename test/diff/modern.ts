import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";

/** The document as 3.1 has it: without what OpenAPI 3.0 says by `nullable` and boolean bounds, and does not hear beside a `$ref`. */
export function modern(document: JsonObject): JsonObject {
  return String(document.openapi).startsWith("3.0") ? (modernNode(document) as JsonObject) : document;
}

function modernNode(node: Json): Json {
  if (Array.isArray(node)) return node.map(modernNode);
  if (!isJsonObject(node)) return node;
  if (typeof node.$ref === "string") return { $ref: node.$ref };
  const { nullable, exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...others } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, modernNode(value)]),
  ) as JsonObject;
  const schema = {
    ...others,
    ...bound("inimum", minimum, exclusiveMinimum),
    ...bound("aximum", maximum, exclusiveMaximum),
  };
  if (nullable !== true) return schema;
  const { type, enum: values, readOnly = false, writeOnly = false } = schema as JsonObject;
  const isComposed = ["allOf", "anyOf", "oneOf"].some((keyword) => node[keyword] !== undefined);
  if (type === undefined && isComposed) return { readOnly, writeOnly, anyOf: [schema, { type: "null" }] };
  return {
    ...schema,
    ...(type !== undefined && { type: [type, "null"].flat() }),
    ...(Array.isArray(values) && { enum: [...values, null] }),
  };
}

function bound(name: string, limit: Json | undefined, exclusive: Json | undefined): JsonObject {
  const limits: [string, Json | undefined][] = [
    [`m${name}`, exclusive === true ? undefined : limit],
    [`exclusiveM${name}`, exclusive === true ? limit : typeof exclusive === "boolean" ? undefined : exclusive],
  ];
  return Object.fromEntries(limits.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
