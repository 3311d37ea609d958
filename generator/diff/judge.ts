import type { Json } from "../json.js";
import type { Schema } from "../model/schema.js";
import type { Direction } from "./change.js";
import type { Role } from "./reading.js";
import { remembered } from "./remembered.js";
import { judgeTextsWith } from "./text.js";
import type { TextForm } from "./text-form.js";
import { assumptionsIn } from "./undeclared.js";

/** What the containment engine answers: every value of one schema is one of the other's, or here is one that is not. */
export type Verdict =
  | { verdict: "contained" }
  | { verdict: "not-contained"; witness: Json }
  | { verdict: "unknown"; reason: string };

/**
 * Asks whether all values of `sub` are values of `sup`, or of those that are values of all that is `given`. `#/$defs/NAME` is looked up
 * in the definitions that it was made with.
 */
export type Contains = (sub: Schema, sup: Schema, given?: readonly Schema[]) => Verdict;

/** Whoever is asked about schemas. */
export interface Engine {
  contains: Contains;
  /** The same, with a witness that a validator has confirmed: it takes longer. */
  proves: Contains;
}

/** A schema that is read anew for each role: one side's as it is, or one side's with a single difference applied. */
export type Built = (message: Direction, role: Role) => Schema;

/** What is asked of a writer's and a reader's schema. */
interface Question {
  writer: Built;
  reader: Built;
  message: Direction;
  /** Set for what is not written as JSON. */
  text: TextForm | undefined;
  /** Asks for a proof, and only about values that satisfy this. */
  condition?: Schema;
}

/** Whether whatever the writer may write is taken by the reader, and if not, what is rejected. */
export type Judge = (question: Question) => Verdict;

/** @param definitions the named schemas that the engine looks up; assumptions are added to them */
export function judgeWith(engine: Engine, definitions: Record<string, Schema>): Judge {
  const { contains, proves } = engine;
  const assume = assumptionsIn(
    definitions,
    (pattern, name) => contains({ const: name }, { pattern }).verdict === "contained",
  );
  const judgeTexts = judgeTextsWith(engine, definitions);
  const about = remembered((sub: Schema, sup: Schema) => {
    const assumed = assume(sub, sup);
    let verdict: Verdict | undefined;
    return {
      assumed,
      get verdict() {
        verdict ??= contains(sub, sup, assumed);
        return verdict;
      },
    };
  });

  return ({ writer, reader, message, text, condition }) => {
    const [sub, sup] = [writer(message, "sub"), reader(message, "sup")];
    const pair = about(sub, sup);
    if (text) return judgeTexts({ sub, sup, form: text, assumed: pair.assumed, condition });
    return condition === undefined ? pair.verdict : proves(sub, sup, [...pair.assumed, condition]);
  };
}
