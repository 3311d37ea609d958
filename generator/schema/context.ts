import type { Json } from "../json.js";
import type { Budget } from "./budget.js";
import type { Literal } from "./node.js";
import type { NodeTable } from "./node-table.js";
import type { Outcome } from "./outcome.js";
import type { LanguageTable } from "./regular-language.js";

/** What the solvers of the single types share. */
export interface Context {
  table: NodeTable;
  languages: LanguageTable;
  budget: Budget;
  /** Some value for which all literals hold: how the types get at the values inside their values. */
  solve(literals: readonly Literal[]): Outcome<Json>;
}
