import type { Json } from "../json.js";
import { canonical } from "./canonical.js";
import type { Context } from "./context.js";
import type { Literal } from "./node.js";
import { enumPart } from "./node-table.js";
import { EMPTY, found, type Outcome, unknown } from "./outcome.js";

/**
 * A value for each goal, no two of them equal. A goal with as many values as there are goals can always be served last, so no
 * more than that are looked for; the rest is a matching of goals with values.
 */
export function distinctValues(goals: readonly (readonly Literal[])[], context: Context): Outcome<Json[]> {
  const candidates = new Map<string, readonly Json[]>();
  let doubt: string | undefined;
  const lists = goals.map((goal) => {
    const key = goal.map(({ node, positive }) => `${positive ? "+" : "-"}${node.id}`).join();
    const known = candidates.get(key);
    if (known !== undefined) return known;
    const values: Json[] = [];
    while (values.length < goals.length) {
      const others: Literal = { node: context.table.make([enumPart(values)]), positive: false };
      const outcome = context.solve(values.length === 0 ? goal : [...goal, others]);
      if (outcome.kind === "unknown") doubt = outcome.reason;
      if (outcome.kind !== "value") break;
      values.push(outcome.value);
    }
    candidates.set(key, values);
    return values;
  });
  const matched = match(lists.map((values) => values.map(canonical)));
  if (matched !== undefined) return found(matched.map((choice, index) => lists[index]?.[choice] ?? null));
  return doubt === undefined ? EMPTY : unknown(doubt);
}

/** For each list the index of a text in it that no other list uses; undefined where that is not possible (Kuhn's algorithm). */
function match(lists: readonly (readonly string[])[]): number[] | undefined {
  const owner = new Map<string, number>();
  const choice: number[] = lists.map(() => -1);
  const assign = (index: number, tried: Set<string>): boolean =>
    (lists[index] ?? []).some((text, position) => {
      if (tried.has(text)) return false;
      tried.add(text);
      const holder = owner.get(text);
      if (holder !== undefined && !assign(holder, tried)) return false;
      owner.set(text, index);
      choice[index] = position;
      return true;
    });
  return lists.every((_, index) => assign(index, new Set())) ? choice : undefined;
}
