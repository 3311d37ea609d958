import type { Json } from "../json.js";
import { canonical } from "./canonical.js";
import { ALL_TYPES, NO_TYPES, type Node, type Part } from "./node.js";

/** A node that is yet to be settled: it may lead to itself. */
export function draftNode(): Node {
  return { id: -1, parts: [], possible: undefined, restricted: undefined };
}

export function enumPart(values: readonly Json[]): Extract<Part, { kind: "enum" }> {
  const byKey = new Map(values.map((value) => [canonical(value), value]));
  const distinct = [...byKey.values()];
  const texts = distinct.filter((value) => typeof value === "string");
  return {
    kind: "enum",
    values: distinct,
    keys: new Set(byKey.keys()),
    texts: texts.length === distinct.length ? texts : undefined,
  };
}

/** Keeps each schema once: two that say the same, whatever document they are from and however they are spelt, are one node. */
export class NodeTable {
  /** Settled nodes by what they say. */
  readonly #known = new Map<string, Node>();
  readonly #keys = new WeakMap<Part, string>();
  readonly #singles = new WeakMap<Part, Node>();
  #count = 0;

  /** Accepts everything. */
  readonly anything: Node = this.make([]);
  /** Accepts nothing. */
  readonly nothing: Node = this.make([{ kind: "type", types: NO_TYPES }]);

  /** The node with these parts, whose own nodes are settled. */
  make(parts: readonly Part[]): Node {
    const byKey = new Map(parts.filter((part) => !this.#isTrivial(part)).map((part) => [this.#keyOf(part), part]));
    return this.known([...byKey.keys()].sort().join("&"), () => [...byKey.values()]);
  }

  /** The node of that key; a new one, with the parts given, where there is none yet. */
  known(key: string, parts: () => readonly Part[]): Node {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node: Node = { ...draftNode(), id: this.#count++ };
    this.#known.set(key, node);
    node.parts = parts();
    return node;
  }

  /** The node of one part that some node has. */
  single(part: Part): Node {
    const known = this.#singles.get(part) ?? this.make([part]);
    this.#singles.set(part, known);
    return known;
  }

  /** The strings that are one of these. */
  names(names: readonly string[]): Node {
    return this.make([enumPart(names)]);
  }

  #keyOf(part: Part): string {
    const known = this.#keys.get(part) ?? partKey(part, (node) => String(node.id));
    this.#keys.set(part, known);
    return known;
  }

  #isTrivial(part: Part): boolean {
    if (part.kind === "type") return part.types === ALL_TYPES;
    return (part.kind === "properties" || part.kind === "items") && part.schema.id === this.anything.id;
  }
}

/** What the part says, with the nodes that it speaks of by name; the order of alternatives does not matter. */
export function partKey(part: Part, name: (node: Node) => string): string {
  switch (part.kind) {
    case "enum":
      return `enum ${[...part.keys].sort().join()}`;
    case "properties":
      return `properties ${part.names.positive} ${name(part.names.node)} ${name(part.schema)}`;
    case "any":
    case "one":
      return `${part.kind} ${part.of.map(name).sort().join()}`;
    default:
      return JSON.stringify(part, (_, value: unknown) => {
        if (value === Number.POSITIVE_INFINITY) return "unbounded";
        return isNode(value) ? name(value) : value;
      });
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "parts" in value;
}
