import type { Json } from "../json.js";
import type { Schema, SchemaObject } from "../model/model.js";
import { type Located, type Names, partsOf } from "./parts.js";
import { canonicalText } from "./same.js";

/** How the branches of an `anyOf` or `oneOf` of one side correspond to those of the other. */
export interface BranchPairs {
  pairs: { before: Located; after: Located }[];
  removed: Located[];
  added: Located[];
}

/** Pairs branches that are the same, then those that go by the same name, then the only two that are left. */
export function pairBranches(
  before: readonly Located[],
  after: readonly Located[],
  isSame: (before: Schema, after: Schema) => boolean,
): BranchPairs {
  const removed = [...before];
  const added = [...after];
  const pairs: BranchPairs["pairs"] = [];
  pairOff((one, other) => isSame(one, other));
  pairOff((one, other) => nameOf(one) !== undefined && nameOf(one) === nameOf(other));
  const [one, other] = [removed[0], added[0]];
  if (removed.length === 1 && added.length === 1 && one && other) {
    pairs.push({ before: one, after: other });
    return { pairs, removed: [], added: [] };
  }
  return { pairs, removed, added };

  function pairOff(belong: (one: Schema, other: Schema) => boolean): void {
    for (const branch of [...removed]) {
      const index = added.findIndex((candidate) => belong(branch.schema, candidate.schema));
      const [counterpart] = index < 0 ? [] : added.splice(index, 1);
      if (!counterpart) continue;
      removed.splice(removed.indexOf(branch), 1);
      pairs.push({ before: branch, after: counterpart });
    }
  }
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
