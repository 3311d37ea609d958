import type { Json } from "../../json.js";
import type { Example, MediaType, Schema } from "../../model/model.js";
import { identifierOf } from "../../model/shape.js";
import { isJson } from "../example-request.js";
import { code, fenced, table, text } from "../markdown.js";
import type { Page } from "./context.js";
import { propertyTable } from "./properties.js";
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

/** The properties of a body, those of the items where it is an array, also where its schema has a name and a page. */
export function bodyProperties(schema: Schema, page: Page, within: readonly string[] = []): string {
  if (typeof schema === "boolean") return "";
  if (schema.$ref !== undefined) {
    const identifier = identifierOf(schema.$ref);
    const target = within.includes(identifier) ? undefined : page.named.get(identifier);
    return target ? bodyProperties(target.schema, page, [...within, identifier]) : "";
  }
  if (schema.items !== undefined && !schema.properties) return bodyProperties(schema.items, page, within);
  return propertyTable(schema, page, within);
}

/** The properties of what in a body has no page of its own. */
export function unnamedProperties(schema: Schema, page: Page): string {
  if (typeof schema === "boolean" || schema.$ref !== undefined) return "";
  if (schema.items !== undefined && !schema.properties) return unnamedProperties(schema.items, page);
  return propertyTable(schema, page);
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
  return examples.map(({ name, summary, description, value }) => {
    const label = summary ?? name;
    const title = label === undefined ? "" : `${text(label)}:`;
    const words = page.prose.blocks(description);
    return [title, words, valueBlock(value, mediaType)].filter((part) => part !== "").join("\n\n");
  });
}

/** A value as a block of code: text as it is, anything else as JSON. */
export function valueBlock(value: Json, mediaType: string): string {
  if (typeof value === "string" && !isJson(mediaType)) return fenced(value, languageOf(mediaType));
  return fenced(JSON.stringify(value, null, 2), "json");
}

function languageOf(mediaType: string): string {
  return /[/+](xml|html|csv|yaml)\b/.exec(mediaType)?.[1] ?? "text";
}
