import type { Schema } from "../model/schema.js";
import { asContainment, createComparison } from "../schema/contains.js";
import type { Contains, Engine } from "./judge.js";

/** How many steps a question may take: an API has hundreds of them, and what takes longer is not decided by patience. */
const BUDGET = 50_000;

/** After so many questions the engine begins anew: what it has found out fills the memory, and matters to few of those that follow. */
const MOST_QUESTIONS = 50;

/** The engine over named schemas, which may become more while questions are asked. */
export function containmentOver(definitions: Record<string, Schema>): Engine {
  const root = { $defs: definitions };
  const begin = () => createComparison({ subRoot: root, supRoot: root, budget: BUDGET });
  let comparison = begin();
  let asked = 0;
  const asking =
    (question: "search" | "satisfy"): Contains =>
    (sub, sup, given = []) => {
      if (++asked % MOST_QUESTIONS === 0) comparison = begin();
      return asContainment(
        comparison[question]([
          { schema: sub, side: "sub", valid: true },
          ...given.map((schema) => ({ schema, side: "sub", valid: true, isGiven: true }) as const),
          { schema: sup, side: "sup", valid: false },
        ]),
      );
    };
  return { contains: asking("search"), proves: asking("satisfy") };
}
