import type { Api, Operation, Response } from "../../model/model.js";
import { anchorsOf } from "./places.js";
import { statusText } from "./status-text.js";
import { isError } from "./usage.js";

/** An error response and the operations that answer with it: one that stands under `components` serves many. */
export interface ErrorUse {
  response: Response;
  operations: Operation[];
  /** Of its section on the page of errors. */
  heading: string;
  anchor: string;
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
      else
        uses.set(keyOf(response), {
          response,
          operations: [operation],
          heading: statusText(response.status),
          anchor: "",
        });
    }
  const sorted = [...uses].sort(([, a], [, b]) => (rank(a.response) < rank(b.response) ? -1 : 1));
  const anchors = anchorsOf(sorted.flatMap(([, use]) => (use.operations.length > 1 ? [use.heading] : [])));
  for (const [, use] of sorted) if (use.operations.length > 1) use.anchor = anchors.shift() ?? "";
  return new Map(sorted);
}

/** What is told of a response on the page of errors, since several operations answer with it; undefined for any other. */
export function sharedError(response: Response, uses: ErrorUses): ErrorUse | undefined {
  const use = uses.get(keyOf(response));
  return use && use.operations.length > 1 ? use : undefined;
}

// The status is part of the key: one component may serve several.
function keyOf({ status, location }: Response): string {
  return `${status} ${location.file}#${location.pointer}`;
}

function rank({ status }: Response): string {
  return status === "default" ? "9" : status;
}
