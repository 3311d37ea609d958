import { plainlyDisjoint } from "./disjoint.js";
import type { Choice } from "./expand.js";
import type { Literal, Node } from "./node.js";

/** Schemas of which exactly one is to hold or, where not `positive`, none or more than one. */
export interface Exclusive {
  of: readonly Node[];
  ids: ReadonlySet<number>;
  positive: boolean;
}

/**
 * The ways out where the value violates the exclusive, one `among` others; undefined where it does not. Without a value, all ways there
 * are. `holds` says whether the value is of a schema.
 */
export function waysOut(
  exclusive: Exclusive,
  among: readonly Exclusive[],
  holds: ((node: Node) => boolean) | undefined,
): Choice | undefined {
  const { of, positive } = exclusive;
  const yes = (node: Node): Literal => ({ node, positive: true });
  const no = (node: Node): Literal => ({ node, positive: false });
  const exclude = (a: Node, b: Node) =>
    plainlyDisjoint(a, b) || (a !== b && among.some(({ ids, positive: one }) => one && ids.has(a.id) && ids.has(b.id)));
  // A schema that is listed twice holds twice.
  const withAnother = (node: Node) => {
    const own = of.indexOf(node);
    return of.filter((other, index) => index !== own && !exclude(node, other)).map((other) => [yes(node), yes(other)]);
  };
  if (holds === undefined) {
    if (positive) return of.map((chosen) => [yes(chosen), ...of.filter((other) => other !== chosen).map(no)]);
    return [of.map(no), ...of.flatMap(withAnother)];
  }
  const [first, second] = of.filter(holds);
  if (positive && first === undefined) return of.map((node) => [yes(node)]);
  if (positive && first !== undefined && second !== undefined) return [[no(first)], [no(second)]];
  if (!positive && first !== undefined && second === undefined) return [[no(first)], ...withAnother(first)];
  return undefined;
}
