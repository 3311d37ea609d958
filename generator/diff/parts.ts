import { at, type Location } from "../location.js";
import type { NamedSchema, Schema, SchemaObject } from "../model/model.js";
import { referenceName } from "./same.js";

/** A schema and where it is written. */
export interface Located {
  schema: Schema;
  location: Location;
}

/** One of the schemas that a value has to satisfy together. */
export interface Part {
  schema: SchemaObject;
  location: Location;
}

/** Named schemas by identifier. */
export type Names = ReadonlyMap<string, NamedSchema>;

/**
 * The schemas that apply together to the same value: a schema, what it refers to, the branches of its `allOf`, the only branch of an
 * `anyOf` or `oneOf`. However a document splits or merges them, the parts say the same.
 */
export function partsOf({ schema, location }: Located, names: Names, seen: ReadonlySet<string> = new Set()): Part[] {
  if (schema === true) return [];
  if (schema === false) return [{ schema: { not: {} }, location }];
  const { $ref, allOf, ...rest } = schema;
  const parts: Part[] = [];
  if ($ref !== undefined && !seen.has($ref)) {
    const target = names.get(referenceName($ref));
    if (target) parts.push(...partsOf(target, names, new Set([...seen, $ref])));
  }
  const branches = [allOf ?? []].flatMap((list) =>
    list.map((branch, index) => located(branch, location, "allOf", index)),
  );
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const [only, ...more] = rest[keyword] ?? [];
    if (only === undefined || more.length > 0) continue;
    branches.push(located(only, location, keyword, 0));
    delete rest[keyword];
  }
  for (const branch of branches) parts.push(...partsOf(branch, names, seen));
  if (Object.keys(rest).length > 0) parts.unshift({ schema: rest, location });
  return parts;
}

/** A schema that stands in another one. */
export function located(schema: Schema, location: Location, ...path: (string | number)[]): Located {
  return { schema, location: at(location, ...path) };
}

/** The keywords of JSON Schema that say something only together, by the name of the group; any other is a group of its own. */
const groups: Record<string, string[]> = {
  enum: ["enum", "const"],
  minimum: ["minimum", "exclusiveMinimum"],
  maximum: ["maximum", "exclusiveMaximum"],
  contains: ["contains", "minContains", "maxContains"],
  items: ["items", "prefixItems"],
  if: ["if", "then", "else"],
  content: ["contentEncoding", "contentMediaType", "contentSchema"],
};

const groupByKeyword = new Map(
  Object.entries(groups).flatMap(([group, keywords]) => keywords.map((keyword): [string, string] => [keyword, group])),
);

/** The group that a keyword belongs to. */
export function groupOf(keyword: string): string {
  return groupByKeyword.get(keyword) ?? keyword;
}

/** What the parts say with the keywords of one group, one fragment for each part that has any. */
export function fragmentsOf(parts: readonly Part[], group: string): Part[] {
  return parts.flatMap(({ schema, location }) => {
    const entries = Object.entries(schema).filter(
      ([keyword, argument]) => argument !== undefined && groupOf(keyword) === group,
    );
    return entries.length === 0
      ? []
      : [{ schema: Object.fromEntries(entries), location: at(location, entries[0]?.[0] ?? group) }];
  });
}

/** The parts without the keywords of one group. */
export function without(parts: readonly Part[], group: string): Part[] {
  return parts.map(({ schema, location }) => ({
    schema: Object.fromEntries(Object.entries(schema).filter(([keyword]) => groupOf(keyword) !== group)),
    location,
  }));
}
