import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem, InputError } from "../../generator/errors.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import { pathProblems } from "../../generator/output/paths.js";
import { generate, textOf } from "../support/generate.js";
import { breakouts } from "./breakouts.js";
import { escapesOf } from "./escapes.js";
import { everything } from "./everything.js";

/**
 * Every place of a document that holds text holds every breakout. Either the document is refused, or the text is inert in the output of
 * every emitter. Names have to differ from one another, so each breakout is tried behind a word and before one.
 */
const forms = {
  "behind a word": (breakout: string, position: number) => `n${position} ${breakout}`,
  "before a word": (breakout: string, position: number) => `${breakout} n${position}`,
};

const positions = positionsOfEverything();

test("the document that uses everything is itself fine", async () => {
  const { files, warnings } = await generate(everything((_, usual) => usual));
  expect(warnings.map(formatProblem)).toEqual([]);
  expect(escapesOf(files)).toEqual([]);
});

describe.each(Object.entries(forms))("text %s", (form, spell) => {
  const refusals = new Map<string, string[]>();
  let likely = new Set(positions);

  test.each(Object.entries(breakouts))("breaks out of nothing: %s", async (name, breakout) => {
    const hostile = new Map(positions.map((position, index) => [position, spell(breakout, index)]));
    likely = await accepted(hostile, likely, (refusal) => {
      refusals.set(refusal, [...(refusals.get(refusal) ?? []), name]);
    });
    const { files } = await generate(everything(fillOnly(likely, hostile)));
    expect(escapesOf(files)).toEqual([]);
    expect(pathProblems(files.map(({ path }) => path))).toEqual([]);
  });

  test("is refused where it cannot be meant, and only there", () => {
    const lines = [...refusals].map(([refusal, names]) => {
      const all = names.length === Object.keys(breakouts).length;
      return `${refusal}: ${all ? "always" : names.join("; ")}\n`;
    });
    const expected = readFileSync(join(import.meta.dirname, `refused/${form.replaceAll(" ", "-")}.txt`), "utf8");
    expect(lines.sort().join("")).toBe(expected);
  });
});

/** The positions at which hostile text is accepted. Those that likely are get tried all together, the others each by itself. */
async function accepted(
  hostile: ReadonlyMap<string, string>,
  likely: ReadonlySet<string>,
  refused: (refusal: string) => void,
): Promise<Set<string>> {
  const found = new Set((await codesFor(fillOnly(likely, hostile))).length === 0 ? likely : []);
  for (const position of positions) {
    if (found.has(position)) continue;
    const codes = await codesFor(fillOnly(new Set([position]), hostile));
    if (codes.length === 0) found.add(position);
    for (const code of new Set(codes)) refused(`${position}: ${code}`);
  }
  return found;
}

/** Codes of the problems that the document is refused for. */
async function codesFor(fill: (position: string, usual: string) => string): Promise<string[]> {
  try {
    const text = textOf(everything(fill));
    const { faults } = buildApi(await load("-", { stdin: () => Promise.resolve(Buffer.from(text)) }));
    return faults.map(({ code }) => code);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

function fillOnly(chosen: ReadonlySet<string>, hostile: ReadonlyMap<string, string>) {
  return (position: string, usual: string) => (chosen.has(position) ? (hostile.get(position) ?? usual) : usual);
}

function positionsOfEverything(): string[] {
  const found: string[] = [];
  everything((position, usual) => {
    if (found.includes(position)) throw new Error(`two positions are called ${position}`);
    found.push(position);
    return usual;
  });
  return found;
}
