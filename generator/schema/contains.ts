import type { Json } from "../json.js";
import { type Budget, budgetOf, Undecided } from "./budget.js";
import { type Compile, compilerOf } from "./compile.js";
import { evaluate, satisfies } from "./evaluate.js";
import type { Literal } from "./node.js";
import { NodeTable } from "./node-table.js";
import { createSearch } from "./search.js";
import { createSettler, type Settler } from "./settle.js";
import { shrink } from "./shrink.js";
import { fromOpenApi30 } from "./subschemas.js";
import { type FormatReading, type Validate, validatorOf } from "./validator.js";

/** The answer to: is every value that is valid under `sub` valid under `sup`? */
export type Containment =
  | { verdict: "contained" }
  /** `witness` is valid under `sub` and not under `sup`, and Ajv agrees. */
  | { verdict: "not-contained"; witness: Json }
  | { verdict: "unknown"; reason: string };

export interface ContainmentOptions {
  /** The dialect of all schemas; "2020-12" unless said otherwise. */
  dialect?: "2020-12" | "openapi-3.0";
  /** Whether `format` rules values out, or only describes them; "assertion" unless said otherwise. */
  formats?: FormatReading;
  /** How many steps a question may take before the answer is "unknown". */
  budget?: number;
  /** The document that references in `sub` lead into; by itself `sub` is the document. */
  subRoot?: JsonSchema;
  /** The same for `sup`. */
  supRoot?: JsonSchema;
}

/** A JSON Schema: `true`, `false` or an object of keywords. */
export type JsonSchema = boolean | object;

/** What a value is to be: valid, or not valid, under a schema whose references lead into the document of its side. */
export interface Condition {
  schema: JsonSchema;
  side: "sub" | "sup";
  valid: boolean;
}

/** The answer to: is there a value that meets all conditions? */
export type Satisfiability =
  | { verdict: "satisfiable"; witness: Json }
  | { verdict: "unsatisfiable" }
  | { verdict: "unknown"; reason: string };

/** Questions about the schemas of two documents. What one question finds out makes the next ones cheaper; schemas must not change. */
export interface Comparison {
  isSubschema(sub: JsonSchema, sup: JsonSchema): Containment;
  /** The general question, of which containment is a case: for intersections, emptiness, or just some value of a schema. */
  satisfy(conditions: readonly Condition[]): Satisfiability;
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
  const table = new NodeTable();
  const settler = createSettler(table);
  const search = createSearch(table);
  const sides = {
    sub: readerOf(options.subRoot, options, table, settler),
    sup: readerOf(options.supRoot, options, table, settler),
  };

  function satisfy(conditions: readonly Condition[]): Satisfiability {
    try {
      return answer(conditions, budgetOf(options.budget ?? DEFAULT_BUDGET));
    } catch (error) {
      if (error instanceof Undecided) return { verdict: "unknown", reason: error.message };
      if (error instanceof RangeError) return { verdict: "unknown", reason: "the schema is nested too deeply" };
      throw error;
    }
  }

  function answer(conditions: readonly Condition[], budget: Budget): Satisfiability {
    const literals = conditions.map(
      ({ schema, side, valid }): Literal => ({ node: sides[side].compile(schema), positive: valid }),
    );
    const outcome = search.find(literals, budget);
    if (outcome.kind === "empty") return { verdict: "unsatisfiable" };
    if (outcome.kind === "unknown") return { verdict: "unknown", reason: outcome.reason };
    const witness = shrink(outcome.value, (value) => literals.every((literal) => satisfies(literal, value)));
    if (literals.some((literal) => evaluate(literal.node, witness).cost > MOST_KEYWORDS)) {
      return { verdict: "unknown", reason: "a counterexample is too costly to validate" };
    }
    for (const { schema, side, valid } of conditions) {
      const opinion = sides[side].validate(schema, witness);
      if (opinion === undefined) return { verdict: "unknown", reason: "the validator cannot read the schema" };
      if (opinion === valid) continue;
      disagreements++;
      return { verdict: "unknown", reason: `the validator does not agree on ${JSON.stringify(witness)}` };
    }
    return { verdict: "satisfiable", witness };
  }

  return {
    satisfy,
    isSubschema(sub, sup) {
      const counterexample = satisfy([
        { schema: sub, side: "sub", valid: true },
        { schema: sup, side: "sup", valid: false },
      ]);
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
    },
  };
}

interface Reader {
  compile(schema: JsonSchema): ReturnType<Compile>;
  validate(schema: JsonSchema, value: Json): boolean | undefined;
}

/** Reads the schemas of one side, in 2020-12 whatever they are written in. */
function readerOf(
  root: JsonSchema | undefined,
  { dialect, formats = "assertion" }: ContainmentOptions,
  table: NodeTable,
  settler: Settler,
): Reader {
  const translated = new Map<JsonSchema, Json>();
  const translate = (schema: JsonSchema): Json => {
    if (dialect !== "openapi-3.0") return schema as Json;
    const known = translated.get(schema) ?? fromOpenApi30(schema as Json);
    translated.set(schema, known);
    return known;
  };
  const document = root === undefined ? undefined : translate(root);
  const shared = document === undefined ? undefined : compilerOf(document, table, settler, formats);
  let validate: Validate | undefined;
  return {
    compile: (schema) => (shared ?? compilerOf(translate(schema), table, settler, formats))(translate(schema)),
    validate(schema, value) {
      validate ??= validatorOf(document, formats);
      return validate(translate(schema), value);
    },
  };
}
