import type { Json } from "../json.js";
import { BudgetSpent, budgetOf, Undecided } from "./budget.js";
import type { Context } from "./context.js";
import { accepts, satisfies } from "./evaluate.js";
import { waysOut } from "./exclusive.js";
import { type Choice, emptyPiece, extend, isAssumed, type Piece } from "./expand.js";
import { createImplication } from "./implication.js";
import { ALL_TYPES, type Literal, type Node, only, possible, restricted, TYPES } from "./node.js";
import type { NodeTable } from "./node-table.js";
import { EMPTY, firstOf, found, type Outcome, unknown } from "./outcome.js";
import { LanguageTable } from "./regular-language.js";
import { solveArray } from "./solve-array.js";
import { solveNumber } from "./solve-number.js";
import { solveObject } from "./solve-object.js";
import { solveString } from "./solve-string.js";

/** Looks for values; what it has found out is kept from one question to the next. */
export interface Search {
  /** Some value for which all literals hold; `allowance` is the number of steps that may be taken. Throws BudgetSpent. */
  find(literals: readonly Literal[], allowance: number): Outcome;
}

/** How deep values may be nested. */
const DEEPEST = 200;
/** Choices that are looked at before the one with the fewest ways left is taken. */
const LOOK_AHEAD = 12;

interface OpenChoice {
  choice: Choice;
  /** What is left of the piece when the choice is made. */
  rest: Piece;
}

interface Survivor {
  piece: Piece;
  outcome: Outcome;
}

/**
 * Finds a value for a conjunction of schemas and negated schemas, or shows that there is none: type by type, every disjunction
 * is left open until a value that fits everything else violates it ("Witness Generation for JSON Schema", VLDB 2022, with the
 * disjunctive normal form made only as far as needed).
 */
export function createSearch(table: NodeTable): Search {
  const known = new Map<string, Outcome>();
  /** Goals that are being worked on, outermost first. */
  const open = new Map<string, number>();
  /** Found empty on the assumption that some open goal is: the depth of the outermost such. */
  const assumed = new Map<string, number>();
  /** The outermost open goal that was taken to be empty since the current one was begun. */
  let outermost = Number.POSITIVE_INFINITY;
  let budget = budgetOf(0);
  /** Of its own, so that what is not plain leaves enough for the search. */
  let plainBudget = budgetOf(0);
  let languages: LanguageTable | undefined;
  const context: Context = {
    table,
    get languages() {
      languages ??= new LanguageTable();
      return languages;
    },
    budget: { spend: (steps) => budget.spend(steps) },
    solve,
  };

  const implication = createImplication(table, { spend: (steps) => plainBudget.spend(steps) }, (sub, sup) => {
    const outside = [
      { node: sub, positive: true },
      { node: sup, positive: false },
    ];
    return unlessUndecided(() => solveAnyType(outside)).kind === "empty";
  });

  function contradict(a: Literal, b: Literal): boolean {
    if (a.positive === b.positive) return false;
    return a.positive ? implication.isPlain(a.node, b.node) : implication.isPlain(b.node, a.node);
  }

  /** Whether what is to hold plainly implies something that is not to hold. */
  function isPlainlyEmpty(literals: readonly Literal[]): boolean {
    const ruledOut = literals.filter(({ positive }) => !positive);
    const held = literals.filter(({ positive }) => positive);
    if (ruledOut.length === 0 || held.length === 0) return false;
    const all = table.make(held.flatMap(({ node }) => node.parts));
    return ruledOut.some(({ node }) => implication.isPlain(all, node));
  }

  /**
   * A smallest value has no smaller one of the same goal inside. So where a goal comes up again while it is worked on, that way
   * leads to no smallest value and counts as empty; what followed from it holds for good once the goal has turned out empty.
   */
  function solve(literals: readonly Literal[]): Outcome {
    context.budget.spend();
    const key = keyOf(literals);
    const before = known.get(key);
    if (before !== undefined) return before;
    const again = open.get(key) ?? assumed.get(key);
    if (again !== undefined) {
      outermost = Math.min(outermost, again);
      return EMPTY;
    }
    if (isPlainlyEmpty(literals)) {
      known.set(key, EMPTY);
      return EMPTY;
    }
    const depth = open.size;
    if (depth > DEEPEST) return unknown(`values nested more than ${DEEPEST} levels deep are not tried`);
    const outside = outermost;
    const assumptions = assumed.size;
    outermost = Number.POSITIVE_INFINITY;
    open.set(key, depth);
    const outcome = unlessUndecided(() => solveAnyType(literals));
    open.delete(key);
    const dependsOnOuter = outermost < depth;
    if (outcome.kind !== "empty") {
      withdraw(assumptions, () => {});
      if (outcome.kind === "value" || !dependsOnOuter) known.set(key, outcome);
    } else if (dependsOnOuter) {
      assumed.set(key, outermost);
    } else {
      withdraw(assumptions, (settled) => known.set(settled, EMPTY));
      known.set(key, EMPTY);
    }
    outermost = outcome.kind !== "value" && dependsOnOuter ? Math.min(outside, outermost) : outside;
    return outcome;
  }

  /** Ends all assumptions but the first `kept`. */
  function withdraw(kept: number, each: (key: string) => void): void {
    for (const key of [...assumed.keys()].slice(kept)) {
      assumed.delete(key);
      each(key);
    }
  }

  function solveAnyType(literals: readonly Literal[]): Outcome {
    const types = literals.reduce(
      (left, { node, positive }) => left & (positive ? possible(node) : restricted(node)),
      ALL_TYPES,
    );
    return firstOf(TYPES, (type) => {
      if ((types & only(type)) === 0) return EMPTY;
      const piece = extend(emptyPiece(type), literals, table);
      return piece === undefined ? EMPTY : refine(piece, withoutChoices(piece));
    });
  }

  /** Goes from a value that fits all but the disjunctions to one that fits those too. */
  function refine(piece: Piece, outcome: Outcome): Outcome {
    if (outcome.kind === "empty") return EMPTY;
    const violated = openChoices(piece, outcome);
    if (violated.length === 0) return outcome;
    let best: Survivor[] | undefined;
    for (const { choice, rest } of violated.sort((a, b) => a.choice.length - b.choice.length).slice(0, LOOK_AHEAD)) {
      const survivors: Survivor[] = [];
      for (const way of choice) {
        context.budget.spend(4 + way.length);
        if (way.some((literal) => piece.literals.some((other) => contradict(literal, other)))) continue;
        const next = extend(rest, way, table);
        if (next === undefined) continue;
        const tried = withoutChoices(next);
        if (tried.kind === "value" && openChoices(next, tried).length === 0) return tried;
        if (tried.kind !== "empty") survivors.push({ piece: next, outcome: tried });
      }
      if (survivors.length === 0) return EMPTY;
      if (best === undefined || survivors.length < best.length) best = survivors;
      if (survivors.length === 1) break;
    }
    return firstOf(best ?? [], (survivor) => refine(survivor.piece, survivor.outcome));
  }

  /** The choices that the value violates, or all where there is none. */
  function openChoices(piece: Piece, outcome: Outcome): OpenChoice[] {
    const { choices, exclusives, values } = piece;
    if (values !== undefined && outcome.kind === "value") return [];
    const violated = outcome.kind === "value" ? choices.filter((choice) => !isMet(choice, outcome.value)) : choices;
    const open = violated.map(
      (choice): OpenChoice => ({ choice, rest: { ...piece, choices: choices.filter((other) => other !== choice) } }),
    );
    for (const exclusive of exclusives) {
      context.budget.spend(Math.ceil(exclusive.of.length / 4));
      const holds = outcome.kind === "value" ? (node: Node) => accepts(node, outcome.value) : undefined;
      const choice = waysOut(exclusive, exclusives, holds);
      // Where a way out has been taken before, it is for the choices that came of it to make a difference.
      if (choice === undefined || choice.some((way) => isAssumed(way, piece))) continue;
      const rest =
        holds === undefined ? { ...piece, exclusives: exclusives.filter((other) => other !== exclusive) } : piece;
      open.push({ choice, rest });
    }
    return open;
  }

  function isMet(choice: Choice, value: Json): boolean {
    context.budget.spend(Math.ceil(choice.length / 4));
    return choice.some((way) => way.every((literal) => satisfies(literal, value)));
  }

  /** A value that fits the atoms of the piece. */
  function withoutChoices({ type, literals, atoms, values }: Piece): Outcome {
    return unlessUndecided(() => {
      if (values !== undefined) {
        context.budget.spend(values.length);
        const value = values.find((candidate) => literals.every((literal) => satisfies(literal, candidate)));
        return value === undefined ? EMPTY : found(value);
      }
      switch (type) {
        case "number":
          return solveNumber(atoms, context);
        case "string":
          return solveString(atoms, context);
        case "array":
          return solveArray(atoms, context);
        case "object":
          return solveObject(atoms, context);
        default:
          return EMPTY;
      }
    });
  }

  return {
    find(literals, allowance) {
      budget = budgetOf(allowance);
      plainBudget = budgetOf(allowance);
      open.clear();
      assumed.clear();
      outermost = Number.POSITIVE_INFINITY;
      return solve(literals);
    },
  };
}

function unlessUndecided(decide: () => Outcome): Outcome {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Undecided && !(error instanceof BudgetSpent)) return unknown(error.message);
    throw error;
  }
}

function keyOf(literals: readonly Literal[]): string {
  const ids = new Set(literals.map(({ node, positive }) => (positive ? node.id + 1 : -node.id - 1)));
  return [...ids].sort((a, b) => a - b).join();
}
