import type { Budget } from "./budget.js";
import { formatLanguages, stringFormat } from "./formats.js";
import { EMPTY, found, type Outcome, unknown } from "./outcome.js";
import { patternLanguage } from "./pattern.js";
import type { Language, LanguageTable } from "./regular-language.js";
import { shortestWord } from "./word.js";

/** All that is asked of a string. */
export interface StringPiece {
  minLength: number;
  maxLength: number;
  patterns: readonly Signed[];
  formats: readonly Signed[];
  not: ReadonlySet<string>;
}

/** A pattern or the name of a format, asked for or ruled out. */
export interface Signed {
  text: string;
  positive: boolean;
}

/** How many words that only a format's approximation admits are tried before giving up. */
const ATTEMPTS = 8;

/** A string of the piece, a shortest one. Throws Undecided for patterns beyond regular languages. */
export function solveString(piece: StringPiece, table: LanguageTable, budget: Budget): Outcome {
  if (piece.minLength > piece.maxLength || contradicts(piece.patterns) || contradicts(piece.formats)) return EMPTY;
  const simple = piece.patterns.length === 0 && piece.formats.length === 0;
  const plain = simple ? plainWord(piece) : undefined;
  if (plain !== undefined) return found(plain);
  const sample = samples(piece).find((text) => fitsAll(text, piece));
  if (sample !== undefined) return found(sample);
  const languages = languagesOf(piece, table);
  let language = table.and(languages);
  const excluded = [...piece.not];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const rest = excluded.length === 0 ? language : table.and([language, table.not(table.words(excluded))]);
    const word = shortestWord(rest, { min: piece.minLength, max: piece.maxLength }, table, budget);
    if (word === undefined) return excluded.length === piece.not.size ? EMPTY : unknown(reasonOf(piece));
    if (fits(word, piece)) return found(word);
    if (attempt === 0) language = rest;
    excluded.push(word);
  }
  return unknown(reasonOf(piece));
}

function contradicts(signed: readonly Signed[]): boolean {
  return signed.some(
    ({ text, positive }) => positive && signed.some((other) => !other.positive && other.text === text),
  );
}

/** One of a few words of the right length, where length is all that counts. */
function plainWord({ minLength, maxLength, not }: StringPiece): string | undefined {
  for (const extra of [0, 1]) {
    const length = minLength + extra;
    if (length > maxLength) return undefined;
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      const word = letter.repeat(length);
      if (!not.has(word)) return word;
    }
  }
  return undefined;
}

function languagesOf(piece: StringPiece, table: LanguageTable): Language[] {
  const signed = (language: Language, positive: boolean) => (positive ? language : table.not(language));
  const patterns = piece.patterns.map(({ text, positive }) => signed(patternLanguage(text, "u", table), positive));
  const formats = piece.formats.map(({ text, positive }) => {
    const format = stringFormat(text);
    if (format === undefined) return signed(table.all, positive);
    const { least, most } = formatLanguages(format, table);
    return positive ? most : table.not(least);
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
    length >= piece.minLength &&
    length <= piece.maxLength &&
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

/** The length of a string as JSON Schema counts it (JSON Schema Validation, section 6.3.1). */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    if (isLead(text.charCodeAt(index)) && isTrail(text.charCodeAt(index + 1))) {
      count--;
      index++;
    }
  }
  return count;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
