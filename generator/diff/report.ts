import type { Location, Position } from "../location.js";
import type { Approval } from "./approvals.js";
import {
  type Change,
  type Code,
  compareLevels,
  type Direction,
  type Level,
  type OperationRef,
  type Surface,
  type Witness,
  worst,
} from "./change.js";
import { fingerprints } from "./fingerprint.js";
import { defaultPolicy, type PolicyRow } from "./policy.js";
import { largest, type Step, sourceStep, stepOf } from "./release.js";
import { approvalRules } from "./rules/approval.js";
import type { Rule } from "./rules/rule.js";
import { ruleOf } from "./rules.js";

/** What `specwright diff --format json` prints, described by report.schema.json. */
export interface DiffReport {
  format: "specwright-diff/1";
  /** The worst level of all changes; what only describes is "none". */
  verdict: "breaking" | "unproven" | "additive" | "none";
  summary: Record<Level, number>;
  /** By how much the version of the API, and of the packages generated from it, has to rise. Approvals do not lower it. */
  release: { wire: Step; source: Step };
  /** The worst first; within a level in the order of the revision. */
  changes: ReportedChange[];
}

export interface ReportedChange {
  /** Fingerprint: what an approval names. */
  id: string;
  rule: string;
  /** After policy and approvals. */
  level: Level;
  /** By the contract alone. */
  contract: Level;
  /** What made `level` another than `contract`. */
  policy: string | null;
  surface: Surface;
  /** What programs see that use the generated client and types. */
  code: Code;
  message: string;
  /** Why it matters. */
  why: string;
  direction: Direction | null;
  operations: OperationRef[];
  schema: string | null;
  base: Position | null;
  revision: Position | null;
  witness: ReportedWitness | null;
}

/** The proof of a change, with what shows it. */
export interface ReportedWitness extends Witness {
  /** A command for a POSIX shell that makes the request; null where it is the answer that matters. */
  curl: string | null;
}

export interface ReportOptions {
  /** The request of a witness as a command. */
  curlOf(witness: Witness): string | null;
  /** Where things stand in the files. */
  positionIn: { base(location: Location): Position; revision(location: Location): Position };
  /** Rows by which levels differ from the contract's; the first row of a rule counts. */
  policy?: readonly PolicyRow[] | undefined;
  approvals?: readonly Approval[] | undefined;
  /** The day on which approvals are to hold, as `2026-12-31`; needed where there are any. */
  today?: string | undefined;
}

/** Judges the changes by policy and approvals, and tells where they are. */
export function reportOf(changes: readonly Change[], options: ReportOptions): DiffReport {
  const ids = fingerprints(changes);
  const policy = options.policy ?? defaultPolicy;
  const judged = changes.map((change) => ({ change, row: policy.find(({ rule }) => rule === change.rule) }));
  const reported = judged.map(({ change, row }): ReportedChange => {
    const { contract, code, direction, operations, schema, witness } = change;
    const { surface, why } = ruleFor(change);
    const isMoved = row !== undefined && row.level !== contract;
    return {
      id: ids.get(change) ?? "",
      rule: change.rule,
      level: isMoved ? row.level : contract,
      contract,
      policy: isMoved ? row.reason : null,
      surface,
      code,
      message: change.reason === null ? change.message : `${change.message} (undecided: ${change.reason})`,
      why,
      direction,
      operations,
      schema,
      base: change.base && options.positionIn.base(change.base),
      revision: change.revision && options.positionIn.revision(change.revision),
      witness: witness && { ...witness, curl: options.curlOf(witness) },
    };
  });
  const release = {
    wire: stepOf(reported.filter(({ surface }) => surface === "wire").map(({ level }) => level)),
    source: largest(reported.map(sourceStep)),
  };
  const { approved, notes } = approve(reported, options.approvals ?? [], options.today ?? "");
  const final = [...approved, ...notes].sort((a, b) => compareLevels(a.level, b.level));
  return { format: "specwright-diff/1", ...summaryOf(final), release, changes: final };
}

/** The verdict over changes, and how many there are of each level. */
export function summaryOf(changes: readonly { level: Level }[]): Pick<DiffReport, "verdict" | "summary"> {
  const level = worst(changes.map((change) => change.level));
  const count = (wanted: Level): number => changes.filter((change) => change.level === wanted).length;
  return {
    verdict: level === undefined || level === "annotation" ? "none" : level,
    summary: {
      breaking: count("breaking"),
      unproven: count("unproven"),
      additive: count("additive"),
      annotation: count("annotation"),
    },
  };
}

/** Lowers what was approved, and tells of approvals that are of no use any more. */
function approve(changes: readonly ReportedChange[], approvals: readonly Approval[], today: string) {
  const notes: ReportedChange[] = [];
  const valid = new Map<string, Approval>();
  for (const approval of approvals) {
    if (approval.expires < today) notes.push(note(approvalRules.expired, approval, `expired on ${approval.expires}`));
    else if (changes.every(({ id }) => id !== approval.id))
      notes.push(note(approvalRules.stale, approval, "matches no change"));
    else valid.set(approval.id, approval);
  }
  const approved = changes.map((change): ReportedChange => {
    const approval = valid.get(change.id);
    if (!approval || compareLevels(change.level, "additive") >= 0) return change;
    return { ...change, level: "additive", policy: `approved until ${approval.expires}: ${approval.reason}` };
  });
  return { approved, notes };
}

function note(rule: Rule, { id, reason }: Approval, what: string): ReportedChange {
  return {
    id: `approval-${id}`,
    rule: rule.id,
    level: "annotation",
    contract: "annotation",
    policy: null,
    surface: rule.surface,
    code: "hidden",
    message: `the approval ${id} (${reason}) ${what}`,
    why: rule.why,
    direction: null,
    operations: [],
    schema: null,
    base: null,
    revision: null,
    witness: null,
  };
}

/** The rule of a change; where who writes the message is turned round, as in a callback, that for the other direction says why. */
function ruleFor({ rule, direction, witness }: Change): Rule {
  const isTurned =
    witness !== null && direction !== null && (witness.validUnder === "base") !== (direction === "request");
  const mirror = rule.replace(/^(?:request|response)(?=-)/, direction === "request" ? "response" : "request");
  return (isTurned ? ruleOf(mirror) : undefined) ?? requireRule(rule);
}

function requireRule(id: string): Rule {
  const rule = ruleOf(id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return rule;
}
