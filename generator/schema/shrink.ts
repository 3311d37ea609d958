import { isJsonObject, type Json } from "../json.js";

/** Candidates that are looked at; a witness is small to begin with. */
const ATTEMPTS = 400;

/** A smaller value that `keep` holds for as well, found by leaving out and simplifying one piece at a time. */
export function shrink(value: Json, keep: (value: Json) => boolean): Json {
  let smallest = value;
  let attempts = 0;
  for (let improved = true; improved && attempts < ATTEMPTS; ) {
    improved = false;
    for (const candidate of simpler(smallest)) {
      if (attempts++ >= ATTEMPTS) break;
      if (size(candidate) >= size(smallest) || !keep(candidate)) continue;
      smallest = candidate;
      improved = true;
      break;
    }
  }
  return smallest;
}

/** About the length of its notation; the emptiest values of the types are equally small. */
function size(value: Json): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + 1 + size(item), 1);
  if (isJsonObject(value))
    return Object.entries(value).reduce((sum, [name, member]) => sum + 2 + name.length + size(member), 1);
  if (typeof value === "string") return 1 + value.length;
  return value === null || typeof value === "boolean" ? 1 : String(value).length;
}

function* simpler(value: Json): Iterable<Json> {
  if (typeof value === "number") yield* [0, 1, -1, Math.trunc(value), Math.trunc(value / 2), Math.trunc(value / 10)];
  if (typeof value === "string") yield* simplerText(value);
  if (Array.isArray(value)) yield* simplerArrays(value);
  if (isJsonObject(value)) {
    for (const name of Object.keys(value)) {
      const { [name]: _, ...rest } = value;
      yield rest;
    }
    for (const [name, member] of Object.entries(value)) {
      for (const candidate of simplerMembers(member)) yield { ...value, [name]: candidate };
    }
  }
}

function* simplerArrays(value: Json[]): Iterable<Json> {
  yield [];
  yield value.slice(0, value.length >> 1);
  for (const index of value.keys()) yield value.toSpliced(index, 1);
  for (const [index, item] of value.entries())
    for (const candidate of simplerMembers(item)) yield value.with(index, candidate);
}

function* simplerMembers(value: Json): Iterable<Json> {
  yield* [null, 0, "", false, [], {}];
  yield* simpler(value);
}

function* simplerText(value: string): Iterable<string> {
  const characters = Array.from(value);
  yield* ["", "a", "0"];
  yield characters.slice(0, characters.length >> 1).join("");
  yield characters.slice(0, -1).join("");
}
