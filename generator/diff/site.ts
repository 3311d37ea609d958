import type { Json } from "../json.js";
import type { Schema } from "../model/schema.js";
import type { SeenByCallers } from "./callers.js";
import type { Code, Direction, Level, Sender, Side, WitnessPlace } from "./change.js";
import type { Edits } from "./edits.js";
import type { Built, Judge } from "./judge.js";
import type { Located, Names, Part, Place, Step } from "./parts.js";
import type { Reading, Withheld } from "./reading.js";
import type { Sameness } from "./same.js";
import type { TextForm } from "./text-form.js";

/** What comparing schemas needs to know of the two APIs. */
export interface World {
  names: Record<Side, Names>;
  readings: Record<Side, Reading>;
  isWithheld: Record<Side, Withheld>;
  same: Sameness;
  /** Whether a schema of the base and one of the revision only differ in how they are written down. */
  isReworded(before: Schema, after: Schema): boolean;
  judge: Judge;
  seen: SeenByCallers;
}

/** The message that schemas are compared in. */
export interface Use {
  direction: Direction;
  sender: Sender;
  place: WitnessPlace;
  /** Set for what is not written as JSON. */
  text: TextForm | undefined;
}

/**
 * How much a difference can matter at a place. `full`: not all that is written is taken, so it may break. `safe`: all that is
 * written is taken, so nothing breaks. `silent`: the messages are the same. `withheld`: no message has the value.
 */
export type Mode = "full" | "safe" | "silent" | "withheld";

/** Two schemas that describe the same part of a message. */
export interface Pair {
  before: Located;
  after: Located;
  /** From the value of the schema that the comparison began with. */
  path: readonly Step[];
  mode: Mode;
  /** Whether the value is always there. */
  isRequired: boolean;
}

/** A pair with what its schemas consist of. */
export interface Site {
  world: World;
  use: Use;
  pair: Pair;
  parts: Record<Side, readonly Part[]>;
  edits: Edits;
}

/** What a finding says beside its level. */
export interface Difference {
  /** Name of a row of the schema rules. */
  rule: string;
  before: Json | undefined;
  after: Json | undefined;
  base: Place;
  revision: Place;
  /** The one of the two places that it is told of. */
  at: Side;
  /** The property of the value that it is about, where it is not about the value as a whole. */
  property: string | undefined;
}

/** A difference whose level has to be found. */
export interface Candidate extends Difference {
  /** The level, where it is plain to see. */
  level: Level | undefined;
  /** The base's schema with this difference alone; undefined where it cannot be told apart from the others. */
  alone: Built | undefined;
  /** Something appeared or vanished, which is said even where all messages stay valid. */
  isSurface: boolean;
}

/** A difference at the place in the value where it is felt. */
export interface Finding extends Observation {
  code: Code;
}

/** A difference and what it means for messages. */
export interface Observation extends Difference {
  level: Level;
  path: readonly Step[];
  /** Why no message shows it: none has the value (a `readOnly` property of a request), or all stay as valid as they were. */
  unfelt: "withheld" | "without effect" | undefined;
  /** Of a breaking one: what the reader rejects at `path`. */
  witness: Json | undefined;
  /** Of an unproven one: why nobody could tell. */
  reason: string | undefined;
}

/** What one way of looking at a site found: differences with and without a level, and the pairs to look at next. */
export interface Sighting {
  candidates: Candidate[];
  findings: Observation[];
  inside: Pair[];
  /** Whether what the pairs inside come to does not decide what the whole comes to. */
  isEntangled: boolean;
}

/** Where the schemas of a site stand. */
export function sidesOf({ before, after }: Pair): Omit<Difference, "rule"> {
  return { before: undefined, after: undefined, base: before, revision: after, at: "revision", property: undefined };
}

/** A place in a value as people write it: `items[].name`; empty for the whole. */
export function placeText(path: readonly Step[]): string {
  const text = path.map((step) => ("property" in step ? `.${step.property}` : "item" in step ? "[]" : ".*")).join("");
  return text.startsWith(".") ? text.slice(1) : text;
}
