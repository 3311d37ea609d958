import { isJsonObject, type Json } from "../json.js";
import { escapePointer } from "../location.js";
import type { Schema } from "../model/schema.js";
import { type Apart, apart } from "./apart.js";
import type { Level, Side } from "./change.js";
import type { Built, Verdict } from "./judge.js";
import { type Located, partsInside, partsOf } from "./parts.js";
import { whole } from "./relate.js";
import type { Use, World } from "./site.js";
import type { Text, Writing } from "./writing.js";

/** What it means that both sides write the same values in other ways. */
export interface Rewriting {
  level: Level;
  /** Of an unproven one: why nobody could tell. */
  reason: string | undefined;
  /** Of a breaking one: a message that both schemas allow if any is, and how each side writes it. */
  witness: { value: Json; at: string; written: Record<Side, string> | null } | undefined;
}

/** What it comes to that values are written in another form, under another name, or that an empty text may stand for one. */
export type Rewritings = (what: "form" | "name" | "empty") => Rewriting;

/** No message shows it. */
export const unfelt: Rewriting = { level: "annotation", reason: undefined, witness: undefined };

/** A place of a message where both sides write something. */
export interface Place {
  use: Pick<Use, "direction" | "sender">;
  /** The schemas of the whole message. */
  before: Located;
  after: Located;
  writings: Record<Side, Writing>;
  /** Of a form, the property that is written. */
  property: string | undefined;
}

/** Strings, some with a delimiter, then numbers, then booleans. The first two are told apart. */
const examples: Json[][] = [
  ["a", "b", "a,b", "a b", "a|b", "a.b"],
  [1, 2],
  [true, false],
];

/** Values that are easy to read: few parts, under names that are declared if any are. */
function readable([one = null, other = null, ...more]: readonly Json[], names: readonly string[]): Schema {
  const first: Schema = { enum: [one, ...more] };
  const second: Schema = { enum: [other] };
  const propertyNames: Schema = names.length > 0 ? { enum: [...names] } : { minLength: 1 };
  return {
    anyOf: [
      first,
      { type: "array", prefixItems: [first, second], minItems: 1, maxItems: 2 },
      { type: "object", minProperties: 1, additionalProperties: first, propertyNames },
    ],
  };
}

const something: Schema = { minLength: 1, minItems: 1, minProperties: 1 };

/** What is sent as text (RFC 6570, 2.3). */
const text: Schema = { not: { type: "null" }, items: { not: { type: "null" } } };

/**
 * Whether what one side writes is what the other reads. Breaks where the writer may send a value as a text that the reader takes for
 * nothing, or for another value: that it happens to be valid is no comfort, as it is not what was sent.
 */
export function rewritingOf(world: World, { use, before, after, writings, property }: Place): Rewriting {
  const sides: Record<Side, Built> = { base: whole(world, "base", before), revision: whole(world, "revision", after) };
  const [from, to] = use.sender === "client" ? (["base", "revision"] as const) : (["revision", "base"] as const);
  const { differing, split, undefined: undecided } = apart(writings[from], writings[to]);
  const back = apart(writings[to], writings[from]);

  const isSplit =
    split.length > 0 && has(to, [{ type: "array" }]) && misses(to, [{ type: "string" }]).verdict === "contained";
  if (isSplit || has(to, differing)) {
    const found = witnessAmong(isSplit ? [...differing, ...split] : differing);
    if (found.verdict === "unknown") return { ...unfelt, level: "unproven", reason: found.reason };
    if (found.verdict === "not-contained") return { ...unfelt, level: "breaking", witness: witnessOf(found.witness) };
  }
  if (has(from, undecided) && has(to, undecided))
    return { ...unfelt, level: "unproven", reason: "OpenAPI does not say how all of its values are written" };
  const isNew = has(to, differing) || (has(to, back.differing) && has(from, back.differing));
  return isNew ? { ...unfelt, level: "additive" } : unfelt;

  function witnessAmong(values: Apart["differing"]): Verdict {
    const isText = writings[from].texts(null).length === 0;
    const sent = isText ? inside(text) : true;
    const some = misses(from, values, sent);
    if (some.verdict === "contained") return some;
    const taken = sides[to](use.direction, "sub");
    const simple = examples.map((each) => inside(readable(each, declared())));
    const distinct = inside({ items: something, uniqueItems: true, additionalProperties: something });
    for (const wish of [
      ...simple.map((each) => [taken, each]),
      ...simple.map((each) => [each]),
      [taken, distinct],
      [taken],
    ]) {
      const verdict = misses(from, values, { allOf: [sent, ...wish] });
      if (verdict.verdict === "not-contained") return verdict;
    }
    return some;
  }

  /** The names of properties that the writer declares of what is written. */
  function declared(): string[] {
    const names = world.names[from];
    const message = partsOf(from === "base" ? before : after, names);
    const parts =
      property === undefined ? message : partsInside(message, names, ({ properties = {} }) => properties[property]);
    return parts.flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
  }

  /** Whether a side may have any of the values. */
  function has(side: Side, values: readonly Schema[]): boolean {
    return values.length > 0 && misses(side, values).verdict !== "contained";
  }

  /** Whether a side has none of the values, or none that satisfies the condition as well. */
  function misses(side: Side, values: readonly Schema[], condition?: Schema): Verdict {
    const without: Schema = { not: inside({ anyOf: [...values] }, true) };
    return world.judge({
      writer: sides[side],
      reader: () => without,
      message: use.direction,
      text: undefined,
      ...(condition !== undefined && { condition }),
    });
  }

  /** A schema of what is written as one of the whole message. */
  function inside(schema: Schema, isThere = false): Schema {
    if (property === undefined) return schema;
    const whole: Schema = { type: "object", properties: { [property]: schema } };
    return isThere ? { ...whole, required: [property] } : whole;
  }

  function witnessOf(value: Json): Rewriting["witness"] {
    const own = property !== undefined && isJsonObject(value) ? (value[property] ?? null) : value;
    const textOf = (side: Side): string => writings[side].texts(own).map(asText)[0] ?? "(not at all)";
    return {
      value,
      at: property === undefined ? "" : `/${escapePointer(property)}`,
      written: { base: textOf("base"), revision: textOf("revision") },
    };
  }
}

function asText({ text, type }: Text): string {
  return type === undefined ? text : `${text} (${type})`;
}
