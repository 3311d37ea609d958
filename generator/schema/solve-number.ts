import type { Json } from "../json.js";
import { type Atom, excludedValues } from "./atoms.js";
import type { Budget } from "./budget.js";
import type { Context } from "./context.js";
import {
  compare,
  divides,
  floorQuotient,
  leastCommonMultiple,
  type Rational,
  rational,
  subtract,
  times,
  toNumber,
} from "./numbers.js";
import { EMPTY, found, type Outcome, unknown } from "./outcome.js";

/** All that is asked of a number. */
interface NumberPiece {
  minimum: Bound | undefined;
  maximum: Bound | undefined;
  multipleOf: readonly Rational[];
  notMultipleOf: readonly Rational[];
  not: ReadonlySet<number>;
}

interface Bound {
  limit: Rational;
  exclusive: boolean;
}

/** How many multiples are tried before giving up; only long runs of excluded ones need more than a handful. */
const ATTEMPTS = 5_000;

/** All integers of so many digits are numbers. */
const EXACT_DIGITS = 15;

/** A number of which all atoms hold, one near zero where there is a choice. */
export function solveNumber(atoms: readonly Atom[], { budget }: Context): Outcome {
  const steps = (positive: boolean) =>
    atoms.flatMap(({ part, positive: sign }) =>
      part.kind === "multiple-of" && sign === positive ? [rational(part.divisor)] : [],
    );
  const piece = {
    minimum: boundOf(atoms, "minimum"),
    maximum: boundOf(atoms, "maximum"),
    multipleOf: steps(true),
    notMultipleOf: steps(false),
    not: excludedValues(atoms, isNumber),
  };
  return solvePiece(piece, budget);
}

function solvePiece(piece: NumberPiece, budget: Budget): Outcome {
  const { minimum, maximum } = piece;
  if (minimum !== undefined && maximum !== undefined) {
    const order = compare(minimum.limit, maximum.limit);
    if (order > 0 || (order === 0 && (minimum.exclusive || maximum.exclusive))) return EMPTY;
    if (order === 0) return singlePoint(piece, minimum.limit);
  }
  const [first, ...rest] = piece.multipleOf;
  return first === undefined
    ? solveDense(piece, budget)
    : solveMultiples(piece, rest.reduce(leastCommonMultiple, first), budget);
}

function singlePoint(piece: NumberPiece, point: Rational): Outcome {
  if (!piece.multipleOf.every((step) => divides(step, point))) return EMPTY;
  if (piece.notMultipleOf.some((step) => divides(step, point))) return EMPTY;
  const value = toNumber(point);
  if (value === undefined) return unknown("the only number left has no exact notation");
  return piece.not.has(value) ? EMPTY : found(value);
}

/** Among the multiples of `step`, which is what all `multipleOf` together ask for. */
function solveMultiples(piece: NumberPiece, step: Rational, budget: Budget): Outcome {
  if (piece.notMultipleOf.some((other) => divides(other, step))) return EMPTY;
  let representable = true;
  let attempts = 0;
  const cost = String(step.denominator).length; // what long fractions cost to write down
  for (const factor of factors(piece, step)) {
    budget.spend(cost);
    if (attempts++ > ATTEMPTS) return unknown("no number found among the first multiples");
    const candidate = times(step, factor);
    if (piece.notMultipleOf.some((other) => divides(other, candidate))) continue;
    const value = toNumber(candidate);
    if (value === undefined) representable = false;
    else if (!piece.not.has(value)) return found(value);
  }
  return representable ? EMPTY : unknown("the only numbers left have no exact notation");
}

/** An interval with an inside, less countably many points, is never empty: some fine enough grid has a point in it. */
function solveDense(piece: NumberPiece, budget: Budget): Outcome {
  const perGrid = piece.not.size + 12;
  for (const step of grids(piece)) {
    let attempts = 0;
    for (const factor of factors(piece, step)) {
      budget.spend();
      if (attempts++ > perGrid) break;
      const candidate = times(step, factor);
      if (piece.notMultipleOf.some((other) => divides(other, candidate))) continue;
      const value = toNumber(candidate);
      if (value !== undefined && !piece.not.has(value)) return found(value);
    }
  }
  return unknown("no number with an exact notation found");
}

/** Ever finer steps: integers, halves, tenths, twentieths … until well below the width of the interval. */
function* grids({ minimum, maximum, notMultipleOf }: NumberPiece): Iterable<Rational> {
  const width = minimum && maximum ? subtract(maximum.limit, minimum.limit) : rational(1);
  const finest = [width, ...notMultipleOf].reduce((least, next) => (compare(next, least) < 0 ? next : least));
  const places = String(finest.denominator).length - String(finest.numerator).length + 4;
  let step: Rational = { numerator: 1n, denominator: 1n };
  for (let place = 0; place <= Math.max(places, 4); place++) {
    yield step;
    yield { numerator: step.numerator, denominator: step.denominator * 2n };
    step = { numerator: 1n, denominator: step.denominator * 10n };
  }
}

/** The integers `k` for which `k * step` lies within the bounds, from zero outwards; round ones first where `k` is beyond doubles. */
function* factors({ minimum, maximum }: NumberPiece, step: Rational): Iterable<bigint> {
  const least = minimum && leastFactor(minimum, step);
  const greatest = maximum && greatestFactor(maximum, step);
  const within = (factor: bigint) =>
    (least === undefined || factor >= least) && (greatest === undefined || factor <= greatest);
  let start = 0n;
  if (least !== undefined && least > start) start = least;
  if (greatest !== undefined && greatest < start) start = greatest;
  for (const factor of [start, ...roundNear(start)]) if (within(factor)) yield factor; // some twice
  for (let distance = 0n; ; distance++) {
    const above = within(start + distance);
    const below = distance > 0n && within(start - distance);
    if (above) yield start + distance;
    if (below) yield start - distance;
    if (!above && !below) return;
  }
}

/** Where few integers near it have an exact notation as a number: those of few digits that are further from zero. */
function* roundNear(start: bigint): Iterable<bigint> {
  const [sign, size] = start < 0n ? [-1n, -start] : [1n, start];
  const digits = String(size).length;
  if (digits <= EXACT_DIGITS) return;
  for (let unit = 10n ** BigInt(digits - 1); unit > 1n; unit /= 10n) yield sign * ((size + unit - 1n) / unit) * unit;
}

function leastFactor({ limit, exclusive }: Bound, step: Rational): bigint {
  const floor = floorQuotient(limit, step);
  return divides(step, limit) && !exclusive ? floor : floor + 1n;
}

function greatestFactor({ limit, exclusive }: Bound, step: Rational): bigint {
  const floor = floorQuotient(limit, step);
  return divides(step, limit) && exclusive ? floor - 1n : floor;
}

/** The tightest bound that the atoms set; the opposite of an upper bound is a lower one. */
function boundOf(atoms: readonly Atom[], kind: "minimum" | "maximum"): Bound | undefined {
  let tightest: { limit: number; exclusive: boolean } | undefined;
  for (const { part, positive } of atoms) {
    if (part.kind !== "minimum" && part.kind !== "maximum") continue;
    if ((part.kind === kind) !== positive) continue;
    const exclusive = part.exclusive === positive;
    const tighter =
      kind === "minimum" ? part.limit > (tightest?.limit ?? -Infinity) : part.limit < (tightest?.limit ?? Infinity);
    if (tighter || tightest === undefined || (part.limit === tightest.limit && exclusive))
      tightest = { limit: part.limit, exclusive };
  }
  return tightest && { limit: rational(tightest.limit), exclusive: tightest.exclusive };
}

function isNumber(value: Json): value is number {
  return typeof value === "number";
}
