import type { Json } from "../json.js";
import { type Atom, type Count, countOf, excludedValues } from "./atoms.js";
import { codePoints } from "./code-points.js";
import type { Context } from "./context.js";
import { formatLanguages, isFormatWithin, stringFormat } from "./formats.js";
import { EMPTY, found, type Outcome, unknown } from "./outcome.js";
import { patternLanguage } from "./pattern.js";
import type { Language, LanguageTable } from "./regular-language.js";
import { shortestWord } from "./word.js";

/** All that is asked of a string. */
interface StringPiece {
  length: Count;
  patterns: readonly Signed[];
  formats: readonly Signed[];
  not: ReadonlySet<string>;
}

/** A pattern or the name of a format, asked for or ruled out. */
interface Signed {
  text: string;
  positive: boolean;
}

/** How many words that only a format's approximation admits are tried before giving up. */
const ATTEMPTS = 8;

/** A string of which all atoms hold, a shortest one. Throws Undecided for patterns beyond regular languages. */
export function solveString(atoms: readonly Atom[], context: Context): Outcome {
  const piece = {
    length: countOf(atoms, "length"),
    patterns: atoms.flatMap(({ part, positive }) => (part.kind === "pattern" ? [{ text: part.source, positive }] : [])),
    formats: atoms.flatMap(({ part, positive }) => (part.kind === "format" ? [{ text: part.name, positive }] : [])),
    not: excludedValues(atoms, isString),
  };
  if (
    piece.length.min > piece.length.max ||
    contradicts(piece.patterns, isSame) ||
    contradicts(piece.formats, isFormatWithin)
  )
    return EMPTY;
  const simple = piece.patterns.length === 0 && piece.formats.length === 0;
  const word = simple ? plainWord(piece) : samples(piece).find((sample) => fitsAll(sample, piece));
  return word === undefined ? solveLanguage(piece, context) : found(word);
}

function solveLanguage(piece: StringPiece, { languages, budget }: Context): Outcome {
  const excluded = [...piece.not];
  const shortest = (language: Language): string | undefined => {
    const rest = excluded.length === 0 ? language : languages.and([language, languages.not(languages.words(excluded))]);
    return shortestWord(rest, piece.length, languages, budget);
  };
  const language = languages.and(languagesOf(piece, "may", languages));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const word = shortest(language);
    if (word === undefined && attempt === 0) return EMPTY;
    if (word === undefined) break;
    if (fits(word, piece)) return found(word);
    excluded.push(word);
  }
  const word = shortest(languages.and(languagesOf(piece, "must", languages)));
  return word === undefined ? unknown(reasonOf(piece)) : found(word);
}

const isSame = (one: string, other: string) => one === other;

/** Whether something is asked for that lies within what is ruled out. */
function contradicts(signed: readonly Signed[], isWithin: (one: string, other: string) => boolean): boolean {
  return signed.some(
    ({ text, positive }) => positive && signed.some((other) => !other.positive && isWithin(text, other.text)),
  );
}

/** One of a few words of the right length, where length is all that counts. */
function plainWord({ length: { min, max }, not }: StringPiece): string | undefined {
  for (const extra of [0, 1]) {
    const length = min + extra;
    if (length > max) return undefined;
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      const word = letter.repeat(length);
      if (!not.has(word)) return word;
    }
  }
  return undefined;
}

/** What holds of strings that may have and lack the formats that they should, or of those that surely do. */
function languagesOf(piece: StringPiece, certainty: "may" | "must", table: LanguageTable): Language[] {
  const signed = (language: Language, positive: boolean) => (positive ? language : table.not(language));
  const patterns = piece.patterns.map(({ text, positive }) => signed(patternLanguage(text, "u", table), positive));
  const formats = piece.formats.map(({ text, positive }) => {
    const format = stringFormat(text);
    if (format === undefined) return signed(table.all, positive);
    const { least, most } = formatLanguages(format, table);
    const [outer, inner] = certainty === "may" ? [most, least] : [least, most];
    return positive ? outer : table.not(inner);
  });
  return [...patterns, ...formats];
}

/** Whether a word of the approximating language has and lacks the formats that it should. */
function fits(word: string, { formats }: StringPiece): boolean {
  return formats.every(({ text, positive }) => (stringFormat(text)?.test(word) ?? true) === positive);
}

function fitsAll(text: string, piece: StringPiece): boolean {
  const length = codePoints(text);
  return (
    length >= piece.length.min &&
    length <= piece.length.max &&
    !piece.not.has(text) &&
    fits(text, piece) &&
    piece.patterns.every((pattern) => new RegExp(pattern.text, "u").test(text) === pattern.positive)
  );
}

function samples({ formats }: StringPiece): string[] {
  return formats.flatMap(({ text }) => stringFormat(text)?.samples ?? []);
}

function reasonOf({ formats }: StringPiece): string {
  return `what ${formats.map(({ text }) => `format ${JSON.stringify(text)}`).join(" and ")} admits is not fully known`;
}

function isString(value: Json): value is string {
  return typeof value === "string";
}
