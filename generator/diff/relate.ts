import type { Json } from "../json.js";
import type { Level, Side } from "./change.js";
import type { Built, Verdict } from "./judge.js";
import type { Located } from "./parts.js";
import type { Use, World } from "./site.js";

/** How one schema relates to another in a message; no level where the messages are the same. */
export interface Relation {
  level: Level | undefined;
  /** Of a breaking one: what may be written and is not taken. */
  witness: Json | undefined;
  /** Of an unproven one: why nobody could tell. */
  reason: string | undefined;
}

/** The relation of two schemas that allow the same messages. */
export const same: Relation = { level: undefined, witness: undefined, reason: undefined };

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

/** One side's schema as it is. */
export function whole({ readings }: World, side: Side, { schema }: Located): Built {
  return (message, role) => readings[side](schema, message, role);
}
