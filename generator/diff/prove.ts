import type { Json } from "../json.js";
import type { Schema } from "../model/model.js";
import type { Level } from "./change.js";
import type { Verdict } from "./judge.js";
import type { Step } from "./parts.js";
import { type Relation, whole } from "./relate.js";
import type { SchemaUse } from "./schema-changes.js";
import type { Finding, World } from "./site.js";

/** A finding with the uses that it can be reached from, and how. */
export interface Reached {
  finding: Finding;
  from: {
    use: SchemaUse;
    path: readonly Step[] /** Whether it was found in the schemas of the use themselves. */;
    isWhole: boolean;
  }[];
}

/** The level of a finding in the messages that it reaches. */
export interface Proof extends Relation {
  level: Level;
  /** The use that the witness is a message of. */
  witnessed: SchemaUse | undefined;
}

/** In how many messages a break is looked for before it is held to have no effect. */
const ATTEMPTS = 32;

/** Lifts what breaks at a place to a whole message that breaks. A difference that no message suffers from is no break. */
export function prove(world: World, { finding, from }: Reached): Proof {
  const { level, reason } = finding;
  const unwitnessed = { witness: undefined, reason, witnessed: undefined };
  if (level !== "breaking") return { ...unwitnessed, level };
  let undecided: string | undefined;
  for (const { use, path, isWhole } of from.slice(0, ATTEMPTS)) {
    const steps = [...path, ...finding.path];
    if (isWhole && steps.length === 0 && !finding.isBranch)
      return { level, reason, witness: finding.witness, witnessed: use };
    const verdict = lift(world, use, steps, finding.witness ?? null);
    if (verdict.verdict === "not-contained") return { level, reason, witness: verdict.witness, witnessed: use };
    if (verdict.verdict === "unknown") undecided = verdict.reason;
  }
  return undecided === undefined
    ? { ...unwitnessed, level: "additive" }
    : { ...unwitnessed, level: "unproven", reason: undecided };
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
