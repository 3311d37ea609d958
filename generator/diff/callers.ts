import type { Json } from "../json.js";
import { enumNamesOf } from "../model/enum-names.js";
import type { NamedSchema } from "../model/model.js";
import { refTo, type Schema } from "../model/schema.js";
import { type NamedSchemas, type PropertyShape, type Shape, shapeOf, shapeOfNamed } from "../model/shape.js";
import type { Code, Direction, Sender, Side } from "./change.js";
import { Recent } from "./recent.js";
import { type Sameness, sameJson } from "./same.js";

type Kind<Name extends Shape["kind"]> = Extract<Shape, { kind: Name }>;

/** What callers that were compiled against the base's types see of a difference between two schemas. */
export type SeenByCallers = (before: Schema, after: Schema, direction: Direction, sender: Sender) => Code;

interface Use {
  direction: Direction;
  isWritten: boolean;
}

/** Whether the type of a named schema, or of one that leads to others, stays when it is used in a certain way. */
interface Question {
  key: string;
  old: Shape;
  young: Shape;
  use: Use;
}

/**
 * Compares schemas by the types that are printed for them. Callers write what they send and read what they receive. A type that is
 * written may come to admit more; one that is read may come to admit less, as long as all properties and cases that callers tell apart
 * are still there. Schemas that may lead back to themselves are compared once for each way of use.
 */
export function seenByCallers(names: Record<Side, NamedSchemas>, same: Sameness): SeenByCallers {
  const resolved = { base: new Recent<string, Shape>(), revision: new Recent<string, Shape>() };
  /** What was found for pairs of schemas; true as well of pairs that nothing speaks against so far. */
  const answers = new Map<string, boolean>();
  /** By pair, the ones whose answer rests on its own. */
  const users = new Map<string, Set<Question>>();
  const pending: Question[] = [];
  let asking: Question | undefined;

  return (before, after, direction, sender) => {
    const compare = (isWritten: boolean): boolean =>
      compiles(shapeOf(before, names.base), shapeOf(after, names.revision), { direction, isWritten });
    const isWritten = sender === "client";
    if (!compare(isWritten)) return "breaks";
    return compare(!isWritten) ? "hidden" : "shows";
  };

  /** Whether what was written with the old type, or read of it, still compiles with the new one. */
  function compiles(old: Shape, young: Shape, use: Use): boolean {
    for (;;) {
      const found = stays(old, young, use);
      if (pending.length === 0) return found;
      for (let next = pending.pop(); next; next = pending.pop()) consider(next);
    }
  }

  function consider(question: Question): void {
    const { key, old, young, use } = question;
    if (answers.get(key) === false) return;
    asking = question;
    const holds = keepsNames(old, young, use) && compared(resolve(old, "base"), resolve(young, "revision"), use);
    asking = undefined;
    if (holds) return;
    answers.set(key, false);
    pending.push(...(users.get(key) ?? []));
  }

  /** The same of a part, provided that what was presumed of others holds. These are not compared on the spot: they may lead back. */
  function stays(old: Shape, young: Shape, use: Use): boolean {
    if (!mayReturn(old) && !mayReturn(young)) return compared(old, young, use);
    if (old.kind === "ref" && young.kind === "ref" && same.identical(referenceTo(old), referenceTo(young))) return true;
    const key = JSON.stringify([old, young, use]);
    if (asking) users.set(key, (users.get(key) ?? new Set()).add(asking));
    const known = answers.get(key);
    if (known !== undefined) return known;
    answers.set(key, true);
    pending.push({ key, old, young, use });
    return true;
  }

  /**
   * Whether all that has a name beside the type is there still: its values, and the type by which callers know what they send. Once a
   * property is sent or received only, requests have a type of their own, and what has the old name is what is received.
   */
  function keepsNames(old: Shape, young: Shape, { direction, isWritten }: Use): boolean {
    if (old.kind !== "ref" || young.kind !== "ref") return true;
    const [before, after] = [names.base.get(old.identifier), names.revision.get(young.identifier)];
    if (!before || !after || before.identifier !== after.identifier) return true;
    const values = namedValuesOf(after.schema);
    if ([...namedValuesOf(before.schema)].some(([name, value]) => !sameJson(values.get(name), value))) return false;
    if (before.requestIdentifier === after.requestIdentifier) return true;
    if (before.requestIdentifier !== before.identifier) return false;
    return direction === "response" || !isWritten || stays(old, young, { direction: "response", isWritten });
  }

  function compared(old: Shape, young: Shape, use: Use): boolean {
    if ((use.isWritten ? young : old).kind === "unknown") return true;
    if ((use.isWritten ? old : young).kind === "unknown") return false;
    const [before, after] = [casesOf(old, "base"), casesOf(young, "revision")];
    if (before.length === 1 && after.length === 1) return alike(before[0] ?? old, after[0] ?? young, use);
    const cases = before.filter(({ kind }) => kind !== "null");
    if (use.isWritten) return before.every((one, index) => anyOf(after, index, (other) => alike(one, other, use)));
    const isCovered = after.every((other, index) => anyOf(before, index, (one) => alike(one, other, use)));
    const isThere = (one: Shape, index: number): boolean =>
      anyOf(after, index, (other) => alike(one, other, use) || (one.kind === "literal" && admits(other, one)));
    return isCovered && (before.length === 1 || cases.every(isThere));
  }

  function alike(old: Shape, young: Shape, use: Use): boolean {
    const [from, to] = use.isWritten ? [old, young] : [young, old];
    if (from.kind === "literal" || to.kind === "literal" || from.kind === "unlisted" || to.kind === "unlisted")
      return admits(to, from);
    if (old.kind === "string" && young.kind === "string") return isBlob(old) === isBlob(young);
    if (old.kind === "array" && young.kind === "array") return stays(old.items, young.items, use);
    if (old.kind === "tuple" && young.kind === "tuple") return sameTuple(old, young, use);
    if (old.kind === "object" && young.kind === "object") return sameObject(old, young, use);
    return old.kind === young.kind && (old.kind !== "intersection" || sameWithoutNames(old, young));
  }

  function sameTuple(old: Kind<"tuple">, young: Kind<"tuple">, use: Use): boolean {
    const isShort = use.isWritten ? young.required <= old.required : old.required <= young.required;
    const rest = old.rest && young.rest ? stays(old.rest, young.rest, use) : old.rest === young.rest;
    const isSame = old.items.every((item, index) => stays(item, young.items[index] ?? { kind: "never" }, use));
    return old.items.length === young.items.length && isShort && rest && isSame;
  }

  function sameObject(old: Kind<"object">, young: Kind<"object">, use: Use): boolean {
    const [before, after] = [old, young].map((shape) => propertiesIn(shape, use.direction));
    if (!before || !after) return true;
    const isKept = [...before].every(([name, one]) => {
      const other = after.get(name);
      if (!other) {
        const mayBeMissed = use.isWritten || !one.required;
        return mayBeMissed && young.additional !== undefined && stays(one.shape, young.additional, use);
      }
      const [asked, given] = use.isWritten ? [other, one] : [one, other];
      return (given.required || !asked.required) && stays(one.shape, other.shape, use);
    });
    const asksNothing = !use.isWritten || [...after].every(([name, { required }]) => !required || before.has(name));
    const isOpen =
      old.additional === undefined || (young.additional !== undefined && stays(old.additional, young.additional, use));
    return isKept && asksNothing && isOpen;
  }

  /** The alternatives that a shape consists of, none of them a reference. */
  function casesOf(shape: Shape, side: Side, around: readonly Shape[] = []): Shape[] {
    const whole = resolve(shape, side);
    if (whole.kind !== "union") return [whole];
    const isInside = around.some(
      (each) => each.kind === "ref" && shape.kind === "ref" && each.identifier === shape.identifier,
    );
    return isInside ? [] : whole.members.flatMap((member) => casesOf(member, side, [...around, shape]));
  }

  /** The shape behind a reference; an intersection of objects as the object that it comes to. */
  function resolve(shape: Shape, side: Side, seen: readonly string[] = []): Shape {
    if (shape.kind === "ref") {
      const target: NamedSchema | undefined = names[side].get(shape.identifier);
      if (!target || seen.includes(shape.identifier)) return { kind: "unknown" };
      const known = resolved[side].get(shape.identifier);
      const found = known ?? resolve(shapeOfNamed(target, names[side]), side, [...seen, shape.identifier]);
      if (seen.length === 0) resolved[side].set(shape.identifier, found); // what a ring comes to depends on where it is entered
      return found;
    }
    if (shape.kind !== "intersection") return shape;
    const members = shape.members.map((member) => resolve(member, side, seen));
    return members.every((member) => member.kind === "object") ? together(members) : { ...shape, members };
  }
}

/** The values of an enum by the names that the document gives them. */
function namedValuesOf(schema: Schema): Map<string, Json> {
  const values = typeof schema === "boolean" ? [] : (schema.enum ?? []);
  return new Map(enumNamesOf(schema)?.map((name, index) => [name, values[index] ?? null]));
}

function referenceTo({ identifier }: Kind<"ref">): Schema {
  return { $ref: refTo(identifier) };
}

/** Whether two shapes are the same, and refer to no names that might mean something else. */
function sameWithoutNames(old: Shape, young: Shape): boolean {
  const text = JSON.stringify(old);
  return text === JSON.stringify(young) && !text.includes('"kind":"ref"');
}

/** Whether it holds for one of the cases. The one in the same place comes first, where it mostly is. */
function anyOf(cases: readonly Shape[], index: number, holds: (shape: Shape) => boolean): boolean {
  const twin = cases[index];
  return (twin !== undefined && holds(twin)) || cases.some(holds);
}

/** Whether comparing the shape follows references, which may lead round in circles. */
function mayReturn({ kind }: Shape): boolean {
  return kind === "ref" || kind === "union" || kind === "intersection";
}

function together(members: readonly Kind<"object">[]): Shape {
  const requires = members.flatMap((member) => member.requires);
  const properties = new Map<string, PropertyShape>();
  for (const property of members.flatMap((member) => member.properties)) {
    const known = properties.get(property.name);
    properties.set(
      property.name,
      known ? { ...known, required: known.required || property.required, shape: property.shape } : property,
    );
  }
  const all = [...properties.values()].map((property) => ({
    ...property,
    required: property.required || requires.includes(property.name),
  }));
  return {
    kind: "object",
    properties: all,
    additional: members.find(({ additional }) => additional)?.additional,
    requires: [],
  };
}

function propertiesIn({ properties }: Kind<"object">, direction: Direction): Map<string, PropertyShape> {
  const travelling = properties.filter(({ readOnly, writeOnly }) => !(direction === "request" ? readOnly : writeOnly));
  return new Map(travelling.map((property) => [property.name, property]));
}

/** Whether a value of the second type, of which one is a literal or stands for unlisted values, is one of the first. */
function admits(to: Shape, from: Shape): boolean {
  if (to.kind === "literal") return from.kind === "literal" && sameJson(to.value, from.value);
  const type = from.kind === "literal" ? typeof from.value : from.kind === "unlisted" ? from.type : from.kind;
  if (to.kind === "unlisted") return type === to.type;
  return to.kind === "unknown" || (to.kind === type && !isBlob(to));
}

function isBlob(shape: Shape): boolean {
  return shape.kind === "string" && shape.format === "binary";
}
