import { at, type Location } from "../location.js";
import type { MediaType, NamedSchema } from "../model/model.js";
import { identifierOf, type Schema, type SchemaObject } from "../model/schema.js";
import { applicators } from "../model/schema-keywords.js";
import { Recent } from "./recent.js";
import { canonicalText } from "./same.js";

/** A step from a value to a part of it. */
export type Step = { property: string } | { item: number } | { key: string };

/** Where a schema is written, and which part of which named schema it describes; without a name, of the message itself. */
export interface Place {
  location: Location;
  owner: { name: string | undefined; path: readonly Step[] };
}

export interface Located extends Place {
  schema: Schema;
}

/** What the schema of a message itself describes. */
const message = { name: undefined, path: [] };

/** The schema of a message as a whole. */
export function ofMessage({ schema, schemaLocation }: Pick<MediaType, "schema" | "schemaLocation">): Located {
  return { schema, location: schemaLocation, owner: message };
}

/** One of the schemas that a value has to satisfy together. */
export interface Part extends Place {
  schema: SchemaObject;
  /** Of what is taken for a union of one: its branch, which is written without a union around it. */
  only?: Located;
}

/** Named schemas by identifier. */
export type Names = ReadonlyMap<string, NamedSchema>;

/** What named schemas consist of: the same mixin is looked at for every schema that it is mixed into. */
const partsOfNamed = new WeakMap<Names, { known: Recent<string, readonly Part[]>; open: Set<string> }>();

/**
 * The schemas that apply together to the same value: a schema, what it refers to, the branches of its `allOf`, the only branch of an
 * `anyOf` or `oneOf`. However a document splits or merges them, the parts say the same.
 */
export function partsOf(whole: Located, names: Names): readonly Part[] {
  const { schema, ...place } = whole;
  if (schema === true) return [];
  if (schema === false) return [{ ...place, schema: { not: {} } }];
  const { $ref, allOf, ...rest } = schema;
  const branches = (allOf ?? []).map((branch, index) => beneath(whole, branch, [], "allOf", index));
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const [only, ...more] = rest[keyword] ?? [];
    if (only === undefined || more.length > 0) continue;
    branches.push(beneath(whole, only, [], keyword, 0));
    delete rest[keyword];
  }
  const own = Object.keys(rest).length > 0 ? [{ ...place, schema: rest }] : [];
  const referred = $ref === undefined ? [] : partsNamed(identifierOf($ref), names);
  const inner = branches.flatMap((branch) => partsOf(branch, names));
  if (own.length + inner.length === 0) return referred;
  return [...new Set([...own, ...referred, ...inner])]; // each once, however often a mixin is mixed in
}

function partsNamed(identifier: string, names: Names): readonly Part[] {
  const { known, open } = partsOfNamed.get(names) ?? { known: new Recent(), open: new Set() };
  partsOfNamed.set(names, { known, open });
  const parts = known.get(identifier);
  if (parts) return parts;
  const target = names.get(identifier);
  if (!target || open.has(identifier)) return []; // a schema that contains itself says nothing more
  open.add(identifier);
  const found = partsOf(named(target), names);
  open.delete(identifier);
  known.set(identifier, found);
  return found;
}

/** A named schema by itself. */
function named({ identifier, schema, location }: NamedSchema): Located {
  return { schema, location, owner: { name: identifier, path: [] } };
}

/** What a part of a value consists of, by what the parts of the whole say of it. */
export function partsInside(
  parts: readonly Part[],
  names: Names,
  find: (schema: SchemaObject) => Schema | undefined,
): Part[] {
  return parts.flatMap((part) => {
    const schema = find(part.schema);
    return schema === undefined ? [] : partsOf({ ...part, schema }, names);
  });
}

/** A schema that stands in another one. @param steps from the other's value to the one that it describes */
export function beneath(
  { location, owner }: Place,
  schema: Schema,
  steps: readonly Step[],
  ...path: (string | number)[]
): Located {
  return { schema, location: at(location, ...path), owner: { name: owner.name, path: [...owner.path, ...steps] } };
}

/** What was put together, by the first schema object in it. */
const conjunctions = new WeakMap<SchemaObject, { allOf: readonly Schema[] }[]>();

/** All of the schemas at once: of the same schemas the same object, so that a walk through it knows where it has been. */
export function conjunctionOf(branches: readonly Schema[]): Schema {
  const first = branches.find((branch) => typeof branch === "object");
  if (typeof first !== "object") return { allOf: [...branches] };
  const known = conjunctions.get(first) ?? [];
  conjunctions.set(first, known);
  const found = known.find(
    ({ allOf }) => allOf.length === branches.length && allOf.every((branch, index) => branch === branches[index]),
  );
  if (found) return found as SchemaObject;
  const conjunction = { allOf: [...branches] };
  known.push(conjunction);
  return conjunction;
}

/** The place on the other side that corresponds to one on this side: the same part of the same schema, where it plays a role there. */
export function counterpart(place: Place, parts: readonly Part[], otherwise: Place): Place {
  const key = JSON.stringify(place.owner);
  return parts.find(({ owner }) => JSON.stringify(owner) === key) ?? otherwise;
}

/** The keywords of JSON Schema that say something only together, by the name of the group; any other is a group of its own. */
const groups: Record<string, string[]> = {
  enum: ["enum", "const"],
  minimum: ["minimum", "exclusiveMinimum"],
  maximum: ["maximum", "exclusiveMaximum"],
  contains: ["contains", "minContains", "maxContains"],
  items: ["items", "prefixItems"],
  if: ["if", "then", "else"],
  alternatives: ["anyOf", "oneOf"],
  content: ["contentEncoding", "contentMediaType", "contentSchema"],
};

const groupByKeyword = new Map(
  Object.entries(groups).flatMap(([group, keywords]) => keywords.map((keyword): [string, string] => [keyword, group])),
);

/** The group that a keyword belongs to. */
export function groupOf(keyword: string): string {
  return groupByKeyword.get(keyword) ?? keyword;
}

/** Whether the keywords of a group hold schemas. */
export function holdsSchemas(group: string): boolean {
  return (groups[group] ?? [group]).some(
    (keyword) => applicators.one.has(keyword) || applicators.list.has(keyword) || applicators.map.has(keyword),
  );
}

/** What parts say, group by group; parts are asked often. */
const sorted = new WeakMap<readonly Part[], Map<string, Part[]>>();

/** What the parts say with the keywords of one group, each once. A fragment is located where its part is. */
export function fragmentsOf(parts: readonly Part[], group: string): readonly Part[] {
  const groups = sorted.get(parts) ?? fragmentsByGroup(parts);
  sorted.set(parts, groups);
  return groups.get(group) ?? [];
}

function fragmentsByGroup(parts: readonly Part[]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const fragments = new Map<string, Part>();
    for (const [keyword, argument] of Object.entries(part.schema)) {
      if (argument === undefined) continue;
      const group = groupOf(keyword);
      const fragment = fragments.get(group) ?? { ...part, schema: {} };
      fragment.schema[keyword] = argument;
      fragments.set(group, fragment);
    }
    for (const [group, fragment] of fragments) {
      const list = groups.get(group);
      if (list) list.push(fragment);
      else groups.set(group, [fragment]);
    }
  }
  for (const [group, list] of groups) if (list.length > 1) groups.set(group, distinct(list));
  return groups;
}

/** The first of those that say the same. */
function distinct(fragments: readonly Part[]): Part[] {
  const byText = new Map<string, Part>();
  for (const fragment of fragments) {
    const text = canonicalText(fragment.schema);
    if (!byText.has(text)) byText.set(text, fragment);
  }
  return [...byText.values()];
}

/** Where a fragment's first keyword is written. */
export function keywordPlace(fragment: Part): Place {
  return { ...fragment, location: at(fragment.location, Object.keys(fragment.schema)[0] ?? "") };
}

/** The parts without the keywords of one group. */
export function without(parts: readonly Part[], group: string): Part[] {
  return parts.map((part) => ({
    ...part,
    schema: Object.fromEntries(Object.entries(part.schema).filter(([keyword]) => groupOf(keyword) !== group)),
  }));
}
