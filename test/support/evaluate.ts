import { createRequire } from "node:module";
import type { Format } from "ajv";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";

const require = createRequire(import.meta.url);
const { fullFormats } = require("ajv-formats/dist/formats.js") as { fullFormats: Record<string, Format> };

/** What a schema says of a value, by the letter of JSON Schema 2020-12. */
export interface Evaluation {
  isValid: boolean;
  /**
   * By `POINTER/NAME`: the properties that schemas which apply to a part of the value declare, whether they hold or not, and whether
   * the value has all of them as they are declared.
   */
  declared: ReadonlyMap<string, boolean>;
  /** Those of them that no message has. */
  withheld: ReadonlySet<string>;
}

export interface Reading {
  /** Finds what a `$ref` leads to. */
  lookUp: (reference: string) => Json | undefined;
  /** The flag of properties that the message does not have, and which nobody therefore has to send. */
  unsent?: "readOnly" | "writeOnly";
}

/** What has been evaluated of the value: names of its properties, or indices of its items. */
type Evaluated = Set<string | number>;

/** What applies to one value: where it stands, the properties that no message has there, and the references on the way. */
interface Scope {
  value: Json;
  at: string;
  withheld: ReadonlySet<string>;
  followed: ReadonlySet<string>;
}

/**
 * A validator to hold others against: slow and short, each keyword as the specification has it. Formats are those of ajv-formats.
 * A reference that leads back to itself without going into the value says nothing.
 */
export function evaluate(schema: Json, value: Json, { lookUp, unsent }: Reading): Evaluation {
  const declared = new Map<string, boolean>();
  const withheld = new Set<string>();
  const isValid = apply(schema, begin(value, "")) !== undefined;
  return { isValid, declared, withheld };

  /** What the schema evaluates of the value; undefined where it is not valid. */
  function apply(schema: Json, scope: Scope): Evaluated | undefined {
    if (!isJsonObject(schema)) return schema === false ? undefined : new Set();
    const { value } = scope;
    const beside = { ...scope, withheld: new Set([...scope.withheld, ...withheldBy(schema)]) };
    const parts = [applyInPlace(schema, beside), valueKeywords(schema, value)];
    if (Array.isArray(value)) parts.push(applyToItems(schema, value, scope.at));
    if (isJsonObject(value)) parts.push(applyToProperties(schema, value, beside));
    const evaluated = together(parts);
    if (evaluated === undefined || typeof value !== "object" || value === null) return evaluated;
    const [keyword, keys]: [string, (string | number)[]] = Array.isArray(value)
      ? ["unevaluatedItems", [...value.keys()]]
      : ["unevaluatedProperties", Object.keys(value)];
    const rest = schema[keyword];
    if (rest === undefined) return evaluated;
    const left = keys.filter((key) => !evaluated.has(key));
    return left.every((key) => inside(rest, value, key, scope.at)) ? new Set(keys) : undefined;
  }

  function inside(schema: Json, value: Json, key: string | number, at: string): boolean {
    const part = (value as JsonObject)[key] as Json;
    return apply(schema, begin(part, `${at}/${key}`)) !== undefined;
  }

  function applyInPlace(schema: JsonObject, scope: Scope): Evaluated | undefined {
    const here = (part: Json | undefined): Evaluated | undefined => apply(part ?? true, scope);
    const some = (branches: readonly Json[], isEnough: (count: number) => boolean): Evaluated | undefined => {
      const valid = branches.map(here).filter((branch) => branch !== undefined);
      return isEnough(valid.length) ? together(valid) : undefined;
    };
    const condition = schema.if === undefined ? undefined : here(schema.if);
    const conditional = (): (Evaluated | undefined)[] => {
      if (schema.if === undefined) return [];
      return condition ? [condition, here(schema.then)] : [here(schema.else)];
    };
    const { value } = scope;
    const dependent = isJsonObject(value)
      ? Object.entries(members(schema.dependentSchemas)).filter(([name]) => Object.hasOwn(value, name))
      : [];
    return together([
      ...(typeof schema.$ref === "string" ? [follow(schema.$ref, scope)] : []),
      ...list(schema.allOf).map(here),
      ...(schema.anyOf === undefined ? [] : [some(list(schema.anyOf), (count) => count > 0)]),
      ...(schema.oneOf === undefined ? [] : [some(list(schema.oneOf), (count) => count === 1)]),
      ...(schema.not !== undefined && here(schema.not) ? [undefined] : []),
      ...conditional(),
      ...dependent.map(([, part]) => here(part)),
    ]);
  }

  function follow(reference: string, scope: Scope): Evaluated | undefined {
    if (scope.followed.has(reference)) return new Set();
    return apply(lookUp(reference) ?? true, { ...scope, followed: new Set([...scope.followed, reference]) });
  }

  function applyToItems(schema: JsonObject, items: readonly Json[], at: string): Evaluated | undefined {
    const prefix = list(schema.prefixItems);
    const is = (part: Json, index: number): boolean => inside(part, items as Json[], index, at);
    const { contains, minItems = 0, maxItems = Infinity, minContains = 1, maxContains = Infinity } = schema;
    const matched = contains === undefined ? [] : [...items.keys()].filter((index) => is(contains, index));
    const isRight =
      isBetween(items.length, minItems, maxItems) &&
      (schema.uniqueItems !== true || new Set(items.map(canonical)).size === items.length) &&
      (contains === undefined || isBetween(matched.length, minContains, maxContains)) &&
      items.map((_, index) => is(prefix[index] ?? schema.items ?? true, index)).every(Boolean);
    if (!isRight) return undefined;
    return new Set([...(schema.items === undefined ? prefix.keys() : items.keys()), ...matched]);
  }

  function applyToProperties(schema: JsonObject, value: JsonObject, scope: Scope): Evaluated | undefined {
    const { at } = scope;
    const { minProperties = 0, maxProperties = Infinity, additionalProperties, propertyNames } = schema;
    const properties = members(schema.properties);
    const has = (name: Json): boolean => Object.hasOwn(value, String(name));
    const fits = new Map<string, boolean>();
    for (const [name, part] of Object.entries(properties)) {
      const place = `${at}/${name}`;
      const isFitting = !has(name) || inside(part, value, name, at);
      fits.set(name, isFitting);
      declared.set(place, isFitting && (declared.get(place) ?? true));
      if (isUnsent(part)) withheld.add(place);
    }
    const names = Object.keys(value);
    const evaluated: Evaluated = new Set();
    const isRight =
      isBetween(names.length, minProperties, maxProperties) &&
      list(schema.required).every((name) => has(name) || scope.withheld.has(String(name))) &&
      Object.entries(members(schema.dependentRequired)).every(
        ([name, others]) => !has(name) || list(others).every(has),
      );
    const isWell = names.map((name) => {
      const own = fits.get(name);
      const schemas = Object.entries(members(schema.patternProperties)).flatMap(([pattern, part]) =>
        matches(pattern, name) ? [part] : [],
      );
      if (own === undefined && schemas.length === 0 && additionalProperties !== undefined)
        schemas.push(additionalProperties);
      if (own !== undefined || schemas.length > 0) evaluated.add(name);
      const isNamedRight =
        propertyNames === undefined || apply(propertyNames, begin(name, `${at}/${name}#`)) !== undefined;
      return schemas.map((part) => inside(part, value, name, at)).every(Boolean) && isNamedRight && own !== false;
    });
    return isRight && isWell.every(Boolean) ? evaluated : undefined;
  }

  /** The properties that a schema, or one that holds together with it, declares as unsent. */
  function withheldBy(schema: JsonObject): string[] {
    if (unsent === undefined) return [];
    return [...conjoined(schema)].flatMap(({ properties }) =>
      Object.entries(members(properties)).flatMap(([name, part]) => (isUnsent(part) ? [name] : [])),
    );
  }

  function isUnsent(schema: Json): boolean {
    return unsent !== undefined && isJsonObject(schema) && [...conjoined(schema)].some((part) => part[unsent] === true);
  }

  /** The schema with all that surely hold where it does. */
  function conjoined(schema: JsonObject): Set<JsonObject> {
    const found = new Set([schema]);
    for (const { $ref, allOf } of found)
      for (const part of [...(typeof $ref === "string" ? [lookUp($ref) ?? true] : []), ...list(allOf)])
        if (isJsonObject(part)) found.add(part);
    return found;
  }
}

function begin(value: Json, at: string): Scope {
  return { value, at, withheld: new Set(), followed: new Set() };
}

/** What all have evaluated together; undefined where one has failed. */
function together(parts: readonly (Evaluated | undefined)[]): Evaluated | undefined {
  const evaluated: Evaluated = new Set();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const key of part) evaluated.add(key);
  }
  return evaluated;
}

/** The keywords that look at the value as a whole. */
function valueKeywords(schema: JsonObject, value: Json): Evaluated | undefined {
  const { type, enum: values, const: only } = schema;
  const isOf = (name: Json): boolean => (name === "integer" ? Number.isInteger(value) : name === typeOf(value));
  const isSame = (other: Json): boolean => canonical(other) === canonical(value);
  const isRight =
    (type === undefined || list(type).some(isOf)) &&
    (values === undefined || list(values).some(isSame)) &&
    (only === undefined || isSame(only)) &&
    (typeof value !== "number" || isNumber(schema, value)) &&
    (typeof value !== "string" || isText(schema, value));
  return isRight ? new Set() : undefined;
}

function isNumber(schema: JsonObject, value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema;
  return (
    isBetween(value, minimum, maximum) &&
    (exclusiveMinimum === undefined || value > Number(exclusiveMinimum)) &&
    (exclusiveMaximum === undefined || value < Number(exclusiveMaximum)) &&
    (multipleOf === undefined || isMultiple(value, Number(multipleOf))) &&
    ((format !== "int32" && format !== "int64") || Number.isInteger(value)) &&
    (format !== "int32" || isBetween(value, -(2 ** 31), 2 ** 31 - 1))
  );
}

/** By decimal digits: doubles divide 0.3 by 0.1 with a rest. */
function isMultiple(value: number, divisor: number): boolean {
  const [, fraction = "", exponent = "0"] = /^[^.e]*(?:\.(\d*))?(?:e(.*))?$/.exec(String(divisor)) ?? [];
  const scale = 10 ** Math.max(0, fraction.length - Number(exponent));
  const [scaled, unit] = [Number((value * scale).toPrecision(14)), Math.round(divisor * scale)];
  return Number.isInteger(scaled) && scaled % unit === 0;
}

function isText(schema: JsonObject, value: string): boolean {
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  return (
    isBetween([...value].length, minLength, maxLength) &&
    (typeof pattern !== "string" || matches(pattern, value)) &&
    (typeof format !== "string" || hasFormat(format, value))
  );
}

function hasFormat(name: string, value: string): boolean {
  const format = Object.hasOwn(fullFormats, name) ? fullFormats[name] : true;
  const test: unknown = typeof format === "object" && !(format instanceof RegExp) ? format.validate : format;
  if (test instanceof RegExp) return test.test(value);
  const isOfNumbers = typeof format === "object" && "type" in format && format.type === "number";
  return isOfNumbers || typeof test !== "function" || test(value) === true;
}

function matches(pattern: string, value: string): boolean {
  return new RegExp(pattern, "u").test(value);
}

function isBetween(value: number, least: Json, most: Json): boolean {
  return value >= Number(least) && value <= Number(most);
}

function typeOf(value: Json): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`)}}`;
}

function list(value: Json | undefined): Json[] {
  return value === undefined ? [] : ([value].flat() as Json[]);
}

function members(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
