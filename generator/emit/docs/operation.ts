import type { Example, Operation, RequestBody, Response } from "../../model/model.js";
import { callExample } from "../client/call-example.js";
import { curlCommand } from "../curl.js";
import { exampleRequest } from "../example-request.js";
import { code, fenced, link, table, text } from "../markdown.js";
import {
  bodyBlocks,
  contentText,
  encodingTable,
  exampleBlocks,
  exampleWords,
  unnamedBlocks,
  valueBlock,
} from "./content.js";
import type { Page } from "./context.js";
import { type ErrorUse, sharedError } from "./errors.js";
import { fetchExample } from "./fetch-example.js";
import { deprecationText, markLink, markText } from "./marks.js";
import { notesOf } from "./operation-notes.js";
import { headerTable, parameterTable } from "./parameters.js";
import { errorsPath } from "./paths.js";
import { facts } from "./sections.js";
import { securityText } from "./security-text.js";
import { isError } from "./usage.js";

/** The section of an operation that a client calls, for the template `docs/family`. */
export function operationView(operation: Operation, page: Page) {
  const request = exampleRequest(operation, page.api, page.named);
  const sent = operation.requestBody?.content[0]?.examples[0];
  const answer = operation.responses.find((response) => !isError(response) && response.content[0]?.examples[0]);
  const answered = answer?.content[0]?.examples[0];
  return {
    ...requestView(operation, page, [sent, answered]),
    about: sent ? exampleWords(sent, page).filter((words) => words !== "") : [],
    curl: fenced(curlCommand(request), "sh"),
    typescript: fenced(page.client ? callExample(operation, { ...page, ...page.client }) : fetchExample(request), "ts"),
    answer: answer && answered ? answerBlock(answer, answered, page) : "",
  };
}

/** A request as the template `docs/request` prints it; every field is Markdown. */
export interface RequestView {
  heading: string;
  summary: string;
  /** Of the headings within: `###`, one more within a callback. */
  level: string;
  method: string;
  path: string;
  deprecation: string;
  description: string;
  facts: string;
  notes: string[];
  parameters: string;
  requestBody: string[];
  responses: string;
  responseDetails: string[];
  callbacks: { name: string; requests: RequestView[] }[];
}

/** Examples that a section shows in a place of their own. */
type Shown = readonly (Example | undefined)[];

/**
 * The section of any request: an operation, a webhook or a callback.
 * @param shown examples that stand elsewhere in the section
 */
export function requestView(operation: Operation, page: Page, shown: Shown = [], level = "###"): RequestView {
  const { method, path, parameters, requestBody, responses } = operation;
  return {
    heading: text(page.places.get(operation)?.heading ?? operation.identifier),
    summary: text(operation.summary ?? ""),
    level,
    method: method.toUpperCase(),
    path: code(path),
    deprecation: deprecationText(operation.deprecated, operation.extensions),
    description: page.prose.blocks(operation.description),
    facts: facts(factsOf(operation, page)),
    notes: notesOf(operation, page),
    parameters: parameterTable(parameters, page, markText(operation.extensions)),
    requestBody: requestBody ? requestBodyBlocks(requestBody, shown, page) : [],
    responses: responseTable(responses, page),
    responseDetails: responses.flatMap((response) => responseBlocks(response, shown, page)),
    callbacks: operation.callbacks.map(({ name, operations }) => ({
      name: code(name),
      requests: operations.map((request) => requestView(request, page, [], `${level}#`)),
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

function requestBodyBlocks(body: RequestBody, shown: Shown, page: Page): string[] {
  const head = `${contentText(body.content, page)}, ${body.required ? "required" : "optional"}.`;
  return [
    head,
    page.prose.blocks(body.description),
    ...body.content.flatMap((media) => [
      ...bodyBlocks(media.schema, page),
      encodingTable(media),
      ...media.encoding.map(({ headers }) => headerTable(headers, page)),
      ...exampleBlocks(except(shown, media.examples), media.mediaType, page),
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
  return `Common errors: ${links.join(", ")}${bodies.size === 1 && body ? `, with ${body}` : ""}.`;
}

/** What a response has to tell beyond its row. */
function responseBlocks(response: Response, shown: Shown, page: Page): string[] {
  if (sharedError(response, page.errors)) return [];
  const blocks = [
    page.prose.cell(response.description).rest,
    headerTable(response.headers, page),
    ...response.content.flatMap(({ schema }) => unnamedBlocks(schema, page)),
    linkTable(response),
    ...response.content.flatMap(({ examples, mediaType }) => exampleBlocks(except(shown, examples), mediaType, page)),
  ].filter((block) => block !== "");
  return blocks.length === 0 ? [] : [`**${code(response.status)}**`, ...blocks];
}

function linkTable({ links }: Response): string {
  return Object.keys(links).length === 0 ? "" : `Links:\n\n${valueBlock(links, "application/json")}`;
}

function except(shown: Shown, examples: readonly Example[]): Example[] {
  return examples.filter((example) => !shown.includes(example));
}

function answerBlock(answer: Response, example: Example, page: Page): string {
  const block = valueBlock(example.value, answer.content[0]?.mediaType ?? "");
  return [`Answer, ${code(answer.status)}:`, ...exampleWords(example, page), block]
    .filter((part) => part !== "")
    .join("\n\n");
}
