import type { Operation, RequestBody, Response } from "../../model/model.js";
import { curlCommand } from "../curl.js";
import { exampleRequest } from "../example-request.js";
import { code, fenced, link, table, text } from "../markdown.js";
import { bodyProperties, contentText, encodingTable, exampleBlocks, unnamedProperties, valueBlock } from "./content.js";
import type { Page } from "./context.js";
import { type ErrorUse, sharedError } from "./errors.js";
import { fetchExample } from "./fetch-example.js";
import { deprecationText, markLink, markText } from "./marks.js";
import { notesOf } from "./operation-notes.js";
import { headerTable, parameterTable } from "./parameters.js";
import { errorsPath } from "./paths.js";
import { securityText } from "./security-text.js";
import { isError } from "./usage.js";

/** The section of an operation that a client calls, for the template `docs/operation`. */
export function operationView(operation: Operation, page: Page) {
  const request = exampleRequest(operation, page.api, page.named);
  const answer = operation.responses.find((response) => !isError(response) && response.content.length > 0);
  return {
    ...requestView(operation, page),
    curl: fenced(curlCommand(request), "sh"),
    typescript: fenced(fetchExample(request), "ts"),
    answer: answerBlock(answer, page),
  };
}

/** A request as the template `docs/request` prints it; every field is Markdown. */
export interface RequestView {
  heading: string;
  method: string;
  path: string;
  deprecation: string;
  description: string;
  facts: string[];
  notes: string[];
  parameters: string;
  requestBody: string[];
  responses: string;
  responseDetails: string[];
  callbacks: { name: string; requests: RequestView[] }[];
}

/** The section of any request: an operation, a webhook or a callback. */
export function requestView(operation: Operation, page: Page): RequestView {
  const { method, path, parameters, requestBody, responses } = operation;
  return {
    heading: text(page.places.get(operation)?.heading ?? operation.identifier),
    method: method.toUpperCase(),
    path: code(path),
    deprecation: deprecationText(operation.deprecated, operation.extensions),
    description: page.prose.blocks(operation.description),
    facts: factsOf(operation, page),
    notes: notesOf(operation, page),
    parameters: parameterTable(parameters, page, markText(operation.extensions)),
    requestBody: requestBody ? requestBodyBlocks(requestBody, page) : [],
    responses: responseTable(responses, page),
    responseDetails: responses.flatMap((response) => responseBlocks(response, page)),
    callbacks: operation.callbacks.map(({ name, operations }) => ({
      name: code(name),
      requests: operations.map((request) => requestView(request, page)),
    })),
  };
}

function factsOf(operation: Operation, page: Page): string[] {
  const { operationId, extensions, security, tags, servers, externalDocs } = operation;
  const mark = markLink(extensions, page.base);
  return [
    ...(operationId === undefined ? [] : [`Operation: ${code(operationId)}`]),
    ...(page.api.securitySchemes.length === 0 ? [] : [`Authentication: ${securityText(security, page)}`]),
    ...(mark === "" ? [] : [`Source: ${mark}`]),
    ...(tags.length > 1 ? [`Tags: ${tags.map((tag) => text(tag)).join(", ")}`] : []),
    ...(servers === page.api.servers ? [] : [`Servers: ${servers.map(({ url }) => code(url)).join(", ")}`]),
    ...(externalDocs ? [`More: ${link(text(externalDocs.description ?? externalDocs.url), externalDocs.url)}`] : []),
  ];
}

function requestBodyBlocks(body: RequestBody, page: Page): string[] {
  const head = `${contentText(body.content, page)}, ${body.required ? "required" : "optional"}.`;
  return [
    head,
    page.prose.blocks(body.description),
    ...body.content.flatMap((media) => [
      bodyProperties(media.schema, page),
      encodingTable(media),
      // The first example is the one that the example below sends.
      ...exampleBlocks(media.examples.slice(1), media.mediaType, page),
    ]),
  ].filter((block) => block !== "");
}

/** Responses as a table; those that other operations share, as links to where they are told of. */
function responseTable(responses: readonly Response[], page: Page): string {
  const own = responses.filter((response) => !sharedError(response, page.errors));
  const rows = own.map((response) => [
    code(response.status),
    contentText(response.content, page),
    response.headers.map(({ name }) => code(name)).join(", "),
    page.prose.cell(response.description).cell,
  ]);
  const shared = responses.flatMap((response) => sharedError(response, page.errors) ?? []);
  return [table(["Status", "Body", "Headers", "Description"], rows), sharedText(shared, page)]
    .filter((part) => part !== "")
    .join("\n\n");
}

function sharedText(shared: readonly ErrorUse[], page: Page): string {
  const bodies = new Set(shared.map(({ response }) => contentText(response.content, page)));
  const links = shared.map(({ heading, anchor }) => link(heading, `${page.base}${errorsPath}#${anchor}`));
  const [body] = bodies;
  if (links.length === 0) return "";
  return `Common errors: ${links.join(", ")}${bodies.size === 1 && body ? `, each with ${body}` : ""}.`;
}

/** What a response has to tell beyond its row. */
function responseBlocks(response: Response, page: Page): string[] {
  if (sharedError(response, page.errors)) return [];
  const blocks = [
    page.prose.cell(response.description).rest,
    headerTable(response.headers, page),
    ...response.content.map(({ schema }) => unnamedProperties(schema, page)),
    linkTable(response),
    ...response.content.flatMap(({ examples, mediaType }) =>
      exampleBlocks(isError(response) ? examples : examples.slice(1), mediaType, page),
    ),
  ].filter((block) => block !== "");
  return blocks.length === 0 ? [] : [`**${code(response.status)}**`, ...blocks];
}

function linkTable({ links }: Response): string {
  return Object.keys(links).length === 0 ? "" : valueBlock(links, "application/json");
}

function answerBlock(answer: Response | undefined, _page: Page): string {
  const [media] = answer?.content ?? [];
  const [example] = media?.examples ?? [];
  if (!answer || !media || !example) return "";
  return [`Answer, ${code(answer.status)}:`, valueBlock(example.value, media.mediaType)].join("\n\n");
}
