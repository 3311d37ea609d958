import { identifierOf, type Schema, type SchemaObject } from "../../model/schema.js";
import { code, text } from "../markdown.js";
import { constraintsText } from "./constraints.js";
import type { Page } from "./context.js";
import { refText } from "./schema-text.js";

/** A property, or another part of a schema that has something to say, at whatever depth within what has no name of its own. */
export interface PropertyRow {
  /** Inline Markdown: `owner.name`, `items[].id`. */
  name: string;
  schema: Schema;
  /** Undefined where the question makes no sense. */
  required: boolean | undefined;
  /** Markdown that says where the property comes from, if not from the schema that is described. */
  origin: string;
}

/** Where the rows of a schema stand. */
interface Spot {
  /** The way from the schema that is described, "" for itself. */
  path: string;
  origin: string;
  required: ReadonlySet<string>;
  /** Identifiers of the schemas being described: one that contains itself is not entered again. */
  within: readonly string[];
}

/** The rows of all that a schema holds, its own and what it takes over from others, in the order in which it is written. */
export function propertyRows(schema: Schema, page: Page, within: readonly string[]): PropertyRow[] {
  return rowsWithin(schema, { path: "", origin: "", required: requiredOf(schema, page, within), within }, page);
}

function rowsWithin(schema: Schema, spot: Spot, page: Page): PropertyRow[] {
  if (typeof schema === "boolean") return [];
  return [
    ...inheritedRows(schema, spot, page),
    ...(schema.allOf ?? []).flatMap((part) => rowsWithin(part, spot, page)),
    ...objectRows(schema, spot, page),
    ...(schema.items === undefined ? [] : partRows(schema.items, `${spot.path}[]`, spot, page)),
    ...(schema.prefixItems ?? []).flatMap((item, index) => partRows(item, `${spot.path}[${index}]`, spot, page)),
    ...[schema.oneOf, schema.anyOf].flatMap((members) => variantRows(members ?? [], spot, page)),
  ];
}

function objectRows(schema: SchemaObject, spot: Spot, page: Page): PropertyRow[] {
  const { properties = {}, patternProperties = {}, additionalProperties } = schema;
  const prefix = spot.path === "" ? "" : `${spot.path}.`;
  const declared = Object.entries(properties).flatMap(([name, property]): PropertyRow[] => [
    { name: code(prefix + name), schema: property, required: spot.required.has(name), origin: spot.origin },
    ...rowsBelow(property, prefix + name, spot, page),
  ]);
  const patterns = Object.entries(patternProperties).flatMap(([pattern, property]): PropertyRow[] => [
    row(`${prefix === "" ? "" : `${code(spot.path)} `}matching ${code(pattern)}`, property, spot),
    ...rowsBelow(property, `${prefix}*`, spot, page),
  ]);
  if (typeof additionalProperties !== "object") return [...declared, ...patterns];
  // The type of a map says what its values are, unless there are properties beside them.
  const others =
    declared.length + patterns.length === 0
      ? partRows(additionalProperties, `${prefix}*`, spot, page)
      : [
          row(prefix === "" ? "any other" : code(`${prefix}*`), additionalProperties, spot),
          ...rowsBelow(additionalProperties, `${prefix}*`, spot, page),
        ];
  return [...declared, ...patterns, ...others];
}

function row(name: string, schema: Schema, { origin }: Spot): PropertyRow {
  return { name, schema, required: undefined, origin };
}

/** The rows below a part that has one, or needs none. What has a name has a page. */
function rowsBelow(schema: Schema, path: string, spot: Spot, page: Page): PropertyRow[] {
  if (typeof schema === "boolean" || schema.$ref !== undefined) return [];
  return rowsWithin(schema, { ...spot, path, required: requiredOf(schema, page, spot.within) }, page);
}

/** The rows of a part without a name: items, values of a map. Its type stands with its owner, so it has a row only for its words. */
function partRows(schema: Schema, path: string, spot: Spot, page: Page): PropertyRow[] {
  const own = hasWords(schema) ? [row(code(path), schema, spot)] : [];
  return [...own, ...rowsBelow(schema, path, spot, page)];
}

function hasWords(schema: Schema): boolean {
  if (typeof schema === "boolean") return false;
  return [schema.description, schema.title, schema["x-enum-descriptions"], schema["x-enum-varnames"]].some(
    (words) => words !== undefined,
  );
}

/** What a composed schema takes over from one that has a name. Below the top, the link in the type's column says enough. */
function inheritedRows(schema: SchemaObject, spot: Spot, page: Page): PropertyRow[] {
  if (schema.$ref === undefined || spot.path !== "") return [];
  const identifier = identifierOf(schema.$ref);
  const target = page.named.get(identifier);
  if (!target || spot.within.includes(identifier)) return [];
  const origin = `_From ${refText(schema.$ref, page)}._`;
  return rowsWithin(target.schema, { ...spot, origin, within: [...spot.within, identifier] }, page);
}

/** The rows of alternatives without a name, each telling in which of them it is. At the top they have a list of their own. */
function variantRows(members: Schema[], spot: Spot, page: Page): PropertyRow[] {
  return members.flatMap((member, index) => {
    if (typeof member === "boolean" || member.$ref !== undefined) return [];
    const origin = `_In variant ${member.title === undefined ? index + 1 : text(member.title)}._`;
    const inside = { ...spot, origin, required: requiredOf(member, page, spot.within) };
    const isTold = spot.path !== "" && (hasWords(member) || constraintsText(member, page) !== "");
    return [...(isTold ? [row(code(spot.path), member, inside)] : []), ...rowsWithin(member, inside, page)];
  });
}

/** The names that a schema requires, by itself or by what it is composed of. */
function requiredOf(schema: Schema, page: Page, within: readonly string[]): Set<string> {
  if (typeof schema === "boolean") return new Set();
  const identifier = schema.$ref === undefined ? undefined : identifierOf(schema.$ref);
  const target = identifier === undefined || within.includes(identifier) ? undefined : page.named.get(identifier);
  const parts = [...(schema.allOf ?? []), ...(target ? [target.schema] : [])];
  const deeper = identifier === undefined ? within : [...within, identifier];
  return new Set([...(schema.required ?? []), ...parts.flatMap((part) => [...requiredOf(part, page, deeper)])]);
}
