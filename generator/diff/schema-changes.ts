import type { Json } from "../json.js";
import type { Location } from "../location.js";
import { refTo } from "../model/schema.js";
import { type Change, type Level, type OperationRef, type Side, worst } from "./change.js";
import { compareSchemas, type Meeting, type Outcome } from "./compare-schemas.js";
import { changeOfFinding } from "./describe-finding.js";
import { numbering } from "./numbering.js";
import type { Located, Step } from "./parts.js";
import { type Proof, proverOf, type Reached, type Trail } from "./prove.js";
import { relate, whole } from "./relate.js";
import type { Finding, Pair, Use, World } from "./site.js";
import { nameOfForm, textAt } from "./text-form.js";

/** A place in a message of an operation where both APIs have a schema. */
export interface SchemaUse extends Use {
  operation: Record<Side, OperationRef>;
  /** Of the parameter or header, or the media type of the body. */
  names: Record<Side, string>;
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
  counterparts(): ReadonlyMap<string, ReadonlySet<string>>;
}

/** A pair of schemas that was compared, and the pairs of named schemas that it leads to. */
interface Node {
  findings: Finding[];
  next: { node: Node; path: readonly Step[] }[];
  outcome: Outcome;
}

/** A use, and what can be found from it. */
interface Root {
  use: SchemaUse;
  node: Node;
}

/** Named schemas that are met so many steps deep are compared at once; those deeper wait, so that no stack overflows. */
const DEEPEST = 256;

export function schemaChanges(world: World): SchemaChanges {
  const roots: Root[] = [];
  const nodes = new Map<string, Node>();
  const numberOf = numbering<Location>();
  const counterparts = new Map<string, Set<string>>();
  const waiting: (() => void)[] = [];
  let depth = 0;

  return {
    compare(use) {
      if (world.same.identical(use.before.schema, use.after.schema)) return;
      roots.push({ use, node: rootNode(use) });
      for (let next = waiting.pop(); next; next = waiting.pop()) next();
    },
    changes: () => collect(world, roots),
    counterparts: () => counterparts,
  };

  function rootNode(use: SchemaUse): Node {
    const { before, after, isRequired } = use;
    const [one, other] = [numberOf(before.location), numberOf(after.location)];
    const start: Pair = { before, after, path: [], mode: "full", isRequired };
    return nodeOf(`${one} ${other} ${kindOf(use)} ${isRequired}`, use, start, 0, false);
  }

  function namedNode(use: Use, { before, after, mode, ...meeting }: Meeting): Node {
    counterparts.set(before, (counterparts.get(before) ?? new Set()).add(after));
    const [one, other] = [reference("base", before), reference("revision", after)];
    const isRequired = meeting.isRequired && (hasDefault(one) || hasDefault(other));
    const inner: Use = { ...use, text: textAt(use.text, meeting.path) };
    const start: Pair = { before: one, after: other, path: [], mode, isRequired };
    const key = `${before} ${after} ${kindOf(inner)} ${mode} ${isRequired}`;
    return nodeOf(key, inner, start, meeting.path.length + 1, true);
  }

  /** @param steps from the schema that it was met in */
  function nodeOf(key: string, use: Use, start: Pair, steps: number, enter: boolean): Node {
    const known = nodes.get(key);
    if (known) return known;
    const node: Node = { findings: [], next: [], outcome: "open" };
    nodes.set(key, node); // before what it leads to, which may lead back
    const next: Node["next"] = [];
    const meet = (meeting: Meeting): Outcome => {
      const met = namedNode(use, meeting);
      next.push({ node: met, path: meeting.path });
      return met.outcome;
    };
    const explore = (): void => {
      depth += steps;
      Object.assign(node, compareSchemas(world, use, start, meet, enter));
      node.next = [...next]; // without the room that a list takes to grow
      depth -= steps;
    };
    if (depth + steps < DEEPEST) explore();
    else waiting.push(explore);
    return node;
  }

  function reference(side: Side, identifier: string): Located {
    const location = world.names[side].get(identifier)?.location ?? { file: "", pointer: "" };
    return { schema: { $ref: refTo(identifier) }, location, owner: { name: identifier, path: [] } };
  }

  /** Whether it matters if a value is always there. */
  function hasDefault({ owner }: Located): boolean {
    return [world.names.base, world.names.revision].some((names) => {
      const schema = names.get(owner.name ?? "")?.schema;
      return typeof schema === "object" && schema.default !== undefined;
    });
  }
}

function kindOf({ direction, sender, place, text }: Use): string {
  return `${direction} ${sender} ${place === "response-header" ? "header" : ""} ${nameOfForm(text)}`;
}

function collect(world: World, roots: readonly Root[]): Change[] {
  const reached = new Map<Finding, Reached>();
  for (const root of roots)
    for (const [node, trail] of reachableFrom(root.node))
      for (const finding of node.findings) {
        const entry = reached.get(finding) ?? { finding, from: [] };
        entry.from.push({ use: root.use, trail });
        reached.set(finding, entry);
      }
  const undecided = new Map<SchemaUse, Level>();
  const prove = proverOf(world);
  const proofs = [...reached.values()].map((entry) => ({ entry, proof: prove(entry) }));
  for (const { entry, proof } of proofs) {
    if (!isAboutValues(entry.finding)) continue;
    for (const { use } of entry.from)
      undecided.set(use, worst([proof.level, undecided.get(use) ?? "annotation"]) ?? proof.level);
  }
  const wholes = [...undecided].flatMap(([use, level]) => (level === "additive" ? judgeWhole(world, use, prove) : []));
  return [...proofs.map(({ entry, proof }) => changeOfFinding(entry, proof)), ...wholes];
}

/** Whether a finding is a break, or may be one, by what values are sent: of a keyword without a meaning it is not known either way. */
function isAboutValues({ level, reason }: Finding): boolean {
  return level === "breaking" || (level === "unproven" && reason !== undefined);
}

/** The nodes that a root leads to, each by the shortest way. */
function reachableFrom(start: Node): Map<Node, Trail> {
  const found = new Map<Node, Trail>([[start, { before: undefined, steps: [] }]]);
  for (const [node, before] of found)
    for (const next of node.next) if (!found.has(next.node)) found.set(next.node, { before, steps: next.path });
  return found;
}

/** What is said of a use where something looked like a break and no message suffered from it: what the messages as a whole come to. */
function judgeWhole(world: World, use: SchemaUse, prove: (reached: Reached) => Proof): Change[] {
  const relation = relate(world, use, whole(world, "base", use.before), whole(world, "revision", use.after));
  const { level } = relation;
  if (level !== "breaking" && level !== "unproven") return [];
  const finding: Finding = {
    rule: "schema",
    before: use.before.schema as Json,
    after: use.after.schema as Json,
    base: use.before,
    revision: use.after,
    at: "revision",
    property: undefined,
    path: [],
    unfelt: undefined,
    ...relation,
    level,
    code: world.seen(use.before.schema, use.after.schema, use.direction, use.sender),
  };
  const reached: Reached = { finding, from: [{ use, trail: { before: undefined, steps: [] } }] };
  return [changeOfFinding(reached, prove(reached))];
}
