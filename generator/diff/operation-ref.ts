import type { Json } from "../json.js";
import type { Operation } from "../model/model.js";
import { withoutNames } from "../model/paths.js";
import type { OperationRef } from "./change.js";
import { sameJson } from "./same.js";

/** An operation as reports name it. */
export function refOf({ method, path, operationId }: Operation): OperationRef {
  return { method: method.toUpperCase(), path, operationId: operationId ?? null };
}

/** An operation in fingerprints: names of path parameters do not count. */
export function keyOf({ method, path }: Operation): Json {
  return [method, withoutNames(path)];
}

/** The revision's path, or the base's where the two differ in the names of parameters only, which are on no wire. */
export function pathOf(before: Operation, after: Operation): string {
  return sameJson(keyOf(before), keyOf(after)) ? before.path : after.path;
}
