import type { NamedSchema } from "../model/model.js";
import { identifierOf, type Schema, type SchemaObject } from "../model/schema.js";
import { applicators } from "../model/schema-keywords.js";
import { referencesOf } from "../model/used-schemas.js";
import { remembered } from "./remembered.js";
import { push, withUsers } from "./users.js";

/** Keywords that say nothing about which values are valid. */
export const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "deprecated",
  "examples",
  "discriminator",
  "xml",
  "externalDocs",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
]);

/** Lists whose order means nothing. */
export const unordered = new Set(["required", "enum", "type"]);

/** Two sets of named schemas, and how to tell whether schemas that refer to them are the same. */
export interface Sameness {
  /** The same text, and so is all that it refers to: nothing at all has changed. */
  identical(before: Schema, after: Schema): boolean;
  /** The same but for annotations, the order of keys and the names of what is referred to. */
  sameShape(before: Schema, after: Schema): boolean;
  /** The names whose schemas, with all that they refer to, are identical. */
  unchanged: ReadonlySet<string>;
}

/** Compares schemas of one API with those of another. Costs time in proportion to the size of what is compared. */
export function sameness(before: readonly NamedSchema[], after: readonly NamedSchema[]): Sameness {
  const names = { before: schemasByName(before), after: schemasByName(after) };
  const unchanged = unchangedNames(before, names.after);
  const decided = new Map<string, boolean>();

  return {
    unchanged,
    identical: remembered(
      (one: Schema, other: Schema) =>
        JSON.stringify(one) === JSON.stringify(other) && referencesOf(one).every((name) => unchanged.has(name)),
    ),
    sameShape: (one, other) => {
      const pairs: NamePair[] = [];
      return sameButForReferences(one, other, { ...names, pairs }) && pairs.every(decide);
    },
  };

  /** Schemas that refer to themselves are the same unless a difference is found in what they reach. */
  function decide(pair: NamePair): boolean {
    const known = decided.get(keyOf(pair));
    if (known !== undefined) return known;
    const users = new Map<string, string[]>();
    const different: string[] = [];
    const reached = new Set<string>();
    const pending = [pair];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const key = keyOf(next);
      if (reached.has(key)) continue;
      reached.add(key);
      const pairs: NamePair[] = [];
      if (decided.get(key) === false || !sameTargets(next, pairs)) different.push(key);
      for (const needed of pairs) push(users, keyOf(needed), key);
      if (!decided.has(key)) pending.push(...pairs);
    }
    const differing = withUsers(different, users);
    for (const key of reached) decided.set(key, !differing.has(key));
    return !differing.has(keyOf(pair));
  }

  function sameTargets([one, other]: NamePair, pairs: NamePair[]): boolean {
    const [target, counterpart] = [names.before.get(one), names.after.get(other)];
    return (
      target !== undefined &&
      counterpart !== undefined &&
      sameButForReferences(target, counterpart, { ...names, pairs })
    );
  }
}

type NamePair = [before: string, after: string];

function keyOf([before, after]: NamePair): string {
  return `${before} ${after}`;
}

/** What two schemas may refer to, and the pairs of names that they are the same under the condition of. */
interface Names {
  before: ReadonlyMap<string, Schema>;
  after: ReadonlyMap<string, Schema>;
  pairs: NamePair[];
}

function schemasByName(schemas: readonly NamedSchema[]): Map<string, Schema> {
  return new Map(schemas.map(({ identifier, schema }) => [identifier, schema]));
}

/** Whether two schemas are the same provided that the pairs of names, which are added to `names`, are. */
function sameButForReferences(before: Schema, after: Schema, names: Names): boolean {
  let [one, other] = [unwrapped(before), unwrapped(after)];
  if (isReference(one) !== isReference(other)) {
    // One side says by a name what the other says in place.
    one = followed(one, names.before);
    other = followed(other, names.after);
  }
  if (typeof one === "boolean" || typeof other === "boolean") return one === other;
  const [left, right] = [one, other];
  const keywords = keywordsOf(left);
  return (
    keywords.length === keywordsOf(right).length &&
    keywords.every((keyword) => sameArgument(keyword, left[keyword], right[keyword], names))
  );
}

/** A schema that only has one branch is that branch. */
function unwrapped(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const [only, ...more] = keywordsOf(schema);
  if (more.length > 0 || (only !== "allOf" && only !== "anyOf" && only !== "oneOf")) return schema;
  const [branch, ...others] = schema[only] ?? [];
  return branch === undefined || others.length > 0 ? schema : unwrapped(branch);
}

function isReference(schema: Schema): boolean {
  return typeof schema === "object" && schema.$ref !== undefined && keywordsOf(schema).length === 1;
}

function followed(schema: Schema, names: ReadonlyMap<string, Schema>): Schema {
  let target = schema;
  for (const seen = new Set<Schema>(); typeof target === "object" && isReference(target) && !seen.has(target); ) {
    seen.add(target);
    target = unwrapped(names.get(identifierOf(target.$ref ?? "")) ?? true);
  }
  return target;
}

function sameArgument(keyword: string, one: unknown, other: unknown, names: Names): boolean {
  if (other === undefined) return false;
  if (keyword === "$ref") {
    names.pairs.push([identifierOf(String(one)), identifierOf(String(other))]);
    return true;
  }
  if (unordered.has(keyword)) return sameSet(one, other);
  if (applicators.map.has(keyword)) return sameMap(one as SchemaMap, other as SchemaMap, names);
  if (applicators.list.has(keyword)) return sameList(one as Schema[], other as Schema[], names);
  if (applicators.one.has(keyword)) return sameButForReferences(one as Schema, other as Schema, names);
  return canonicalText(one) === canonicalText(other);
}

type SchemaMap = Record<string, Schema>;

function sameMap(one: SchemaMap, other: SchemaMap, names: Names): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((name) => {
      const [schema, counterpart] = [one[name], Object.hasOwn(other, name) ? other[name] : undefined];
      return schema !== undefined && counterpart !== undefined && sameButForReferences(schema, counterpart, names);
    })
  );
}

function sameList(one: Schema[], other: Schema[], names: Names): boolean {
  return (
    one.length === other.length &&
    one.every((schema, index) => {
      const counterpart = other[index];
      return counterpart !== undefined && sameButForReferences(schema, counterpart, names);
    })
  );
}

function sameSet(one: unknown, other: unknown): boolean {
  const [texts, otherTexts] = [one, other].map((list) => [list].flat().map(canonicalText).sort().join("\n"));
  return texts === otherTexts;
}

/** JSON with the keys of objects sorted: equal for equal values. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : item,
  );
}

/** Whether two values of JSON are equal, whatever the order of keys. */
export function sameJson(one: unknown, other: unknown): boolean {
  return one === other || canonicalText(one) === canonicalText(other);
}

/** The keywords that say something about which values are valid, and in which messages. */
export function keywordsOf(schema: SchemaObject): string[] {
  return Object.keys(schema).filter(
    (keyword) =>
      !annotations.has(keyword) &&
      !keyword.startsWith("x-") &&
      schema[keyword] !== undefined &&
      !(schema[keyword] === false && (keyword === "readOnly" || keyword === "writeOnly")),
  );
}

/** The greatest set of names under which both sides say the same and refer to names of the set only. */
function unchangedNames(before: readonly NamedSchema[], after: ReadonlyMap<string, Schema>): Set<string> {
  const changed = before
    .filter(({ identifier, schema }) => JSON.stringify(schema) !== JSON.stringify(after.get(identifier)))
    .map(({ identifier }) => identifier);
  const suspect = withUsers(changed, usersOf(before));
  return new Set(before.map(({ identifier }) => identifier).filter((identifier) => !suspect.has(identifier)));
}

/** For each name that schemas refer to, the names of those that do. */
export function usersOf(schemas: readonly NamedSchema[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { identifier, schema } of schemas)
    for (const target of referencesOf(schema)) push(users, target, identifier);
  return users;
}
