import fc from "fast-check";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";

/** A schema that says the same as another in other words, and the components that it refers to. */
export interface Refactored {
  schema: Json;
  components: JsonObject;
}

const single = ["items", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else"];
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const maps = ["properties", "patternProperties", "dependentSchemas"];

/** Keywords that only mean something beside certain others, and must not be torn from them. */
const inseparable = [
  ["if", "then", "else"],
  ["items", "prefixItems"],
  ["contains", "minContains", "maxContains"],
  ["properties", "patternProperties", "additionalProperties"],
];

/**
 * Rewrites a schema at random: sub-schemas move into components, keywords into branches of `allOf`, a schema into the only branch of
 * an `anyOf`; keys and lists without order change their order.
 */
export function refactorings(schema: Json): fc.Arbitrary<Refactored> {
  return fc.infiniteStream(fc.nat(9)).map((stream) => {
    const components: JsonObject = {};
    const next = (): number => stream.next().value ?? 0;
    return { schema: rewrite(schema, components, next), components };
  });
}

function rewrite(schema: Json, components: JsonObject, next: () => number): Json {
  if (!isJsonObject(schema)) return schema;
  const inside = (part: Json): Json => rewrite(part, components, next);
  const entries = Object.entries(schema).map(([keyword, argument]): [string, Json] => {
    if (single.includes(keyword)) return [keyword, inside(argument)];
    if (lists.includes(keyword) && Array.isArray(argument)) return [keyword, argument.map(inside)];
    if (maps.includes(keyword) && isJsonObject(argument))
      return [keyword, Object.fromEntries(Object.entries(argument).map(([name, part]) => [name, inside(part)]))];
    if ((keyword === "required" || keyword === "enum") && Array.isArray(argument))
      return [keyword, [...argument].reverse()];
    return [keyword, argument];
  });
  const rewritten: JsonObject = Object.fromEntries(next() < 5 ? entries : entries.reverse());
  // What is evaluated depends on where keywords stand, so that such schemas stay as they are.
  const isCounted = "unevaluatedProperties" in schema || "unevaluatedItems" in schema;
  switch (isCounted ? 9 : next()) {
    case 0:
    case 1: {
      const name = `Part${Object.keys(components).length}`;
      components[name] = rewritten;
      return { $ref: `#/components/schemas/${name}` };
    }
    case 2:
      return { anyOf: [rewritten] };
    case 3:
      return { allOf: split(rewritten) };
    default:
      return rewritten;
  }
}

/** One schema for each group of keywords that belong together. */
function split(schema: JsonObject): JsonObject[] {
  const groups = new Map<string, JsonObject>();
  for (const [keyword, argument] of Object.entries(schema)) {
    const group = inseparable.find((keywords) => keywords.includes(keyword))?.[0] ?? keyword;
    groups.set(group, { ...groups.get(group), [keyword]: argument });
  }
  return [...groups.values()];
}
