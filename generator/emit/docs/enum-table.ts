import type { Schema } from "../../model/schema.js";
import { code, table } from "../markdown.js";
import type { Page } from "./context.js";
import { valueText } from "./schema-text.js";

/** The values of an enum with their names and descriptions; "" where the document gives neither, since a list of values does then. */
export function enumTable(schema: Schema, page: Page): string {
  if (typeof schema === "boolean" || !schema.enum) return "";
  const names = listOf(schema["x-enum-varnames"]);
  const descriptions = listOf(schema["x-enum-descriptions"]);
  if (names.length === 0 && descriptions.length === 0) return "";
  const rows = schema.enum.map((value, index) => [
    valueText(value),
    names[index] === undefined ? "" : code(names[index]),
    page.prose.cell(descriptions[index]).cell,
  ]);
  return table(["Value", "Name", "Description"], rows);
}

function listOf(extension: unknown): string[] {
  return Array.isArray(extension) ? extension.map(String) : [];
}
