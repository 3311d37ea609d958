import type { Json } from "../json.js";
import { identifierOf, refTo, type Schema } from "../model/schema.js";
import { type Code, type Level, worst } from "./change.js";
import { compareAnnotations } from "./compare-annotations.js";
import { compareKeywords } from "./compare-keywords.js";
import { compareProperties } from "./compare-properties.js";
import { editsOf } from "./edits.js";
import { type Located, type Place, partsOf, type Step } from "./parts.js";
import { withheldNames } from "./properties.js";
import { type Relation, relate, same, whole } from "./relate.js";
import { schemaCode } from "./rules/schema-annotations.js";
import {
  type Candidate,
  type Finding,
  type Mode,
  type Observation,
  type Pair,
  type Site,
  sidesOf,
  type Use,
  type World,
} from "./site.js";
import { textAt } from "./text-form.js";
import { alignUnions } from "./unions.js";

/** A pair of named schemas that was met on the way. It is compared by itself, once, however often it is met. */
export interface Meeting {
  before: string;
  after: string;
  path: readonly Step[];
  mode: Mode;
  isRequired: boolean;
}

/** What a pair came to: no level where its messages are the same, "open" where that is still being found out. */
export type Outcome = Level | undefined | "open";

/**
 * As deep as documents nest; ends the walk where two schemas refer to themselves at different depths. What is left then is judged as
 * a whole.
 */
const DEEPEST = 256;

/**
 * Compares two schemas down to the smallest nodes that differ. The engine is asked where something differs, not on the way there:
 * what properties, items and the branches of `allOf` and `anyOf` come to decides what the whole comes to.
 * @param start `mode` is what is known of the values that the schemas stand in
 * @param meet compares a pair of named schemas, and says what it came to
 * @param enter whether to look into the schemas even where both are references
 */
export function compareSchemas(
  world: World,
  use: Use,
  start: Pair,
  meet: (meeting: Meeting) => Outcome,
  enter: boolean,
): { findings: Finding[]; outcome: Outcome } {
  const findings: Finding[] = [];
  const met: Pair[] = [];
  const visited = new Map<Schema, Set<Schema>>();
  const isUntyped = isHeader(use) || (start.before.owner.name === undefined && isCallOfApi(use));
  const outcome = compare(start, enter);
  return { findings: start.mode === "withheld" || isUntyped ? findings : asFelt(findings), outcome };

  /** Callers feel what the types as a whole come to: what would break them by itself may break none, and the other way round. */
  function asFelt(findings: readonly Finding[]): Finding[] {
    const isBreak = findings.length > 0 && breaks(start);
    if (!isBreak)
      return findings.map((finding) => {
        if (breaksOwner(finding)) return { ...finding, code: "breaks" };
        return finding.code === "breaks" ? { ...finding, code: "shows" } : finding;
      });
    if (findings.some(({ code }) => code === "breaks") || met.some(breaks)) return [...findings];
    const isWording = ({ level, unfelt }: Finding): boolean => level === "annotation" && unfelt === undefined;
    const isAllWording = findings.every(isWording);
    return findings.map((finding) => (isWording(finding) && !isAllWording ? finding : { ...finding, code: "breaks" }));
  }

  /** Whether it breaks the named type that it stands in, though not what is made of that here: an open enum's values may come and go. */
  function breaksOwner({ rule, at, ...sides }: Finding): boolean {
    const { name } = sides[at].owner;
    if (name === undefined || name === start[at === "base" ? "before" : "after"].owner.name) return false;
    if (schemaCode(rule, use.sender) !== "types" || !world.names.base.has(name) || !world.names.revision.has(name))
      return false;
    const type = { schema: { $ref: refTo(name) } };
    return breaks({ before: type, after: type });
  }

  function breaks({ before, after }: { before: Pick<Located, "schema">; after: Pick<Located, "schema"> }): boolean {
    return world.seen(before.schema, after.schema, use.direction, use.sender) === "breaks";
  }

  function compare(pair: Pair, enter = false): Outcome {
    const { before, after, path, isRequired } = pair;
    if (world.same.identical(before.schema, after.schema)) return undefined;
    const mode = world.same.sameShape(before.schema, after.schema) ? "silent" : pair.mode;
    const [name, otherName] = [nameIn(before.schema), nameIn(after.schema)];
    if (!enter && name !== undefined && otherName !== undefined) {
      met.push(pair);
      return meet({ before: name, after: otherName, path, mode, isRequired });
    }
    if (wasVisited(pair)) return "open";
    return path.length < DEEPEST ? inspect({ ...pair, mode }) : judgeUnseen({ ...pair, mode });
  }

  function wasVisited({ before, after }: Pair): boolean {
    if (typeof before.schema === "boolean") return false;
    const seen = visited.get(before.schema) ?? new Set();
    visited.set(before.schema, seen);
    if (seen.has(after.schema)) return true;
    seen.add(after.schema);
    return false;
  }

  function inspect(pair: Pair): Outcome {
    const site = siteOf(pair);
    const sightings = [compareAnnotations(site), compareProperties(site), compareKeywords(site)];
    const seen = codesAt(site, isUntyped);
    const found = (list: readonly Observation[]) =>
      findings.push(
        ...list
          .map(seen)
          .map((finding) => (pair.mode === "withheld" || finding.unfelt === "withheld" ? withheld(finding) : finding)),
      );
    found(sightings.flatMap((sighting) => sighting.findings));
    const candidates = sightings.flatMap((sighting) => sighting.candidates);
    const isEntangled = sightings.some((sighting) => sighting.isEntangled);
    const isAsked = pair.mode !== "silent" && (isEntangled || candidates.some(({ level }) => level === undefined));
    const relation = isAsked
      ? relate(world, site.use, whole(world, "base", pair.before), whole(world, "revision", pair.after))
      : undefined;
    const mode = relation ? modeInside(pair.mode, relation.level) : pair.mode;
    const inside = (inner: Pair): Pair => ({
      ...inner,
      mode: inner.mode === "silent" || inner.mode === "withheld" ? inner.mode : mode,
    });
    const inner = sightings.flatMap((sighting) => sighting.inside).map((pair) => compare(inside(pair)));
    const own = judge({ ...site, pair: { ...pair, mode } }, candidates, inner, relation ?? same);
    found(own);
    const known = worst([...own.map(({ level }) => level), ...inner.filter(isLevel)]);
    const isOpen = inner.includes("open");
    if (!relation) return isOpen ? "open" : known === "annotation" ? undefined : known;
    const isExplained = isOpen || known === "breaking" || known === relation.level;
    const isMixed = own.length < candidates.length;
    if (mode === "full" && relation.level !== undefined && (isMixed || !isExplained))
      found([unexplained(site, { ...relation, level: relation.level })]);
    return capped(relation.level, pair.mode);
  }

  /** Tells of a pair that is not looked into by what its messages come to. */
  function judgeUnseen(pair: Pair): Outcome {
    if (pair.mode !== "full") return undefined;
    const site = siteOf(pair);
    const relation = relate(world, site.use, whole(world, "base", pair.before), whole(world, "revision", pair.after));
    if (relation.level === undefined) return undefined;
    findings.push(codesAt(site, isUntyped)(unexplained(site, { ...relation, level: relation.level })));
    return relation.level;
  }

  function siteOf(pair: Pair): Site {
    const parts = alignUnions(world, pair, {
      base: partsOf(pair.before, world.names.base),
      revision: partsOf(pair.after, world.names.revision),
    });
    const edits = editsOf(parts.base, world.readings, (side, message) =>
      withheldNames(world, side, parts[side], message),
    );
    return { world, use: { ...use, text: textAt(use.text, pair.path) }, pair, parts, edits };
  }

  /**
   * Gives each difference its level: that of the whole where it is the only one, else that of the base with it alone. Where it
   * cannot be told apart from others that break, it is left to what is said of the whole.
   */
  function judge(
    { use, pair, edits }: Site,
    candidates: Candidate[],
    inner: Outcome[],
    found: Relation,
  ): Observation[] {
    const isOnlyOne =
      candidates.filter(({ level }) => level === undefined).length === 1 && inner.every((level) => level === undefined);
    return candidates.flatMap(({ alone, isSurface, level: known, ...difference }): Observation[] => {
      if (pair.mode === "full" && known === undefined && !isOnlyOne && !alone) return [];
      const relation = ((): Relation => {
        if (pair.mode === "silent") return same;
        if (known !== undefined) return { ...same, level: known };
        if (pair.mode === "safe") return { ...same, level: "additive" };
        if (isOnlyOne) return found;
        return alone ? relate(world, use, edits.unchanged, alone) : same;
      })();
      const common = { ...difference, path: pair.path };
      const level = relation.level ?? (isSurface ? "additive" : undefined);
      if (level !== undefined) return [{ ...common, unfelt: undefined, ...relation, level }];
      return [{ ...common, unfelt: "without effect", ...same, level: "annotation" }];
    });
  }
}

function unexplained({ pair, parts }: Site, found: Relation & { level: Level }): Observation {
  const [before, after] = [parts.base, parts.revision].map((list) => list.map(({ schema }) => schema) as Json);
  const { path } = pair;
  return { rule: "schema", ...sidesOf(pair), before, after, path, unfelt: undefined, ...found };
}

/** Adds what callers see: of properties what their rows say, of all else what becomes of the types at the site. */
function codesAt({ world, use, pair }: Site, isUntyped: boolean): (observation: Observation) => Finding {
  let found: Code | undefined;
  const ofTypes = (): Code => {
    found ??= world.seen(pair.before.schema, pair.after.schema, use.direction, use.sender);
    return found;
  };
  return (observation) => {
    const stated = isUntyped ? "hidden" : schemaCode(observation.rule, use.sender);
    const [base, revision] = [placeOf(observation.base), placeOf(observation.revision)];
    return { ...observation, base, revision, code: stated === "types" ? ofTypes() : stated };
  };
}

/** Nothing but the place: findings outlive the parts of schemas that they were found in. */
function placeOf({ location, owner }: Place): Place {
  return { location, owner };
}

/** Whether it is a header of a response that is compared: callers read these by their names, as text. */
function isHeader({ place }: Use): boolean {
  return place === "response-header";
}

/** Whether it is a message of a webhook or callback: no function sends or answers it, so callers know of it only what has a name. */
function isCallOfApi({ direction, sender }: Use): boolean {
  return (direction === "request") === (sender === "api");
}

/** What is found in a value that no message has only describes. */
function withheld(finding: Finding): Finding {
  return { ...finding, unfelt: "withheld", level: "annotation", code: "hidden", witness: undefined, reason: undefined };
}

function modeInside(outside: Mode, level: Level | undefined): Mode {
  if (outside === "withheld") return "withheld";
  if (outside === "silent" || level === undefined) return "silent";
  return outside === "safe" || level === "additive" ? "safe" : "full";
}

/** Where all that is written is taken, nothing in it breaks. */
function capped(level: Level | undefined, mode: Mode): Level | undefined {
  if (level === undefined || mode === "silent" || mode === "withheld") return undefined;
  return mode === "safe" ? "additive" : level;
}

function isLevel(outcome: Outcome): outcome is Level {
  return outcome !== undefined && outcome !== "open";
}

/** The name of a schema that is nothing but a reference. */
function nameIn(schema: Schema): string | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined) return undefined;
  return Object.keys(schema).length === 1 ? identifierOf(schema.$ref) : undefined;
}
