import { isJsonObject, type Json } from "../json.js";
import { at } from "../location.js";
import type { Place } from "./access.js";
import type { Node } from "./document.js";
import type { ParsedFile } from "./file.js";
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

/** Follows a `$ref` to what is not a mere `$ref` itself. */
export function follow(ref: string, from: ParsedFile, { find, siblings }: FollowOptions): Outcome {
  return take({ ref, file: from, at: undefined }, []);

  function take(step: Step, way: readonly Step[]): Outcome {
    const start = way.findIndex(({ ref, file }) => ref === step.ref && file === step.file);
    if (start >= 0) return ring([...way.slice(start + 1), step]);
    const parsed = parseReference(step.ref);
    if ("fault" in parsed) return { kind: "refused", code: "ref-syntax", message: parsed.fault, at: step.at };
    const file = parsed.uri === "" ? step.file : find(parsed.uri, step.file);
    if ("unread" in file) return { kind: "unread", place: file.unread };
    if ("code" in file)
      return { kind: "refused", code: file.code, message: `${step.ref}: ${file.message}`, at: step.at };
    if (file.problems.length > 0) return { kind: "unusable" };
    return descend(file, parsed.fragment, [...way, step]) ?? missing(step, file);
  }

  function descend(file: ParsedFile, fragment: Fragment, way: readonly Step[]): Outcome | undefined {
    const path = "path" in fragment ? fragment.path : findAnchor(file.value, fragment.anchor);
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
        const outcome = take(next, way);
        if (outcome.kind !== "found") return outcome;
        reached = outcome;
        below = child(reached.node, part);
      }
      if (below === undefined) return undefined;
      reached = { ...reached, node: below };
    }
    const next = nextStep(reached);
    return next === undefined || (siblings && hasSiblings(reached.node.value)) ? reached : take(next, way);
  }
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

function missing({ ref, at }: Step, file: ParsedFile): Outcome {
  return { kind: "refused", code: "ref-not-found", message: `${ref}: there is no such node in ${file.file}`, at };
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

/** The path to the schema of that `$anchor` (JSON Schema 2020-12, Core 8.2.2). */
function findAnchor(value: Json, anchor: string): string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (member(value, "$anchor") === anchor) return [];
  for (const [name, below] of Object.entries(value)) {
    const path = findAnchor(below, anchor);
    if (path !== undefined) return [name, ...path];
  }
  return undefined;
}
