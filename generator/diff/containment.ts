import type { Schema } from "../model/model.js";
import { createComparison } from "../schema/contains.js";
import type { Contains } from "./judge.js";

/** The engine over named schemas, which may become more while questions are asked. */
export function containmentOver(definitions: Record<string, Schema>): Contains {
  const root = { $defs: definitions };
  const { isSubschema } = createComparison({ subRoot: root, supRoot: root });
  return isSubschema;
}
