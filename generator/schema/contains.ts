import type { Json } from "../json.js";
import { Undecided } from "./budget.js";
import { candidates } from "./candidates.js";
import { satisfies, validationCost } from "./evaluate.js";
import type { Literal } from "./node.js";
import { NodeTable } from "./node-table.js";
import { createReader, type Dialect, type JsonSchema } from "./reader.js";
import { createSearch } from "./search.js";
import { createSettler } from "./settle.js";
import { shrink } from "./shrink.js";
import type { FormatReading } from "./validator.js";

/** The answer to: is every value that is valid under `sub` valid under `sup`? */
export type Containment =
  | { verdict: "contained" }
  /** `witness` is valid under `sub` and not under `sup`, and Ajv agrees. */
  | { verdict: "not-contained"; witness: Json }
  | { verdict: "unknown"; reason: string };

export interface ContainmentOptions {
  /** The dialect of all schemas; "2020-12" unless said otherwise. */
  dialect?: Dialect;
  /** Whether `format` rules values out, or only describes them; "assertion" unless said otherwise. */
  formats?: FormatReading;
  /** How many steps a question may take before the answer is "unknown". */
  budget?: number;
  /** The document that references in `sub` lead into; by itself `sub` is the document. */
  subRoot?: JsonSchema;
  /** The same for `sup`. */
  supRoot?: JsonSchema;
}

/** What a value is to be: valid, or not valid, under a schema whose references lead into the document of its side. */
interface Condition {
  schema: JsonSchema;
  side: "sub" | "sup";
  valid: boolean;
  /** Set for what narrows the search and is no part of what is claimed, so that Ajv is not asked about it. */
  isGiven?: boolean;
}

/** The answer to: is there a value that meets all conditions? */
type Satisfiability =
  | { verdict: "satisfiable"; witness: Json }
  | { verdict: "unsatisfiable" }
  | { verdict: "unknown"; reason: string };

/**
 * Questions about the schemas of two documents; what one finds out makes the next ones cheaper. Schemas must not change in
 * between, but definitions may be added to the `$defs` of the documents.
 */
export interface Comparison {
  isSubschema(sub: JsonSchema, sup: JsonSchema): Containment;
  /** The general question, of which containment is a case: for intersections, emptiness, or just some value of a schema. */
  satisfy(conditions: readonly Condition[]): Satisfiability;
  /** The same by the search alone: Ajv, which takes longer than all else, is not asked about the witness. */
  search(conditions: readonly Condition[]): Satisfiability;
}

const DEFAULT_BUDGET = 300_000;
/** Ajv looks at one value again each time that a schema is applied to it, which nested alternatives make exponential. */
const MOST_KEYWORDS = 1_000_000;
let disagreements = 0;

/** How often Ajv has contradicted a witness in this process; it is a bug of this toolkit, or of Ajv, when it ever does. */
export function witnessDisagreements(): number {
  return disagreements;
}

/**
 * Whether every value that is valid under `sub` is valid under `sup`, both JSON Schema 2020-12 or OpenAPI 3.0.
 * Strings are made of Unicode scalar values, numbers are what JSON writes: `0.3` is a multiple of `0.1`.
 */
export function isSubschema(sub: JsonSchema, sup: JsonSchema, options: ContainmentOptions = {}): Containment {
  return createComparison(options).isSubschema(sub, sup);
}

/** For many questions about the same two documents. */
export function createComparison(options: ContainmentOptions = {}): Comparison {
  const { dialect = "2020-12", formats = "assertion", budget = DEFAULT_BUDGET, subRoot, supRoot } = options;
  const table = new NodeTable();
  const settler = createSettler(table);
  const finder = createSearch(table);
  const sub = createReader(subRoot, dialect, formats, table, settler);
  const sup = subRoot === supRoot ? sub : createReader(supRoot, dialect, formats, table, settler);
  const sides = { sub, sup };

  function satisfy(conditions: readonly Condition[]): Satisfiability {
    return unlessUndecided(() => {
      const answer = decide(conditions);
      return answer.verdict === "satisfiable" ? confirm(answer.witness, conditions) : answer;
    });
  }

  function search(conditions: readonly Condition[]): Satisfiability {
    return unlessUndecided(() => decide(conditions));
  }

  function decide(conditions: readonly Condition[]): Satisfiability {
    const literals = conditions.map(({ schema, side, valid }) => ({
      node: sides[side].compile(schema),
      positive: valid,
    }));
    try {
      const outcome = finder.find(literals, budget);
      if (outcome.kind === "empty") return { verdict: "unsatisfiable" };
      if (outcome.kind === "value") return asWitness(outcome.value, literals);
      return guess(conditions, literals, outcome.reason);
    } catch (error) {
      return guess(conditions, literals, reasonOf(error));
    }
  }

  /** The witness made small, unless it is too large for a validator all the same. */
  function asWitness(found: Json, literals: readonly Literal[]): Satisfiability {
    const witness = shrink(found, (value) => literals.every((literal) => satisfies(literal, value)));
    const isCostly = literals.some(({ node }) => validationCost(node, witness) > MOST_KEYWORDS);
    return isCostly
      ? { verdict: "unknown", reason: "a counterexample is too costly to validate" }
      : { verdict: "satisfiable", witness };
  }

  /** The witness, if Ajv takes it for one too. */
  function confirm(witness: Json, conditions: readonly Condition[]): Satisfiability {
    for (const { schema, side, valid, isGiven } of conditions) {
      if (isGiven) continue;
      const opinion = sides[side].validate(schema, witness);
      if (opinion === undefined) return { verdict: "unknown", reason: "the validator cannot read the schema" };
      if (opinion === valid) continue;
      disagreements++;
      return { verdict: "unknown", reason: `the validator does not agree on ${JSON.stringify(witness)}` };
    }
    return { verdict: "satisfiable", witness };
  }

  /** Where the search has not come to an end, a value that the schemas mention may still be a witness. */
  function guess(conditions: readonly Condition[], literals: readonly Literal[], reason: string): Satisfiability {
    const mentioned = candidates(conditions.map(({ schema, side }) => sides[side].translate(schema)));
    const found = mentioned.find((value) => literals.every((literal) => satisfies(literal, value)));
    return found === undefined ? { verdict: "unknown", reason } : asWitness(found, literals);
  }

  return {
    satisfy,
    search,
    isSubschema: (contained, container) =>
      asContainment(
        satisfy([
          { schema: contained, side: "sub", valid: true },
          { schema: container, side: "sup", valid: false },
        ]),
      ),
  };
}

/** What it says of a containment whether there are counterexamples. */
export function asContainment(counterexample: Satisfiability): Containment {
  switch (counterexample.verdict) {
    case "unsatisfiable":
      return { verdict: "contained" };
    case "satisfiable":
      return { verdict: "not-contained", witness: counterexample.witness };
    case "unknown":
      return counterexample;
    default:
      return counterexample satisfies never;
  }
}

function unlessUndecided(answer: () => Satisfiability): Satisfiability {
  try {
    return answer();
  } catch (error) {
    return { verdict: "unknown", reason: reasonOf(error) };
  }
}

/** Why the search was given up; anything but the reasons there are for that is a bug, and thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof Undecided) return error.message;
  if (error instanceof RangeError) return "the schema is nested too deeply";
  throw error;
}
