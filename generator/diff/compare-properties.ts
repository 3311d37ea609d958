import type { Schema } from "../model/schema.js";
import type { Sender } from "./change.js";
import { editsOf } from "./edits.js";
import { counterpart, type Part } from "./parts.js";
import { type Property, propertiesOf, withheldNames, withoutProperty } from "./properties.js";
import { findRenames } from "./rename.js";
import { sameJson } from "./same.js";
import type { Candidate, Sighting, Site } from "./site.js";
import { sidesOf } from "./site.js";
import { isNever, isOtherType } from "./types.js";

/** Compares which properties there are and which are required, and hands on those that both sides have. */
export function compareProperties(site: Site): Sighting {
  const { world, use, pair, parts, edits } = site;
  if (isOtherType(site)) return { candidates: [], findings: [], inside: [], isEntangled: false };
  const before = propertiesOf(parts.base, use.direction, world.isWithheld.base);
  const after = propertiesOf(parts.revision, use.direction, world.isWithheld.revision);
  const renames = renamesOf(site, before, after);
  const sighting: Sighting = { candidates: [], findings: [], inside: [], isEntangled: false };
  const isPlain = isPlainObject(parts.base) && isPlainObject(parts.revision);
  for (const name of new Set([...after.keys(), ...before.keys()])) {
    const [one, other] = [before.get(name), after.get(name)];
    const at = other ? ("revision" as const) : ("base" as const);
    const sides = {
      ...sidesOf(pair),
      base: one ?? counterpart(other?.declaredIn ?? pair.after, parts.base, pair.before),
      revision: other ?? counterpart(one?.declaredIn ?? pair.before, parts.revision, pair.after),
      at,
      property: name,
    };
    const propose = (candidate: Partial<Candidate> & Pick<Candidate, "rule" | "alone">): void => {
      const level = isPlain && isSafe(candidate.rule, one, other, use.sender) ? "additive" : undefined;
      sighting.candidates.push({ isSurface: true, level, ...sides, ...candidate });
    };
    const isRequiredNow = other?.isRequired ?? false;
    if (one?.isDeclared && other?.isDeclared) {
      const isWithheld = one.isWithheld || other.isWithheld;
      const mode = isWithheld ? "withheld" : isNever(site, "object") ? "silent" : pair.mode;
      sighting.inside.push({
        before: one,
        after: other,
        path: [...pair.path, { property: name }],
        mode,
        isRequired: isRequiredNow,
      });
      const flag = use.direction === "request" ? "readOnly" : "writeOnly";
      if (other.isWithheld && !one.isWithheld)
        propose({ rule: "property-withheld", alone: edits.withoutProperty(name), after: flag });
      if (one.isWithheld && !other.isWithheld)
        propose({
          rule: "property-released",
          alone: edits.withProperty(name, other.schema, isRequiredNow),
          before: flag,
        });
      if (!isWithheld) compareRequired();
    } else if (one?.isWithheld || other?.isWithheld) {
      // It is not part of this message: whether it appeared or vanished is of no concern to it.
      const rule = one?.isDeclared ? "property-removed" : "property-added";
      sighting.findings.push({
        rule,
        path: pair.path,
        unfelt: "withheld",
        level: "annotation",
        witness: undefined,
        reason: undefined,
        ...sides,
      });
    } else if (other?.isDeclared && !renames.from.has(name)) {
      const rule = isRequiredNow && !one ? "required-property-added" : "property-added";
      propose({ rule, alone: edits.withProperty(name, other.schema, isRequiredNow) });
    } else if (one?.isDeclared) {
      const twin = renames.to.get(name);
      if (twin)
        propose({
          rule: "property-renamed",
          alone: renamed(site, name, twin),
          after: twin.name,
          revision: twin.node,
        });
      else propose({ rule: "property-removed", alone: edits.withoutProperty(name) });
      if (other) compareRequired();
    } else if (!other?.isDeclared) compareRequired();

    function compareRequired(): void {
      if ((one?.isRequired ?? false) === isRequiredNow) return;
      propose({
        rule: isRequiredNow ? "property-became-required" : "property-became-optional",
        alone: edits.withRequired(name, isRequiredNow),
        isSurface: false,
      });
    }
  }
  return sighting;
}

/** Keywords by which a property may matter to another, or to how many there are. */
const entangling = [
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "dependentSchemas",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "enum",
  "const",
];

/** Whether properties are independent of each other, and further ones may be there. */
function isPlainObject(parts: readonly Part[]): boolean {
  return parts.every(({ schema }) =>
    entangling.every((keyword) => schema[keyword] === undefined || schema[keyword] === true),
  );
}

/** Whether a plain object's property only asks more of the writer, or less of it than the reader takes. */
function isSafe(rule: string, one: Property | undefined, other: Property | undefined, sender: Sender): boolean {
  const [was, is] = [one?.isRequired === true, other?.isRequired === true];
  switch (rule) {
    case "property-added":
    case "required-property-added":
    case "property-removed":
      return was === is || (sender === "client" ? was : is);
    case "property-became-required":
    case "property-became-optional":
      return sender === "client" ? was : is;
    default:
      return false;
  }
}

interface Named {
  name: string;
  node: Property;
}

/** The twins among the properties that only one side has. */
function renamesOf(
  { world }: Site,
  before: ReadonlyMap<string, Property>,
  after: ReadonlyMap<string, Property>,
): { to: Map<string, Named>; from: Set<string> } {
  const only = (own: ReadonlyMap<string, Property>, others: ReadonlyMap<string, Property>): Named[] =>
    [...own].flatMap(([name, node]) =>
      node.isDeclared && !node.isWithheld && !others.has(name) ? [{ name, node }] : [],
    );
  const renames = findRenames(
    only(before, after),
    only(after, before),
    (one, other) => world.same.sameShape(one.schema, other.schema),
    (one, other) => {
      const [description, otherDescription] = [descriptionOf(one.schema), descriptionOf(other.schema)];
      return description !== undefined && sameJson(description, otherDescription);
    },
  );
  return {
    to: new Map(renames.map((rename) => [rename.before.name, rename.after])),
    from: new Set(renames.map((rename) => rename.after.name)),
  };
}

function renamed({ world, parts }: Site, name: string, twin: Named): Candidate["alone"] {
  const remaining = parts.base.map((part) => ({ ...part, schema: withoutProperty(part.schema, name) }));
  const edits = editsOf(remaining, world.readings, (side, message) => withheldNames(world, side, parts[side], message));
  return edits.withProperty(twin.name, twin.node.schema, twin.node.isRequired);
}

function descriptionOf(schema: Schema): string | undefined {
  return typeof schema === "boolean" ? undefined : schema.description;
}
