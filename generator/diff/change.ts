import type { Json } from "../json.js";
import type { Location } from "../location.js";

/** From worst to least. `unproven`: nobody could decide, so somebody has to look. `annotation`: nothing on the wire. */
export type Level = "breaking" | "unproven" | "additive" | "annotation";

/** What a change is felt in: the messages, or only the code that was generated from the document. */
export type Surface = "wire" | "source";

/**
 * What programs that were compiled against the generated client and types see of a change: it `breaks` them, it `shows` in a type or
 * function without breaking any, or it is `hidden` from all but readers of comments.
 */
export type Code = "breaks" | "shows" | "hidden";

/** The kind of message that a change is felt in. */
export type Direction = "request" | "response";

/** Who writes the messages: of a webhook or callback the API sends the requests and reads the responses. */
export type Sender = "client" | "api";

export type Side = "base" | "revision";

export interface OperationRef {
  /** In upper case, as on the wire. */
  method: string;
  path: string;
  operationId: string | null;
}

/** Where in a message the witness stands. */
export type WitnessPlace =
  | "request"
  | "request-body"
  | "response"
  | "response-body"
  | "response-header"
  | "query"
  | "path"
  | "header"
  | "cookie"
  | "security";

/** The proof of a breaking change: something that one side takes and the other does not. */
export interface Witness {
  /** Whose message it is, as the side has it under which it is valid. */
  operation: OperationRef;
  in: WitnessPlace;
  /** Of a parameter or header its name, of a body its media type, of a response its status; null where there is none. */
  name: string | null;
  /** The value; null where `absent`. */
  value: Json;
  /** JSON pointer (RFC 6901) to the part of the value that breaks; where nothing is there, that is what the value lacks. */
  at: string;
  /** What breaks is the message without the element: a body that is required now, a response that is no longer sent. */
  absent: boolean;
  validUnder: Side;
  invalidUnder: Side;
  /** How each side writes the value, where that is what breaks: both schemas may allow it. */
  written: Record<Side, string> | null;
}

/** One difference between two APIs, judged by the contract alone. */
export interface Change {
  /** The id of the rule that it falls under. */
  rule: string;
  contract: Level;
  code: Code;
  message: string;
  /** Of an unproven one: why nobody could tell. */
  reason: string | null;
  direction: Direction | null;
  /** The operations that it is felt in, in the revision's order; none where it concerns the document as a whole. */
  operations: OperationRef[];
  /** The named schema that it stands in. */
  schema: string | null;
  base: Location | null;
  revision: Location | null;
  witness: Witness | null;
  /** What changed, in words that neither wording nor unrelated edits alter: the fingerprint is made from it. */
  subject: Json;
}

const severity: Record<Level, number> = { breaking: 3, unproven: 2, additive: 1, annotation: 0 };

/** The one of the two that callers feel more. */
export function worseCode(one: Code, other: Code): Code {
  return (["breaks", "shows", "hidden"] as const).find((code) => one === code || other === code) ?? "hidden";
}

/** Negative where `a` is worse than `b`: sorts the worst first. */
export function compareLevels(a: Level, b: Level): number {
  return severity[b] - severity[a];
}

/** The worst of the levels; undefined of none. */
export function worst(levels: Iterable<Level>): Level | undefined {
  return [...levels].sort(compareLevels)[0];
}
