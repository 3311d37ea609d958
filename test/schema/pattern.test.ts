import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { budgetOf } from "../../generator/schema/budget.js";
import { patternLanguage } from "../../generator/schema/pattern.js";
import { type Language, LanguageTable } from "../../generator/schema/regular-language.js";
import { shortestWord } from "../../generator/schema/word.js";

const unbounded = { min: 0, max: Number.POSITIVE_INFINITY };

function includes(language: Language, text: string, table: LanguageTable): boolean {
  return Array.from(text).reduce((state, letter) => table.derivative(state, letter.codePointAt(0) ?? 0), language)
    .nullable;
}

/** Regular expressions over a and b with groups, repetitions, anchors, word boundaries and look-ahead. */
const sources = fc.letrec<{ alternatives: string; item: string }>((tie) => ({
  alternatives: fc
    .array(
      fc.array(tie("item"), { maxLength: 3 }).map((items) => items.join("")),
      { minLength: 1, maxLength: 2 },
    )
    .map((options) => options.join("|")),
  item: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    fc.constantFrom(
      "a",
      "b",
      "-",
      ".",
      "[ab]",
      "[^a]",
      "\\w",
      "\\W",
      "a*",
      "b+",
      "a?",
      "[ab]{1,2}",
      ".*",
      "^",
      "$",
      "\\b",
      "\\B",
    ),
    tie("alternatives").map((inner) => `(?:${inner})`),
    fc.tuple(tie("alternatives"), fc.constantFrom("?", "{0,2}", "{2}")).map(([inner, times]) => `(${inner})${times}`),
    tie("alternatives").map((inner) => `(?=${inner})`),
    tie("alternatives").map((inner) => `(?!${inner})`),
    fc.constantFrom("(?<=a)", "(?<!b)"),
  ),
})).alternatives;

const texts = fc.string({ unit: fc.constantFrom("a", "b", "-", "\n", "😀"), maxLength: 5 });

describe("patternLanguage", () => {
  it("holds the strings that the regular expression finds a match in", () => {
    fc.assert(
      fc.property(sources, fc.array(texts, { minLength: 10, maxLength: 10 }), (source, list) => {
        const table = new LanguageTable();
        const language = patternLanguage(source, "u", table);
        const expression = new RegExp(source, "u");
        expect(list.map((text) => [text, includes(language, text, table)])).toEqual(
          list.map((text) => [text, expression.test(text)]),
        );
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it("has shortest words inside and outside", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const table = new LanguageTable();
        const language = patternLanguage(source, "u", table);
        const expression = new RegExp(source, "u");
        const inside = shortestWord(language, unbounded, table, budgetOf(1_000_000));
        const outside = shortestWord(table.not(language), unbounded, table, budgetOf(1_000_000));
        if (inside !== undefined) expect([inside, expression.test(inside)]).toEqual([inside, true]);
        if (outside !== undefined) expect([outside, expression.test(outside)]).toEqual([outside, false]);
        expect([inside, outside]).not.toEqual([undefined, undefined]);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it.each([
    ["^(.+)\\1$", 'pattern "^(.+)\\\\1$" uses a back reference'],
    ["(?<=ab)c", "pattern uses a look-behind"],
    ["(?:a\\b)*c", "pattern repeats a group with an assertion in it"],
    ["(", 'pattern "(" cannot be read'],
  ])("does not read %s", (source, reason) => {
    expect(() => patternLanguage(source, "u", new LanguageTable())).toThrow(reason);
  });
});
