/** A value of JSON (RFC 8259), the only data that a document, the model and a witness are made of. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

/** Whether the value is a JSON object, not an array and not null. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the value is an array without items. */
export function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}
