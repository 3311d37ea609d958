import type { ItemCover, Literal, Node, Part, PropertyCover } from "./node.js";
import type { NodeTable } from "./node-table.js";

export type Unevaluated = Extract<Part, { kind: "unevaluated-properties" | "unevaluated-items" }>;

/** Something that it depends on what is evaluated; undefined where that is the same for all values. */
export function firstCondition({ covers }: Unevaluated): Literal | undefined {
  return covers.find(({ when }) => when.length > 0)?.when[0];
}

/** The part where the literal is known to hold. */
export function presuming(part: Unevaluated, { node, positive }: Literal): Part {
  const simplify = <C extends PropertyCover | ItemCover>(covers: readonly C[]): C[] =>
    covers
      .filter(({ when }) => !when.some((literal) => literal.node.id === node.id && literal.positive !== positive))
      .map((cover) => ({ ...cover, when: cover.when.filter((literal) => literal.node.id !== node.id) }));
  return part.kind === "unevaluated-items"
    ? { ...part, covers: simplify(part.covers) }
    : { ...part, covers: simplify(part.covers) };
}

/** What the part comes to once no cover depends on a condition: `additionalProperties` or `items`, in effect. */
export function unconditional(part: Unevaluated, table: NodeTable): Node {
  const end = Number.POSITIVE_INFINITY;
  if (part.kind === "unevaluated-properties") {
    const covered = table.make([{ kind: "any", of: part.covers.map(({ names }) => names) }]);
    return table.make([{ kind: "properties", names: { node: covered, positive: false }, schema: part.schema }]);
  }
  const from = Math.max(0, ...part.covers.map(({ to }) => to));
  const matching = part.covers.flatMap((cover) => cover.matching ?? []);
  const schema = table.make([{ kind: "any", of: [part.schema, ...matching] }]);
  return from === end ? table.anything : table.make([{ kind: "items", from, to: end, schema }]);
}
