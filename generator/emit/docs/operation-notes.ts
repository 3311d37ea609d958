import { isJsonObject, type Json } from "../../json.js";
import type { Operation } from "../../model/model.js";
import { code, link } from "../markdown.js";
import type { Page } from "./context.js";
import { isListQuery } from "./list-query.js";
import { paginationPath, queryLanguagePath } from "./paths.js";

/** What a caller has to know beyond the request itself: that the answer comes in pages, or tells of each item by itself. */
export function notesOf(operation: Operation, page: Page): string[] {
  const { "x-pagination": pagination, "x-bulk": bulk } = operation.extensions;
  return [
    ...(isListQuery(operation)
      ? [
          `**Query.** ${link("Choose columns, filter and sort", `${page.base}${queryLanguagePath}`)} by the query parameters.`,
        ]
      : []),
    ...(pagination === undefined
      ? []
      : [`**Pages.** The answer is one ${link("page", `${page.base}${paginationPath}`)} of a list.`]),
    ...(isJsonObject(bulk) ? [bulkText(bulk)] : []),
  ];
}

function bulkText(bulk: Record<string, Json>): string {
  const [items, results, index, success, error] = ["items", "results", "index", "success", "error"].map((field) =>
    pointerText(bulk[field]),
  );
  return [
    `**Bulk.** Each item of ${items ?? "the body"} succeeds or fails by itself, so read the results even where the status is one of success.`,
    results &&
      `${results} has one result for each item${index ? `; its ${index} is the item's position, from 0` : ""}.`,
    success && `${success} tells whether the item succeeded${error ? `, ${error} what went wrong` : ""}.`,
    typeof bulk.batchSize === "number" && `Send at most ${bulk.batchSize} items in one call.`,
  ]
    .filter((part) => typeof part === "string")
    .join(" ");
}

/** A pointer or property as code; undefined for the whole body and for what is not there. */
function pointerText(value: Json | undefined): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  return code(value.replace(/^\//, "").replaceAll("/", "."));
}
