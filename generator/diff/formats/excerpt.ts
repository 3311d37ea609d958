import { isJsonObject, type Json } from "../../json.js";
import { jsonText } from "../json-text.js";

/** In characters. */
const WIDTH = 100;

/** Of a longer value only the way to what breaks is shown: the other members may be many, and say nothing. */
const MOST_LINES = 6;

/** The JSON of a value, as much of it as shows the part at a pointer: `{"items": [{"name": null, …}], …}`. */
export function excerptText(value: Json, pointer: string): string {
  const whole = jsonText(value, WIDTH);
  return pointer === "" || whole.split("\n").length <= MOST_LINES ? whole : along(value, partsOf(pointer));
}

/** The part of a value that a pointer leads to; undefined where there is none. */
export function partAt(value: Json, pointer: string): Json | undefined {
  return partsOf(pointer).reduce<Json | undefined>(memberOf, value);
}

function along(value: Json, [name, ...rest]: readonly string[]): string {
  if (name === undefined || typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = memberOf(value, name);
  const shown = inner === undefined ? [] : [along(inner, rest)];
  if (!Array.isArray(value)) {
    const others = Object.keys(value).length > shown.length ? ["…"] : [];
    return `{${[...shown.map((text) => `${JSON.stringify(name)}: ${text}`), ...others].join(", ")}}`;
  }
  const before = name === "0" ? [] : ["…"];
  const after = Number(name) < value.length - 1 ? ["…"] : [];
  return `[${[...before, ...shown, ...after].join(", ")}]`;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function partsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
