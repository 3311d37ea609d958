import { isEmptyList, isJsonObject, type Json } from "../json.js";
import { describe, flagOf } from "./read.js";

/** The keywords whose argument holds schemas: one, a list of them, or a map. */
export const applicators = {
  one: new Set(
    "not if then else items contains additionalProperties propertyNames unevaluatedItems unevaluatedProperties contentSchema".split(
      " ",
    ),
  ),
  list: new Set(["allOf", "anyOf", "oneOf", "prefixItems"]),
  map: new Set(["properties", "patternProperties", "dependentSchemas"]),
};

/** What is wrong with the argument of a keyword, or undefined; a keyword that nobody knows takes anything. */
export function faultOf(keyword: string, argument: Json): string | undefined {
  return checks[keyword]?.(argument);
}

/** What an argument with a fault says all the same, if only to those who compare it; undefined where it says nothing. */
export function readingOf(keyword: string, argument: Json): Json | undefined {
  if (keyword === "enum" && Array.isArray(argument)) return argument;
  if (keyword === "pattern" && typeof argument === "string") return argument;
  if (keyword === "type") return typesOf(argument);
  return readings
    .map((reading) => reading(argument))
    .find((value) => value !== undefined && faultOf(keyword, value) === undefined);
}

/** What may be meant by an argument of the wrong type. */
const readings: ((argument: Json) => Json | undefined)[] = [
  flagOf,
  (argument) => (typeof argument === "string" && /^-?\d+(\.\d+)?$/.test(argument) ? Number(argument) : undefined),
  (argument) => (typeof argument === "number" ? String(argument) : undefined),
  (argument) => (isEmptyList(argument) ? {} : undefined),
  (argument) => (Array.isArray(argument) || argument === null ? undefined : [argument]),
];

/** Names of types, be they of JSON Schema or not; null in a list can only mean the type. */
function typesOf(argument: Json): Json | undefined {
  if (argument === null) return undefined;
  const named = [argument].flat().map((type) => type ?? "null");
  if (!named.every((type) => typeof type === "string")) return undefined;
  return Array.isArray(argument) ? named : argument;
}

type Check = (argument: Json) => string | undefined;

const isSchema: Check = (argument) =>
  typeof argument === "boolean" || isJsonObject(argument)
    ? undefined
    : `expected a schema, found ${describe(argument)}`;
const isList: Check = (argument) =>
  Array.isArray(argument) ? undefined : `expected an array, found ${describe(argument)}`;
const isMap: Check = (argument) =>
  isJsonObject(argument) ? undefined : `expected an object, found ${describe(argument)}`;
const isText: Check = (argument) =>
  typeof argument === "string" ? undefined : `expected a string, found ${describe(argument)}`;
const isFlag: Check = (argument) =>
  typeof argument === "boolean" ? undefined : `expected a boolean, found ${describe(argument)}`;
const isNumber: Check = (argument) =>
  typeof argument === "number" ? undefined : `expected a number, found ${describe(argument)}`;
const isNumberOrFlag: Check = (argument) => (typeof argument === "boolean" ? undefined : isNumber(argument));
const isCount: Check = (argument) =>
  typeof argument === "number" && Number.isInteger(argument) && argument >= 0
    ? undefined
    : `expected a whole number from 0, found ${typeof argument === "number" ? argument : describe(argument)}`;
const isNames: Check = (argument) =>
  Array.isArray(argument) && argument.every((name) => typeof name === "string")
    ? undefined
    : `expected an array of property names, found ${describe(argument)}`;

const isMapOfNames: Check = (argument) => {
  if (!isJsonObject(argument)) return isMap(argument);
  return Object.values(argument).flatMap((names) => isNames(names) ?? [])[0];
};

const types = new Set(["null", "boolean", "integer", "number", "string", "array", "object"]);
const isType: Check = (argument) => {
  const named = Array.isArray(argument) ? argument : [argument];
  if (named.length === 0) return "an empty list of types admits no value";
  const unknown = named.find((type) => typeof type !== "string" || !types.has(type));
  if (unknown === undefined) return undefined;
  return unknown === null ? 'write "null" in quotes' : `${JSON.stringify(unknown)} is not a type of JSON Schema`;
};
const isEnum: Check = (argument) => {
  if (!Array.isArray(argument)) return `expected an array, found ${describe(argument)}`;
  const seen = new Set(argument.map((value) => JSON.stringify(value, inOrderOfKeys)));
  return seen.size === argument.length ? undefined : "the values are not unique";
};
/** For JSON.stringify: objects that JSON takes for equal become the same text. */
const inOrderOfKeys = (_: string, value: Json) =>
  isJsonObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
const isPattern: Check = (argument) => {
  if (typeof argument !== "string") return isText(argument);
  try {
    new RegExp(argument, "u"); // compiled to see that it can be, never run
    return undefined;
  } catch {
    // Patterns written for other dialects often escape what the u flag forbids to escape.
  }
  try {
    new RegExp(argument);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const isMapByPattern: Check = (argument) => {
  if (!isJsonObject(argument)) return isMap(argument);
  return Object.keys(argument).flatMap((pattern) => isPattern(pattern) ?? [])[0];
};

const checks: Record<string, Check> = Object.assign(Object.create(null), {
  $ref: isText,
  type: isType,
  enum: isEnum,
  pattern: isPattern,
  required: isNames,
  format: isText,
  title: isText,
  description: isText,
  multipleOf: isNumber,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumberOrFlag,
  exclusiveMaximum: isNumberOrFlag,
  deprecated: isFlag,
  readOnly: isFlag,
  writeOnly: isFlag,
  uniqueItems: isFlag,
  dependentRequired: isMapOfNames,
  ...Object.fromEntries(
    [
      "minLength",
      "maxLength",
      "minItems",
      "maxItems",
      "minContains",
      "maxContains",
      "minProperties",
      "maxProperties",
    ].map((keyword) => [keyword, isCount]),
  ),
  ...Object.fromEntries([...applicators.one].map((keyword) => [keyword, isSchema])),
  ...Object.fromEntries([...applicators.list].map((keyword) => [keyword, isList])),
  ...Object.fromEntries([...applicators.map].map((keyword) => [keyword, isMap])),
  patternProperties: isMapByPattern,
} satisfies Record<string, Check>);
