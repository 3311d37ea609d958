import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { isSafeToRun } from "../pattern.js";
import type { Context } from "./rule.js";

/** Keywords of which the argument needs no translation, and that hold no schemas. */
const assertions =
  setOf(`type enum const required dependentRequired format pattern minLength maxLength multipleOf minimum
  maximum exclusiveMinimum exclusiveMaximum minItems maxItems uniqueItems minProperties maxProperties`);
/** Keywords whose schemas look at the same value as their own schema does. */
const inPlaceLists = setOf("allOf anyOf oneOf");
const inPlace = setOf("not if then else");
/** Keywords whose schemas look at parts of the value that this file does not follow. */
const unfollowed =
  setOf(`patternProperties propertyNames dependentSchemas contains unevaluatedItems unevaluatedProperties
  $dynamicRef`);

/** Schemas in one tailored schema: references that lead to two references each, and so on, double at every step. */
const maxCuts = 1000;

/**
 * The schema as it bears on one value: as JSON Schema 2020-12 without references, with nothing about properties and items
 * that the value has not, and so small however large the document is. Undefined where that cannot be done, or where
 * checking a value might take for ever.
 */
export function tailor(schema: JsonObject, value: Json, { resolve, openapi, source }: Context): JsonObject | undefined {
  let isCertain = true;
  let cuts = 0;
  const tailored = cut(schema, value, source, new Set());
  return isCertain ? tailored : undefined;

  /** `way` holds the schemas that are being cut to the same value: a reference back to one of them asks for nothing new. */
  function cut(written: Json | undefined, instance: Json, file: string, way: ReadonlySet<Json>): JsonObject {
    if (!isJsonObject(written)) return written === false ? { not: {} } : {};
    if (way.has(written)) return {};
    cuts += 1;
    if (cuts > maxCuts) isCertain = false;
    if (!isCertain) return {};
    const onward = new Set([...way, written]);
    const { $ref } = written;
    if (typeof $ref !== "string") return cutKeywords(written, instance, file, onward);
    const target = resolve({ $ref }, file);
    if (target.value === undefined) isCertain = false;
    const referenced = cut(target.value, instance, target.source, onward);
    if (openapi === "3.0") return referenced;
    return { allOf: [referenced, cutKeywords(written, instance, file, onward)] };
  }

  function cutKeywords(written: JsonObject, instance: Json, file: string, way: ReadonlySet<Json>): JsonObject {
    const schema: JsonObject = {};
    for (const [keyword, argument] of Object.entries(written)) {
      if (keyword === "pattern" && typeof argument === "string" && !isSafeToRun(argument)) isCertain = false;
      if (assertions.has(keyword)) schema[keyword] = argument;
      else if (inPlace.has(keyword)) schema[keyword] = cut(argument, instance, file, way);
      else if (inPlaceLists.has(keyword) && Array.isArray(argument)) {
        schema[keyword] = argument.map((part) => cut(part, instance, file, way));
      } else if (unfollowed.has(keyword)) isCertain = false;
    }
    if (isJsonObject(instance)) cutProperties(schema, written, instance, file);
    if (Array.isArray(instance)) cutItems(schema, written, instance, file);
    return openapi === "3.0" ? modernize(schema, written) : schema;
  }

  function cutProperties(schema: JsonObject, written: JsonObject, instance: JsonObject, file: string): void {
    const { properties, additionalProperties } = written;
    const known = isJsonObject(properties) ? properties : {};
    const parts = Object.entries(instance).map(([name, value]): [string, JsonObject] => {
      return [name, cut(Object.hasOwn(known, name) ? known[name] : additionalProperties, value, file, new Set())];
    });
    schema.properties = Object.fromEntries(parts);
  }

  function cutItems(schema: JsonObject, { items, prefixItems }: JsonObject, instance: Json[], file: string): void {
    const first = Array.isArray(prefixItems) ? prefixItems : [];
    if (instance.length === 0) return;
    schema.prefixItems = instance.map((value, index) =>
      cut(index < first.length ? first[index] : items, value, file, new Set()),
    );
  }
}

/** The spellings of OpenAPI 3.0 that JSON Schema 2020-12 writes differently. */
function modernize(
  schema: JsonObject,
  { nullable, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject,
): JsonObject {
  const { exclusiveMinimum: _, exclusiveMaximum: __, ...modern } = schema;
  if (exclusiveMinimum === true && minimum !== undefined) modern.exclusiveMinimum = minimum;
  if (exclusiveMaximum === true && maximum !== undefined) modern.exclusiveMaximum = maximum;
  // `nullable` widens the type beside it; the enum is widened too, which few documents repeat the null in.
  if (nullable === true && typeof modern.type === "string") modern.type = [modern.type, "null"];
  if (nullable === true && Array.isArray(modern.enum)) modern.enum = [...modern.enum, null];
  return modern;
}

function setOf(words: string): Set<string> {
  return new Set(words.split(/\s+/));
}
