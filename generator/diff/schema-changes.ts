import type { Json } from "../json.js";
import type { Change, Level, OperationRef, Side, WitnessPlace } from "./change.js";
import { compareLevels } from "./change.js";
import { type Comparison, compareSchemas, type Meeting } from "./compare-schemas.js";
import { changeOfFinding } from "./describe-finding.js";
import type { Located, Step } from "./parts.js";
import { prove } from "./prove.js";
import { canonicalText } from "./same.js";
import type { Finding, Use, World } from "./site.js";

/** A place in a message of an operation where both APIs have a schema. */
export interface SchemaUse extends Use {
  operation: OperationRef;
  place: WitnessPlace;
  /** As a sentence names it: `the request body`. */
  what: string;
  /** The same for fingerprints. */
  key: Json;
  before: Located;
  after: Located;
  isRequired: boolean;
}

/** Compares schemas wherever they are used, each pair once, and tells of each difference with all operations that it reaches. */
export interface SchemaChanges {
  compare(use: SchemaUse): void;
  changes(): Change[];
  /** The named schemas of the base with those that were met in the same places of the revision. */
  counterparts(): ReadonlyMap<string, string>;
}

/** A pair of schemas that was compared, and the pairs of named schemas that it leads to. */
export interface Node {
  comparison: Comparison;
  next: { node: Node; path: readonly Step[] }[];
}

/** A use, and what can be found from it. */
export interface Root {
  use: SchemaUse;
  node: Node;
}

/** A finding with the roots that it can be reached from, and how. */
export interface Reached {
  finding: Finding;
  from: { root: Root; path: readonly Step[] }[];
}

export function schemaChanges(world: World): SchemaChanges {
  const roots: Root[] = [];
  const nodes = new Map<string, Node>();
  const counterparts = new Map<string, string>();

  return {
    compare(use) {
      if (world.same.identical(use.before.schema, use.after.schema)) return;
      roots.push({ use, node: rootNode(use) });
    },
    changes: () => collect(world, roots),
    counterparts: () => counterparts,
  };

  function rootNode(use: SchemaUse): Node {
    const places = [use.before, use.after].map(({ location }) => `${location.file}#${location.pointer}`);
    const key = canonicalText([...places, kindOf(use), use.isRequired]);
    const known = nodes.get(key);
    if (known) return known;
    const pair = { before: use.before, after: use.after, path: [], mode: "full" as const, isRequired: use.isRequired };
    return remember(key, use, compareSchemas(world, use, pair, false));
  }

  function namedNode(use: Use, { before, after, mode, isRequired }: Meeting): Node {
    const key = canonicalText([before, after, kindOf(use), mode, isRequired]);
    const known = nodes.get(key);
    if (known) return known;
    const sides = { before: reference("base", before), after: reference("revision", after) };
    if (!counterparts.has(before)) counterparts.set(before, after);
    const nested: Use = { ...use, text: use.text && { isList: false } };
    return remember(key, nested, compareSchemas(world, nested, { ...sides, path: [], mode, isRequired }, true));
  }

  function remember(key: string, use: Use, comparison: Comparison): Node {
    const node: Node = { comparison, next: [] };
    nodes.set(key, node); // before what it leads to, which may lead back
    for (const meeting of comparison.met) node.next.push({ node: namedNode(use, meeting), path: meeting.path });
    return node;
  }

  function reference(side: Side, identifier: string): Located {
    const location = world.names[side].get(identifier)?.location ?? { file: "", pointer: "" };
    return { schema: { $ref: `#/$defs/${identifier}` }, location, owner: { name: identifier, path: [] } };
  }
}

function kindOf({ direction, sender, text }: Use): Json {
  return [direction, sender, text === undefined ? null : text.isList];
}

function collect(world: World, roots: readonly Root[]): Change[] {
  const reached = new Map<Finding, Reached>();
  for (const root of roots)
    for (const { node, path } of reachableFrom(root.node))
      for (const finding of node.comparison.findings) {
        const entry = reached.get(finding) ?? { finding, from: [] };
        entry.from.push({ root, path });
        reached.set(finding, entry);
      }
  const explained = new Map<Root, Level>();
  const changes = [...reached.values()].map((entry) => {
    const proof = prove(world, entry);
    for (const { root } of entry.from) {
      const known = explained.get(root);
      if (known === undefined || compareLevels(proof.level, known) < 0) explained.set(root, proof.level);
    }
    return changeOfFinding(entry, proof);
  });
  return [...changes, ...roots.flatMap((root) => unexplained(root, explained.get(root)))];
}

/** The nodes that a root leads to, each by the shortest way. */
function reachableFrom(start: Node): { node: Node; path: readonly Step[] }[] {
  const found = new Map<Node, readonly Step[]>([[start, []]]);
  for (const [node, path] of found)
    for (const next of node.next) if (!found.has(next.node)) found.set(next.node, [...path, ...next.path]);
  return [...found].map(([node, path]) => ({ node, path }));
}

/** What is said of a use whose messages break although none of the single differences does. */
function unexplained(root: Root, explained: Level | undefined): Change[] {
  const { use, node } = root;
  const { level, ...found } = node.comparison.relation;
  if (level !== "breaking" && level !== "unproven") return [];
  if (explained === "breaking" || explained === level) return [];
  const finding: Finding = {
    rule: "schema",
    before: use.before.schema as Json,
    after: use.after.schema as Json,
    base: use.before,
    revision: use.after,
    at: "revision",
    path: [],
    level,
    ...found,
  };
  return [changeOfFinding({ finding, from: [{ root, path: [] }] }, { level, ...found, witnessed: root })];
}
