import { compareLevels, type OperationRef } from "../change.js";
import type { ReportedChange } from "../report.js";

/** Changes that concern the same operations. */
export interface Group {
  /** None for what concerns the document as a whole. */
  operations: OperationRef[];
  changes: ReportedChange[];
}

/** The changes by the operations that they concern, the group with the worst change first, each group's worst change first. */
export function groupChanges(changes: readonly ReportedChange[]): Group[] {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const key = change.operations.map(titleOf).join("\n");
    const group = groups.get(key) ?? { operations: change.operations, changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  const level = ({ changes: [first] }: Group) => first?.level ?? "annotation";
  return [...groups.values()].sort((a, b) => compareLevels(level(a), level(b)));
}

export function titleOf({ method, path }: OperationRef): string {
  return `${method} ${path}`;
}
