import type { Json, JsonObject } from "../../generator/json.js";

/** Two values of a field that differ, and what has to stand beside them; with a reason where OpenAPI gives the difference no meaning. */
export interface Field {
  values: readonly [Json, Json];
  beside: JsonObject;
  silentBecause: string | undefined;
}

/** An object of OpenAPI: documents that have one, what it says at least, and its fields. */
export interface Kind {
  places: readonly ((object: JsonObject) => JsonObject)[];
  least: JsonObject;
  fields: Record<string, Field>;
}

/** A field whose change is told of. */
export function differ(one: Json, other: Json, beside: JsonObject = {}): Field {
  return { values: [one, other], beside, silentBecause: undefined };
}

/** A field whose change means nothing, and is not told of. */
export function silent(silentBecause: string, one: Json, other: Json, beside: JsonObject = {}): Field {
  return { values: [one, other], beside, silentBecause };
}

export function kind(place: Kind["places"][number] | Kind["places"], least: JsonObject, fields: Kind["fields"]): Kind {
  return { places: [place].flat(), least, fields };
}

export const words = differ("A", "B");
export const flag = differ(true, false);
export const url = differ("https://a.example", "https://b.example");
export const integer = { type: "integer" };
