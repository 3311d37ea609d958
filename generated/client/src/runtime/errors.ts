/**
 * What went wrong where the description of the API promised nothing: no request could be made, since credentials, an access
 * token or the base URL were not to be had or a hook threw (`request`); no answer came (`network`, `timeout`, `aborted`); or
 * one whose status is none of the described (`status`), or that cannot be read as what it should be (`content`).
 */
export type Reason =
  "request" | "network" | "timeout" | "aborted" | "status" | "content";

/** The key of a described response, a status, a range of statuses or `default`, or `unexpected` for all else. */
export type ErrorKind =
  number | "1XX" | "2XX" | "3XX" | "4XX" | "5XX" | "default" | "unexpected";

/** What the body of an error says, where the API describes that it does. */
export interface ErrorDetails {
  /** Names the error for programs; of a network fault what the system calls it, such as `ECONNREFUSED`. */
  readonly code?: string | undefined;
  /** The field of the request at fault. */
  readonly field?: string | undefined;
  /** The server's identifier of the request. */
  readonly requestId?: string | undefined;
}

/** What every error says. */
export interface ErrorFacts<
  Kind extends ErrorKind = ErrorKind,
  Body = unknown,
> {
  /** Which of the described errors this is. Switch on it: its type lists exactly the errors of the operation. */
  readonly kind: Kind;
  /** Why the error is unexpected; undefined for a described one. */
  readonly reason: Kind extends "unexpected" ? Reason : undefined;
  /** Status of the answer; 0 where none came. */
  readonly status: Kind extends number ? Kind : number;
  /** The body as described; of an unexpected answer its first 200 characters. */
  readonly body: Body;
  /** The operation that was called. */
  readonly operationId: string;
  /** The identifier that was sent with the request, where the API knows one. */
  readonly traceId: string | undefined;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** Whether a request that changes something may have done so, although no good answer came. */
  readonly mayHaveBeenApplied: boolean;
}

/**
 * The one error that a call fails with. Holds neither credentials nor the request, and keeps the response out of what is
 * printed, since its URL may carry a key.
 */
export class ApiError<Kind extends ErrorKind = ErrorKind, Body = unknown>
  extends Error
  implements ErrorFacts<Kind, Body>, ErrorDetails
{
  override readonly name = "ApiError";
  declare readonly kind: Kind;
  declare readonly reason: ErrorFacts<Kind>["reason"];
  declare readonly status: ErrorFacts<Kind>["status"];
  declare readonly body: Body;
  declare readonly operationId: string;
  declare readonly traceId: string | undefined;
  declare readonly attempts: number;
  declare readonly mayHaveBeenApplied: boolean;
  declare readonly code: string | undefined;
  declare readonly field: string | undefined;
  declare readonly requestId: string | undefined;
  readonly #response: Response | undefined;

  constructor(
    message: string,
    facts: ErrorFacts<Kind, Body> & ErrorDetails & ErrorOptions,
    response?: Response,
  ) {
    super(message, facts);
    Object.assign(this, facts);
    this.#response = response;
  }

  /** The answer, its body already read; undefined where none came. */
  get response(): Response | undefined {
    return this.#response;
  }
}

/** Whatever no description promised: no answer, or one that is none of the described. */
export type UnexpectedError = ApiError<"unexpected">;
