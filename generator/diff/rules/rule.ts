import type { Code, Direction, Level, Sender, Surface } from "../change.js";
import type { Rewriting, Rewritings } from "../rewriting.js";

/** A row of the rule reference. */
export interface Rule {
  /** `<node>-<what>`. */
  id: string;
  surface: Surface;
  /** Why such a change matters, or why it does not. */
  why: string;
  /** What to do instead, where it breaks. */
  instead: string;
}

/** What a row says of a change: its level by the contract, and what changed in a sentence without a full stop. */
export interface Judgement {
  level: Level;
  message: string;
  /** What callers of the generated client see. Where a row does not say, they see all that does more than describe. */
  code?: Code;
  /** Of an unproven one: why nobody could tell. */
  reason?: string | undefined;
  /** A value that shows the break; where there is none, it is shown by the message without the element. */
  witness?: Rewriting["witness"];
}

/** A pair of nodes that differ, and the message that they are a part of. Of a node that was added or removed both are that node. */
interface Compared<Node> {
  before: Node;
  after: Node;
  direction: Direction;
  sender: Sender;
  /** What it comes to that values are written otherwise; of nodes that write none, nothing. */
  rewriting: Rewritings;
}

/** A row that looks at a matched pair of nodes. */
export interface DiffRule<Node> extends Rule {
  /** The field that differs, or one of those that do, or that there is no counterpart. */
  when: "added" | "removed" | Field<Node> | readonly Field<Node>[];
  /** Undefined where the difference means nothing. */
  judge(compared: Compared<Node>): Judgement | undefined;
}

/** The rules of one kind of node, and the fields that need none: those that the nodes are paired by or that are walked into. */
export interface NodeRules<Node> {
  rules: DiffRule<Node>[];
  walked: Field<Node>[];
}

type Field<Node> = keyof Node & string;

/** The level of a change after which a message has to meet more than before. */
export function narrowing(sender: Sender): Level {
  return sender === "client" ? "breaking" : "additive";
}

/** The level of a change after which a message has to meet less than before. */
export function widening(sender: Sender): Level {
  return sender === "client" ? "additive" : "breaking";
}

/** A row for what no message depends on. */
export function annotation<Node>(
  id: string,
  when: Field<Node> | readonly Field<Node>[],
  what: string,
  why = "It describes the API and is on no wire.",
): DiffRule<Node> {
  return {
    id,
    when,
    surface: "wire",
    why,
    instead: "Nothing: it is safe.",
    judge: () => ({ level: "annotation", message: `${what} changed` }),
  };
}

/** What a row says of the way in which values are written. @param what what changed, in a sentence without a full stop */
export function rewritten(what: string, { level, reason, witness }: Rewriting): Judgement {
  const remarks: Record<Level, string> = {
    breaking: witness?.written ? `: ${difference(witness.written)}` : "",
    unproven: "",
    additive: ", which only messages show that are new",
    annotation: ", which no message shows",
  };
  return { code: "hidden", level, message: what + remarks[level], reason, witness };
}

function difference({ base, revision }: { base: string; revision: string }): string {
  // Of the same text the reader takes another character for a delimiter.
  return base === revision ? `${base}, one item, is read as several` : `sent as ${base}, now ${revision}`;
}
