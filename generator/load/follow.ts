import { isJsonObject, type Json } from "../json.js";
import { at } from "../location.js";
import type { Place } from "./access.js";
import type { Node } from "./document.js";
import type { ParsedFile } from "./file.js";
import { maxChain } from "./limits.js";
import type { Refusal } from "./read.js";
import { type Fragment, parseReference } from "./reference.js";

/** Where a `$ref` leads, or why nowhere. */
export type Outcome =
  | { kind: "found"; node: Node; file: ParsedFile }
  /** `at` is a later `$ref` on the way, if that is the one to mend. */
  | { kind: "refused"; code: string; message: string; at: WrittenAt | undefined }
  /** A file on the way has to be read first. */
  | { kind: "unread"; place: Place }
  /** It leads into a file that has problems of its own. */
  | { kind: "unusable" };

type Found = Extract<Outcome, { kind: "found" }>;

interface WrittenAt {
  file: ParsedFile;
  pointer: string;
}

/** A `$ref` on the way; `at` is undefined for the first, whose place is known to whoever asks. */
interface Step {
  ref: string;
  file: ParsedFile;
  at: WrittenAt | undefined;
}

export interface FollowOptions {
  /** The file that a URI written in another file names, why it may not be read, or its place if it has yet to be read. */
  find(uri: string, from: ParsedFile): ParsedFile | Refusal | { unread: Place };
  /** Whether other keywords may stand beside a schema's `$ref`, as in OpenAPI 3.1. */
  siblings: boolean;
}

/** Follows a `$ref` to what is not a mere `$ref` itself. Each is followed once, so that the time taken is linear. */
export function createFollow({ find, siblings }: FollowOptions): (ref: string, from: ParsedFile) => Outcome {
  const known = new Map<ParsedFile, Map<string, Outcome>>();
  const anchors = new Map<ParsedFile, Map<string, string[]>>();
  const way: Step[] = [];
  return (ref, file) => take({ ref, file, at: undefined });

  function take(step: Step): Outcome {
    const outcomes = known.get(step.file) ?? new Map<string, Outcome>();
    known.set(step.file, outcomes);
    const outcome = outcomes.get(step.ref) ?? takeFirst(step);
    if (outcome.kind !== "unread") outcomes.set(step.ref, outcome);
    return outcome.kind === "refused" && outcome.at === undefined ? { ...outcome, at: step.at } : outcome;
  }

  function takeFirst(step: Step): Outcome {
    const start = way.findIndex(({ ref, file }) => ref === step.ref && file === step.file);
    if (start >= 0) return ring([...way.slice(start + 1), step]);
    if (way.length === maxChain) return refuse("ref-limit", `more than ${maxChain} references lead to one another`);
    way.push(step);
    const outcome = lookUp(step);
    way.pop();
    return outcome;
  }

  function lookUp(step: Step): Outcome {
    const parsed = parseReference(step.ref);
    if ("fault" in parsed) return refuse("ref-syntax", parsed.fault);
    const file = parsed.uri === "" ? step.file : find(parsed.uri, step.file);
    if ("unread" in file) return { kind: "unread", place: file.unread };
    if ("code" in file) return refuse(file.code, `${step.ref}: ${file.message}`);
    if (file.problems.length > 0) return { kind: "unusable" };
    return descend(file, parsed.fragment) ?? refuse("ref-not-found", `${step.ref}: no such node in ${file.file}`);
  }

  function descend(file: ParsedFile, fragment: Fragment): Outcome | undefined {
    const path = "path" in fragment ? fragment.path : anchorsOf(file).get(fragment.anchor);
    if (path === undefined) return undefined;
    let reached: Found = {
      kind: "found",
      file,
      node: { value: file.value, location: { file: file.file, pointer: "" } },
    };
    for (const part of path) {
      let below = child(reached.node, part);
      const next = below === undefined ? nextStep(reached) : undefined;
      if (next !== undefined) {
        // The pointer goes on behind a `$ref`.
        const outcome = take(next);
        if (outcome.kind !== "found") return outcome;
        reached = outcome;
        below = child(reached.node, part);
      }
      if (below === undefined) return undefined;
      reached = { ...reached, node: below };
    }
    const next = nextStep(reached);
    return next === undefined || (siblings && hasSiblings(reached.node.value)) ? reached : take(next);
  }

  function anchorsOf(file: ParsedFile): Map<string, string[]> {
    const found = anchors.get(file) ?? listAnchors(file.value);
    anchors.set(file, found);
    return found;
  }
}

/** Without a place, which is that of the reference itself. */
function refuse(code: string, message: string): Outcome {
  return { kind: "refused", code, message, at: undefined };
}

/** Told from its first member in document order, so that it is the same ring wherever one enters it. */
function ring(steps: readonly Step[]): Outcome {
  const key = ({ at }: Step) => `${at?.file.file}#${at?.pointer}`;
  const start = steps.reduce((first, step, index) => (key(step) < key(steps[first] ?? step) ? index : first), 0);
  const members = [...steps.slice(start), ...steps.slice(0, start)];
  const names = [...members, ...members.slice(0, 1)].map(({ ref }) => ref);
  const message = `references lead in a ring: ${names.join(" -> ")}`;
  return { kind: "refused", code: "ref-ring", message, at: members[0]?.at };
}

function child({ value, location }: Node, part: string): Node | undefined {
  const below = Array.isArray(value) ? item(value, part) : member(value, part);
  return below === undefined ? undefined : { value: below, location: at(location, part) };
}

function item(items: Json[], part: string): Json | undefined {
  return /^(?:0|[1-9]\d*)$/.test(part) ? items[Number(part)] : undefined;
}

function member(value: Json, name: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function nextStep({ node, file }: Found): Step | undefined {
  const ref = member(node.value, "$ref");
  return typeof ref === "string" ? { ref, file, at: { file, pointer: at(node.location, "$ref").pointer } } : undefined;
}

/** A summary and a description may stand beside any reference (OpenAPI 3.1.1, Reference Object). */
function hasSiblings(value: Json): boolean {
  const annotations = ["$ref", "summary", "description"];
  return isJsonObject(value) && Object.keys(value).some((name) => !annotations.includes(name));
}

/** The paths to the schemas that bear an `$anchor` (JSON Schema 2020-12, Core 8.2.2). */
function listAnchors(value: Json): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const path: string[] = [];
  walk(value);
  return found;

  function walk(node: Json): void {
    if (typeof node !== "object" || node === null) return;
    const anchor = member(node, "$anchor");
    if (typeof anchor === "string") found.set(anchor, [...path]);
    for (const [name, below] of Object.entries(node)) {
      path.push(name);
      walk(below);
      path.pop();
    }
  }
}
