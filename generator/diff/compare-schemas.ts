import type { Json } from "../json.js";
import type { Schema } from "../model/model.js";
import { type Level, worst } from "./change.js";
import { compareAnnotations } from "./compare-annotations.js";
import { compareKeywords } from "./compare-keywords.js";
import { compareProperties } from "./compare-properties.js";
import { editsOf } from "./edits.js";
import type { Built, Verdict } from "./judge.js";
import { type Located, partsOf, type Step } from "./parts.js";
import { withheldNames } from "./properties.js";
import { referenceName } from "./same.js";
import {
  type Candidate,
  type Finding,
  type Mode,
  type Pair,
  type Site,
  sidesOf,
  type Use,
  type World,
} from "./site.js";

/** How one schema relates to another in a message; no level where the messages are the same. */
export interface Relation {
  level: Level | undefined;
  /** Of a breaking one: what may be written and is not taken. */
  witness: Json | undefined;
  /** Of an unproven one: why nobody could tell. */
  reason: string | undefined;
}

/** A pair of named schemas that was met on the way. It is compared by itself, once, however often it is met. */
export interface Meeting {
  before: string;
  after: string;
  path: readonly Step[];
  mode: Mode;
  isRequired: boolean;
}

export interface Comparison {
  findings: Finding[];
  met: Meeting[];
  relation: Relation;
}

const same: Relation = { level: undefined, witness: undefined, reason: undefined };

/** Deeper than any message; ends the walk where two schemas refer to themselves at different depths. */
const DEEPEST = 64;

/** Asks whether the revision's messages are safe for those who know the base, and if so, whether they are just the same. */
export function relate(world: World, use: Use, before: Built, after: Built): Relation {
  const isTaken = (writer: Built, reader: Built): Verdict =>
    world.judge({ writer, reader, message: use.direction, text: use.text });
  const [old, young] = use.sender === "client" ? [before, after] : [after, before];
  const verdict = isTaken(old, young);
  if (verdict.verdict === "not-contained") return { ...same, level: "breaking", witness: verdict.witness };
  if (verdict.verdict === "unknown") return { ...same, level: "unproven", reason: verdict.reason };
  return { ...same, level: isTaken(young, old).verdict === "contained" ? undefined : "additive" };
}

/**
 * Compares two schemas down to the smallest nodes that differ.
 * @param start `mode` is what is known of the values that the schemas stand in
 * @param enter whether to look into the schemas even where both are references: done once for each pair of names
 */
export function compareSchemas(world: World, use: Use, start: Pair, enter: boolean): Comparison {
  const findings: Finding[] = [];
  const met: Meeting[] = [];
  const visited = new Map<Schema, Set<Schema>>();
  const relation = compare(start, enter);
  return { findings, met, relation };

  function compare(pair: Pair, enter = false): Relation {
    const { before, after, path, isRequired } = pair;
    if (world.same.identical(before.schema, after.schema) || path.length > DEEPEST || wasVisited(pair)) return same;
    const isSilent = pair.mode === "silent" || world.same.sameShape(before.schema, after.schema);
    const found = isSilent ? same : relate(world, use, whole(world, "base", before), whole(world, "revision", after));
    const mode = modeInside(pair.mode, found.level);
    const names = [before, after].map(({ schema }) => nameIn(schema));
    if (!enter && names[0] !== undefined && names[1] !== undefined)
      met.push({ before: names[0], after: names[1], path, mode, isRequired });
    else inspect({ ...pair, mode }, found);
    return { ...found, level: capped(found.level, pair.mode) };
  }

  function wasVisited({ before, after }: Pair): boolean {
    if (typeof before.schema === "boolean") return false;
    const seen = visited.get(before.schema) ?? new Set();
    visited.set(before.schema, seen);
    if (seen.has(after.schema)) return true;
    seen.add(after.schema);
    return false;
  }

  function inspect(pair: Pair, found: Relation): void {
    const parts = { base: partsOf(pair.before, world.names.base), revision: partsOf(pair.after, world.names.revision) };
    const edits = editsOf(parts.base, world.readings, (side, message) =>
      withheldNames(world, side, parts[side], message),
    );
    const site: Site = { world, use, pair, parts, edits };
    const sightings = [compareAnnotations(site), compareProperties(site), compareKeywords(site)];
    findings.push(...sightings.flatMap((sighting) => sighting.findings));
    const inner = sightings.flatMap((sighting) => sighting.inside).map((inside) => compare(inside).level);
    const own = judge(
      site,
      sightings.flatMap((sighting) => sighting.candidates),
      inner,
      found,
    );
    findings.push(...own);
    const explained = worst([...own.map(({ level }) => level), ...inner.filter((level) => level !== undefined)]);
    const isExplained = pair.mode !== "full" || explained === "breaking" || explained === found.level;
    if (!isExplained && found.level !== undefined) findings.push(unexplained(site, { ...found, level: found.level }));
  }

  /** Gives each difference its level: that of the whole where it is the only one, else that of the base with it alone. */
  function judge(
    { pair, edits }: Site,
    candidates: Candidate[],
    inner: (Level | undefined)[],
    found: Relation,
  ): Finding[] {
    const isOnlyOne = candidates.length === 1 && inner.every((level) => level === undefined);
    return candidates.flatMap(({ alone, isSurface, ...difference }) => {
      const relation = ((): Relation => {
        if (pair.mode === "silent") return same;
        if (pair.mode === "safe") return { ...same, level: "additive" };
        if (isOnlyOne) return found;
        return alone ? relate(world, use, edits.unchanged, alone) : same;
      })();
      const level = relation.level ?? (isSurface ? "additive" : undefined);
      return level === undefined ? [] : [{ ...difference, path: pair.path, ...relation, level }];
    });
  }
}

/** One side's schema as it is. */
function whole({ readings }: World, side: "base" | "revision", { schema }: Located): Built {
  return (message, role) => readings[side](schema, message, role);
}

function unexplained({ pair, parts }: Site, found: Relation & { level: Level }): Finding {
  const [before, after] = [parts.base, parts.revision].map((list) => list.map(({ schema }) => schema) as Json);
  return {
    rule: "schema",
    ...sidesOf(pair),
    before,
    after,
    path: pair.path,
    ...found,
  };
}

function modeInside(outside: Mode, level: Level | undefined): Mode {
  if (outside === "silent" || level === undefined) return "silent";
  return outside === "safe" || level === "additive" ? "safe" : "full";
}

/** Where all that is written is taken, nothing in it breaks. */
function capped(level: Level | undefined, mode: Mode): Level | undefined {
  if (level === undefined || mode === "silent") return undefined;
  return mode === "safe" ? "additive" : level;
}

/** The name of a schema that is nothing but a reference. */
function nameIn(schema: Schema): string | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined) return undefined;
  return Object.keys(schema).length === 1 ? referenceName(schema.$ref) : undefined;
}
