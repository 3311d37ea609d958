import type { Example, Header, Parameter } from "../../model/model.js";
import type { Schema } from "../../model/schema.js";
import { code, table, text } from "../markdown.js";
import { constraintsText } from "./constraints.js";
import type { Page } from "./context.js";
import { deprecationText, markText } from "./marks.js";
import { defaultText, descriptionCell, propertyTable } from "./properties.js";
import { isNullable, typeText, valueText } from "./schema-text.js";
import { serializationText } from "./serialization.js";

/**
 * Parameters as a table, and below it what is too long for a cell.
 * @param mark what is said of their operation's source, so that only what differs from it need be said of theirs
 */
export function parameterTable(parameters: readonly Parameter[], page: Page, mark = ""): string {
  const columns = ["Parameter", "In", "Type", "Required", "Default", "Constraints", "Source", "Description"];
  const told = parameters.map((parameter) => ({ parameter, ...parameterWords(parameter, page) }));
  const rows = told.map(({ parameter, cell }) => [
    code(parameter.name),
    parameter.in,
    typeText(parameter.schema, page) + (isNullable(parameter.schema) && parameter.schema !== true ? " or null" : ""),
    parameter.required ? "yes" : "no",
    defaultText(parameter.schema),
    [constraintsText(parameter.schema, page), ...serializationText(parameter, page)]
      .filter((part) => part !== "")
      .join(", "),
    markText(parameter.extensions) === mark ? "" : markText(parameter.extensions),
    cell,
  ]);
  const details = told.flatMap(({ parameter, rest }) => (rest === "" ? [] : [`${code(parameter.name)}:\n\n${rest}`]));
  return [table(columns, rows), ...details].filter((part) => part !== "").join("\n\n");
}

function parameterWords(parameter: Parameter, page: Page): { cell: string; rest: string } {
  const { cell, rest } = descriptionCell(parameter.schema, page, parameter.description);
  const deprecation = deprecationText(parameter.deprecated, parameter.extensions);
  const examples = exampleText(parameter.examples, page);
  return {
    cell: [deprecation, cell, examples].filter((part) => part !== "").join(" "),
    rest: [rest, propertiesOf(parameter.schema, page)].filter((part) => part !== "").join("\n\n"),
  };
}

/** The properties of a parameter's schema that has no page. */
function propertiesOf(schema: Schema, page: Page): string {
  return typeof schema === "boolean" || schema.$ref !== undefined ? "" : propertyTable(schema, page);
}

/** Examples of a parameter or header, in a sentence. */
function exampleText(examples: readonly Example[], page: Page): string {
  const texts = examples.map(({ summary, description, value }) => {
    const words = [summary === undefined ? "" : text(summary), page.prose.cell(description).cell].filter(
      (part) => part !== "",
    );
    return valueText(value) + (words.length === 0 ? "" : ` (${words.join(": ")})`);
  });
  return texts.length === 0 ? "" : `${texts.length === 1 ? "Example" : "Examples"}: ${texts.join("; ")}.`;
}

/** The headers of a response as a table. */
export function headerTable(headers: readonly Header[], page: Page): string {
  const told = headers.map((header) => {
    const { cell, rest } = descriptionCell(header.schema, page, header.description);
    return { header, cell, rest: [rest, propertiesOf(header.schema, page)].filter((part) => part !== "").join("\n\n") };
  });
  const rows = told.map(({ header, cell }) => [
    code(header.name),
    typeText(header.schema, page),
    header.required ? "yes" : "no",
    constraintsText(header.schema, page),
    [deprecationText(header.deprecated, {}), cell, exampleText(header.examples, page)]
      .filter((part) => part !== "")
      .join(" "),
  ]);
  const details = told.flatMap(({ header, rest }) => (rest === "" ? [] : [`${code(header.name)}:\n\n${rest}`]));
  return [table(["Header", "Type", "Always sent", "Constraints", "Description"], rows), ...details]
    .filter((part) => part !== "")
    .join("\n\n");
}
