import { identifierOf, type Schema, type SchemaObject } from "../model/schema.js";
import { applicators } from "../model/schema-keywords.js";
import { fragmentsOf, groupOf, type Names, type Part, partsOf } from "./parts.js";
import { canonicalText, keywordsOf, unordered } from "./same.js";

/** What a schema says once it is no longer split. */
interface Said {
  properties: Record<string, Schema>;
  required: readonly string[];
  /** All else, keyword by keyword as far as these can be told apart. */
  statements: readonly SchemaObject[];
}

/** Wordings are compared in so many steps, and held to differ after that. */
const MOST_STEPS = 10_000;

/**
 * Tells whether two schemas are the same but for annotations and how they are written down: split by `allOf`, referred to or in
 * place, in whatever order. It asks for no proof: what says the same by other keywords is told of.
 */
export function wordingIn(base: Names, revision: Names): (before: Schema, after: Schema) => boolean {
  const saidInBase = saidIn(base);
  const saidInRevision = saidIn(revision);

  return (before, after) => {
    let steps = 0;
    const open = new Map<Schema, Set<Schema>>();
    return saysSame(before, after);

    function saysSame(one: Schema, other: Schema): boolean {
      const assumed = open.get(one) ?? new Set();
      if (assumed.has(other)) return true;
      if (steps++ > MOST_STEPS) return false;
      open.set(one, assumed.add(other));
      const result = same(saidInBase(one), saidInRevision(other));
      assumed.delete(other);
      return result;
    }

    function same(one: Said, other: Said): boolean {
      return (
        sameSet(one.required, other.required) &&
        sameMap(one.properties, other.properties) &&
        sameMembers(one.statements, other.statements, sameStatement)
      );
    }

    function sameStatement(one: SchemaObject, other: SchemaObject): boolean {
      return sameKeys(one, other) && Object.keys(one).every((keyword) => sameArgument(keyword, one, other));
    }

    function sameArgument(
      keyword: string,
      { [keyword]: one }: SchemaObject,
      { [keyword]: other }: SchemaObject,
    ): boolean {
      if (applicators.one.has(keyword)) return saysSame(one as Schema, other as Schema);
      if (applicators.map.has(keyword)) return sameMap(one as Record<string, Schema>, other as Record<string, Schema>);
      if (applicators.list.has(keyword))
        return (keyword === "prefixItems" ? sameSequence : sameMembers)(one as Schema[], other as Schema[], saysSame);
      if (unordered.has(keyword)) return sameSet([one].flat(), [other].flat());
      return canonicalText(one) === canonicalText(other);
    }

    function sameMap(one: Record<string, Schema>, other: Record<string, Schema>): boolean {
      return sameKeys(one, other) && Object.keys(one).every((key) => saysSame(one[key] ?? true, other[key] ?? true));
    }
  };
}

function saidIn(names: Names): (schema: Schema) => Said {
  const known = new WeakMap<SchemaObject, Said>();
  return (schema) => {
    if (typeof schema === "boolean") return said(schema, names);
    const result = known.get(schema) ?? said(schema, names);
    known.set(schema, result);
    return result;
  };
}

function said(schema: Schema, names: Names): Said {
  const parts = partsOf({ schema, location: { file: "", pointer: "" }, owner: { name: undefined, path: [] } }, names);
  const keywords = parts.flatMap((part) => keywordsOf(part.schema));
  const properties = new Map<string, Schema[]>();
  for (const part of parts)
    for (const [name, property] of Object.entries(part.schema.properties ?? {}))
      properties.set(name, [...(properties.get(name) ?? []), property]);
  return {
    properties: Object.fromEntries(
      [...properties].map(([name, list]) => [name, list.length > 1 ? { allOf: list } : (list[0] ?? true)]),
    ),
    required: parts.flatMap((part) => part.schema.required ?? []),
    statements: [...new Set(keywords.map(groupOf))].flatMap((group) => statementsOf(parts, group)),
  };
}

/** Groups of keywords that must not be torn apart. */
const inseparable = new Set(["contains", "items", "if"]);

function statementsOf(parts: readonly Part[], group: string): SchemaObject[] {
  if (group === "properties" || group === "required") return [];
  const statements = fragmentsOf(parts, group).map(({ schema }) => schema);
  if (inseparable.has(group)) return statements;
  const single = statements.flatMap((schema) => keywordsOf(schema).map((keyword) => ({ [keyword]: schema[keyword] })));
  return [...new Map(single.map((statement) => [canonicalText(statement), statement])).values()];
}

function sameKeys(one: object, other: object): boolean {
  return sameSet(Object.keys(one), Object.keys(other));
}

function sameSet(one: readonly unknown[], other: readonly unknown[]): boolean {
  const [texts, otherTexts] = [one, other].map((list) => new Set(list.map(canonicalText)));
  return texts?.size === otherTexts?.size && [...(texts ?? [])].every((text) => otherTexts?.has(text));
}

function sameSequence<Item>(one: readonly Item[], other: readonly Item[], isSame: IsSame<Item>): boolean {
  return one.length === other.length && one.every((item, index) => isSame(item, other[index] as Item));
}

function sameMembers<Item>(one: readonly Item[], other: readonly Item[], isSame: IsSame<Item>): boolean {
  if (one.length !== other.length) return false;
  const left = [...other];
  return one.every((item) => {
    const index = left.findIndex((candidate) => isSame(item, candidate));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

type IsSame<Item> = (one: Item, other: Item) => boolean;

/** The names of properties that a schema, and what it refers to, declares anywhere that a value may have to satisfy it. */
export function declaredIn(schema: Schema, names: Names, seen = new Set<string>()): string[] {
  if (typeof schema === "boolean") return [];
  return Object.entries(schema).flatMap(([keyword, argument]): string[] => {
    if (keyword === "not" || keyword === "if" || keyword === "propertyNames") return [];
    if (keyword === "$ref") {
      const target = identifierOf(String(argument));
      if (seen.has(target)) return [];
      return declaredIn(names.get(target)?.schema ?? true, names, seen.add(target));
    }
    const own = keyword === "properties" ? Object.keys(argument as object) : [];
    return [...own, ...schemasIn(keyword, argument).flatMap((part) => declaredIn(part, names, seen))];
  });
}

/** The schemas that the argument of a keyword holds. */
export function schemasIn(keyword: string, argument: unknown): Schema[] {
  if (applicators.one.has(keyword)) return [argument as Schema];
  if (applicators.list.has(keyword)) return argument as Schema[];
  return applicators.map.has(keyword) ? Object.values(argument as Record<string, Schema>) : [];
}
