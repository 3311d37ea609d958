import { isJsonObject, type Json } from "../../json.js";
import type { Operation, Parameter } from "../../model/model.js";
import { queryPairs } from "../../request/write.js";
import type { File } from "../emitter.js";
import { exampleRequest } from "../example-request.js";
import { code, fenced, table, text } from "../markdown.js";
import { parameterValue } from "../operation-example.js";
import { operationText, type Page } from "./context.js";
import { enumTable } from "./enum-table.js";
import { type ListRole, listParameters, listQueries } from "./list-query.js";
import { queryLanguagePath, queryLanguageTitle } from "./paths.js";
import { typeText } from "./schema-text.js";
import { section, textPage } from "./sections.js";

/** How to choose columns, filter and sort, where operations take parameters with these roles. */
export function queryLanguagePage(page: Page): File[] {
  const operations = listQueries(page.api);
  const [first] = operations;
  if (!first) return [];
  const intro = [
    "Lists are queried by parameters, each for one purpose.",
    roleTable(operations),
    `Operations: ${operations.map((operation) => operationText(operation, page)).join(", ")}.`,
  ];
  return [
    textPage(queryLanguagePath, queryLanguageTitle, intro, [
      ...(["fields", "filter", "sort", "direction"] as const).flatMap((role) => roleSection(role, operations, page)),
      ...section("All together", [allTogether(first, page)]),
    ]),
  ];
}

const purposes = {
  fields: ["Choosing columns", "Which columns the items of the answer have."],
  filter: ["Filtering", "Which items the answer has."],
  sort: ["Sorting", "The column that the items are in the order of."],
  direction: ["Direction", "Whether the order goes up or down."],
  limit: ["Limit", "How many items the answer has at most."],
  offset: ["Offset", "How many items are skipped before the first one."],
} satisfies Record<ListRole, [heading: string, purpose: string]>;

/** The parameters by role; where operations name them differently, each name once. */
function roleTable(operations: readonly Operation[]): string {
  const rows = Object.entries(purposes).flatMap(([role, [, purpose]]) =>
    distinct(operations, role as ListRole).map(({ name }) => [code(name), purpose]),
  );
  return table(["Parameter", "Decides"], rows);
}

/** The parameters with a role, one of each name. */
function distinct(operations: readonly Operation[], role: ListRole): Parameter[] {
  const byName = new Map<string, Parameter>();
  for (const operation of operations) {
    const parameter = listParameters(operation).get(role);
    if (parameter && !byName.has(parameter.name)) byName.set(parameter.name, parameter);
  }
  return [...byName.values()];
}

function roleSection(role: ListRole, operations: readonly Operation[], page: Page) {
  const blocks = distinct(operations, role).flatMap((parameter) => [
    `${code(parameter.name)}, ${typeText(parameter.schema, page)}:`,
    page.prose.blocks(parameter.description),
    enumTable(parameter.schema, page),
    ...grammar(parameter.extensions["x-filter"]),
    ...exampleQueries(parameter, page),
  ]);
  return section(purposes[role][0], blocks);
}

/** The examples of a parameter as they stand in a query. */
function exampleQueries(parameter: Parameter, page: Page): string[] {
  return parameter.examples.flatMap(({ summary, description, value }) => [
    summary === undefined ? "" : `${text(summary)}:`,
    page.prose.blocks(description),
    fenced(queryPairs(parameter, value).join("&"), "text"),
  ]);
}

/** The address of a list with every parameter. */
function allTogether(operation: Operation, page: Page): string {
  const pairs = [...listParameters(operation).values()].map((parameter) =>
    queryPairs(parameter, parameterValue(parameter, operation, page.named)).join("&"),
  );
  const [address = ""] = exampleRequest(operation, page.api, page.named).url.split("?");
  return fenced(`GET ${address}?${pairs.join("&")}`, "http");
}

/** The grammar of a condition, as `x-filter` has it. */
function grammar(filter: Json | undefined): string[] {
  if (!isJsonObject(filter)) return [];
  const separator = typeof filter.separator === "string" ? filter.separator : ",";
  const onlyText = textsOf(filter.textOperators);
  const operators = textsOf(filter.operators).map((operator) => [
    code(operator),
    operator === filter.defaultOperator ? "yes" : "",
    onlyText.includes(operator) ? "columns of text" : "every column",
  ]);
  return [
    `One condition: ${code(textsOf(filter.parts).join(separator))}. Of several, all must hold.`,
    table(["Operator", "Assumed if left out", "For"], operators),
  ];
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
