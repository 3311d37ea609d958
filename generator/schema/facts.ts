import { listedTexts, type Node, type Part } from "./node.js";
import type { NodeTable } from "./node-table.js";
import { unconditional } from "./unevaluated.js";

export type Properties = Extract<Part, { kind: "properties" }>;
export type Items = Extract<Part, { kind: "items" }>;

/** What a node says, sorted by how it is asked for. */
export interface Facts {
  /** The nodes of the single parts. */
  ids: ReadonlySet<number>;
  parts: readonly Part[];
  required: ReadonlySet<string>;
  /** What is said of properties by name. */
  named: ReadonlyMap<string, readonly Node[]>;
  /** What is said of properties that are not listed. */
  open: readonly Properties[];
  items: readonly Items[];
}

/** Sorts what the nodes of a table say, each once. */
export function factsIn(table: NodeTable): (node: Node) => Facts {
  const known = new Map<Node, Facts>();
  return (node) => {
    const facts = known.get(node) ?? collect(node, table);
    known.set(node, facts);
    return facts;
  };
}

function collect(node: Node, table: NodeTable): Facts {
  const parts = node.parts.flatMap((part) => spelledOut(part, table));
  const named = new Map<string, Node[]>();
  const open: Properties[] = [];
  for (const part of parts) {
    if (part.kind !== "properties") continue;
    const names = listedTexts(part.names);
    if (names === undefined) open.push(part);
    for (const name of names ?? []) {
      const schemas = named.get(name);
      if (schemas === undefined) named.set(name, [part.schema]);
      else schemas.push(part.schema);
    }
  }
  return {
    ids: new Set(parts.map((part) => table.single(part).id)),
    parts,
    required: new Set(parts.flatMap((part) => (part.kind === "required" ? [part.name] : []))),
    named,
    open,
    items: parts.filter((part) => part.kind === "items"),
  };
}

/** Where what is evaluated is the same for all values, `unevaluated…` is spelt out. */
function spelledOut(part: Part, table: NodeTable): readonly Part[] {
  const isUnevaluated = part.kind === "unevaluated-properties" || part.kind === "unevaluated-items";
  return isUnevaluated && part.covers.every(({ when }) => when.length === 0)
    ? unconditional(part, table).parts
    : [part];
}
