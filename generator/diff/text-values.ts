import { isJsonObject, type Json } from "../json.js";
import type { Schema, SchemaObject } from "../model/schema.js";
import { type TextForm, textAt } from "./text-form.js";

/** Values and texts: `written` has all that the values are written as, each text in `read` is read as one of the values. */
export interface Twins {
  values: Schema;
  written: Schema;
  read: Schema;
}

const NUMBER = "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$";

/** The texts of numbers and booleans that everybody writes alike: no `-0`, no `1.0`, no `1e21`. */
export const unmistakable: Schema = {
  pattern: "^(?:true|false|0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\\.[0-9]*[1-9])$",
};

const texts = (pattern: string): Schema => ({ type: "string", pattern });

const twins: Twins[] = [
  { values: { type: "number" }, written: texts(NUMBER), read: texts(NUMBER) },
  { values: { type: "integer" }, written: texts(integersFrom(-Infinity)), read: texts("^-?(?:0|[1-9][0-9]*)$") },
  { values: { type: "boolean" }, written: { enum: ["true", "false"] }, read: { enum: ["true", "false"] } },
];

/** @param nodes schemas that hold together: integers within their bounds are told apart */
export function twinsIn(nodes: readonly SchemaObject[]): Twins[] {
  return [...twins, ...boundedIntegers(nodes)];
}

/** Integers between the bounds, and texts with no more digits than the bounds have. */
function boundedIntegers(nodes: readonly SchemaObject[]): Twins[] {
  const least = Math.max(...nodes.map(({ minimum, exclusiveMinimum }) => minimum ?? exclusiveMinimum ?? -Infinity));
  const most = Math.min(...nodes.map(({ maximum, exclusiveMaximum }) => maximum ?? exclusiveMaximum ?? Infinity));
  if (least === -Infinity && most === Infinity) return [];
  const values: SchemaObject = { type: "integer" };
  if (least !== -Infinity) values.minimum = least;
  if (most !== Infinity) values.maximum = most;
  return [{ values, written: texts(integersFrom(least, Math.max(-least, most))), read: false }];
}

/** @param size what none is larger than, whatever its sign */
function integersFrom(least: number, size = Infinity): string {
  const digits = size < 1e15 ? `{0,${Math.max(String(Math.ceil(size)).length, 1) - 1}}` : "*";
  if (least > 0) return `^[1-9][0-9]${digits}$`;
  return least === 0 ? `^(?:0|[1-9][0-9]${digits})$` : `^(?:0|-?[1-9][0-9]${digits})$`;
}

/** The text of a number or boolean, or the number or boolean that a text is read as. */
export function twinOf(value: Json): Json | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  if (value === "true" || value === "false") return value === "true";
  return new RegExp(NUMBER).test(value) ? Number(value) : undefined;
}

/** All values that are the same as this one on the wire. */
export function readingsOf(value: Json, form: TextForm | undefined): Schema {
  if (form === undefined) return { const: value };
  const inside = (inner: Json, step: { property: string } | { item: number }): Schema =>
    readingsOf(inner, textAt(form, [step]));
  if (isJsonObject(value)) {
    const properties = Object.entries(value).map(([property, inner]) => [property, inside(inner, { property })]);
    const own: Schema = {
      type: "object",
      properties: Object.fromEntries(properties),
      required: Object.keys(value),
      additionalProperties: false,
    };
    return isList(form) ? { anyOf: [own, listOf([own])] } : own;
  }
  if (Array.isArray(value)) {
    const items = value.map((inner, item) => inside(inner, { item }));
    const [only, ...more] = items;
    return isList(form) && only !== undefined && more.length === 0 ? { anyOf: [listOf(items), only] } : listOf(items);
  }
  const twin = "text" in form && form.text !== "nothing" ? twinOf(value) : undefined;
  const own: Schema = { enum: twin === undefined ? [value] : [value, twin] };
  return isList(form) ? { anyOf: [own, listOf([own])] } : own;
}

function isList(form: TextForm): boolean {
  return "isList" in form && form.isList;
}

function listOf(items: Schema[]): Schema {
  return { type: "array", prefixItems: items, minItems: items.length, maxItems: items.length };
}
