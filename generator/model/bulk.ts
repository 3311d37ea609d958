import { isJsonObject, type Json } from "../json.js";
import { preferred } from "./media.js";
import type { Operation } from "./model.js";
import { successes } from "./outcomes.js";
import type { Schema } from "./schema.js";
import { type NamedSchemas, resolved } from "./shape.js";

/** What `x-bulk` says of an operation that takes many items. */
export interface Bulk {
  /** Where items and outcomes lie, what tells their index, their success and their error, and how many go at once. */
  layout: { items: string[]; results: string[]; index: string; success: string; error: string; batchSize: number };
  item: Schema;
  outcome: Schema;
}

/** Undefined where the operation is none of these, or its bodies are not what its extension says. */
export function bulkOf(operation: Operation, named: NamedSchemas): Bulk | undefined {
  const declared = operation.extensions["x-bulk"];
  const [success, ...others] = successes(operation);
  const request = preferred(operation.requestBody?.content ?? []);
  const response = success && others.length === 0 ? preferred(success.content) : undefined;
  if (!isJsonObject(declared) || request?.kind !== "json" || response?.kind !== "json") return undefined;
  const { index, success: flag, error } = declared;
  const items = pathOf(declared.items);
  const results = pathOf(declared.results);
  const batchSize = typeof declared.batchSize === "number" ? declared.batchSize : 100;
  const item = items && itemsAt(request.media.schema, items, named);
  const outcome = results && itemsAt(response.media.schema, results, named);
  if (!items || !results || item === undefined || outcome === undefined) return undefined;
  if (typeof index !== "string" || typeof flag !== "string" || typeof error !== "string") return undefined;
  if (propertyOf(outcome, error, named) === undefined || propertyOf(outcome, flag, named) === undefined)
    return undefined;
  return { layout: { items, results, index, success: flag, error, batchSize }, item, outcome };
}

function pathOf(pointer: Json | undefined): string[] | undefined {
  if (typeof pointer !== "string") return undefined;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The schema of the items of the array that lies at a path. */
function itemsAt(schema: Schema, path: readonly string[], named: NamedSchemas): Schema | undefined {
  const found = path.reduce<Schema | undefined>((part, name) => part && propertyOf(part, name, named), schema);
  const array = found === undefined ? undefined : resolved(found, named);
  return typeof array === "object" && array.type === "array" ? array.items : undefined;
}

function propertyOf(schema: Schema, name: string, named: NamedSchemas): Schema | undefined {
  const object = resolved(schema, named);
  if (typeof object !== "object" || !object.properties || !Object.hasOwn(object.properties, name)) return undefined;
  return object.properties[name];
}
