import { isJsonObject } from "../../json.js";
import type { Parameter } from "../../model/model.js";
import type { File } from "../emitter.js";
import { code, fenced, table } from "../markdown.js";
import { operationText, type Page } from "./context.js";
import { listParameters, pagedOperations } from "./list-query.js";
import { parameterTable } from "./parameters.js";
import { paginationPath, paginationTitle } from "./paths.js";
import { section, textPage } from "./sections.js";

/** How to walk through a list, where operations declare that their answers come in pages. */
export function paginationPage(page: Page): File[] {
  const operations = pagedOperations(page.api);
  if (operations.length === 0) return [];
  const rows = operations.map(({ operation, pagination }) => {
    const { type, limit, offset } = isJsonObject(pagination) ? pagination : {};
    return [
      operationText(operation, page),
      typeof type === "string" ? type : "",
      typeof limit === "string" ? code(limit) : "",
      typeof offset === "string" ? code(offset) : "",
    ];
  });
  return [
    textPage(
      paginationPath,
      paginationTitle,
      [],
      [
        ...section("Walking through a list", [walk]),
        ...section("Parameters", [parameterTable(pageParameters(page), page)]),
        ...section("Operations", [table(["Operation", "Type", "Limit", "Offset"], rows)]),
      ],
    ),
  ];
}

const walk = `Ask for the first page with an offset of 0, and raise the offset by the limit from call to call. The first page with fewer items than
the limit, possibly none, is the last.

${fenced(
  [
    "offset = 0",
    "repeat:",
    "  items = list(limit, offset)",
    "  … use the items …",
    "  offset = offset + limit",
    "until the page has fewer items than the limit",
  ].join("\n"),
  "text",
)}

Sort by a column without duplicates, where sorting is offered: without an order, items may move between pages.`;

/** The parameters that choose the page, one of each name. */
function pageParameters({ api }: Page): Parameter[] {
  const byName = new Map<string, Parameter>();
  for (const { operation } of pagedOperations(api)) {
    const roles = listParameters(operation);
    for (const parameter of [roles.get("limit"), roles.get("offset")])
      if (parameter && !byName.has(parameter.name)) byName.set(parameter.name, parameter);
  }
  return [...byName.values()];
}
