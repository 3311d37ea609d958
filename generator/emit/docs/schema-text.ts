import type { Json } from "../../json.js";
import { identifierOf, type Schema, type SchemaObject, type SchemaType } from "../../model/schema.js";
import { code, text } from "../markdown.js";
import { type Page, schemaText } from "./context.js";

/** A schema's type in words, named schemas as links: `array of [Site](…)`. Null is left out; {@link isNullable} tells. */
export function typeText(schema: Schema, page: Page): string {
  if (schema === true) return "any";
  if (schema === false) return "nothing";
  const parts = [
    ...(schema.$ref === undefined ? [] : [refText(schema.$ref, page)]),
    ...(schema.allOf ?? []).map((part) => typeText(part, page)),
    ...[schema.oneOf, schema.anyOf].flatMap((members) => (members ? [alternativesText(members, page)] : [])),
  ];
  const own = ownTypeText(schema, page);
  // Beside a composition, `type: object` says what its parts say already.
  const all = parts.length > 0 && (own === "object" || own === "any") ? parts : [...parts, own];
  return [...new Set(all)].join(" and ");
}

/** Whether null is a value, as far as the schema itself says. */
export function isNullable(schema: Schema): boolean {
  if (typeof schema === "boolean") return schema;
  if (schema.type === undefined && schema.enum) return schema.enum.includes(null);
  return (
    typesOf(schema).includes("null") ||
    [schema.oneOf, schema.anyOf].some((members) => members?.some(isNullOnly) ?? false)
  );
}

/** A link to the page of the schema that a `$ref` leads to. */
export function refText(ref: string, page: Page): string {
  return schemaText(identifierOf(ref), page);
}

/** A value of JSON as code. Text stands without quotes unless it could be taken for something else. */
export function valueText(value: Json): string {
  const isPlain =
    typeof value === "string" && !/^(?:|true|false|null|-?[\d.]+(?:e[+-]?\d+)?|[\s[{"].*|.*\s)$/is.test(value);
  return code(isPlain ? value : JSON.stringify(value));
}

function isNullOnly(member: Schema): boolean {
  return typeof member === "object" && member.type === "null";
}

function alternativesText(members: Schema[], page: Page): string {
  const texts = members.filter((member) => !isNullOnly(member)).map((member) => typeText(member, page));
  return [...new Set(texts)].join(" or ");
}

function ownTypeText(schema: SchemaObject, page: Page): string {
  const types = typesOf(schema).filter((type) => type !== "null");
  if (types.length === 0 && typesOf(schema).length > 0) return "null";
  if (types.length === 0) return schema.format === undefined ? "any" : `any (${text(schema.format)})`;
  return types.map((type) => singleTypeText(type, schema, page)).join(" or ");
}

function singleTypeText(type: SchemaType, schema: SchemaObject, page: Page): string {
  switch (type) {
    case "array":
      return arrayText(schema, page);
    case "object":
      return mapText(schema, page);
    case "string":
    case "number":
    case "integer":
      return schema.format === undefined ? type : `${type} (${text(schema.format)})`;
    case "boolean":
    case "null":
      return type;
    default:
      return type satisfies never;
  }
}

function arrayText({ prefixItems, items }: SchemaObject, page: Page): string {
  const rest = items === undefined || items === true ? "" : typeText(items, page);
  if (!prefixItems) return rest === "" ? "array" : `array of ${isSeveral(rest) ? `(${rest})` : rest}`;
  const listed = prefixItems.map((item) => typeText(item, page)).join(", ");
  return `tuple of (${listed}${items === undefined || items === false ? "" : `, then ${rest || "any"}`})`;
}

/** An object without properties of its own is a map. */
function mapText({ properties, additionalProperties, patternProperties }: SchemaObject, page: Page): string {
  if (properties || patternProperties || typeof additionalProperties !== "object") return "object";
  const values = typeText(additionalProperties, page);
  return `map of ${isSeveral(values) ? `(${values})` : values}`;
}

function isSeveral(type: string): boolean {
  return type.includes(" or ") || type.includes(" and ");
}

/** The types that a schema names or, without `type`, clearly means. */
export function typesOf(schema: SchemaObject): SchemaType[] {
  if (schema.type !== undefined) return [schema.type].flat();
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values) return [...new Set(values.map(typeOfValue))];
  if (schema.properties || schema.patternProperties || schema.additionalProperties !== undefined) return ["object"];
  return schema.items !== undefined || schema.prefixItems ? ["array"] : [];
}

function typeOfValue(value: Json): SchemaType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "object" ? "object" : typeof value === "string" ? "string" : "boolean";
}
