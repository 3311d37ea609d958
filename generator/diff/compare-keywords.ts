import type { Json } from "../json.js";
import type { Schema, SchemaObject } from "../model/schema.js";
import { areToldApart, isNull, pairBranches } from "./branches.js";
import type { Side } from "./change.js";
import type { Built } from "./judge.js";
import {
  beneath,
  fragmentsOf,
  groupOf,
  holdsSchemas,
  keywordPlace,
  type Part,
  type Place,
  type Step,
} from "./parts.js";
import { schemaRules } from "./rules/schema.js";
import { canonicalText, sameJson } from "./same.js";
import type { Candidate, Pair, Sighting, Site } from "./site.js";
import { sidesOf } from "./site.js";
import { isNever, isOtherType, typesIn } from "./types.js";
import { branchesOf, type UnionKeyword } from "./unions.js";
import { declaredIn } from "./wording.js";

/** The groups of keywords that there is a row for. */
const judged = new Set(schemaRules.map(({ when }) => when));

type Fragments = Record<Side, readonly Part[]>;

/**
 * Compares the keywords that decide which values are valid, group by group, `properties` and `required` aside. Where both sides have
 * sub-schemas that correspond, these are handed on; where they do not, the group as a whole is what differs.
 */
export function compareKeywords(site: Site): Sighting {
  const { parts } = site;
  const sighting: Sighting = { candidates: [], findings: [], inside: [], isEntangled: isMovedAmongSiblings(site) };
  const groups = new Set([...parts.base, ...parts.revision].flatMap(({ schema }) => Object.keys(schema).map(groupOf)));
  for (const group of groups) {
    if (!judged.has(group) || (isOtherType(site) && group !== "type")) continue;
    const fragments = { base: fragmentsOf(parts.base, group), revision: fragmentsOf(parts.revision, group) };
    const [one, other, ...more] = [...fragments.base, ...fragments.revision];
    const isOneToOne = fragments.base.length === 1 && one && other && more.length === 0;
    const inside = isOneToOne ? correspondents(site, group, one, other, sighting) : undefined;
    if (inside) sighting.inside.push(...inside);
    else if (!areSame(site, fragments)) sighting.candidates.push(...candidatesOf(site, group, fragments));
  }
  return sighting;
}

/** Pairs of sub-schemas, if all the difference there may be between two fragments is inside of them or proposed to the sighting. */
function correspondents(site: Site, group: string, one: Part, other: Part, sighting: Sighting): Pair[] | undefined {
  const { pair } = site;
  const inside = (before: Schema, after: Schema, step: Step, ...keywords: (string | number)[]): Pair => ({
    before: beneath(one, before, [step], ...keywords),
    after: beneath(other, after, [step], ...keywords),
    path: [...pair.path, step],
    mode: isNever(site, "item" in step ? "array" : "object") ? "silent" : pair.mode,
    isRequired: false,
  });
  switch (group) {
    case "items": {
      const [prefix, otherPrefix] = [one.schema.prefixItems ?? [], other.schema.prefixItems ?? []];
      const [items, otherItems] = [one.schema.items, other.schema.items];
      if (prefix.length !== otherPrefix.length || (items === undefined) !== (otherItems === undefined))
        return undefined;
      return [
        ...zip(prefix, otherPrefix).map(([before, after], item) =>
          inside(before, after, { item }, "prefixItems", item),
        ),
        ...(items !== undefined && otherItems !== undefined
          ? [inside(items, otherItems, { item: prefix.length }, "items")]
          : []),
      ];
    }
    case "additionalProperties": {
      const [before, after] = [one.schema.additionalProperties, other.schema.additionalProperties];
      if (typeof before !== "object" || typeof after !== "object") return undefined;
      return [inside(before, after, { key: unusedName(site.parts) }, group)];
    }
    case "alternatives": {
      const kind = (["anyOf", "oneOf"] as const).find(
        (keyword) => isOnly(keyword, one.schema) && isOnly(keyword, other.schema),
      );
      return kind && branches(site, kind, one, other, sighting);
    }
    default:
      return undefined;
  }
}

function isOnly(keyword: string, schema: SchemaObject): boolean {
  return Object.keys(schema).length === 1 && schema[keyword] !== undefined;
}

function branches(site: Site, group: UnionKeyword, one: Part, other: Part, sighting: Sighting): Pair[] {
  const { world, pair, edits } = site;
  const [before, after] = [branchesOf(one, group), branchesOf(other, group)];
  const { pairs, removed, added } = pairBranches(world, before, after);
  const list = before.map(({ schema }) => schema);
  for (const branch of removed)
    sighting.candidates.push({
      ...candidate(site, isNull(branch.schema) ? "became-not-nullable" : "alternative-removed", branch, pair.after),
      at: "base",
      before: branch.schema as Json,
      alone: edits.withFragment("alternatives", [
        { side: "base", schema: { [group]: list.filter((item) => item !== branch.schema) } },
      ]),
    });
  for (const branch of added)
    sighting.candidates.push({
      ...candidate(site, isNull(branch.schema) ? "became-nullable" : "alternative-added", pair.before, branch),
      after: branch.schema as Json,
      alone: edits.withAlternative(group, list, branch.schema),
    });
  const isDifferent = pairs.some((branch) => !world.same.sameShape(branch.before.schema, branch.after.schema));
  const isCounted = [...site.parts.base, ...site.parts.revision].some(({ schema }) => isCounting(schema));
  const isExclusive =
    group === "oneOf" && !(areToldApart(world.names.base, before) && areToldApart(world.names.revision, after));
  if (isDifferent && (isExclusive || isCounted)) sighting.isEntangled = true;
  return pairs.map((branch) => ({ ...pair, ...branch }));
}

function candidatesOf(site: Site, group: string, fragments: Fragments): Candidate[] {
  const { pair, edits } = site;
  const [one, other] = [fragments.base[0], fragments.revision[0]];
  if (group === "enum" && one && other) {
    const values = enumCandidates(site, fragments, one, other);
    if (values) return values;
  }
  const alone = dependsOnSiblings.has(group) ? undefined : edits.withGroup(group, fragments.revision);
  const rule = group === "type" ? typeRule(fragments) : group;
  const [before, after] = [argumentOf(group, fragments.base), argumentOf(group, fragments.revision)];
  const [base, revision] = [one ? keywordPlace(one) : pair.before, other ? keywordPlace(other) : pair.after];
  return [
    {
      ...candidate(site, rule, base, revision),
      at: other ? "revision" : "base",
      isSurface:
        holdsSchemas(group) && !sameJson(namesIn(site, "base", fragments), namesIn(site, "revision", fragments)),
      before,
      after,
      alone: alone ?? closing(site, group, fragments),
    },
  ];
}

/** Keywords whose meaning hangs on the keywords beside them, so that they cannot be judged apart from these. */
const dependsOnSiblings = new Set(["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]);

/** Whether what such a keyword leaves over may have changed with how the schema is split, though no part says anything new. */
function isMovedAmongSiblings({ parts: { base, revision }, pair, world }: Site): boolean {
  if (base.length < 2 && revision.length < 2) return false;
  const [scopes, otherScopes] = [base, revision].map((parts) => parts.flatMap(scopeOf).sort());
  if (!sameJson(scopes, otherScopes)) return true;
  const isCounted = [...base, ...revision].some(({ schema }) => isCounting(schema));
  return isCounted && !world.same.sameShape(pair.before.schema, pair.after.schema);
}

/** The names that are not left over for `additionalProperties`. */
function scopeOf({ schema: { additionalProperties, properties = {}, patternProperties = {} } }: Part): string[] {
  if (additionalProperties === undefined || additionalProperties === true) return [];
  return [canonicalText([Object.keys(properties).sort(), Object.keys(patternProperties).sort()])];
}

function isCounting(schema: SchemaObject): boolean {
  return schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined;
}

/** The base with the other side's `additionalProperties`, where one of its schemas only says which properties there are. */
function closing({ parts, edits }: Site, group: string, fragments: Fragments): Built | undefined {
  if (group !== "additionalProperties" || fragments.base.length > 1 || fragments.revision.length > 1) return undefined;
  const declaring = parts.base.filter(
    ({ schema }) => schema.properties !== undefined || schema.patternProperties !== undefined,
  );
  if (declaring.length > 1) return undefined;
  return edits.withAdditionalProperties(fragments.revision[0]?.schema.additionalProperties ?? true);
}

/** One candidate for the values that are gone and one for those that are new, where both sides list values. */
function enumCandidates(site: Site, fragments: Fragments, one: Part, other: Part): Candidate[] | undefined {
  if (fragments.base.length > 1 || fragments.revision.length > 1) return undefined;
  const [before, after] = [valuesOf(one.schema), valuesOf(other.schema)];
  const removed = missing(before, after);
  const added = missing(after, before);
  const [base, revision] = [keywordPlace(one), keywordPlace(other)];
  const alone = (values: Json[]): Built =>
    site.edits.withFragment("enum", [{ side: "base", schema: { enum: values } }]);
  return [
    ...(removed.length > 0
      ? [
          {
            ...candidate(site, "enum-value-removed", base, revision),
            before: removed,
            alone: alone(missing(before, removed)),
          },
        ]
      : []),
    ...(added.length > 0
      ? [
          {
            ...candidate(site, "enum-value-added", base, revision),
            after: added,
            alone: alone([...before, ...added]),
          },
        ]
      : []),
  ];
}

/** The values that are listed; where one is named as well, it counts if it is among them. */
function valuesOf({ enum: listed, const: only }: SchemaObject): Json[] {
  if (only === undefined) return listed ?? [];
  return listed === undefined || listed.some((value) => sameJson(value, only)) ? [only] : [];
}

function missing(values: readonly Json[], from: readonly Json[]): Json[] {
  const texts = new Set(from.map(canonicalText));
  return values.filter((value) => !texts.has(canonicalText(value)));
}

/** Whether only null came or went. */
function typeRule(fragments: Fragments): string {
  const [before, after] = [typesIn(fragments.base), typesIn(fragments.revision)];
  if (before === undefined || after === undefined) return "type";
  const changed = [...missing(before, after), ...missing(after, before)];
  if (changed.length !== 1 || changed[0] !== "null") return "type";
  return after.includes("null") ? "became-nullable" : "became-not-nullable";
}

function areSame({ world }: Site, { base, revision }: Fragments): boolean {
  if (
    base.length === revision.length &&
    zip(base, revision).every(([one, other]) => world.same.sameShape(one.schema, other.schema))
  )
    return true;
  return world.isReworded(joined(base), joined(revision));
}

function joined(fragments: readonly Part[]): Schema {
  return { allOf: fragments.map(({ schema }) => schema) };
}

/** The names of properties that the fragments of one side declare. */
function namesIn({ world }: Site, side: Side, fragments: Fragments): string[] {
  return declaredIn(joined(fragments[side]), world.names[side]).sort();
}

function candidate(site: Site, rule: string, base: Place, revision: Place) {
  return { rule, ...sidesOf(site.pair), base, revision, level: undefined, isSurface: false };
}

/** What a group says, as a message prints it: the argument of the keyword that it is called after, else keywords and arguments. */
function argumentOf(group: string, fragments: readonly Part[]): Json | undefined {
  const schemas = fragments.map(({ schema }) => (isOnly(group, schema) ? schema[group] : schema) as Json);
  return schemas.length > 1 ? schemas : schemas[0];
}

/** The name of a property that neither side declares. */
function unusedName(parts: Record<Side, readonly Part[]>): string {
  const used = new Set(
    [...parts.base, ...parts.revision].flatMap(({ schema }) => Object.keys(schema.properties ?? {})),
  );
  let name = "key";
  while (used.has(name)) name += "1";
  return name;
}

function zip<One, Other>(one: readonly One[], other: readonly Other[]): [One, Other][] {
  return one.flatMap((item, index): [One, Other][] => {
    const counterpart = other[index];
    return counterpart === undefined ? [] : [[item, counterpart]];
  });
}
