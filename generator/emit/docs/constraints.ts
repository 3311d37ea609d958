import type { Json } from "../../json.js";
import type { Schema, SchemaObject } from "../../model/schema.js";
import { code } from "../markdown.js";
import type { Page } from "./context.js";
import { valueText } from "./schema-text.js";

/** What a value must keep to beyond its type, in words: `1 to 10 characters, one of …`. "" where there is nothing. */
export function constraintsText(schema: Schema, page: Page): string {
  if (typeof schema === "boolean" || !Object.keys(schema).some((keyword) => constraining.has(keyword))) return "";
  return [
    ...valuesText(schema),
    ...range("", schema.minimum, schema.maximum),
    ...(schema.exclusiveMinimum === undefined ? [] : [`greater than ${schema.exclusiveMinimum}`]),
    ...(schema.exclusiveMaximum === undefined ? [] : [`less than ${schema.exclusiveMaximum}`]),
    ...(schema.multipleOf === undefined ? [] : [`multiple of ${schema.multipleOf}`]),
    ...range("characters", schema.minLength, schema.maxLength),
    ...(schema.pattern === undefined ? [] : [`pattern ${code(schema.pattern)}`]),
    ...encodingText(schema),
    ...range("items", schema.minItems, schema.maxItems),
    ...(schema.uniqueItems === true ? ["unique items"] : []),
    ...range("properties", schema.minProperties, schema.maxProperties),
    ...closedText(schema),
    ...dependencies(schema),
    ...itemsText(schema, page),
    ...logicText(schema),
  ].join(", ");
}

/** Most schemas have none of these, and nothing to look for. */
const constraining = new Set(
  (
    "const enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern contentEncoding contentMediaType " +
    "contentSchema minItems maxItems uniqueItems minProperties maxProperties additionalProperties unevaluatedProperties dependentRequired " +
    "propertyNames dependentSchemas items contains unevaluatedItems not if then else"
  ).split(" "),
);

/** The limits of the items of an array, which have no row of their own. */
function itemsText({ items }: SchemaObject, page: Page): string[] {
  if (items === undefined || typeof items === "boolean") return [];
  const inner = constraintsText(items, page);
  return inner === "" ? [] : [`each: ${inner}`];
}

function valuesText(schema: SchemaObject): string[] {
  if (schema.const !== undefined) return [`always ${valueText(schema.const)}`];
  if (!schema.enum) return [];
  const listed = schema.enum
    .filter((value) => value !== null)
    .map(valueText)
    .join(", ");
  return [schema["x-open-enum"] === true ? `${listed}, or a value yet unknown` : `one of ${listed}`];
}

function range(unit: string, least: number | undefined, most: number | undefined): string[] {
  const counted = (limit: number) => (unit === "" ? `${limit}` : `${limit} ${limit === 1 ? singular[unit] : unit}`);
  if (least === undefined && most === undefined) return [];
  if (most === undefined) return [`at least ${counted(least ?? 0)}`];
  if (least === undefined) return [`at most ${counted(most)}`];
  return least === most ? [`exactly ${counted(most)}`] : [`${least} to ${counted(most)}`];
}

const singular: Record<string, string> = { characters: "character", items: "item", properties: "property" };

function encodingText({ contentEncoding, contentMediaType, contentSchema }: SchemaObject): string[] {
  return [
    ...(contentEncoding === undefined ? [] : [`encoded as ${code(contentEncoding)}`]),
    ...(contentMediaType === undefined ? [] : [`holds ${code(contentMediaType)}`]),
    ...(contentSchema === undefined ? [] : [`content matches ${asJson(contentSchema)}`]),
  ];
}

function closedText(schema: SchemaObject): string[] {
  const isClosed = schema.additionalProperties === false || schema.unevaluatedProperties === false;
  return isClosed && !schema.patternProperties ? ["no other properties"] : [];
}

function dependencies({ dependentRequired, propertyNames, dependentSchemas }: SchemaObject): string[] {
  return [
    ...Object.entries(dependentRequired ?? {}).map(
      ([name, needed]) => `${code(name)} needs ${needed.map((each) => code(each)).join(", ")}`,
    ),
    ...(propertyNames === undefined ? [] : [`property names match ${asJson(propertyNames)}`]),
    ...Object.entries(dependentSchemas ?? {}).map(([name, then]) => `with ${code(name)} it matches ${asJson(then)}`),
  ];
}

/** Keywords that no table can show are told as the JSON Schema that they are. */
function logicText(schema: SchemaObject): string[] {
  const { contains, minContains, maxContains, unevaluatedItems } = schema;
  return [
    ...(contains === undefined ? [] : [`contains ${asJson({ contains, minContains, maxContains })}`]),
    ...(unevaluatedItems === undefined ? [] : [`other items match ${asJson(unevaluatedItems)}`]),
    ...(schema.not === undefined ? [] : [`must not match ${asJson(schema.not)}`]),
    ...(schema.if === undefined ? [] : [`if it matches ${asJson(schema.if)}`]),
    ...(schema.then === undefined ? [] : [`then it matches ${asJson(schema.then)}`]),
    ...(schema.else === undefined ? [] : [`else it matches ${asJson(schema.else)}`]),
  ];
}

function asJson(schema: Schema | object): string {
  return code(JSON.stringify(schema as Json).replaceAll('"#/$defs/', '"'));
}
