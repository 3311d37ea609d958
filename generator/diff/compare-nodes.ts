import type { Json } from "../json.js";
import { at, type Location } from "../location.js";
import type { Change, Code, Direction, OperationRef, Sender, Side, WitnessPlace } from "./change.js";
import { type Rewritings, unfelt } from "./rewriting.js";
import type { DiffRule, Judgement, NodeRules } from "./rules/rule.js";
import { sameJson } from "./same.js";

/** Where a pair of nodes stands. */
export interface Surroundings {
  operation: Record<Side, OperationRef> | undefined;
  direction: Direction | null;
  /** Who writes the message that the nodes are a part of. */
  sender: Sender;
  base: Location | null;
  revision: Location | null;
  /** What the node is called in fingerprints. */
  key: Json;
  /** Where the proof of a breaking change stands. */
  place: WitnessPlace;
  /** What it is called there. */
  name?: string | undefined;
  /** Whether nodes of this kind are what clients ask for, so that one that vanished is missed by whoever knows the base. */
  isAskedFor: boolean;
  /** What callers see, where it takes the whole operation to tell. */
  code?: Code | undefined;
  /** Of nodes that write values. */
  rewriting?: Rewritings;
}

/** The rule for what no rule was written for. */
export const withoutRule = {
  id: "difference-without-rule",
  surface: "wire",
  why: "There is no rule for this difference, and a difference is never passed over.",
  instead: "Look at it, and ask for a rule.",
} as const;

/** Compares the fields of a matched pair by the rules of its kind. */
export function compareNodes<Node extends object>(
  { rules, walked }: NodeRules<Node>,
  before: Node,
  after: Node,
  surroundings: Surroundings,
): Change[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Node & string)[]);
  return [...fields].flatMap((field): Change[] => {
    if (walked.includes(field)) return [];
    const [one, other] = [before[field] as Json | undefined, after[field] as Json | undefined];
    if (sameJson(one, other)) return [];
    const own = rules.filter(({ when }) => [when].flat().includes(field));
    const inside = (location: Location | null) => location && at(location, field);
    const place = { ...surroundings, base: inside(surroundings.base), revision: inside(surroundings.revision) };
    const values: Json = [one ?? null, other ?? null];
    if (own.length === 0)
      return [changeOf(withoutRule.id, { level: "unproven", message: `${field} changed` }, place, [field, values])];
    return own.flatMap((rule) => judged(rule, before, after, place, [field, values]));
  });
}

/** Tells of a node that only one side has. */
export function loneNode<Node extends object>(
  { rules }: NodeRules<Node>,
  when: "added" | "removed",
  node: Node,
  surroundings: Surroundings,
): Change[] {
  return rules.filter((rule) => rule.when === when).flatMap((rule) => judged(rule, node, node, surroundings, []));
}

function judged<Node>(
  rule: DiffRule<Node>,
  before: Node,
  after: Node,
  surroundings: Surroundings,
  subject: Json[],
): Change[] {
  const { direction, sender, rewriting = () => unfelt } = surroundings;
  const judgement = rule.judge({ before, after, direction: direction ?? "request", sender, rewriting });
  return judgement ? [changeOf(rule.id, judgement, surroundings, subject)] : [];
}

function changeOf(
  rule: string,
  { level, message, code, reason, witness }: Judgement,
  surroundings: Surroundings,
  subject: Json[],
): Change {
  const { operation, direction, sender, base, revision, key, place, name, isAskedFor } = surroundings;
  const isKnownToBase = sender === "client" || (isAskedFor && !witness);
  const [validUnder, invalidUnder] = isKnownToBase ? (["base", "revision"] as const) : (["revision", "base"] as const);
  return {
    rule,
    contract: level,
    code: surroundings.code ?? code ?? (level === "annotation" ? "hidden" : "shows"),
    message,
    reason: reason ?? null,
    direction,
    operations: operation ? [operation.revision] : [],
    schema: null,
    base,
    revision,
    witness:
      level === "breaking" && operation
        ? {
            operation: operation[validUnder],
            in: place,
            name: name ?? null,
            value: witness?.value ?? null,
            at: witness?.at ?? "",
            absent: witness === undefined,
            validUnder,
            invalidUnder,
            written: witness?.written ?? null,
          }
        : null,
    subject: [key, ...subject],
  };
}
