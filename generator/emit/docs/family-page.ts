import type { Operation, Tag } from "../../model/model.js";
import type { File } from "../emitter.js";
import { link, text } from "../markdown.js";
import { render } from "../render.js";
import type { Page } from "./context.js";
import { operationTable } from "./index-page.js";
import { operationView, requestView } from "./operation.js";
import { familyPath, webhooksPath, webhooksTitle } from "./paths.js";

/** The page of a family: every operation in full. */
export function familyPage(tag: Tag, operations: readonly Operation[], page: Page): File {
  const docs = tag.externalDocs;
  const view = {
    title: text(tag.name),
    description: page.prose.blocks(tag.description),
    more: docs ? `More: ${link(text(docs.description ?? docs.url), docs.url)}` : "",
    contents: operationTable(operations, page, true),
    operations: operations.map((operation) => operationView(operation, page)),
  };
  return { path: familyPath(tag.slug), text: render("docs/family", view) };
}

/** The page of the requests that the API's owner sends; none where there are none. */
export function webhooksPage(page: Page): File[] {
  const { webhooks } = page.api;
  if (webhooks.length === 0) return [];
  const view = {
    title: webhooksTitle,
    contents: operationTable(webhooks, page, true),
    operations: webhooks.map((webhook) => requestView(webhook, page)),
  };
  return [{ path: webhooksPath, text: render("docs/webhooks", view) }];
}
