import { Endless } from "./budget.js";
import { components } from "./components.js";
import { mapNodes, type Node, nodesOf, type Part } from "./node.js";
import { type NodeTable, partKey } from "./node-table.js";

/** Makes nodes of drafts: drafts that say the same become the same node, also across documents and along cycles. */
export interface Settler {
  /** Throws Endless where a schema refers to itself without going into the value. */
  settle(draft: Node): Node;
}

export function createSettler(table: NodeTable): Settler {
  /** Numbers for what nodes on a cycle say down to some depth. */
  const classes = new Map<string, number>();
  /** What the nodes found on cycles say, to tell whether those of another document are truly the same. */
  const statements = new Map<Node, string>();
  const grounded = new Set<number>();
  let unlike = 0;

  function settle(draft: Node): Node {
    if (isDraft(draft)) settleDrafts(draft);
    requireGround(draft);
    return draft;
  }

  function settleDrafts(draft: Node): void {
    const settled = new Map<Node, Node>();
    const resolve = (node: Node): Node => settled.get(node) ?? node;
    const mapped = partMapper(resolve);
    const spokenOf = (node: Node) => node.parts.flatMap(nodesOf).filter(isDraft);
    for (const component of components(draft, spokenOf)) {
      const [only] = component;
      if (only !== undefined && component.length === 1 && !spokenOf(only).includes(only)) {
        settled.set(only, table.make(only.parts.map(mapped)));
      } else {
        settleCyclic(component, settled, resolve);
      }
    }
    for (const [node, { id, parts }] of settled) Object.assign(node, { id, parts });
  }

  /**
   * On cycles, nodes are the same when they say the same down to every depth: classes are refined depth by depth until
   * they no longer change, as when an automaton is minimised. What two documents then have in common is verified.
   */
  function settleCyclic(cyclic: readonly Node[], settled: Map<Node, Node>, resolve: (node: Node) => Node): void {
    let current = new Map<Node, number>(cyclic.map((node) => [node, 0]));
    let depth = 0;
    for (let before = 0, now = 1; before !== now; depth++) {
      const previous = current;
      const say = sayer((node) => (previous.has(node) ? `~${previous.get(node)}` : String(resolve(node).id)));
      current = new Map(cyclic.map((node) => [node, classOf(say(node))]));
      before = now;
      now = new Set(current.values()).size;
    }
    const adopt = (salt: string) => {
      for (const node of cyclic)
        settled.set(
          node,
          table.known(`cycle ${depth} ${current.get(node)}${salt}`, () => []),
        );
    };
    adopt("");
    const said = sayer((child) => String(resolve(child).id));
    const isSame = cyclic.every((node) => (statements.get(resolve(node)) ?? said(node)) === said(node));
    // Alike down to that depth and yet different further down: these are nodes of their own.
    if (!isSame) adopt(` ${unlike++}`);
    const say = sayer((child) => String(resolve(child).id));
    const mapped = partMapper(resolve);
    for (const node of cyclic) {
      const own = resolve(node);
      if (!statements.has(own)) own.parts = node.parts.map(mapped);
      statements.set(own, say(node));
    }
  }

  function classOf(statement: string): number {
    const known = classes.get(statement) ?? classes.size + 1;
    classes.set(statement, known);
    return known;
  }

  /** A schema that applies itself to the same value again says nothing that could be decided. */
  function requireGround(node: Node): void {
    const open = new Set<number>();
    const pending = [node];
    const visit = (current: Node) => {
      if (grounded.has(current.id)) return;
      if (open.has(current.id)) throw new Endless();
      open.add(current.id);
      current.parts.flatMap(nodesInPlace).forEach(visit);
      open.delete(current.id);
      grounded.add(current.id);
      pending.push(...current.parts.flatMap(nodesOf));
    };
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) visit(next);
  }

  return { settle };
}

function isDraft(node: Node): boolean {
  return node.id < 0;
}

/** Replaces the nodes in a part, once for each part: schemas share those that they have by `allOf`. */
function partMapper(resolve: (node: Node) => Node): (part: Part) => Part {
  const done = new Map<Part, Part>();
  return (part) => {
    const mapped = done.get(part) ?? mapNodes(part, resolve);
    done.set(part, mapped);
    return mapped;
  };
}

/** What a node says, in terms of names for the nodes it speaks of. */
function sayer(name: (node: Node) => string): (node: Node) => string {
  const keys = new Map<Part, string>();
  return ({ parts }) => {
    const said = parts.map((part) => {
      const key = keys.get(part) ?? partKey(part, name);
      keys.set(part, key);
      return key;
    });
    return [...new Set(said)].sort().join("&");
  };
}

/** The nodes that a part applies to the same value. */
function nodesInPlace(part: Part): readonly Node[] {
  switch (part.kind) {
    case "any":
    case "one":
      return part.of;
    case "not":
      return [part.schema];
    case "cases":
      return part.cases.flatMap(({ when, schema }) => [...when.map(({ node }) => node), schema]);
    case "unevaluated-properties":
    case "unevaluated-items":
      return part.covers.flatMap(({ when }) => when.map(({ node }) => node));
    default:
      return [];
  }
}
