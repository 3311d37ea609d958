import type { Json } from "../json.js";
import type { Schema } from "../model/model.js";
import type { Direction } from "./change.js";
import type { Role } from "./reading.js";
import { asText, type TextForm } from "./text.js";
import { type Assume, assumptionsIn } from "./undeclared.js";

/** What the containment engine answers: every value of one schema is one of the other's, or here is one that is not. */
export type Verdict =
  | { verdict: "contained" }
  | { verdict: "not-contained"; witness: Json }
  | { verdict: "unknown"; reason: string };

/** Asks whether all values of `sub` are values of `sup`; `#/$defs/NAME` is looked up in the definitions that it was made with. */
export type Contains = (sub: Schema, sup: Schema) => Verdict;

/** A schema that is read anew for each role: one side's as it is, or one side's with a single difference applied. */
export type Built = (message: Direction, role: Role) => Schema;

/** What is asked of a writer's and a reader's schema. */
interface Question {
  writer: Built;
  reader: Built;
  message: Direction;
  /** Set for what is written as text. */
  text: TextForm | undefined;
  /** Asks only about values that satisfy it. */
  condition?: Schema;
}

/** Whether whatever the writer may write is taken by the reader, and if not, what is rejected. */
export type Judge = (question: Question) => Verdict;

/** @param definitions the named schemas that `contains` looks up; assumptions are added to them */
export function judgeWith(contains: Contains, definitions: Record<string, Schema>): Judge {
  const assume = assumptionsIn(
    definitions,
    (pattern, name) => contains({ const: name }, { pattern }).verdict === "contained",
  );
  const known = new WeakMap<object, WeakMap<object, Verdict>>();

  return ({ writer, reader, message, text, condition }) => {
    const [sub, sup] = [writer(message, "sub"), reader(message, "sup")];
    if (text) return asText({ sub, sup, condition: condition ?? true }, text, contains, definitions);
    if (condition !== undefined) return contains({ allOf: [joined(assume, sub, sup), condition] }, sup);
    return remembered(sub, sup);
  };

  function remembered(sub: Schema, sup: Schema): Verdict {
    if (typeof sub === "boolean" || typeof sup === "boolean") return contains(joined(assume, sub, sup), sup);
    const bySup = known.get(sub) ?? new WeakMap<object, Verdict>();
    known.set(sub, bySup);
    const verdict = bySup.get(sup) ?? contains(joined(assume, sub, sup), sup);
    bySup.set(sup, verdict);
    return verdict;
  }
}

function joined(assume: Assume, sub: Schema, sup: Schema): Schema {
  const assumption = assume(sub, sup);
  return assumption === undefined ? sub : { allOf: [sub, assumption] };
}
