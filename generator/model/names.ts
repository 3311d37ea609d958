import { createHash } from "node:crypto";

/**
 * Every identifier and file name that comes from a document's text. The text is data: whatever it holds, what leaves this
 * module is made of letters, digits and "_" (identifiers) or "-" (slugs), and no two names of a kind are told apart by case alone.
 */

/** What a name is for; decides its spelling, which words it must avoid, and the suffix that avoids them. */
export type NameKind = "type" | "function" | "namespace";

const kinds = {
  type: { spell: pascalCase, suffix: "Schema" },
  function: { spell: camelCase, suffix: "Operation" },
  namespace: { spell: camelCase, suffix: "Api" },
} satisfies Record<NameKind, { spell: (words: string[]) => string; suffix: string }>;

/** Words that no generated declaration may be called: reserved words, and globals that generated code or its readers rely on. */
const unusable = new Set(
  (
    "arguments as async await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for from function get if implements import in instanceof interface let new null of package private " +
    "protected public return set static super switch this throw true try type typeof undefined var void while with yield " +
    "any bigint boolean constructor infer is keyof never number object readonly require string symbol unique unknown " +
    "AbortController AbortSignal Array ArrayBuffer AsyncGenerator AsyncIterable BigInt Blob Boolean Buffer Date Error " +
    "Exclude Extract File FormData Function Headers Infinity Iterable JSON Map Math NaN NonNullable Number Object Omit " +
    "Parameters Partial Pick Promise PromiseLike Proxy Readonly ReadonlyArray Record RegExp Request Required Response " +
    "ReturnType Set String Symbol URL URLSearchParams Uint8Array WeakMap WeakSet"
  ).split(" "),
);

/** The identifier for a text: `a-b c` becomes `ABC` as a type, `aBC` as a function; `class` becomes `Class` and `classOperation`. */
export function identifierFor(text: string, kind: NameKind): string {
  const { spell, suffix } = kinds[kind];
  const name = spell(wordsOf(text));
  const started = /^\p{Nd}/u.test(name) ? `_${name}` : name;
  return unusable.has(started) ? started + suffix : started;
}

/** A file name without extension for a text: lower case, portable to every file system, at most 80 characters. */
export function slugFor(text: string): string {
  const slug = wordsOf(text)
    .flatMap((word) => word.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u))
    .join("-")
    .toLowerCase();
  if (/^(con|prn|aux|nul|com\d|lpt\d)$/.test(slug)) return `${slug}-file`; // device names of Windows
  if (slug.length <= 80) return slug;
  return `${slug.slice(0, 71)}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
}

/** What two names have in common when a case-insensitive or normalising file system, or a hasty reader, takes them for one. */
export function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** `wanted`, or `wanted2`, `wanted3`…, whichever is the first that folds to nothing in `taken`; it is added to `taken`. */
export function uniqueName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(fold(name)); count++) name = `${wanted}${count}`;
  taken.add(fold(name));
  return name;
}

/** Why a text must not name anything, or undefined: it reads as something else than it is (Trojan Source, CVE-2021-42574). */
export function deceptive(text: string): string | undefined {
  if (/\p{Cc}/u.test(text)) return "holds a control character";
  if (/[\p{Cf}\u2028\u2029]/u.test(text)) return "holds an invisible or direction-changing character";
  if (/\p{Script=Latin}/u.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text))
    return "mixes Latin letters with look-alikes of another script";
  return undefined;
}

function wordsOf(text: string): string[] {
  const words = text.normalize("NFC").match(/[\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}]+/gu) ?? [];
  const usable = words.map((word) => word.replace(/^[\p{Mn}\p{Mc}]+/u, "")).filter((word) => word !== "");
  if (usable.length > 0) return usable;
  return text === "" ? ["empty"] : Array.from(text, (character) => `u${character.codePointAt(0)?.toString(16)}`);
}

function pascalCase(words: string[]): string {
  return words.map((word) => capitalize(word)).join("");
}

function camelCase([first = "", ...rest]: string[]): string {
  // HTTPError -> httpError, ID -> id, listSites stays.
  const start = first.replace(/^\p{Lu}+(?!\p{Ll})|^\p{Lu}/u, (capitals) => capitals.toLowerCase());
  return start + pascalCase(rest);
}

function capitalize(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
