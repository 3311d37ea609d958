import type { Json } from "../json.js";
import { type Atom, countOf } from "./atoms.js";
import type { Context } from "./context.js";
import { distinctValues } from "./distinct.js";
import type { Literal, Node, Part } from "./node.js";
import { allOf, EMPTY, firstOf, found, type Outcome, unknown } from "./outcome.js";

type Items = Extract<Part, { kind: "items" }>;

/** How many items are of a schema. */
interface Tally {
  schema: Node;
  min: number;
  max: number;
}

/** Positions that are decided together: one, or two that are to hold equal items. */
interface Slot {
  positions: readonly number[];
  goal: readonly Literal[];
}

/** What is still to come while the slots are filled one after another. */
interface Remaining {
  /** Of the groups that ask for one item: those that have none yet. */
  wanted: readonly Items[];
  /** Per tally, the items that it has so far. */
  counts: readonly number[];
}

/** More items than this are not written out. */
const MOST = 300;
/** Ways to fill the slots that are tried where items have to differ. */
const ASSIGNMENTS = 64;

/** An array of which all atoms hold. */
export function solveArray(atoms: readonly Atom[], context: Context): Outcome {
  const items = atoms.flatMap(({ part, positive }) => (part.kind === "items" ? [{ part, positive }] : []));
  const every = items.filter(({ positive }) => positive).map(({ part }) => part);
  const wanted = items.filter(({ positive }) => !positive).map(({ part }) => part);
  const tallies = talliesOf(atoms);
  const count = countOf(atoms, "items");
  const unique = atoms.filter(({ part }) => part.kind === "unique-items");
  const distinct = unique.some(({ positive }) => positive);
  const repeated = unique.some(({ positive }) => !positive);
  if (count.min > count.max || tallies.some(({ min, max }) => min > max) || (distinct && repeated)) return EMPTY;

  const itemAt = (position: number): Literal[] =>
    every
      .filter(({ from, to }) => position >= from && position < to)
      .map(({ schema }) => ({ node: schema, positive: true }));
  // Positions from `tail` on are alike. More items than `longest` can be left out again, so nothing is gained by them.
  const tail = Math.max(0, ...[...every, ...wanted].flatMap(({ from, to }) => [from, Number.isFinite(to) ? to : 0]));
  const asked = wanted.length + tallies.reduce((sum, { min }) => sum + min, 0);
  const longest = Math.min(count.max, Math.max(count.min, tail) + asked + (repeated ? 2 : 0));
  const shortest = Math.max(count.min, repeated ? 2 : 0, wanted.length > 0 || asked > 0 ? 1 : 0);
  const most = Math.max(shortest, tail, asked);
  if (most > MOST) return unknown(`arrays of ${most} items are not tried`);

  function ofLength(length: number): Outcome {
    context.budget.spend();
    if (!repeated) return fill(slots(length, undefined));
    return firstOf(pairs(length), (pair) => fill(slots(length, pair)));
  }

  function slots(length: number, pair: readonly [number, number] | undefined): Slot[] {
    const single = Array.from({ length }, (_, position) => position).filter(
      (position) => pair?.includes(position) !== true,
    );
    const list: Slot[] = single.map((position) => ({ positions: [position], goal: itemAt(position) }));
    return pair === undefined ? list : [{ positions: pair, goal: pair.flatMap(itemAt) }, ...list];
  }

  /** Two positions that may hold equal items; of those in the tail it does not matter which. */
  function* pairs(length: number): Iterable<readonly [number, number]> {
    const last = Math.min(length, tail + 2);
    for (let second = 1; second < last; second++) for (let first = 0; first < second; first++) yield [first, second];
  }

  function fill(list: readonly Slot[]): Outcome {
    const hopeless = new Set<string>();
    let assignments = 0;

    const next = (index: number, remaining: Remaining, goals: readonly (readonly Literal[])[]): Outcome => {
      context.budget.spend();
      const slot = list[index];
      if (slot === undefined) return isComplete(remaining) ? finish(goals) : EMPTY;
      // What the slots left can do depends on the places still wanted and on the counts alone.
      const state = `${index} ${remaining.wanted.map((group) => wanted.indexOf(group)).join()} ${remaining.counts.join()}`;
      if (hopeless.has(state)) return EMPTY;
      const before = assignments;
      const outcome = firstOf(optionsFor(slot, remaining), ({ goal, after }) => {
        if (!isWithin(after)) return EMPTY;
        const item = context.solve(goal);
        if (item.kind === "empty") return EMPTY;
        const rest = next(index + 1, after, [...goals, goal]);
        return rest.kind === "value" && item.kind === "unknown" ? item : rest;
      });
      if (outcome.kind === "empty" && assignments === before) hopeless.add(state);
      return outcome;
    };

    const finish = (goals: readonly (readonly Literal[])[]): Outcome => {
      if (assignments++ > ASSIGNMENTS && distinct) return unknown("too many ways to make items differ");
      const values = distinct ? distinctValues(goals, context) : allOf(goals, context.solve);
      if (values.kind !== "value") return values;
      const array: Json[] = [];
      list.forEach(({ positions }, index) => {
        for (const position of positions) array[position] = values.value[index] ?? null;
      });
      return found(array);
    };

    return next(0, { wanted, counts: tallies.map(() => 0) }, []);
  }

  /** What an item may be besides what its place asks: one of the wanted, counted by a tally or surely not. */
  function* optionsFor(
    slot: Slot,
    { wanted: open, counts }: Remaining,
  ): Iterable<{ goal: Literal[]; after: Remaining }> {
    const here = open.filter(({ from, to }) => slot.positions.some((position) => position >= from && position < to));
    for (const taken of subsets(here)) {
      for (const counted of subsets(tallies)) {
        const goal = [
          ...slot.goal,
          ...taken.map(({ schema }) => ({ node: schema, positive: false })),
          ...tallied(counted),
        ];
        const after = {
          wanted: open.filter((group) => !taken.includes(group)),
          counts: tallies.map((tally, index) => {
            const now = (counts[index] ?? 0) + (counted.includes(tally) ? slot.positions.length : 0);
            return tally.max === Number.POSITIVE_INFINITY ? Math.min(now, tally.min) : now;
          }),
        };
        yield { goal, after };
      }
    }
  }

  /** Without an upper bound it does no harm when an item is of the schema but not counted. */
  function tallied(counted: readonly Tally[]): Literal[] {
    return tallies
      .map((tally) => ({ node: tally.schema, positive: counted.includes(tally), bounded: Number.isFinite(tally.max) }))
      .filter(({ positive, bounded }) => positive || bounded)
      .map(({ node, positive }) => ({ node, positive }));
  }

  function isWithin({ counts }: Remaining): boolean {
    return counts.every((soFar, index) => soFar <= (tallies[index]?.max ?? 0));
  }

  function isComplete({ wanted: open, counts }: Remaining): boolean {
    return open.length === 0 && counts.every((soFar, index) => soFar >= (tallies[index]?.min ?? 0));
  }

  const lengths = Array.from({ length: Math.max(0, longest - shortest + 1) }, (_, index) => shortest + index);
  return firstOf(lengths, ofLength);
}

/** `contains` with its counts, one for each schema; the opposite of one is another range of counts, which its choice picked. */
function talliesOf(atoms: readonly Atom[]): Tally[] {
  const bySchema = new Map<number, Tally>();
  for (const { part } of atoms) {
    if (part.kind !== "contains") continue;
    const { schema, min, max } = part;
    const known = bySchema.get(schema.id);
    bySchema.set(schema.id, { schema, min: Math.max(min, known?.min ?? min), max: Math.min(max, known?.max ?? max) });
  }
  return [...bySchema.values()].filter(({ min, max }) => min > 0 || max !== Number.POSITIVE_INFINITY);
}

/** All subsets, the smallest first. */
function subsets<T>(items: readonly T[]): (readonly T[])[] {
  const all = items.reduce<T[][]>((sets, item) => sets.flatMap((set) => [set, [...set, item]]), [[]]);
  return all.sort((a, b) => a.length - b.length);
}
