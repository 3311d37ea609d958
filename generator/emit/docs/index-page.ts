import type { Api, Operation, Server } from "../../model/model.js";
import { setupExample } from "../client/call-example.js";
import type { File } from "../emitter.js";
import { code, fenced, link, table, text } from "../markdown.js";
import { operationText, type Page, schemaText } from "./context.js";
import { legend, markText } from "./marks.js";
import { familyPath, indexPath, webhooksPath, webhooksTitle } from "./paths.js";
import { operationsByTag } from "./places.js";
import { bullets, facts, section, textPage } from "./sections.js";
import { marksOf } from "./used-marks.js";

/** The first page: what the API is, and the way to every operation and schema. */
export function indexPage(page: Page, guides: readonly File[]): File {
  const { api, prose } = page;
  const families = operationsByTag(api);
  const marks = marksOf(api);
  const tables = api.tags.flatMap(({ name, slug }) => [
    `### ${link(text(name), familyPath(slug))}`,
    operationTable(families.get(name) ?? [], page),
  ]);
  const intro = [api.summary === undefined ? "" : text(api.summary), facts(factsOf(api)), prose.lead(api.description)];
  return textPage(indexPath, text(api.title), intro, [
    ...section("Guides", [bullets(guides.map(guideLink))]),
    ...section("Servers", [serverTable(api.servers, page), variableTable(api.servers, page)]),
    ...section("TypeScript client", clientBlocks(page)),
    ...section("Operations", tables),
    ...section(webhooksTitle, [
      api.webhooks.length === 0 ? "" : link("Requests that the API sends to you", webhooksPath),
    ]),
    ...section("Schemas", [schemaTable(page)]),
    ...section(
      "Sources",
      marks.size === 0 ? [] : ["How sure a fact is stands beside it.", table(["Source", "Meaning"], legend(marks))],
    ),
  ]);
}

/** A page that starts with its title. */
function guideLink({ path, text: page }: File): string {
  return link(page.slice(2, page.indexOf("\n")), path);
}

function clientBlocks({ api, client }: Page): string[] {
  if (!client) return [];
  return [
    "The examples of calls in these pages are for this client:",
    fenced(`npm install ${client.packageName}`, "sh"),
    fenced(setupExample(api, client.names, client.packageName), "ts"),
  ];
}

function factsOf({ version, contact, license, termsOfService, externalDocs }: Api): string[] {
  return [
    `Version: ${code(version)}`,
    ...(externalDocs ? [`More: ${link(text(externalDocs.description ?? externalDocs.url), externalDocs.url)}`] : []),
    ...(contact ? [`Contact: ${contactText(contact)}`] : []),
    ...(license
      ? [`License: ${license.url === undefined ? text(license.name) : link(text(license.name), license.url)}`]
      : []),
    ...(termsOfService === undefined ? [] : [link("Terms of service", termsOfService)]),
  ];
}

function contactText({ name, url, email }: NonNullable<Api["contact"]>): string {
  const who = text(name ?? url ?? email ?? "");
  const parts = [
    url === undefined ? who : link(who, url),
    ...(email === undefined ? [] : [link(text(email), `mailto:${email}`)]),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Operations as a table of contents; `isOwn` where they stand on the page itself. */
export function operationTable(operations: readonly Operation[], page: Page, isOwn = false): string {
  const rows = operations.map((operation) => [
    operationText(operation, page, isOwn),
    operation.method.toUpperCase(),
    code(operation.path),
    markText(operation.extensions),
    operation.deprecated ? "deprecated" : "",
  ]);
  return table(["Operation", "Method", "Path", "Source", "Status"], rows);
}

/** Servers with what is said of them. */
export function serverTable(servers: readonly Server[], { prose }: Page): string {
  return table(
    ["Server", "Description"],
    servers.map(({ url, description }) => [code(url), prose.cell(description).cell]),
  );
}

function variableTable(servers: readonly Server[], { prose }: Page): string {
  const rows = servers.flatMap(({ variables }) =>
    variables.map((variable) => [
      code(`{${variable.name}}`),
      code(variable.default),
      (variable.enum ?? []).map((value) => code(value)).join(", "),
      prose.cell(variable.description).cell,
    ]),
  );
  return table(["Variable", "Default", "One of", "Description"], rows);
}

function schemaTable(page: Page): string {
  const rows = page.api.schemas.map(({ identifier, schema }) => [
    schemaText(identifier, page),
    typeof schema === "boolean" ? "" : page.prose.cell(schema.description ?? schema.title).cell,
  ]);
  return table(["Schema", "Description"], rows);
}
