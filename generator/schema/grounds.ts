import type { Budget } from "./budget.js";
import { isDisjointUnion, plainlyDisjoint } from "./disjoint.js";
import type { Facts, Items, Properties } from "./facts.js";
import { CONTAINERS, type Literal, listedTexts, type Node, type Part, possible } from "./node.js";
import type { NodeTable } from "./node-table.js";

/** What the grounds are made of. */
interface Means<C> {
  table: NodeTable;
  budget: Budget;
  factsOf(node: Node): Facts;
  /** That every value of `sub` is of `sup`. */
  claim(sub: Node, sup: Node): C;
  /** Whether that is so, where both speak of numbers and strings alone. */
  decide(sub: Node, sup: Node): boolean;
}

/** The grounds on which a node implies a part of another: lists of claims, each enough if all of its claims hold. */
export function groundsWith<C>({
  table,
  budget,
  factsOf,
  claim,
  decide,
}: Means<C>): (sub: Node, part: Part) => Iterator<readonly C[]> {
  function* alternatives(sub: Node, part: Part): Iterator<readonly C[]> {
    const facts = factsOf(sub);
    const single = table.single(part);
    switch (part.kind) {
      case "any":
        yield* branches(sub, part.of);
        break;
      case "one":
        if (isDisjointUnion(part.of)) yield* branches(sub, part.of);
        break;
      case "not":
        if (plainlyDisjoint(sub, part.schema)) yield [];
        for (const other of facts.parts) if (other.kind === "not") yield [claim(part.schema, other.schema)];
        break;
      case "cases":
        yield part.cases.map(({ schema }) => claim(sub, schema));
        for (const other of facts.parts) {
          if (other.kind !== "cases" || other.cases.length !== part.cases.length) continue;
          const alike = other.cases.every(({ when }, index) => sameLiterals(when, part.cases[index]?.when ?? []));
          if (alike) yield other.cases.map(({ schema }, index) => claim(schema, part.cases[index]?.schema ?? schema));
        }
        break;
      case "properties":
        yield* propertyAlternatives(facts, part);
        break;
      case "items":
        yield* itemAlternatives(facts, part);
        break;
      case "contains":
        for (const other of facts.parts) {
          if (other.kind !== "contains" || other.min < part.min || other.max > part.max) continue;
          const least = part.min > 0 ? [claim(other.schema, part.schema)] : [];
          yield Number.isFinite(part.max) ? [...least, claim(part.schema, other.schema)] : least;
        }
        break;
      case "min-items":
      case "min-properties":
        if (facts.parts.some((other) => other.kind === part.kind && other.limit >= part.limit)) yield [];
        if (part.kind === "min-properties" && facts.required.size >= part.limit) yield [];
        break;
      case "max-items":
      case "max-properties":
        if (facts.parts.some((other) => other.kind === part.kind && other.limit <= part.limit)) yield [];
        break;
      case "minimum":
      case "maximum":
      case "multiple-of":
      case "min-length":
      case "max-length":
      case "pattern":
      case "format":
      case "enum": {
        const scalars = facts.parts.filter(({ kind }) => SCALAR.has(kind));
        const isListed = scalars.some(({ kind }) => kind === "enum");
        if (part.kind === "enum" && !isListed && (possible(sub) & CONTAINERS) !== 0) break;
        if (!isListed) scalars.push({ kind: "type", types: possible(sub) & ~CONTAINERS });
        if (decide(table.make(scalars), single)) yield [];
        break;
      }
      default:
    }
    // What a disjunction says, each of its branches has to say.
    for (const other of facts.parts) {
      if (other.kind === "any" || other.kind === "one") yield other.of.map((branch) => claim(branch, single));
      if (other.kind === "cases") yield other.cases.map(({ schema }) => claim(schema, single));
    }
  }

  function* branches(sub: Node, of: readonly Node[]): Iterable<readonly C[]> {
    // A disjunction of nothing else implies no single branch that not all of its own branches imply.
    const facts = factsOf(sub);
    const { parts, required } = facts;
    const [single, ...more] = parts;
    if (more.length === 0 && (single?.kind === "any" || single?.kind === "one")) return;
    const mayRequireMore = parts.some(({ kind }) => DISJUNCTIVE.has(kind));
    budget.spend(Math.ceil(of.length / 8));
    const open = of.filter((branch) => {
      if ((possible(sub) & ~possible(branch)) !== 0 || plainlyDisjoint(sub, branch)) return false;
      return mayRequireMore || [...factsOf(branch).required].every((name) => required.has(name));
    });
    for (const branch of mostAlikeFirst(facts, open)) yield [claim(sub, branch)];
  }

  /** Of many alternatives, the ones that speak of the same properties are the likeliest. */
  function mostAlikeFirst({ named }: Facts, branches: readonly Node[]): readonly Node[] {
    if (branches.length < 2 || named.size === 0) return branches;
    const unlike = (branch: Node) => {
      let count = 0;
      for (const name of factsOf(branch).named.keys()) if (!named.has(name)) count++;
      return count;
    };
    const ranked = branches.map((branch) => ({ branch, rank: unlike(branch) }));
    return ranked.sort((a, b) => a.rank - b.rank).map(({ branch }) => branch);
  }

  function* propertyAlternatives(facts: Facts, { names, schema }: Properties): Iterable<readonly C[]> {
    const listed = listedTexts(names);
    if (listed !== undefined) {
      const [name, ...more] = listed;
      if (name === undefined || more.length > 0) return;
      for (const own of facts.named.get(name) ?? []) yield [claim(own, schema)];
      for (const other of facts.open) if (admits(other.names, name)) yield [claim(other.schema, schema)];
      return;
    }
    for (const other of facts.open) {
      if (other.names.node.id === names.node.id && other.names.positive === names.positive)
        yield [claim(other.schema, schema)];
      const [own, theirs] = [exceptFor(other.names), exceptFor(names)];
      if (own === undefined || theirs === undefined) continue;
      // Of the names that only the other makes an exception for, each must be taken care of by what is said of it.
      const left = own.filter((name) => !theirs.includes(name));
      const care = left.map((name) => (facts.named.get(name) ?? []).map((inner) => claim(inner, schema)));
      if (care.every((ways) => ways.length === 1)) yield [claim(other.schema, schema), ...care.flat()];
    }
  }

  function* itemAlternatives(facts: Facts, { from, to, schema }: Items): Iterable<readonly C[]> {
    if (facts.parts.some((other) => other.kind === "max-items" && other.limit <= from)) yield [];
    const needed: C[] = [];
    let position = from;
    while (position < to) {
      const cover = facts.items.find((other) => other.from <= position && position < other.to);
      if (cover === undefined) return;
      needed.push(claim(cover.schema, schema));
      position = cover.to;
    }
    yield needed;
  }

  return alternatives;
}

const SCALAR: ReadonlySet<Part["kind"]> = new Set([
  "type",
  "enum",
  "minimum",
  "maximum",
  "multiple-of",
  "min-length",
  "max-length",
  "pattern",
  "format",
] as const);
const DISJUNCTIVE: ReadonlySet<Part["kind"]> = new Set(["any", "one", "cases"] as const);

function sameLiterals(a: readonly Literal[], b: readonly Literal[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ node, positive }, index) => node.id === b[index]?.node.id && positive === b[index].positive)
  );
}

/** The names that a condition on all others leaves out; undefined where it is not of that form. */
function exceptFor({ node, positive }: Literal): readonly string[] | undefined {
  return positive ? undefined : listedTexts({ node, positive: true });
}

function admits(names: Literal, name: string): boolean {
  return exceptFor(names)?.includes(name) === false;
}
