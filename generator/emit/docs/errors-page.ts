import { isJsonObject, type Json } from "../../json.js";
import { identifierOf } from "../../model/schema.js";
import type { File } from "../emitter.js";
import { code, link, table, text } from "../markdown.js";
import { contentText, exampleBlocks, unnamedBlocks } from "./content.js";
import { operationText, type Page, schemaText } from "./context.js";
import type { ErrorUse } from "./errors.js";
import { headerTable } from "./parameters.js";
import { errorsPath, errorsTitle } from "./paths.js";
import { type Section, section, textPage } from "./sections.js";

/** Every status that tells of a failure, the bodies that come with it, and the codes that they are known to hold. */
export function errorsPage(page: Page): File[] {
  const uses = [...page.errors.values()];
  if (uses.length === 0) return [];
  return [
    textPage(
      errorsPath,
      errorsTitle,
      [page.prose.sections(page.api.description, /error/i)],
      [
        ...section("Statuses", [statusTable(uses, page)]),
        ...section("Error bodies", errorBodies(uses, page)),
        ...section("Codes", [codeTable(uses, page)]),
        ...uses.filter(({ anchor }) => anchor !== "").flatMap((use) => responseSection(use, page)),
      ],
    ),
  ];
}

function statusTable(uses: readonly ErrorUse[], page: Page): string {
  const rows = uses.map((use) => [
    use.anchor === "" ? code(use.response.status) : link(code(use.response.status), `#${use.anchor}`),
    contentText(use.response.content, page),
    operationsText(use, page),
    page.prose.cell(use.response.description).cell,
  ]);
  return table(["Status", "Body", "Operations", "Description"], rows);
}

/** Who answers with an error: by name, unless that would be a list of half the API. */
function operationsText({ operations }: ErrorUse, page: Page): string {
  const all = page.api.operations.length;
  if (operations.length === all && all > 1) return "all";
  if (operations.length > 8) return `${operations.length} of ${all}`;
  return operations.map((operation) => operationText(operation, page)).join(", ");
}

/** The named schemas of error bodies, in the order of their first use. */
function errorSchemas(uses: readonly ErrorUse[]): string[] {
  const schemas = uses.flatMap(({ response }) => response.content.map(({ schema }) => schema));
  return [
    ...new Set(
      schemas.flatMap((schema) =>
        typeof schema === "object" && schema.$ref !== undefined ? [identifierOf(schema.$ref)] : [],
      ),
    ),
  ];
}

function errorBodies(uses: readonly ErrorUse[], page: Page): string[] {
  return errorSchemas(uses).flatMap((identifier) => {
    const schema = page.named.get(identifier)?.schema;
    const own = typeof schema === "object" ? schema : {};
    const pointers = isJsonObject(own["x-error"] as Json | undefined) ? (own["x-error"] as Record<string, Json>) : {};
    const rows = Object.entries(meanings).flatMap(([field, meaning]) => {
      const pointer = pointers[field];
      return typeof pointer === "string" ? [[code(pointer.slice(1).replaceAll("/", ".")), meaning]] : [];
    });
    return [
      `**${schemaText(identifier, page)}**`,
      page.prose.blocks(own.description),
      table(["Property", "Meaning"], rows),
    ];
  });
}

const meanings: Record<string, string> = {
  code: "Names the failure for programs.",
  message: "Explains the failure to people.",
  field: "The part of the request at fault.",
  requestId: "The identifier to quote to support.",
};

/** The codes that examples show, found where `x-error` says that a body has its code. */
function codeTable(uses: readonly ErrorUse[], page: Page): string {
  const rows = new Map<string, string[]>();
  for (const { response } of uses)
    for (const { schema, examples } of response.content) {
      const target =
        typeof schema === "object" && schema.$ref !== undefined
          ? page.named.get(identifierOf(schema.$ref))?.schema
          : schema;
      const pointers = typeof target === "object" ? (target["x-error"] as Json | undefined) : undefined;
      if (!isJsonObject(pointers)) continue;
      for (const { value } of examples) {
        const name = valueAt(value, pointers.code);
        const message = valueAt(value, pointers.message);
        if (typeof name !== "string") continue;
        rows.set(`${name} ${response.status}`, [
          code(name),
          code(response.status),
          typeof message === "string" ? text(message) : "",
        ]);
      }
    }
  return table(["Code", "Status", "Message, as an example"], [...rows.values()]);
}

/** What a JSON pointer without escapes leads to. */
function valueAt(value: Json, pointer: Json | undefined): Json | undefined {
  if (typeof pointer !== "string") return undefined;
  return pointer
    .split("/")
    .slice(1)
    .reduce<Json | undefined>(
      (node, part) => (isJsonObject(node) && Object.hasOwn(node, part) ? node[part] : undefined),
      value,
    );
}

function responseSection({ response, heading }: ErrorUse, page: Page): Section[] {
  return section(heading, [
    page.prose.blocks(response.description),
    headerTable(response.headers, page),
    ...response.content.flatMap(({ schema, examples, mediaType }) => [
      ...unnamedBlocks(schema, page),
      ...exampleBlocks(examples, mediaType, page),
    ]),
  ]);
}
