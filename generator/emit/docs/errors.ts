import type { Api, Operation, Response } from "../../model/model.js";
import { isError } from "./usage.js";

/** An error response and the operations that answer with it: one that stands under `components` serves many. */
export interface ErrorUse {
  response: Response;
  operations: Operation[];
}

/** All error responses, by where they are written. */
export type ErrorUses = ReadonlyMap<string, ErrorUse>;

/** The error responses of all operations, in the order of their statuses. */
export function errorUses({ operations }: Api): ErrorUses {
  const uses = new Map<string, ErrorUse>();
  for (const operation of operations)
    for (const response of operation.responses.filter(isError)) {
      const known = uses.get(keyOf(response));
      if (known) known.operations.push(operation);
      else uses.set(keyOf(response), { response, operations: [operation] });
    }
  return new Map([...uses].sort(([, a], [, b]) => (rank(a.response) < rank(b.response) ? -1 : 1)));
}

/** Whether several operations answer with the response, so that the page of errors is the place to tell of it. */
export function isShared(response: Response, uses: ErrorUses): boolean {
  return (uses.get(keyOf(response))?.operations.length ?? 0) > 1;
}

// The status is part of the key: one component may serve several.
function keyOf({ status, location }: Response): string {
  return `${status} ${location.file}#${location.pointer}`;
}

function rank({ status }: Response): string {
  return status === "default" ? "9" : status;
}
