import type { Json } from "../json.js";
import type { Schema, SchemaObject } from "../model/schema.js";
import type { Side } from "./change.js";
import { type Located, type Names, partsOf } from "./parts.js";
import { canonicalText } from "./same.js";
import type { World } from "./site.js";

/** How the branches of an `anyOf` or `oneOf` of one side correspond to those of the other. */
export interface BranchPairs {
  pairs: { before: Located; after: Located }[];
  removed: Located[];
  added: Located[];
}

/** Where more than this many pairs of branches are left, they are not all compared with each other. */
const MOST_PAIRS = 1000;

/**
 * Pairs branches of the same text, those that go by the same name or the same marks (`kind: { const: "dog" }`), those that say the
 * same in other words, those that have most properties in common, and the only two that are left, null aside.
 */
export function pairBranches(world: World, before: readonly Located[], after: readonly Located[]): BranchPairs {
  const isSame = (one: Schema, other: Schema) => world.same.sameShape(one, other) || world.isReworded(one, other);
  const pairs: BranchPairs["pairs"] = [];
  let removed = [...before];
  let added = [...after];
  const pairOff = (keyOf: Record<Side, (branch: Located) => string | undefined>): void => {
    const waiting = new Map<string, Located[]>();
    for (const branch of removed) {
      const key = keyOf.base(branch);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), branch]);
    }
    const found = new Set<Located>();
    for (const branch of added) {
      const counterpart = waiting.get(keyOf.revision(branch) ?? "")?.shift();
      if (!counterpart) continue;
      pairs.push({ before: counterpart, after: branch });
      found.add(counterpart).add(branch);
    }
    removed = removed.filter((branch) => !found.has(branch));
    added = added.filter((branch) => !found.has(branch));
  };
  const both = (keyOf: (branch: Located) => string | undefined) => pairOff({ base: keyOf, revision: keyOf });
  both(({ schema }) => canonicalText(schema));
  const search = (counterpartOf: (branch: Located) => Located | undefined): void => {
    if (removed.length * added.length > MOST_PAIRS) return;
    for (const branch of removed) {
      const counterpart = counterpartOf(branch);
      if (!counterpart) continue;
      pairs.push({ before: branch, after: counterpart });
      removed = removed.filter((other) => other !== branch);
      added = added.filter((other) => other !== counterpart);
    }
  };
  search((branch) => added.find((candidate) => isSame(branch.schema, candidate.schema)));
  both(({ schema }) => nameOf(schema));
  pairOff({
    base: (branch) => markText(world.names.base, branch),
    revision: (branch) => markText(world.names.revision, branch),
  });
  search((branch) => added.find((candidate) => isMostly(world, branch, candidate)));
  const [[one, ...ones], [other, ...others]] = [removed.filter(isSomething), added.filter(isSomething)];
  if (!one || !other || ones.length + others.length > 0) return { pairs, removed, added };
  pairs.push({ before: one, after: other });
  return {
    pairs,
    removed: removed.filter((branch) => branch !== one),
    added: added.filter((branch) => branch !== other),
  };
}

/** Null is no other form of what else may be there. */
function isSomething({ schema }: Located): boolean {
  return !isNull(schema);
}

export function isNull(schema: Schema): boolean {
  return typeof schema === "object" && schema.type === "null";
}

/** Whether two branches have more properties in common than not. */
function isMostly({ names }: World, before: Located, after: Located): boolean {
  const [one, other] = [propertyNames(names.base, before), propertyNames(names.revision, after)];
  const shared = [...one].filter((name) => other.has(name)).length;
  return 2 * shared > new Set([...one, ...other]).size;
}

function propertyNames(names: Names, branch: Located): Set<string> {
  return new Set(partsOf(branch, names).flatMap(({ schema }) => Object.keys(schema.properties ?? {})));
}

/** What a branch is told by: the values of the properties that are always there and always the same. */
function markText(names: Names, branch: Located): string | undefined {
  const single = [...marksOf(names, branch)].filter(([, values]) => values.length === 1);
  return single.length === 0 ? undefined : canonicalText(single.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf(schema: Schema): string | undefined {
  return typeof schema === "object" ? (schema.$ref ?? schema.title) : undefined;
}

/**
 * Whether a property that is always there tells the branches apart: then no value is in two of them, and "exactly one" asks no more
 * than "one at least".
 */
export function areToldApart(names: Names, branches: readonly Located[]): boolean {
  const marks = branches.map((branch) => marksOf(names, branch));
  const [first] = marks;
  return [...(first?.keys() ?? [])].some((name) => {
    const values = marks.map((mark) => mark.get(name));
    const all = values.flatMap((list) => list ?? []);
    return values.every((list) => list !== undefined) && new Set(all).size === all.length;
  });
}

/** The properties that a schema requires to be one of a few values, which are told by their text. */
function marksOf(names: Names, branch: Located, depth = 0): Map<string, string[]> {
  const parts = partsOf(branch, names);
  const required = new Set(parts.flatMap(({ schema }) => schema.required ?? []));
  const marks = new Map<string, string[]>();
  if (parts.some(({ schema }) => schema.type === "object"))
    for (const { schema } of parts)
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const values = typeof property === "object" ? valuesOf(property) : undefined;
        if (values !== undefined && required.has(name)) marks.set(name, values.map(canonicalText));
      }
  if (depth < DEEPEST)
    for (const part of parts)
      for (const keyword of ["anyOf", "oneOf"] as const) {
        const branches = (part.schema[keyword] ?? []).map((inner) =>
          marksOf(names, { ...part, schema: inner }, depth + 1),
        );
        for (const [name, values] of sharedMarks(branches)) marks.set(name, values);
      }
  return marks;
}

/** Unions in unions are followed this far. */
const DEEPEST = 3;

/** The properties that every branch has, with the values that any of them allows. */
function sharedMarks(branches: readonly ReadonlyMap<string, string[]>[]): [string, string[]][] {
  const [first] = branches;
  return [...(first?.keys() ?? [])].flatMap((name): [string, string[]][] => {
    const lists = branches.map((branch) => branch.get(name));
    return lists.every((list) => list !== undefined) ? [[name, [...new Set(lists.flat())]]] : [];
  });
}

function valuesOf({ enum: listed, const: only }: SchemaObject): Json[] | undefined {
  return only === undefined ? listed : [only];
}
