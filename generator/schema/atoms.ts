import type { Json } from "../json.js";
import type { Literal, Part } from "./node.js";

/** A condition on a value of one type, or the opposite of one. */
export interface Atom {
  part: Part;
  positive: boolean;
}

/** How many items, properties or characters there may be. */
export interface Count {
  min: number;
  max: number;
}

/** What `minItems` and `maxItems`, and their like, and the opposites of them leave. */
export function countOf(atoms: readonly Atom[], of: "items" | "properties" | "length"): Count {
  const count: Count = { min: 0, max: Number.POSITIVE_INFINITY };
  for (const { part, positive } of atoms) {
    if (part.kind === `min-${of}` && "limit" in part) {
      if (positive) count.min = Math.max(count.min, Math.ceil(part.limit));
      else count.max = Math.min(count.max, Math.ceil(part.limit) - 1);
    } else if (part.kind === `max-${of}` && "limit" in part) {
      if (positive) count.max = Math.min(count.max, Math.floor(part.limit));
      else count.min = Math.max(count.min, Math.floor(part.limit) + 1);
    }
  }
  return count;
}

export function not(literal: Literal): Literal {
  return { node: literal.node, positive: !literal.positive };
}

/** The values of one type that are ruled out one by one. */
export function excludedValues<T extends Json>(atoms: readonly Atom[], isOne: (value: Json) => value is T): Set<T> {
  return new Set(
    atoms.flatMap(({ part, positive }) => (part.kind === "enum" && !positive ? part.values.filter(isOne) : [])),
  );
}
