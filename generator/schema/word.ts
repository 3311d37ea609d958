import type { CharSet } from "refa";
import type { Budget } from "./budget.js";
import { characterClasses, type Language, type LanguageTable } from "./regular-language.js";

/** A state that some string of a given length leads to, and how. */
interface Step {
  state: Language;
  before: Step | undefined;
  character: number;
}

/** A shortest string of the language with so many code points; undefined where there is none. */
export function shortestWord(
  language: Language,
  length: { min: number; max: number },
  table: LanguageTable,
  budget: Budget,
): string | undefined {
  let layer: Step[] = language.kind === "none" ? [] : [{ state: language, before: undefined, character: 0 }];
  const layersSeen = new Set<string>();
  for (let position = 0; position <= length.max && layer.length > 0; position++) {
    if (position >= length.min) {
      const accepted = layer.find(({ state }) => state.nullable);
      if (accepted !== undefined) return textOf(accepted);
      // From here on only the states matter, so that a set of states seen before leads round in a circle.
      const key = layer
        .map(({ state }) => state.id)
        .sort((a, b) => a - b)
        .join();
      if (layersSeen.has(key)) return undefined;
      layersSeen.add(key);
    } else if (layer.some(({ state }) => state === table.all)) {
      layer = layer.filter(({ state }) => state === table.all);
    }
    layer = following(layer, table, budget);
  }
  return undefined;
}

function following(layer: readonly Step[], table: LanguageTable, budget: Budget): Step[] {
  const next = new Map<Language, Step>();
  for (const before of layer) {
    for (const characters of characterClasses(before.state)) {
      budget.spend(4 + widthOf(before.state));
      const state = table.derivative(before.state, characters.ranges[0]?.min ?? 0);
      if (state.kind === "none") continue;
      const known = next.get(state);
      const character = mostReadable(characters);
      if (known === undefined) next.set(state, { state, before, character });
      else if (known.before === before && readability(character) < readability(known.character))
        known.character = character;
    }
  }
  return [...next.values()];
}

/** How many parts it takes to derive from a state. */
function widthOf(state: Language): number {
  return state.kind === "or" || state.kind === "and" ? state.of.length : 1;
}

function textOf(last: Step): string {
  const characters: string[] = [];
  for (let step = last; step.before !== undefined; step = step.before)
    characters.push(String.fromCodePoint(step.character));
  return characters.reverse().join("");
}

/** From what people expect in an example down to what is merely printable. */
const PREFERRED = [
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x20, 0x20],
  [0x21, 0x7e],
  [0x0a, 0x0a],
  [0xa1, 0xd7ff],
  [0xe000, 0x10ffff],
] as const;

function mostReadable(characters: CharSet): number {
  for (const [min, max] of PREFERRED) {
    const character = characters.intersect({ min, max }).ranges[0];
    if (character !== undefined) return character.min;
  }
  return characters.ranges[0]?.min ?? 0;
}

function readability(character: number): number {
  const rank = PREFERRED.findIndex(([min, max]) => character >= min && character <= max);
  return rank < 0 ? PREFERRED.length : rank;
}
