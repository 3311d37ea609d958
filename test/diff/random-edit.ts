import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";

/** What is done to one of the sub-schemas of a schema, or to the schema itself. */
export interface Edit {
  /** Which sub-schema, counted round and round. */
  at: number;
  by: Json;
  how: "replace" | "extend" | "remove a keyword";
}

/** The schema with the edit applied to one of its sub-schemas. */
export function edited(schema: Json, edit: Edit): Json {
  const copy = structuredClone(schema);
  const places = placesIn(copy);
  const place = places[edit.at % Math.max(1, places.length)];
  if (place === undefined) return edit.by;
  const result = apply(place.node, edit);
  if (!place.put) return result;
  place.put(result);
  return copy;
}

function apply(node: JsonObject, { at, by, how }: Edit): Json {
  switch (how) {
    case "replace":
      return by;
    case "extend":
      return isJsonObject(by) ? { ...node, ...by } : by;
    case "remove a keyword": {
      const keywords = Object.keys(node);
      const gone = keywords[at % Math.max(1, keywords.length)];
      return Object.fromEntries(Object.entries(node).filter(([keyword]) => keyword !== gone));
    }
    default:
      return how satisfies never;
  }
}

interface Place {
  node: JsonObject;
  /** Puts another schema there; undefined of the whole. */
  put: ((schema: Json) => void) | undefined;
}

const single = new Set(
  "items contains additionalProperties propertyNames unevaluatedProperties unevaluatedItems not if then else".split(
    " ",
  ),
);
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const maps = new Set(["properties", "patternProperties", "dependentSchemas"]);

/** The schema objects in a schema, itself first. */
function placesIn(schema: Json, put?: (schema: Json) => void): Place[] {
  if (!isJsonObject(schema)) return [];
  return [
    { node: schema, put },
    ...Object.entries(schema).flatMap(([keyword, argument]) => {
      if (single.has(keyword)) return placesIn(argument, (part) => Object.assign(schema, { [keyword]: part }));
      if (lists.has(keyword) && Array.isArray(argument))
        return argument.flatMap((part, index) => placesIn(part, (other) => argument.splice(index, 1, other)));
      if (maps.has(keyword) && isJsonObject(argument))
        return Object.entries(argument).flatMap(([name, part]) =>
          placesIn(part, (other) => Object.assign(argument, { [name]: other })),
        );
      return [];
    }),
  ];
}
