import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { canonical } from "./canonical.js";
import { subschemas } from "./subschemas.js";

/** More than this are not worth the time that they take to validate. */
const MOST = 100;
const SIMPLE: readonly Json[] = [null, false, true, 0, 1, -1, 0.5, "", "a", [], [null], {}, { a: null }];

/** Values that the schemas mention, which is where schemas that cannot be compared otherwise are likely to differ. */
export function candidates(schemas: readonly Json[]): readonly Json[] {
  const byKey = new Map<string, Json>();
  const pending = [...schemas];
  const seen = new Set<Json>();
  for (let schema = pending.pop(); schema !== undefined && byKey.size < MOST; schema = pending.pop()) {
    if (!isJsonObject(schema) || seen.has(schema)) continue;
    seen.add(schema);
    for (const value of mentioned(schema)) byKey.set(canonical(value), value);
    pending.push(...subschemas(schema));
  }
  for (const value of SIMPLE) byKey.set(canonical(value), value);
  return [...byKey.values()];
}

function mentioned(schema: JsonObject): Json[] {
  const { default: usual, example, examples, minimum, maximum } = schema;
  const bounds = [minimum, maximum]
    .filter((bound) => typeof bound === "number")
    .flatMap((bound) => [bound, bound - 1, bound + 1]);
  return [
    ...(schema.const === undefined ? [] : [schema.const]),
    ...(Array.isArray(schema.enum) ? schema.enum : []),
    ...(Array.isArray(examples) ? examples : []),
    ...[usual, example].filter((value) => value !== undefined),
    ...bounds,
  ];
}
