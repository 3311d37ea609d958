import type { Json } from "../../json.js";
import type { Schema, SchemaObject } from "../../model/model.js";
import { identifierOf } from "../../model/shape.js";
import { code, fenced, link, table, text } from "../markdown.js";
import { constraintsText } from "./constraints.js";
import type { Page } from "./context.js";
import { enumTable } from "./enum-table.js";
import { deprecationText, markText } from "./marks.js";
import { isNullable, refText, typeText, valueText } from "./schema-text.js";

/** A property, at whatever depth within objects that have no name of their own. */
interface PropertyRow {
  /** Inline Markdown: `owner.name`, `items[].id`. */
  name: string;
  schema: Schema;
  required: boolean | undefined;
  /** Where the property comes from, if not from the schema that is described. */
  origin: string;
}

/** Where the rows of an object stand. */
interface RowContext {
  prefix: string;
  origin: string;
  required: ReadonlySet<string>;
  /** Identifiers of the schemas being described: one that contains itself is not entered again. */
  within: readonly string[];
}

/**
 * The properties of a schema as a table, and below it what is too long for a cell; "" where it has none.
 * @param within identifiers of the schemas that are being described, which are not entered again
 */
export function propertyTable(schema: Schema, page: Page, within: readonly string[] = []): string {
  const known = page.printed.properties.get(schema);
  if (known !== undefined) return known;
  const rows = rowsOf(schema, { prefix: "", origin: "", required: requiredOf(schema, page, within), within }, page);
  const told = rows.map((row) => ({ ...row, ...descriptionCell(row.schema, page) }));
  const columns = ["Property", "Type", "Required", "Nullable", "Default", "Constraints", "Source", "Description"];
  const lines = told.map((row) => [
    row.name,
    typeText(row.schema, page),
    row.required === undefined ? "" : row.required ? "yes" : "no",
    row.schema !== true && isNullable(row.schema) ? "yes" : "",
    defaultText(row.schema),
    constraintsText(row.schema, page),
    markText(row.schema),
    row.origin === "" ? row.cell : `${row.origin} ${row.cell}`,
  ]);
  const details = told.flatMap(({ name, rest }) => (rest === "" ? [] : [`${name}:\n\n${rest}`]));
  const made = [table(columns, lines), ...details].filter((part) => part !== "").join("\n\n");
  page.printed.properties.set(schema, made);
  return made;
}

/** The default of a schema as code. */
export function defaultText(schema: Schema): string {
  return typeof schema === "boolean" || schema.default === undefined ? "" : valueText(schema.default);
}

/**
 * What there is to say of a property or parameter in a cell of a table, and the blocks that have to stand below it. What a
 * reference leads to speaks for a property without words of its own.
 */
export function descriptionCell(schema: Schema, page: Page, own?: string): { cell: string; rest: string } {
  if (typeof schema === "boolean") return page.prose.cell(own);
  const target = schema.$ref === undefined ? true : (page.named.get(identifierOf(schema.$ref))?.schema ?? true);
  const description = own ?? schema.description ?? schema.title;
  const inherited = typeof target === "object" ? (target.description ?? target.title) : undefined;
  const words =
    description === undefined ? { cell: page.prose.cell(inherited).cell, rest: "" } : page.prose.cell(description);
  const examples = (schema.examples ?? []).map(exampleText);
  const cell = [
    deprecationText(schema.deprecated === true, schema),
    schema.readOnly === true ? "_Read-only._" : "",
    schema.writeOnly === true ? "_Write-only._" : "",
    words.cell,
    schema.discriminator ? `Told apart by ${code(schema.discriminator.propertyName)}.` : "",
    examples.every(({ isShort }) => isShort) && examples.length > 0
      ? `Example: ${examples.map((example) => example.markdown).join(", ")}.`
      : "",
    externalDocsText(schema.externalDocs),
  ];
  const rest = [
    words.rest,
    enumTable(schema, page),
    ...examples.filter(({ isShort }) => !isShort).map(({ markdown }) => markdown),
  ];
  return {
    cell: cell.filter((part) => part !== "").join(" "),
    rest: rest.filter((part) => part !== "").join("\n\n"),
  };
}

function exampleText(value: Json): { markdown: string; isShort: boolean } {
  const isShort = JSON.stringify(value).length <= 80;
  return { isShort, markdown: isShort ? valueText(value) : fenced(JSON.stringify(value, null, 2), "json") };
}

function externalDocsText(docs: Json | undefined): string {
  if (typeof docs !== "object" || docs === null || Array.isArray(docs) || typeof docs.url !== "string") return "";
  return `See ${link(text(typeof docs.description === "string" ? docs.description : docs.url), docs.url)}.`;
}

/** The rows of an object's properties, its own and those of all that it is composed of. */
function rowsOf(schema: Schema, context: RowContext, page: Page): PropertyRow[] {
  if (typeof schema === "boolean") return [];
  return [
    ...inheritedRows(schema, context, page),
    ...(schema.allOf ?? []).flatMap((part) => rowsOf(part, context, page)),
    ...ownRows(schema, context, page),
    ...[schema.oneOf, schema.anyOf].flatMap((members) => variantRows(members ?? [], context, page)),
  ];
}

function ownRows(schema: SchemaObject, context: RowContext, page: Page): PropertyRow[] {
  const { prefix, origin } = context;
  const declared = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const row = { name: code(prefix + name), schema: property, required: context.required.has(name), origin };
    return [row, ...nestedRows(property, prefix + name, context, page)];
  });
  const patterns = Object.entries(schema.patternProperties ?? {}).flatMap(([pattern, property]) => [
    { name: `${code(prefix)} matching ${code(pattern)}`, schema: property, required: undefined, origin },
    ...nestedRows(property, `${prefix}*`, context, page),
  ]);
  const rest = schema.additionalProperties;
  const isTold = typeof rest === "object" && (declared.length > 0 || patterns.length > 0);
  const others = isTold
    ? [
        {
          name: prefix === "" ? "any other" : `any other of ${code(prefix.slice(0, -1))}`,
          schema: rest,
          required: undefined,
          origin,
        },
        ...nestedRows(rest, `${prefix}*`, context, page),
      ]
    : typeof rest === "object"
      ? rowsOf(rest, { ...inside(rest, `${prefix}*.`, context, page) }, page)
      : [];
  return [...declared, ...patterns, ...others];
}

/** The rows below a property that is an object, an array of objects or a map of objects, without a name of its own. */
function nestedRows(property: Schema, path: string, context: RowContext, page: Page): PropertyRow[] {
  if (typeof property === "boolean" || property.$ref !== undefined) return [];
  const items = [property.items, ...(property.prefixItems ?? [])].filter((item) => item !== undefined);
  return [
    ...rowsOf(property, inside(property, `${path}.`, context, page), page),
    ...items.flatMap((item) => nestedRows(item, `${path}[]`, context, page)),
  ];
}

function inside(schema: Schema, prefix: string, context: RowContext, page: Page): RowContext {
  return { ...context, prefix, required: requiredOf(schema, page, context.within) };
}

/** What a composed schema takes over from one that has a name. Below the top, the link in the type's column says enough. */
function inheritedRows(schema: SchemaObject, context: RowContext, page: Page): PropertyRow[] {
  if (schema.$ref === undefined || context.prefix !== "") return [];
  const identifier = identifierOf(schema.$ref);
  const target = page.named.get(identifier);
  if (!target || context.within.includes(identifier)) return [];
  const origin = `_From ${refText(schema.$ref, page)}._`;
  return rowsOf(target.schema, { ...context, origin, within: [...context.within, identifier] }, page);
}

/** The rows of alternatives without a name, each telling in which of them it is. Those with a name have a page. */
function variantRows(members: Schema[], context: RowContext, page: Page): PropertyRow[] {
  const unnamed = members.filter((member) => typeof member === "object" && member.$ref === undefined);
  return unnamed.flatMap((member) => {
    const title = typeof member === "object" ? member.title : undefined;
    const origin = `_In variant ${title === undefined ? members.indexOf(member) + 1 : text(title)}._`;
    return rowsOf(member, { ...inside(member, context.prefix, context, page), origin }, page);
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
