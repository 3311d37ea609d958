import type { Level } from "../diff/change.js";
import { counterexampleOf } from "../diff/formats/counterexample.js";
import { printableLines } from "../diff/formats/printable.js";
import { code, fenced, text } from "../emit/markdown.js";
import type { Prose } from "../emit/prose.js";
import type { Changelog, Note, ReleaseNotes, Unreleased } from "./changelog.js";

/** Prints the whole changelog as a page. */
export function printMarkdown({ title, unreleased, releases }: Changelog, prose: Prose): string {
  const parts = [
    `# Changelog of ${text(title)}`,
    "Each version is compared with the one before. Breaking changes come first, then what could not be proven to be harmless, then what is new.",
    "## Unreleased",
    unreleasedText(unreleased),
    ...releases.flatMap((release) => [`## ${headingOf(release)}`, releaseText(release, prose)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** `0.8 (2026-12-31)` */
export function headingOf({ version, date }: Pick<ReleaseNotes, "version" | "date">): string {
  return `${text(version)} (${date})`;
}

function unreleasedText({ since, changes, summary }: Unreleased): string {
  if (changes.length === 0 && summary.annotation === 0) return `Nothing has changed since version ${text(since)}.`;
  return [`Since version ${text(since)}.`, ...changesText(changes, summary.annotation)].join("\n\n");
}

/** What is said of a release below its heading. */
export function releaseText({ since, announcement, changes, summary }: ReleaseNotes, prose: Prose): string {
  const announced = announcement === null ? [] : [quoted(prose.blocks(announcement))];
  if (since === null) return ["The first release.", ...announced].join("\n\n");
  const told =
    changes.length === 0 && summary.annotation === 0
      ? [`Nothing has changed since version ${text(since)}.`]
      : changesText(changes, summary.annotation);
  return [...announced, ...told].join("\n\n");
}

const sections: Record<Level, string> = {
  breaking: "Breaking",
  unproven: "Not proven to be harmless",
  additive: "Added",
  annotation: "Generated code only",
};

function changesText(changes: readonly Note[], annotations: number): string[] {
  const told = (Object.keys(sections) as Level[]).flatMap((level) => {
    const notes = changes.filter((note) => note.level === level);
    return notes.length === 0 ? [] : [`### ${sections[level]}`, notes.map(noteText).join("\n")];
  });
  const silent = annotations - changes.filter(({ level }) => level === "annotation").length;
  return silent === 0 ? told : [...told, `${countText(silent)} in words and examples, which change no message.`];
}

function countText(count: number): string {
  return count === 1 ? "One change" : `${count} changes`;
}

function noteText(note: Note): string {
  const { message, operations, schema, why, migration, surface } = note;
  const lines = [
    `- **${text(sentence(message))}**${surface === "source" ? " (generated code only)" : ""}`,
    ...touched(operations, schema),
    ...(migration === null ? [] : [`  - Why: ${text(why)}`, `  - To migrate: ${text(migration)}`]),
    ...exampleLines(note),
  ];
  return lines.join("\n");
}

function touched(operations: Note["operations"], schema: string | null): string[] {
  const names = operations.map(({ method, path }) => code(`${method} ${path}`));
  const things = schema === null ? names : [`schema ${code(schema)}`, ...names];
  return things.length === 0 ? [] : [`  - Touches: ${things.join(", ")}`];
}

/** A short example in the line, a longer one below it. */
function exampleLines(note: Note): string[] {
  const { example, language } = counterexampleOf(note) ?? {};
  if (example === undefined || language === undefined) return [];
  const claim = note.witness?.validUnder === "base" ? "Right before, wrong now" : "Ruled out before, possible now";
  const lines = printableLines(example);
  if (lines.length === 1) return [`  - ${claim}: ${code(example)}`];
  return [`  - ${claim}:`, "", fenced(lines.join("\n"), language).replaceAll(/^/gm, "    ")];
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

function quoted(markdown: string): string {
  return markdown.replaceAll(/^(.*)$/gm, (line) => (line === "" ? ">" : `> ${line}`));
}
