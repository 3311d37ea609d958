import type { Json } from "../json.js";
import type { Schema } from "../model/model.js";
import type { Direction } from "./change.js";
import type { Role } from "./reading.js";
import { asText, type TextForm } from "./text.js";
import { assumptionsIn } from "./undeclared.js";

/** What the containment engine answers: every value of one schema is one of the other's, or here is one that is not. */
export type Verdict =
  | { verdict: "contained" }
  | { verdict: "not-contained"; witness: Json }
  | { verdict: "unknown"; reason: string };

/** Asks whether what is a value of all `subs` is one of `sup`; `#/$defs/NAME` is looked up in the definitions that it was made with. */
export type Contains = (subs: Schema | readonly Schema[], sup: Schema) => Verdict;

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
  /** Set for what is written as text. */
  text: TextForm | undefined;
  /** Asks for a proof, and only about values that satisfy this. */
  condition?: Schema;
}

/** Whether whatever the writer may write is taken by the reader, and if not, what is rejected. */
export type Judge = (question: Question) => Verdict;

/** @param definitions the named schemas that the engine looks up; assumptions are added to them */
export function judgeWith({ contains, proves }: Engine, definitions: Record<string, Schema>): Judge {
  const assume = assumptionsIn(
    definitions,
    (pattern, name) => contains({ const: name }, { pattern }).verdict === "contained",
  );
  const known = new WeakMap<object, WeakMap<object, Verdict>>();

  return ({ writer, reader, message, text, condition }) => {
    const [sub, sup] = [writer(message, "sub"), reader(message, "sup")];
    const engine = condition === undefined ? contains : proves;
    if (text) return asText({ sub, sup, condition: condition ?? true }, text, engine, definitions);
    if (condition !== undefined) return proves([...written(sub, sup), condition], sup);
    return remembered(sub, sup);
  };

  function remembered(sub: Schema, sup: Schema): Verdict {
    if (typeof sub === "boolean" || typeof sup === "boolean") return contains(written(sub, sup), sup);
    const bySup = known.get(sub) ?? new WeakMap<object, Verdict>();
    known.set(sub, bySup);
    const verdict = bySup.get(sup) ?? contains(written(sub, sup), sup);
    bySup.set(sup, verdict);
    return verdict;
  }

  /** What the values written are of: the writer's schema, and what is assumed of names that only the reader declares. */
  function written(sub: Schema, sup: Schema): Schema[] {
    const assumption = assume(sub, sup);
    return assumption === undefined ? [sub] : [sub, assumption];
  }
}
