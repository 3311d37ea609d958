import type { Json } from "../json.js";
import { identifierOf, type Schema, type SchemaObject } from "../model/schema.js";
import type { Engine, Verdict } from "./judge.js";
import type { Step } from "./parts.js";
import { type TextForm, textAt, type ValueForm } from "./text-form.js";
import { readingsOf, twinOf, twinsIn, unmistakable } from "./text-values.js";

/** What is asked of a writer's and a reader's schema of something that is not written as JSON. */
interface Question {
  sub: Schema;
  sup: Schema;
  form: TextForm;
  /** What is assumed of all that is written. */
  assumed: readonly Schema[];
  /** Asks for a proof, and only about values that satisfy this. */
  condition: Schema | undefined;
}

/** Deeper than any text nests; ends at schemas that refer to themselves. */
const DEEPEST = 4;

/** An empty list is a parameter, or a property, that is not there. */
const someItem: Schema = { minItems: 1 };
/** And null is no text. */
const someText: Schema = { ...someItem, not: { type: "null" }, items: { not: { type: "null" } } };
/** What an item may be, where nothing else is said. */
const scalar: Schema = { type: ["string", "number", "boolean"] };
const flat: Schema = { not: { type: "object" }, items: { not: { type: "object" } } };

/**
 * Containment of what is sent as text (OpenAPI 3.1, 4.8.12 and 4.8.15; RFC 6570): `12` is a number and a string, null is never sent,
 * and where lists repeat or join their items a single item is a list of one.
 * @param definitions the named schemas that the engine looks up
 */
export function judgeTextsWith(
  { contains, proves }: Engine,
  definitions: Record<string, Schema>,
): (question: Question) => Verdict {
  /** Of the last schemas: all breaks in a form are asked about one after the other. */
  let known: { sub: Schema; sup: Schema; form: TextForm; limit: Schema; wider: Schema | undefined } | undefined;
  const isContained = (sub: Schema, sup: Schema): boolean => contains(sub, sup).verdict === "contained";

  return ({ sub, sup, form, assumed, condition }) => {
    if (known?.sub !== sub || known.sup !== sup || known.form !== form)
      known = { sub, sup, form, limit: sendable(sub, form), wider: undefined };
    const given = [...assumed, known.limit, condition ?? true].filter((schema) => schema !== true);
    const ask = condition === undefined ? contains : proves;
    const isTaken = (value: Json): boolean => !isContained(readingsOf(value, form), { not: sup });
    const plain = ask(sub, sup, given);
    if (plain.verdict === "contained" || (plain.verdict === "not-contained" && !isTaken(plain.witness))) return plain;
    const wider = known.wider ?? widened(sup, sub, form);
    known.wider = wider;
    const verdict = ask(sub, wider, given);
    if (verdict.verdict !== "not-contained" || !isTaken(verdict.witness)) return verdict;
    for (const { written: texts } of twinsIn(conjuncts(sub))) {
      const missed = contains(texts, wider, [unmistakable]);
      const value = missed.verdict === "not-contained" ? twinOf(missed.witness) : undefined;
      if (value === undefined || isTaken(value)) continue;
      const found = ask(sub, wider, [...given, { const: value }]);
      if (found.verdict === "not-contained") return found;
    }
    return { verdict: "unknown", reason: `${JSON.stringify(verdict.witness)} is taken as text` };
  };

  /** What rules out what is never sent; `true` where the schema does so by itself. */
  function sendable(sub: Schema, form: TextForm): Schema {
    if ("others" in form) {
      const writers = conjuncts(sub);
      const properties = namesIn(writers).flatMap((property): [string, Schema][] => {
        const own = textAt(form, [{ property }]);
        const limit = own === undefined || sendable(propertyOf(writers, property), own);
        return limit === true ? [] : [[property, limit]];
      });
      return properties.length === 0 || { properties: Object.fromEntries(properties) };
    }
    if (isContained(sub, someText)) return true;
    return form.text === "all" || (form.text === "scalars" && isContained(sub, flat)) ? someText : someItem;
  }

  /** What a reader takes once its schema is read as one of texts: never less. */
  function widened(sup: Schema, sub: Schema, form: TextForm, depth = 0): Schema {
    if (typeof sup === "boolean" || depth > DEEPEST) return sup;
    const own = widenedInside(sup, sub, form, depth);
    return "others" in form ? own : widenedValue(sup, sub, own, form);
  }

  function widenedInside(sup: Schema, sub: Schema, form: TextForm, depth: number): Schema {
    const [readers, writers] = [conjuncts(sup), conjuncts(sub)];
    const inside = (inner: Schema, from: Schema, step: Step): Schema | undefined => {
      const own = textAt(form, [step]);
      return own === undefined || isContained(from, inner) ? undefined : widened(inner, from, own, depth + 1);
    };
    const properties = new Map<string, Schema>();
    for (const property of namesIn(readers)) {
      const wider = inside(propertyOf(readers, property), propertyOf(writers, property), { property });
      if (wider !== undefined) properties.set(property, wider);
    }
    const items = inside(readItems(readers), itemsOf(writers, sub), { item: 0 });
    return properties.size > 0 || items !== undefined ? replaced(sup, properties, items, new Set()) : sup;
  }

  function widenedValue(sup: Schema, sub: Schema, own: Schema, form: ValueForm): Schema {
    const alternatives: Schema[] = [own];
    const takes = (schema: Schema) => isContained(schema, sup);
    const nodes = conjuncts(sub);
    if (form.text !== "nothing") {
      for (const { values, written, read } of twinsIn(nodes)) {
        if (takes(written)) alternatives.push(values);
        if (takes(values)) alternatives.push(read);
      }
      for (const value of finiteValues(nodes)) {
        const twin = twinOf(value);
        if (twin !== undefined && takes({ const: twin })) alternatives.push({ const: value });
      }
    }
    const one: Schema = { type: "array", items: readItems(conjuncts(sup)), minItems: 1, maxItems: 1 };
    if (form.isList && takes(one)) alternatives.push(readItems(conjuncts(own)));
    const wider = alternatives.length === 1 ? own : { anyOf: alternatives };
    return form.isList ? { anyOf: [wider, { type: "array", items: wider, minItems: 1, maxItems: 1 }] } : wider;
  }

  /** A schema with other schemas for properties and items, wherever in it they are declared to hold of the value. */
  function replaced(
    schema: Schema,
    properties: ReadonlyMap<string, Schema>,
    items: Schema | undefined,
    seen: Set<Schema>,
  ): Schema {
    if (typeof schema === "boolean") return schema;
    if (seen.has(schema)) return true; // it holds already
    seen.add(schema);
    const { $ref, allOf, ...own } = schema;
    const parts = [...referred(schema), ...(allOf ?? [])].map((part) => replaced(part, properties, items, seen));
    if (parts.length > 0) Object.assign(own, { allOf: parts });
    if (own.items !== undefined && items !== undefined) own.items = items;
    if (own.properties !== undefined)
      own.properties = Object.fromEntries(
        Object.entries(own.properties).map(([name, inner]) => [name, properties.get(name) ?? inner]),
      );
    return own;
  }

  /** The schemas that hold together: what a schema refers to, and the branches of its `allOf`. */
  function conjuncts(schema: Schema, found = new Set<SchemaObject>()): SchemaObject[] {
    if (typeof schema === "boolean" || found.has(schema)) return [...found];
    found.add(schema);
    for (const part of [...referred(schema), ...(schema.allOf ?? [])]) conjuncts(part, found);
    return [...found];
  }

  function referred({ $ref }: SchemaObject): Schema[] {
    return $ref === undefined ? [] : [definitions[identifierOf($ref)] ?? true];
  }
}

function namesIn(nodes: readonly SchemaObject[]): string[] {
  return [...new Set(nodes.flatMap(({ properties = {} }) => Object.keys(properties)))];
}

function propertyOf(nodes: readonly SchemaObject[], name: string): Schema {
  const schemas = nodes.map(({ properties = {} }) => (Object.hasOwn(properties, name) ? properties[name] : undefined));
  return together(schemas.filter((schema) => schema !== undefined));
}

/** What a reader takes as items, if it takes lists at all. */
function readItems(nodes: readonly SchemaObject[]): Schema {
  return itemsOf(nodes, nodes.some(({ type }) => [type].flat().includes("array")) && scalar);
}

/** @param otherwise where nothing is said of items: what is no list may be read as one */
function itemsOf(nodes: readonly SchemaObject[], otherwise: Schema): Schema {
  const items = nodes.flatMap(({ items }) => (items === undefined ? [] : [items]));
  return items.length === 0 ? otherwise : together(items);
}

function together(schemas: readonly Schema[]): Schema {
  const terms = schemas.filter((schema) => schema !== true);
  const [only = true, ...more] = terms;
  return more.length === 0 ? only : { allOf: terms };
}

/** The values of an enumeration. */
function finiteValues(nodes: readonly SchemaObject[]): Json[] {
  return nodes.flatMap(({ enum: listed, const: only }) => listed ?? (only === undefined ? [] : [only]));
}
