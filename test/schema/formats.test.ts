import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { budgetOf } from "../../generator/schema/budget.js";
import { definitions, formatLanguages, stringFormat } from "../../generator/schema/formats.js";
import { LanguageTable } from "../../generator/schema/regular-language.js";
import { shortestWord } from "../../generator/schema/word.js";

const formats = Object.keys(definitions).flatMap((name) => {
  const format = stringFormat(name);
  return format === undefined ? [] : [{ name, format }];
});

/** The samples of all formats, and what a few edits make of them. */
const texts = fc
  .tuple(
    fc.constantFrom(
      ...formats.flatMap(({ format }) => format.samples),
      "2000-02-29",
      "1900-02-29",
      "23:59:60Z",
      "22:59:60-01:00",
    ),
    fc.array(
      fc.tuple(fc.nat(40), fc.constantFrom("", "0", "2", "3", "6", "9", "a", "-", ":", ".", "T", "Z", "\n", "é")),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (result, [at, letter]) => result.slice(0, at) + letter + result.slice(at + (letter === "-" ? 0 : 1)),
      text,
    ),
  );

describe("stringFormat", () => {
  it.each(formats)("lies between the regular languages known for $name", ({ format }) => {
    const matches = (pattern: { source: string; flags: string } | undefined, text: string) =>
      pattern === undefined ? undefined : new RegExp(pattern.source, pattern.flags).test(text);
    fc.assert(
      fc.property(texts, (text) => {
        if (matches(format.least, text) === true) expect([text, format.test(text)]).toEqual([text, true]);
        if (format.test(text)) expect([text, matches(format.most, text) ?? true]).toEqual([text, true]);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it("has what lies within another", () => {
    const [uri, reference] = [stringFormat("uri"), stringFormat("uri-reference")];
    const urls = fc.oneof(texts, fc.webUrl({ withQueryParameters: true, withFragments: true }));
    fc.assert(
      fc.property(urls, (text) => {
        if (uri?.test(text)) expect([text, reference?.test(text)]).toEqual([text, true]);
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  it.each(formats)("has samples of $name", ({ format }) => {
    expect(format.samples.filter((sample) => !format.test(sample))).toEqual([]);
  });

  it.each(formats)("has languages for $name that a word can be found in", ({ format }) => {
    const table = new LanguageTable();
    const { least, most } = formatLanguages(format, table);
    const [inside, outside] = [least, table.not(most)].map((language) =>
      shortestWord(language, { min: 0, max: Number.POSITIVE_INFINITY }, table, budgetOf(1_000_000)),
    );
    if (inside !== undefined) expect([inside, format.test(inside)]).toEqual([inside, true]);
    if (outside !== undefined) expect([outside, format.test(outside)]).toEqual([outside, false]);
  });
});
