import type { Json, JsonObject } from "../../generator/json.js";

/** A document with these paths and, where there are any, schemas. */
export function document(paths: JsonObject, schemas?: JsonObject): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Sites", version: "1" },
    paths,
    ...(schemas && { components: { schemas } }),
  };
}

/** An operation that answers with nothing, unless it is said otherwise. */
export function operation(fields: Record<string, Json> = {}): JsonObject {
  return { operationId: "doIt", responses: { 204: { description: "Done" } }, ...fields };
}
