import type { BodyWriter } from "./bodies.js";
import { type Call, callOf } from "./call.js";
import type { Client } from "./client.js";
import type { Credential } from "./credentials.js";
import type { CallOptions } from "./options.js";
import type { ParameterWriter, PathWriter } from "./parameters.js";
import type { Answers, ErrorReader } from "./responses.js";

/** What the description of the API says of an operation, as far as it is not what most operations have. */
export interface OperationRest {
  /** Writes the request body; absent where the operation takes none. */
  readonly body?: BodyWriter;
  /** Present where the operation takes parameters beside those of its path; how to write those that are no `repeated` query parameter. */
  readonly parameters?: Readonly<Record<string, ParameterWriter>>;
  /** How to write path parameters that are no plain `segment`. */
  readonly path?: Readonly<Record<string, PathWriter>>;
  /** Absent: 200 with a JSON body. */
  readonly returns?: Answers;
  /** Absent: the errors that most operations of the API describe. */
  readonly errors?: Answers<ErrorReader>;
  /** Media types asked for; absent: `application/json`. */
  readonly accept?: string;
  /** The credential that it asks for, null for none. Absent: the one that most operations of the API ask for. */
  readonly security?: Credential | null;
  /** The server, where it is not the API's. */
  readonly baseUrl?: string;
}

/** An operation as data: all that the client must know to call it. */
export interface Operation extends OperationRest {
  readonly id: string;
  readonly method: string;
  /** The path template: `/sites/{siteId}`. */
  readonly template: string;
}

/** What a caller passes to an operation: path parameters in the template's order, body, other parameters by name, options. */
export type Arguments = readonly [
  path: readonly unknown[],
  body?: unknown,
  parameters?: Readonly<Record<string, unknown>>,
  options?: CallOptions,
];

/** A function of a client and an operation's arguments, with the types that the description of the API gives it. */
export type OperationFunction = (client: never, ...args: never[]) => unknown;

/** A plain operation: one request, one answer. */
export function operation<Signature extends OperationFunction>(
  id: string,
  method: string,
  template: string,
  rest?: OperationRest,
): Signature {
  const described = { id, method, template, ...rest };
  const call = (client: Client, ...args: unknown[]): Call<unknown, unknown> =>
    callOf(client(described, ...sortArguments(described, args)));
  return call as OperationFunction as Signature;
}

/** Sorts the arguments of a function: one for each path parameter, then, where the operation has them, body and parameters, then options. */
export function sortArguments(
  { template, body, parameters }: Operation,
  args: readonly unknown[],
): Arguments {
  let next = template.split("{").length - 1;
  return [
    args.slice(0, next),
    body && args[next++],
    parameters && args[next++],
    args[next],
  ] as unknown as Arguments;
}
