import type { Json } from "../json.js";
import { identifierOf, type Schema, type SchemaObject } from "../model/schema.js";
import { fragmentsOf, groupOf, holdsSchemas, keywordPlace, type Names, type Part } from "./parts.js";
import { schemaRules } from "./rules/schema.js";
import { annotationRules } from "./rules/schema-annotations.js";
import { canonicalText, sameJson } from "./same.js";
import { type Observation, type Sighting, type Site, sidesOf } from "./site.js";
import { schemasIn } from "./wording.js";

const judged = new Set([...schemaRules.map(({ when }) => when), "properties", "required", "allOf", "$ref"]);
const known = new Set(annotationRules.map(({ when }) => when));

/** Groups whose sub-schemas are compared by themselves. */
const walked = new Set(["properties", "items", "additionalProperties", "alternatives", "allOf", "$ref"]);

/** Compares the keywords that describe, and those that there is no rule for: of these, a difference is told as undecided. */
export function compareAnnotations(site: Site): Sighting {
  const groups = new Set(
    [...site.parts.base, ...site.parts.revision].flatMap(({ schema }) => Object.keys(schema).map(groupOf)),
  );
  const findings: Observation[] = [];
  for (const group of groups) {
    if (!judged.has(group)) findings.push(...compareGroup(site, group));
    if (holdsSchemas(group) && !walked.has(group)) findings.push(...compareWithin(site, group));
  }
  return { candidates: [], findings, inside: [], isEntangled: false };
}

function compareGroup(site: Site, group: string): Observation[] {
  const { pair, parts, use } = site;
  const [one, other] = [fragmentsOf(parts.base, group), fragmentsOf(parts.revision, group)];
  const rule = group.startsWith("x-") ? "x-" : known.has(group) ? group : "?";
  // A row for many keywords has to say which one it is about.
  const named = (said: Json | undefined) => (said === undefined || rule === group ? said : { [group]: said });
  const [before, after] = [named(textOf(site, one)), named(textOf(site, other))];
  const isSame = group === "content" ? sameContent(site, one, other) : sameJson(before, after);
  if (isSame || saysWhoSends(site, group)) return [];
  const row = annotationRules.find(({ when }) => when === rule);
  const level = row?.level({ before, after, direction: use.direction, isRequired: pair.isRequired }) ?? "unproven";
  return [
    {
      rule,
      ...sidesOf(pair),
      before,
      after,
      base: one[0] ? keywordPlace(one[0]) : pair.before,
      revision: other[0] ? keywordPlace(other[0]) : pair.after,
      at: other[0] ? "revision" : "base",
      path: pair.path,
      unfelt: undefined,
      level,
      witness: undefined,
      reason: undefined,
    },
  ];
}

/** Whether texts are decoded alike, and what they are decoded to has the same schema, whatever it is called. */
function sameContent({ world }: Site, before: readonly Part[], after: readonly Part[]): boolean {
  const ways = (parts: readonly Part[]) => parts.map(({ schema: { contentSchema: _, ...rest } }) => rest as Json);
  return (
    sameJson(ways(before), ways(after)) &&
    before.every(({ schema }, index) =>
      world.same.sameShape(schema.contentSchema ?? true, after[index]?.schema.contentSchema ?? true),
    )
  );
}

/** In messages that a property is kept out of, whether it is said to be is told as the property coming or going. */
function saysWhoSends({ pair, use }: Site, group: string): boolean {
  const last = pair.path.at(-1);
  return group === (use.direction === "request" ? "readOnly" : "writeOnly") && last !== undefined && "property" in last;
}

/** A keyword that is judged as a whole may have sub-schemas in which only descriptions differ. */
function compareWithin(site: Site, group: string): Observation[] {
  const { pair, parts, world } = site;
  const [one, other] = [fragmentsOf(parts.base, group)[0], fragmentsOf(parts.revision, group)[0]];
  if (!one || !other || world.same.identical(one.schema, other.schema)) return [];
  if (!world.same.sameShape(one.schema, other.schema)) return [];
  if (sameJson(descriptionsIn(one.schema, world.names.base), descriptionsIn(other.schema, world.names.revision)))
    return [];
  return [
    {
      rule: "within",
      ...sidesOf(pair),
      before: one.schema as Json,
      after: other.schema as Json,
      base: keywordPlace(one),
      revision: keywordPlace(other),
      path: pair.path,
      unfelt: undefined,
      level: "annotation",
      witness: undefined,
      reason: undefined,
    },
  ];
}

/** What texts are decoded to rules nothing out, so that here it describes them; whatever the schemas are called. */
function saidOf(keyword: string, argument: unknown): string[] {
  if (keyword !== "contentSchema") return [];
  return [canonicalText([keyword, argument]).replaceAll(/"\$ref":"[^"]*"/g, '"$ref"')];
}

/** What describes the schemas inside of a schema and those that they refer to, wherever it stands. */
function descriptionsIn(fragment: SchemaObject, names: Names): string[] {
  const seen = new Set<string>();
  return Object.entries(fragment)
    .flatMap(([keyword, argument]) => schemasIn(keyword, argument).flatMap(within))
    .sort();

  function within(schema: Schema): string[] {
    if (typeof schema === "boolean") return [];
    return Object.entries(schema).flatMap(([keyword, argument]): string[] => {
      const inside = schemasIn(keyword, argument);
      if (inside.length > 0) return [...saidOf(keyword, argument), ...inside.flatMap(within)];
      if (known.has(groupOf(keyword)) || keyword.startsWith("x-")) return [canonicalText([keyword, argument])];
      if (keyword !== "$ref") return [];
      const target = identifierOf(String(argument));
      if (seen.has(target)) return [];
      seen.add(target);
      return within(names.get(target)?.schema ?? true);
    });
  }
}

/** What the parts say of a group that describes, told apart only by what a reader sees. */
function textOf(site: Site, fragments: readonly Part[]): Json | undefined {
  const said = fragments.flatMap(({ schema }) => {
    const values = Object.values(schema);
    const value = (values.length === 1 ? values[0] : schema) as Json;
    if (value === false) return []; // `deprecated: false` says what is said without it
    return [schema.discriminator === undefined ? value : discriminatorOf(site, schema.discriminator)];
  });
  const distinct = [...new Map(said.map((value) => [canonicalText(value), value])).values()];
  return distinct.length > 1 ? distinct : distinct[0];
}

/** A discriminator by what it tells apart: the targets of its mapping may be called otherwise. */
function discriminatorOf({ world }: Site, { mapping, ...said }: NonNullable<SchemaObject["discriminator"]>): Json {
  const targets = Object.entries(mapping).map(([value, target]): [string, Json] => {
    const [before, after]: (Schema | undefined)[] = [
      world.names.base.get(target)?.schema,
      world.names.revision.get(target)?.schema,
    ];
    return [value, before !== undefined && after !== undefined ? target : ""];
  });
  return { ...said, mapping: Object.fromEntries(targets) };
}
