import type { Json, JsonObject } from "../../generator/json.js";

const KEYWORDS = ["if", "then", "else"] as const;

/** A schema of `if` with what follows from it. An object literal with a `then` would pass for a promise. */
export function conditional<T extends Json>(condition: T, valid: T, invalid: T): JsonObject {
  const schemas = [condition, valid, invalid];
  return Object.fromEntries(KEYWORDS.map((keyword, index) => [keyword, schemas[index] ?? true]));
}
