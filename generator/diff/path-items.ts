import type { Operation, PathItem } from "../model/model.js";
import type { Side } from "./change.js";

/** The path items of two operations without the texts that an operation takes over: of these the operations tell. */
export function pathItemsBeside(before: Operation, after: Operation): Record<Side, PathItem> {
  const beside = (item: PathItem, field: "summary" | "description"): string | undefined =>
    [before[field], after[field]].includes(item[field]) ? undefined : item[field];
  const of = ({ pathItem }: Operation): PathItem => ({
    ...pathItem,
    summary: beside(pathItem, "summary"),
    description: beside(pathItem, "description"),
  });
  return { base: of(before), revision: of(after) };
}
