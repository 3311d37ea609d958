import type { Schema } from "../model/model.js";
import { asContainment, createComparison } from "../schema/contains.js";
import type { Contains, Engine } from "./judge.js";

/** How many steps a question may take: an API has hundreds of them, and what takes longer is not decided by patience. */
const BUDGET = 50_000;

/** The engine over named schemas, which may become more while questions are asked. */
export function containmentOver(definitions: Record<string, Schema>): Engine {
  const root = { $defs: definitions };
  const { search, satisfy } = createComparison({ subRoot: root, supRoot: root, budget: BUDGET });
  const asking =
    (question: typeof search): Contains =>
    (subs, sup) => {
      const written = [subs].flat().map((schema) => ({ schema, side: "sub", valid: true }) as const);
      return asContainment(question([...written, { schema: sup, side: "sup", valid: false }]));
    };
  return { contains: asking(search), proves: asking(satisfy) };
}
