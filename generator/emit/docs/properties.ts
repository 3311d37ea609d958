import type { Json } from "../../json.js";
import { identifierOf, type Schema } from "../../model/schema.js";
import { code, fenced, link, table, text } from "../markdown.js";
import { constraintsText } from "./constraints.js";
import type { Page } from "./context.js";
import { enumTable } from "./enum-table.js";
import { deprecationText, markText } from "./marks.js";
import { propertyRows } from "./property-rows.js";
import { isNullable, typeText, valueText } from "./schema-text.js";

/**
 * The properties of a schema as a table, and below it what is too long for a cell; "" where it has none.
 * @param within identifiers of the schemas that are being described, which are not entered again
 */
export function propertyTable(schema: Schema, page: Page, within: readonly string[] = []): string {
  const known = page.printed.properties.get(schema);
  if (known !== undefined) return known;
  const told = propertyRows(schema, page, within).map((row) => ({ ...row, ...descriptionCell(row.schema, page) }));
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
  const description = own ?? ownWords(schema);
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

/** What a schema says of itself; in a composition its unnamed parts speak for it, too. */
export function ownWords(schema: Schema): string | undefined {
  if (typeof schema === "boolean") return undefined;
  const parts = (schema.allOf ?? []).filter((part) => typeof part === "object" && part.$ref === undefined);
  const words = [schema.description, ...parts.map(ownWords)].filter((part) => part !== undefined);
  return words.length === 0 ? schema.title : words.join("\n\n");
}

function exampleText(value: Json): { markdown: string; isShort: boolean } {
  const isShort = JSON.stringify(value).length <= 80;
  return { isShort, markdown: isShort ? valueText(value) : fenced(JSON.stringify(value, null, 2), "json") };
}

function externalDocsText(docs: Json | undefined): string {
  if (typeof docs !== "object" || docs === null || Array.isArray(docs) || typeof docs.url !== "string") return "";
  return `See ${link(text(typeof docs.description === "string" ? docs.description : docs.url), docs.url)}.`;
}
