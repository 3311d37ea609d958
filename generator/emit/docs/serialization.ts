import type { Parameter } from "../../model/model.js";
import { identifierOf, type Schema, type SchemaType } from "../../model/schema.js";
import { code } from "../markdown.js";
import type { Page } from "./context.js";
import { typesOf } from "./schema-text.js";

/** How a parameter travels, where that is not plain text, in words for a list of constraints. */
export function serializationText(parameter: Parameter, page: Page): string[] {
  return [
    ...styleText(parameter, structureOf(parameter.schema, page)),
    ...(parameter.allowReserved ? ["reserved characters are sent as they are"] : []),
    ...(parameter.allowEmptyValue ? ["may be empty"] : []),
  ];
}

function styleText(
  { name, style, explode, mediaType }: Parameter,
  structure: "array" | "object" | undefined,
): string[] {
  if (mediaType !== undefined) return [`sent as ${code(mediaType)}`];
  if (style === "label") return [`sent after ${code(".")}`];
  if (style === "matrix") return [`sent as ${code(`;${name}=value`)}`];
  if (style === "deepObject") return [`sent as ${code(`${name}[property]=value`)}`];
  if (structure === undefined) return [];
  if (style === "form" && explode)
    return [structure === "array" ? "repeated for each item" : "each property is a parameter of its own"];
  const parts = structure === "array" ? "items" : explode ? `properties (${code("name=value")})` : "names and values";
  const separators = {
    spaceDelimited: `spaces (${code("%20")})`,
    pipeDelimited: `bars (${code("%7C")})`,
    form: "commas",
    simple: "commas",
  };
  return [`${parts} separated by ${separators[style]}`];
}

/** What kind of structure the values have, if they all have one. */
function structureOf(schema: Schema, page: Page): "array" | "object" | undefined {
  if (typeof schema === "boolean") return undefined;
  if (schema.$ref !== undefined) return structureOf(page.named.get(identifierOf(schema.$ref))?.schema ?? true, page);
  const types: SchemaType[] = typesOf(schema);
  return types.includes("array") ? "array" : types.includes("object") ? "object" : undefined;
}
