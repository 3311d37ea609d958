import type { Json } from "../../json.js";
import type { Example, MediaType } from "../../model/model.js";
import { identifierOf, type Schema, type SchemaObject } from "../../model/schema.js";
import { isJson } from "../../request/write.js";
import { code, fenced, table, text } from "../markdown.js";
import type { Page } from "./context.js";
import { ownWords, propertyTable } from "./properties.js";
import { typeText } from "./schema-text.js";

/** The type of a body, and its media type where that is not the usual one: `[Site](…) as text/csv`. */
export function contentText(content: readonly MediaType[], page: Page): string {
  return content
    .map(({ mediaType, schema }) => {
      const type = typeText(schema, page);
      return mediaType === "application/json" ? type : `${type} as ${code(mediaType)}`;
    })
    .join(" or ");
}

/** What a body holds: its own words where it has no name, and the properties of it or of its items, named or not. */
export function bodyBlocks(schema: Schema, page: Page, within: readonly string[] = []): string[] {
  if (typeof schema === "boolean") return [];
  if (schema.$ref !== undefined) {
    const identifier = identifierOf(schema.$ref);
    const target = within.includes(identifier) ? undefined : page.named.get(identifier);
    return target ? bodyBlocks(target.schema, page, [...within, identifier]) : [];
  }
  const words = within.length === 0 ? page.prose.blocks(ownWords(schema)) : "";
  if (isList(schema)) return [words, ...bodyBlocks(schema.items ?? true, page, within)];
  return [words, propertyTable(schema, page, within)];
}

/** As {@link bodyBlocks}, but nothing of what has a page of its own. */
export function unnamedBlocks(schema: Schema, page: Page): string[] {
  if (typeof schema === "boolean" || schema.$ref !== undefined) return [];
  const words = page.prose.blocks(ownWords(schema));
  if (isList(schema)) return [words, ...unnamedBlocks(schema.items ?? true, page)];
  return [words, propertyTable(schema, page)];
}

/** Whether there is nothing to say of an array beyond its items. */
function isList({ items, properties, prefixItems, oneOf, anyOf, allOf }: SchemaObject): boolean {
  return items !== undefined && [properties, prefixItems, oneOf, anyOf, allOf].every((part) => part === undefined);
}

/** How the fields of a form are sent, where a body says so. */
export function encodingTable({ encoding }: MediaType): string {
  const rows = encoding.map(({ property, contentType, style, explode, allowReserved, headers }) => [
    code(property),
    contentType === undefined ? "" : code(contentType),
    style ?? "",
    explode === undefined ? "" : explode ? "yes" : "no",
    allowReserved ? "yes" : "",
    headers.map(({ name }) => code(name)).join(", "),
  ]);
  return table(["Field", "Media type", "Style", "Exploded", "Reserved characters as they are", "Headers"], rows);
}

/** Examples, each below its summary. */
export function exampleBlocks(examples: readonly Example[], mediaType: string, page: Page): string[] {
  return examples.flatMap((example) => [...exampleWords(example, page), valueBlock(example.value, mediaType)]);
}

/** What an example says of itself. */
export function exampleWords({ name, summary, description }: Example, page: Page): string[] {
  const label = summary ?? name;
  return [label === undefined ? "" : `${text(label)}:`, page.prose.blocks(description)];
}

/** A value as a block of code: text as it is, anything else as JSON. */
export function valueBlock(value: Json, mediaType: string): string {
  if (typeof value === "string" && !isJson(mediaType)) return fenced(value, languageOf(mediaType));
  return fenced(JSON.stringify(value, null, 2), "json");
}

function languageOf(mediaType: string): string {
  return /[/+](xml|html|csv|yaml)\b/.exec(mediaType)?.[1] ?? "text";
}
