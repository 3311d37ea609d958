import type { SchemaObject } from "../model/schema.js";
import { pairBranches } from "./branches.js";
import type { Side } from "./change.js";
import { beneath, fragmentsOf, type Located, type Part } from "./parts.js";
import { keywordsOf } from "./same.js";
import type { Pair, World } from "./site.js";

/** The keyword of a union. */
export type UnionKeyword = "anyOf" | "oneOf";

/** The branches of a union, where they are written. */
export function branchesOf(union: Part, keyword: UnionKeyword): Located[] {
  if (union.only) return [union.only];
  return (union.schema[keyword] ?? []).map((branch, index) => beneath(union, branch, [], keyword, index));
}

/**
 * The parts of a site; where one side is nothing but a union and the other one is, or became, a branch of it, that other side is a
 * union of one: to write `anyOf: [Site, { type: "null" }]` for `Site` adds a branch, and changes nothing about the site.
 */
export function alignUnions(
  world: World,
  pair: Pair,
  parts: Record<Side, readonly Part[]>,
): Record<Side, readonly Part[]> {
  const aligned = (side: Side): readonly Part[] => {
    const [whole, own, others] =
      side === "base" ? [pair.before, parts.base, parts.revision] : [pair.after, parts.revision, parts.base];
    const union = unionIn(others);
    if (!union || typeof whole.schema === "boolean" || fragmentsOf(own, "alternatives").length > 0) return own;
    const one = unionOfOne(whole, whole.schema, union);
    const [before, after] = (side === "base" ? [one, union.part] : [union.part, one]).map((part) =>
      branchesOf(part, union.keyword),
    );
    return pairBranches(world, before ?? [], after ?? []).pairs.length > 0 ? [one] : own;
  };
  return { base: aligned("base"), revision: aligned("revision") };
}

interface Union {
  part: Part;
  keyword: UnionKeyword;
}

/** The union that is all that parts say. */
function unionIn(parts: readonly Part[]): Union | undefined {
  const [part, ...more] = parts.filter(({ schema }) => keywordsOf(schema).length > 0);
  const [keyword, ...others] = part && more.length === 0 ? keywordsOf(part.schema) : [];
  if (!part || others.length > 0 || (keyword !== "anyOf" && keyword !== "oneOf")) return undefined;
  return { part, keyword };
}

/** What describes a schema describes the union of it where the other union is described as well, not just a branch. */
function unionOfOne(whole: Located, schema: SchemaObject, { part, keyword }: Union): Part {
  const isDescribed = Object.keys(part.schema).length > 1;
  const said = new Set(isDescribed ? keywordsOf(schema) : Object.keys(schema));
  const divided = (isBranch: boolean): SchemaObject =>
    Object.fromEntries(Object.entries(schema).filter(([name]) => said.has(name) === isBranch));
  const only = { ...whole, schema: divided(true) };
  return { ...whole, schema: { ...divided(false), [keyword]: [only.schema] }, only };
}
