import type { Json } from "../json.js";
import type { Schema, SchemaObject } from "../model/model.js";
import type { Contains, Verdict } from "./judge.js";

/** How a parameter or header is written: `isList` where one item and a list of one are the same text. */
export interface TextForm {
  isList: boolean;
}

const NUMBER = "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$";
const INTEGER = "^-?(?:0|[1-9][0-9]*)$";

/** Values and the texts that they are written as: whoever takes one takes the other. */
const twins: [value: Schema, text: Schema][] = [
  [{ type: "number" }, { type: "string", pattern: NUMBER }],
  [{ type: "integer" }, { type: "string", pattern: INTEGER }],
  [{ type: "boolean" }, { enum: ["true", "false"] }],
];

/** Deeper than any text nests; ends at schemas that refer to themselves. */
const DEEPEST = 4;

/** What can be written at all: null is never sent, and an empty list is a parameter that is not there. */
const sendable: Schema = { not: { type: "null" }, items: { not: { type: "null" } }, minItems: 1 };

/**
 * Containment of what is sent as text (OpenAPI 3.1, 4.8.12; RFC 6570): `12` is a number and a string, null is never sent, and where
 * lists repeat or join their items a single item is a list of one.
 */
export function asText(
  question: { sub: Schema; sup: Schema; condition: Schema },
  form: TextForm,
  contains: Contains,
  definitions: Record<string, Schema>,
): Verdict {
  const [sub, sup] = [question.sub, question.sup].map((schema) => dereferenced(schema, definitions));
  if (sub === undefined || sup === undefined) return { verdict: "contained" };
  const written = { allOf: [sub, sendable, question.condition] };
  const plain = contains(written, sup);
  if (plain.verdict === "contained") return plain;
  const wider = widen(sup, form, finiteValues(sub), contains, definitions);
  const verdict = contains(written, wider);
  if (verdict.verdict !== "not-contained") return verdict;
  const text = textOf(verdict.witness);
  const isTaken = text !== undefined && contains({ const: text }, wider).verdict === "contained";
  return isTaken ? { verdict: "unknown", reason: `${JSON.stringify(text)} is taken as text` } : verdict;
}

/** What a reader takes once its schema is read as one of texts. */
function widen(
  written: Schema,
  form: TextForm,
  values: Json[],
  contains: Contains,
  definitions: Record<string, Schema>,
  depth = 0,
): Schema {
  const sup = dereferenced(written, definitions);
  if (typeof sup === "boolean" || depth > DEEPEST) return sup;
  const takes = (schema: Schema) => contains(schema, sup).verdict === "contained";
  const inside = (schema: Schema) => widen(schema, { isList: false }, [], contains, definitions, depth + 1);
  const alternatives: Schema[] = [];
  for (const [value, text] of twins) {
    if (takes(text)) alternatives.push(value);
    if (takes(value)) alternatives.push(text);
  }
  for (const value of values) {
    const text = textOf(value);
    if (text !== undefined && takes({ const: text })) alternatives.push({ const: value });
    const parsed = typeof value === "string" ? parsedFrom(value) : undefined;
    if (parsed !== undefined && takes({ const: parsed })) alternatives.push({ const: value });
  }
  if (sup.properties !== undefined) {
    const properties = Object.entries(sup.properties).map(([name, schema]): [string, Schema] => [name, inside(schema)]);
    alternatives.push({ ...sup, properties: Object.fromEntries(properties) });
  }
  const item = sup.items ?? ([sup.type].flat().includes("array") ? scalar : undefined);
  if (item !== undefined) {
    const items = inside(item);
    alternatives.push({ ...sup, items });
    if (form.isList && takes({ type: "array", items: item, minItems: 1, maxItems: 1 })) alternatives.push(items);
  }
  const wider = alternatives.length === 0 ? sup : { anyOf: [sup, ...alternatives] };
  return form.isList ? { anyOf: [wider, { type: "array", items: wider, minItems: 1, maxItems: 1 }] } : wider;
}

/** What an item may be, where nothing else is said. */
const scalar: Schema = { type: ["string", "number", "boolean"] };

/** The values of an enumeration. */
function finiteValues(schema: Schema): Json[] {
  if (typeof schema === "boolean") return [];
  return schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
}

/** The text of a scalar, or of a list with a single one. */
function textOf(value: Json): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.length === 1 && value[0] !== undefined)
    return typeof value[0] === "string" ? value[0] : textOf(value[0]);
  return undefined;
}

/** The number or boolean that a text is read as. */
function parsedFrom(text: string): Json | undefined {
  if (text === "true" || text === "false") return text === "true";
  return new RegExp(NUMBER).test(text) ? Number(text) : undefined;
}

/** A schema with its reference followed, so that its keywords can be looked at. */
function dereferenced(schema: Schema, definitions: Record<string, Schema>): Schema {
  let target = schema;
  for (let steps = 0; isReference(target) && steps < 100; steps++)
    target = definitions[target.$ref.slice("#/$defs/".length)] ?? true;
  return target;
}

function isReference(schema: Schema): schema is SchemaObject & { $ref: string } {
  return typeof schema === "object" && schema.$ref !== undefined && Object.keys(schema).length === 1;
}
