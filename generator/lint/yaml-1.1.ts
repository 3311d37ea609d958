import { CORE_SCHEMA, type Document, eventsToAst, type Node, parseEvents, SCALAR_STYLE } from "js-yaml";
import type { Json } from "../json.js";

/** Plain scalars that YAML 1.1 (its repository of types) resolves to something else than the core schema of 1.2 does. */
const readings: [pattern: RegExp, reading: (text: string) => string][] = [
  [/^(?:y|yes|on)$/i, () => "true"],
  [/^(?:n|no|off)$/i, () => "false"],
  [/^[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?$/, (text) => `the number ${sexagesimal(text)}`],
  [/^[-+]?0[0-7]+$/, (text) => `the octal number ${Number.parseInt(text.replace(/^([-+]?)0/, "$1"), 8)}`],
  [/^[-+]?0o[0-7]+$/, () => "a string"],
  [/^[-+]?0b[01_]+$/, () => "a binary number"],
  [/^[-+]?\d[\d_]*_[\d_]*$/, (text) => `the number ${text.replaceAll("_", "")}`],
  [/^[-+]?\d+e\d+$/i, () => "a string"],
  [/^\d{4}-\d\d?-\d\d?(?:[Tt ].*)?$/, () => "a date"],
  [/^[<=]$|^<<$/, () => "a special word"],
];

/** What YAML 1.1 makes of the scalar at the path where YAML 1.2 reads another value; undefined where they agree. */
export function readingUnderYaml11(text: string, path: readonly string[], value: Json): string | undefined {
  // A string that stands as it was written is only in doubt if it looks like one of the readings; a number may have been written in many ways.
  if (typeof value === "string" ? reading(value) === undefined : typeof value !== "number") return undefined;
  const scalar = nodeAt(documentOf(text)?.contents ?? null, path);
  return scalar?.kind === "scalar" && scalar.style === SCALAR_STYLE.PLAIN && !scalar.tagged
    ? reading(scalar.value)
    : undefined;
}

function reading(text: string): string | undefined {
  return readings.find(([pattern]) => pattern.test(text))?.[1](text);
}

function sexagesimal(text: string): number {
  return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

function nodeAt(root: Node | null, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root ?? undefined;
  for (const part of path) {
    if (node?.kind === "sequence") node = node.items[Number(part)];
    else if (node?.kind === "mapping")
      node = node.items.find(({ key }) => key.kind === "scalar" && key.value === part)?.value;
    else return undefined;
  }
  return node;
}

/** The last text asked for: a walk asks about one file many times in a row, and about most files never. */
let last: { text: string; document: Document | undefined } | undefined;

function documentOf(text: string): Document | undefined {
  if (last?.text !== text) {
    const events = parseEvents(text, { maxDepth: 1000 });
    last = { text, document: eventsToAst(events, { source: text, schema: CORE_SCHEMA })[0] };
  }
  return last.document;
}
