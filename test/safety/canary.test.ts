import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../generator/errors.js";
import { pathProblems } from "../../generator/output/paths.js";
import { generate } from "../support/generate.js";
import { breakouts } from "./breakouts.js";
import { escapesOf } from "./escapes.js";
import { everything } from "./everything.js";
import { fillOnly, refusalOf } from "./refusal.js";

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
    const lines = [...refusals].flatMap(([refusal, names]) => {
      const isAlways = names.length === Object.keys(breakouts).length;
      return isAlways ? [`${refusal}: always\n`] : names.map((name) => `${refusal}: ${name}\n`);
    });
    const expected = readFileSync(join(import.meta.dirname, `refused/${form.replaceAll(" ", "-")}.txt`), "utf8");
    expect(lines.sort().join("")).toBe(expected);
  });
});

/** The positions at which hostile text is accepted; those that likely are get tried together first. */
async function accepted(
  hostile: ReadonlyMap<string, string>,
  likely: ReadonlySet<string>,
  refused: (refusal: string) => void,
): Promise<Set<string>> {
  const [yes, no] = [positions.filter((one) => likely.has(one)), positions.filter((one) => !likely.has(one))];
  return new Set([...(await acceptedOf(yes)), ...(await acceptedOf(no))]);

  async function acceptedOf(some: readonly string[]): Promise<readonly string[]> {
    const codes = new Set(await refusalOf(fillOnly(new Set(some), hostile)));
    if (codes.size === 0) return some;
    const [only, ...others] = some;
    if (others.length === 0) {
      for (const code of codes) refused(`${only}: ${code}`);
      return [];
    }
    const half = Math.ceil(some.length / 2);
    return [...(await acceptedOf(some.slice(0, half))), ...(await acceptedOf(some.slice(half)))];
  }
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
