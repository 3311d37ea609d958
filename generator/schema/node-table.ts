import type { Json } from "../json.js";
import { Undecided } from "./budget.js";
import { canonical } from "./canonical.js";
import { ALL_TYPES, type Literal, mapNodes, NO_TYPES, type Node, nodesOf, type Part } from "./node.js";

/** A node that is yet to be settled: it may lead to itself. */
export function draftNode(): Node {
  return { id: -1, parts: [], possible: undefined, restricted: undefined };
}

export function enumPart(values: readonly Json[]): Part {
  const byKey = new Map(values.map((value) => [canonical(value), value]));
  return { kind: "enum", values: [...byKey.values()], keys: new Set(byKey.keys()) };
}

/** Keeps each schema once: two that say the same, whatever document they are from and however they are spelt, are one node. */
export class NodeTable {
  /** Settled nodes by what they say. */
  readonly #known = new Map<string, Node>();
  /** Numbers for what nodes on a cycle say down to some depth. */
  readonly #classes = new Map<string, number>();
  readonly #grounded = new Set<Node>();
  #count = 0;

  /** Accepts everything. */
  readonly anything: Node = this.make([]);
  /** Accepts nothing. */
  readonly nothing: Node = this.make([{ kind: "type", types: NO_TYPES }]);

  /** The node with these parts, whose own nodes are settled. */
  make(parts: readonly Part[]): Node {
    const byKey = this.#byKey(parts, (node) => String(node.id));
    const key = [...byKey.keys()].sort().join("&");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node: Node = { ...draftNode(), id: this.#count++, parts: [...byKey.values()] };
    this.#known.set(key, node);
    return node;
  }

  /** The strings that are one of these. */
  names(names: readonly string[]): Node {
    return this.make([enumPart(names)]);
  }

  /** What `parts` of any one node say, as a literal each. */
  splitNegation(node: Node, parts: readonly Part[]): Literal[] {
    if (parts.length === node.parts.length && parts.length === 1) return [{ node, positive: false }];
    return parts.map((part) => ({ node: this.make([part]), positive: false }));
  }

  /** The settled node for a draft. Throws Undecided where a schema refers to itself without going into the value. */
  settle(draft: Node): Node {
    const drafts = reachableDrafts(draft);
    const settled = new Map<Node, Node>();
    const resolve = (node: Node) => (node.id >= 0 ? node : settled.get(node));
    this.#settleAcyclic(drafts, settled, resolve);
    const cyclic = drafts.filter((node) => !settled.has(node));
    if (cyclic.length > 0) this.#settleCyclic(cyclic, settled, resolve);
    const result = resolve(draft) ?? draft;
    for (const node of drafts) {
      const own = settled.get(node);
      if (own !== undefined) Object.assign(node, { id: own.id, parts: own.parts });
    }
    this.#requireGround(result);
    return result;
  }

  /** From the leaves up: a node is known once all nodes it speaks of are. */
  #settleAcyclic(drafts: readonly Node[], settled: Map<Node, Node>, resolve: (node: Node) => Node | undefined): void {
    const waiting = new Map<Node, number>();
    const users = new Map<Node, Node[]>();
    const ready: Node[] = [];
    for (const node of drafts) {
      const open = new Set(node.parts.flatMap(nodesOf).filter((child) => child.id < 0));
      waiting.set(node, open.size);
      if (open.size === 0) ready.push(node);
      for (const child of open) users.set(child, [...(users.get(child) ?? []), node]);
    }
    for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
      settled.set(node, this.make(node.parts.map((part) => mapNodes(part, (child) => resolve(child) ?? child))));
      for (const user of users.get(node) ?? []) {
        const left = (waiting.get(user) ?? 0) - 1;
        waiting.set(user, left);
        if (left === 0) ready.push(user);
      }
    }
  }

  /**
   * On cycles, nodes are the same when they say the same down to every depth: classes are refined depth by depth until
   * they no longer change, as when an automaton is minimised. What two documents call the same is then verified.
   */
  #settleCyclic(cyclic: readonly Node[], settled: Map<Node, Node>, resolve: (node: Node) => Node | undefined): void {
    let classes = new Map<Node, number>(cyclic.map((node) => [node, 0]));
    let depth = 0;
    for (let before = 0, now = 1; before !== now; depth++) {
      const previous = classes;
      const name = (node: Node) => {
        const known = resolve(node);
        return known === undefined ? `~${previous.get(node)}` : String(known.id);
      };
      classes = new Map(cyclic.map((node) => [node, this.#classOf(this.#keyOf(node.parts, name))]));
      before = now;
      now = new Set(classes.values()).size;
    }
    const candidates = new Map<Node, Node>();
    const fresh = new Map<string, Node>();
    for (const node of cyclic) {
      const key = `cycle ${depth} ${classes.get(node)}`;
      const candidate = this.#known.get(key) ?? fresh.get(key) ?? { ...draftNode(), id: this.#count++ };
      if (!this.#known.has(key)) fresh.set(key, candidate);
      candidates.set(node, candidate);
    }
    const target = (node: Node) => candidates.get(node) ?? resolve(node) ?? node;
    const idOf = (node: Node) => String(node.id);
    const mapped = new Map(cyclic.map((node) => [node, node.parts.map((part) => mapNodes(part, target))]));
    const agrees = cyclic.every((node) => {
      const candidate = target(node);
      return (
        candidate.parts.length === 0 || this.#keyOf(candidate.parts, idOf) === this.#keyOf(mapped.get(node) ?? [], idOf)
      );
    });
    for (const [key, node] of fresh) if (agrees) this.#known.set(key, node);
    for (const node of cyclic) {
      const own = agrees ? target(node) : Object.assign(node, { id: this.#count++ });
      settled.set(node, own);
    }
    for (const node of cyclic) {
      const own = settled.get(node) ?? node;
      const parts = agrees
        ? mapped.get(node)
        : node.parts.map((part) => mapNodes(part, (child) => resolve(child) ?? child));
      if (own.parts.length === 0 || !agrees) own.parts = [...this.#byKey(parts ?? [], idOf).values()];
    }
  }

  #classOf(key: string): number {
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    this.#classes.set(key, this.#classes.size + 1);
    return this.#classes.size;
  }

  #keyOf(parts: readonly Part[], name: (node: Node) => string): string {
    return [...this.#byKey(parts, name).keys()].sort().join("&");
  }

  #byKey(parts: readonly Part[], name: (node: Node) => string): Map<string, Part> {
    return new Map(parts.filter((part) => !this.#isTrivial(part)).map((part) => [partKey(part, name), part]));
  }

  #isTrivial(part: Part): boolean {
    if (part.kind === "type") return part.types === ALL_TYPES;
    return (part.kind === "properties" || part.kind === "items") && part.schema === this.anything;
  }

  /** A schema that applies itself to the same value again says nothing that could be decided. */
  #requireGround(node: Node): void {
    const open = new Set<Node>();
    const visit = (current: Node) => {
      if (this.#grounded.has(current)) return;
      if (open.has(current))
        throw new Undecided("a $ref leads back to itself without going into a property or an item");
      open.add(current);
      current.parts.flatMap(nodesInPlace).forEach(visit);
      open.delete(current);
      this.#grounded.add(current);
      current.parts.flatMap(nodesOf).forEach((child) => {
        if (!open.has(child)) pending.push(child);
      });
    };
    const pending = [node];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) visit(next);
  }
}

function reachableDrafts(draft: Node): Node[] {
  const reached = new Set<Node>();
  const pending = [draft];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.id >= 0 || reached.has(node)) continue;
    reached.add(node);
    pending.push(...node.parts.flatMap(nodesOf));
  }
  return [...reached];
}

/** The nodes that a part applies to the same value. */
function nodesInPlace(part: Part): Node[] {
  switch (part.kind) {
    case "any":
    case "one":
      return [...part.of];
    case "not":
      return [part.schema];
    case "cases":
      return part.cases.flatMap(({ when, then }) => [...when.map(({ node }) => node), then]);
    case "unevaluated-properties":
    case "unevaluated-items":
      return part.covers.flatMap(({ when }) => when.map(({ node }) => node));
    default:
      return [];
  }
}

/** What the part says, with the nodes that it speaks of by name. */
function partKey(part: Part, name: (node: Node) => string): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (key === "values") return undefined;
    if (key === "of" && Array.isArray(value)) return (value as Node[]).map(name).sort();
    if (key === "to" && value === Number.POSITIVE_INFINITY) return "end";
    if (value instanceof Set) return [...value].sort();
    return isNode(value) ? name(value) : value;
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "parts" in value;
}
