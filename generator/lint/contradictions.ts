import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { Context } from "./rule.js";

interface Contradiction {
  message: string;
  keyword: string;
}

/** Pairs of keywords of which the first must not exceed the second. */
const bounds = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
  ["minContains", "maxContains"],
] as const;

/** Keywords of a schema that no value satisfies together, as far as one look tells. */
export function contradictionsOf(schema: JsonObject, context: Context): Contradiction[] {
  return [
    ...emptyLists(schema),
    ...crossedBounds(schema),
    ...disjointTypes(schema, context),
    ...forbiddenProperties(schema),
  ];
}

function emptyLists(schema: JsonObject): Contradiction[] {
  const isEmpty = (keyword: string) => Array.isArray(schema[keyword]) && schema[keyword].length === 0;
  return ["type", "enum"].filter(isEmpty).map((keyword) => ({ message: `\`${keyword}\` lists nothing`, keyword }));
}

function crossedBounds(schema: JsonObject): Contradiction[] {
  const crossed: Contradiction[] = bounds.flatMap(([lower, upper]) => {
    const [min, max] = [schema[lower], schema[upper]];
    const isCrossed = typeof min === "number" && typeof max === "number" && min > max;
    return isCrossed ? [{ message: `\`${lower}\` ${min} exceeds \`${upper}\` ${max}`, keyword: lower }] : [];
  });
  // Exclusive bounds are numbers in OpenAPI 3.1, and in 3.0 flags that sharpen the inclusive ones.
  const [above, below] = [schema.exclusiveMinimum, schema.exclusiveMaximum];
  const min = above === true ? schema.minimum : above;
  const max = below === true ? schema.maximum : below;
  const isEmpty = (lower: Json | undefined, upper: Json | undefined) =>
    typeof lower === "number" && typeof upper === "number" && lower >= upper;
  if (isEmpty(min, max))
    crossed.push({ message: `no number lies above ${min} and below ${max}`, keyword: "exclusiveMinimum" });
  else if (isEmpty(min, schema.maximum)) {
    crossed.push({
      message: `no number above ${min} is at most ${String(schema.maximum)}`,
      keyword: "exclusiveMinimum",
    });
  } else if (isEmpty(schema.minimum, max)) {
    crossed.push({
      message: `no number from ${String(schema.minimum)} lies below ${max}`,
      keyword: "exclusiveMaximum",
    });
  }
  return crossed;
}

/** Parts of an `allOf` that ask for different types. */
function disjointTypes(schema: JsonObject, { resolve, openapi }: Context): Contradiction[] {
  if (!Array.isArray(schema.allOf)) return [];
  let common = typesOf(schema, openapi);
  for (const part of schema.allOf) {
    const { value } = resolve(part);
    const types = isJsonObject(value) ? typesOf(value, openapi) : undefined;
    if (types === undefined) continue;
    const before = common;
    common = before === undefined ? types : intersect(before, types);
    if (before !== undefined && common.size === 0) {
      return [
        { message: `no value is both ${[...before].join(" or ")} and ${[...types].join(" or ")}`, keyword: "allOf" },
      ];
    }
  }
  return [];
}

/** Types that the schema admits; undefined for any. */
function typesOf({ type, nullable }: JsonObject, openapi: "3.0" | "3.1"): Set<string> | undefined {
  const types = (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
  if (types.length === 0) return undefined;
  return new Set(openapi === "3.0" && nullable === true ? [...types, "null"] : types);
}

function intersect(first: Set<string>, second: Set<string>): Set<string> {
  const common = new Set([...first].filter((type) => second.has(type)));
  // Every integer is a number.
  if ((first.has("integer") && second.has("number")) || (first.has("number") && second.has("integer")))
    common.add("integer");
  return common;
}

/** Properties that are required and that `additionalProperties: false` refuses. */
function forbiddenProperties(schema: JsonObject): Contradiction[] {
  const { required, properties, patternProperties, additionalProperties } = schema;
  if (additionalProperties !== false || !Array.isArray(required) || patternProperties !== undefined) return [];
  const known = isJsonObject(properties) ? properties : {};
  return required
    .filter((name) => typeof name === "string" && !Object.hasOwn(known, name))
    .map((name) => ({
      message: `\`${String(name)}\` is required, but \`additionalProperties: false\` refuses it`,
      keyword: "required",
    }));
}
