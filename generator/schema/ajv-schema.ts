import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { Undecided } from "./budget.js";
import { mapSchemas } from "./subschemas.js";

/** Where the schemas that a `contains` evaluates items by are kept, out of Ajv's sight. */
const MATCHED = "x-matched-by-contains";
/** What applies schemas to the same array under conditions. */
const CONDITIONAL = ["if", "then", "else", "anyOf", "oneOf", "dependentSchemas"];

/** What Ajv reads otherwise, as it is written in JSON. */
const READ_OTHERWISE = /"(?:contains|nullable)":|"enum":\[\]/;

/**
 * The same schema for Ajv, which takes OpenAPI 3.0's `nullable` for a keyword in any dialect, refuses an `enum` without values,
 * and to which either all items or none are evaluated by a `contains`, not those that match it (JSON Schema Core, section
 * 10.3.1.3). Throws Undecided where it depends on the array which `contains` counts for its `unevaluatedItems`.
 */
export function asAjvReadsIt(schema: JsonObject): JsonObject {
  if (!READ_OTHERWISE.test(JSON.stringify(schema))) return schema;
  return mapSchemas(schema, ({ nullable: _, ...rest }) => withCoveringContains(withoutEmptyEnum(rest)));
}

function withoutEmptyEnum(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema.enum) || schema.enum.length > 0) return schema;
  const { enum: _, ...rest } = schema;
  return { ...rest, allOf: [...listOf(rest.allOf), false] };
}

/**
 * Keeps what `contains` matched under a name of its own, and puts the keyword where it evaluates nothing. Without `maxContains` Ajv
 * takes for a match in an empty array what it last found in another.
 */
function withCoveringContains(schema: JsonObject): JsonObject {
  const { contains, minContains, maxContains = Number.MAX_SAFE_INTEGER, ...rest } = schema;
  const counts = Object.entries({ contains, minContains, maxContains }).filter(([, value]) => value !== undefined);
  const hidden = { not: { not: Object.fromEntries(counts) as JsonObject } };
  const separated: JsonObject =
    contains === undefined ? rest : { ...rest, [MATCHED]: contains, allOf: [...listOf(rest.allOf), hidden] };
  if (separated.unevaluatedItems === undefined) return separated;
  if (mayMatchConditionally(separated)) throw new Undecided("unevaluatedItems depends on a conditional contains");
  const matched = matchedBy(separated);
  return matched.length === 0
    ? separated
    : { ...separated, unevaluatedItems: { anyOf: [separated.unevaluatedItems, ...matched] } };
}

function mayMatchConditionally(schema: JsonObject): boolean {
  if (schema.$ref !== undefined || schema.$dynamicRef !== undefined) return true;
  const conditional = JSON.stringify(CONDITIONAL.map((keyword) => schema[keyword] ?? null));
  if (conditional.includes(`"${MATCHED}"`) || conditional.includes('"$ref"')) return true;
  return listOf(schema.allOf).some((inner) => isJsonObject(inner) && mayMatchConditionally(inner));
}

function matchedBy(schema: Json): Json[] {
  if (!isJsonObject(schema)) return [];
  const own = schema[MATCHED] === undefined ? [] : [schema[MATCHED]];
  return [...own, ...listOf(schema.allOf).flatMap(matchedBy)];
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
