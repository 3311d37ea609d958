import { diffApis } from "../../generator/diff/diff.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { operation } from "./documents.js";

/** What the contract says of a change, a line for each: level, rule and, where it breaks, the proof. */
export async function verdict(before: JsonObject, after: JsonObject): Promise<string[]> {
  const changes = diffApis(await apiOf(before), await apiOf(after));
  return changes.map(({ contract, rule, witness }) => {
    const proof = witness && ` ${witness.in} ${witness.absent ? "absent" : JSON.stringify(witness.value)}`;
    return `${contract} ${rule}${proof ?? ""}`;
  });
}

export const path = (name: string, item: JsonObject): JsonObject => ({ paths: { [name]: item } });
export const get = (fields: Record<string, Json>, name = "/sites"): JsonObject =>
  path(name, { get: operation(fields) });
export const parameter = (schema: JsonObject, more: JsonObject = {}): JsonObject =>
  get({ parameters: [{ name: "limit", in: "query", schema, ...more }] });
export const json = (schema: Json): JsonObject => ({ "application/json": { schema } });
export const requesting = (schema: Json, more: JsonObject = {}): JsonObject => ({
  ...path("/sites", { post: operation({ requestBody: { required: true, content: json(schema) } }) }),
  ...more,
});
export const responding = (schema: Json, more: JsonObject = {}): JsonObject => ({
  ...get({ responses: { 200: { description: "Fine", content: json(schema) } } }),
  ...more,
});
export const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  ...more,
});
export const text = { type: "string" };
