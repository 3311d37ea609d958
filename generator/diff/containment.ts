import type { Schema } from "../model/model.js";
import { createComparison } from "../schema/contains.js";
import type { Contains } from "./judge.js";

/** How many steps a question may take: an API has hundreds of them, and what takes longer is not decided by patience. */
const BUDGET = 50_000;

/** The engine over named schemas, which may become more while questions are asked. */
export function containmentOver(definitions: Record<string, Schema>): Contains {
  const root = { $defs: definitions };
  const { isSubschema } = createComparison({ subRoot: root, supRoot: root, budget: BUDGET });
  return isSubschema;
}
