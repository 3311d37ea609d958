import { visible } from "../visible.js";

/**
 * Plain text of a document as Markdown (CommonMark with GitHub's tables). Whatever the text holds, it shows as itself: to
 * GitHub, to MDX (`{`, `<`, `import`), to Vue and Liquid (`{{ }}`). Descriptions, which are Markdown themselves, are `prose.ts`'s.
 */

/** Plain text on one line, as inline Markdown that shows exactly that text. */
export function text(value: string): string {
  const line = oneLine(value);
  if (/^[\p{L}\p{N}][\p{L}\p{N} ,.;:'"()?/%=–—’-]*$/u.test(line) && !startsBlock.test(line)) return line;
  return line
    .split(interpolation)
    .map((part, index) => (index % 2 === 1 ? code(part) : escapeInline(part)))
    .join("")
    .replace(startsBlock, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`);
}

/** What Vue runs in text, but not in code. The limit keeps the search linear: without it, each `{{` would look for its end in all that follows. */
export const interpolation = /(\{\{[^}]{0,500}\}\}|\{\{+)/;

/** What would make a line a list item, a heading, an underline, a directive or a module statement of MDX. */
const startsBlock = /^(?:\d+[.)]|[-+=#:])(?![^\s:#=-])|^(?:i(?=mport\b)|e(?=xport\b))/;

function escapeInline(part: string): string {
  return part
    .replace(/[\\`*[\]~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=\s)#/gu, "\\$&")
    .replace(/[<>{]|&(?=[#\w])/g, reference);
}

/** A character as a character reference: unlike a backslash it also keeps it from what reads the page before a Markdown parser does. */
function reference(character: string): string {
  const named: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };
  return named[character] ?? `&#${character.codePointAt(0)};`;
}

/** Text as a code span. */
export function code(value: string): string {
  if (/^[\w./{}:;,=<>#@()-]+$/.test(value)) return `\`${value}\``;
  const line = oneLine(value);
  // A table takes the backslash of `\|` for its own, even in code.
  if (line === "" || line.includes("\\|")) return line === "" ? '`""`' : escapeInline(line);
  const fence = "`".repeat(longestRun(line) + 1);
  const padding = fence.length > 1 ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Lines as a fenced code block of a language. */
export function fenced(lines: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}${language}\n${visible(lines).replace(/\n+$/, "")}\n${fence}`;
}

/** A link with a label that is Markdown already; the label alone where the address is none that a page may lead to. */
export function link(label: string, address: string): string {
  const target = linkTarget(address);
  return target === undefined ? label : `[${label}](${target})`;
}

/** An address as the target of a link: relative, or of the scheme http, https or mailto. Undefined for any other. */
export function linkTarget(address: string): string | undefined {
  const trimmed = address.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, "");
  const scheme = /^([^/?#:]*):/.exec(trimmed)?.[1]?.toLowerCase();
  if (trimmed === "" || (scheme !== undefined && !["http", "https", "mailto"].includes(scheme))) return undefined;
  // A character reference in an address could spell what was just ruled out.
  return trimmed.replaceAll(/[\\<>()[\]{}|`"'^*]|&(?=#?\w+;)/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** A table; columns without a word in any row are left out, and "" is printed where no row is left. Cells are inline Markdown. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const used = columns.map((_, index) => index).filter((index) => rows.some((row) => row[index] !== ""));
  const line = (cells: readonly string[]) => `| ${used.map((index) => cell(cells[index] ?? "")).join(" | ")} |`;
  return [line(columns), `|${" --- |".repeat(used.length)}`, ...rows.map(line)].join("\n");
}

/** Inline Markdown as a cell of a table. A bar that is not yet escaped becomes so. */
function cell(markdown: string): string {
  const trimmed = markdown.trim();
  if (!/[|\n]/.test(trimmed)) return trimmed;
  return trimmed
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll(/(\\*)\|/g, (bar, slashes: string) => (slashes.length % 2 === 0 ? `${slashes}\\|` : bar));
}

function oneLine(value: string): string {
  return visible(value).replaceAll(/\s+/g, " ").trim();
}

/** The length of the longest run of backticks. */
function longestRun(value: string): number {
  let longest = 0;
  for (const run of value.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
