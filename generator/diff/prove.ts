import type { Json } from "../json.js";
import type { Schema } from "../model/schema.js";
import { referencesOf, usedSchemas } from "../model/used-schemas.js";
import type { Level } from "./change.js";
import type { Verdict } from "./judge.js";
import type { Names, Step } from "./parts.js";
import { type Relation, whole } from "./relate.js";
import type { SchemaUse } from "./schema-changes.js";
import type { Finding, World } from "./site.js";

/** The way from a message to a part of it, last steps first, so that many can share their first steps. */
export interface Trail {
  before: Trail | undefined;
  steps: readonly Step[];
}

/** A finding with the uses that it can be reached from, and how. */
export interface Reached {
  finding: Finding;
  from: { use: SchemaUse; trail: Trail }[];
}

/** The level of a finding in the messages that it reaches. */
export interface Proof extends Relation {
  level: Level;
  /** The use that the witness is a message of. */
  witnessed: SchemaUse | undefined;
  /** From the message to what breaks it. */
  steps: readonly Step[];
}

/** In how many messages a break is looked for before it is held to have no effect. */
const ATTEMPTS = 32;

/** A part that lies deeper than this is not looked for: what has to stand around it may be beyond all bounds. */
const DEEPEST = 24;

/** How often the engine may give up on whole messages before it is no longer asked: each time costs its whole budget. */
const PATIENCE = 16;

/** How many characters of schemas may be searched for whole messages, all searches together. */
const MOST_TEXT = 8_000_000;

/**
 * Lifts what breaks at a place to a whole message that breaks. A difference that no message suffers from is no break: what it alone
 * would break, other differences may mend, also where its place is the whole message.
 */
export function proverOf(world: World): (reached: Reached) => Proof {
  const lengthOf = lengthsIn(world.names.base);
  let givenUp = 0;
  let searched = 0;
  return ({ finding, from }) => {
    const { level, reason } = finding;
    const unwitnessed = { witness: undefined, reason, witnessed: undefined, steps: [] };
    if (level !== "breaking") return { ...unwitnessed, level };
    for (const { use, trail } of from.slice(0, ATTEMPTS)) {
      const steps = [...stepsOf(trail), ...finding.path];
      if (steps.length > 0) searched += lengthOf(use.before.schema); // else the message is known, and only confirmed
      if (givenUp >= PATIENCE || searched > MOST_TEXT || steps.length > DEEPEST)
        return { ...unwitnessed, level: "unproven", reason: "the messages are too large to search" };
      const verdict = lift(world, use, steps, finding.witness ?? null);
      if (verdict.verdict === "not-contained")
        return { level, reason, witness: verdict.witness, witnessed: use, steps };
      if (verdict.verdict === "contained") continue;
      givenUp++;
      return { ...unwitnessed, level: "unproven", reason: verdict.reason };
    }
    return { ...unwitnessed, level: "additive" };
  };
}

/** How long schemas are together with all that they refer to. */
function lengthsIn(names: Names): (schema: Schema) => number {
  const known = new Map<string, number>();
  return (schema) => {
    const text = JSON.stringify(schema);
    const length = known.get(text) ?? lengthWithReferences(schema, names);
    known.set(text, length);
    return length;
  };
}

function lengthWithReferences(schema: Schema, names: Names): number {
  let length = JSON.stringify(schema).length;
  for (const identifier of usedSchemas(referencesOf(schema), names))
    length += JSON.stringify(names.get(identifier)?.schema ?? true).length;
  return length;
}

function stepsOf(trail: Trail): Step[] {
  const parts: (readonly Step[])[] = [];
  for (let part: Trail | undefined = trail; part; part = part.before) parts.push(part.steps);
  return parts.reverse().flat();
}

/** A whole message that has the value along the steps, may be written, and is not taken. */
function lift(world: World, use: SchemaUse, steps: readonly Step[], value: Json): Verdict {
  const [before, after] = [whole(world, "base", use.before), whole(world, "revision", use.after)];
  const [writer, reader] = use.sender === "client" ? [before, after] : [after, before];
  const condition = along(steps, { const: value });
  return world.judge({ writer, reader, message: use.direction, text: use.text, condition });
}

/** Asks for a value that has, along the steps, one that satisfies the schema. */
function along(steps: readonly Step[], schema: Schema): Schema {
  return [...steps].reverse().reduce((inner: Schema, step): Schema => {
    if ("item" in step)
      return { type: "array", prefixItems: [...Array(step.item).fill(true), inner], minItems: step.item + 1 };
    const name = "property" in step ? step.property : step.key;
    return { type: "object", properties: { [name]: inner }, required: [name] };
  }, schema);
}
