import { docs } from "../../../generator/emit/docs.js";
import type { Json } from "../../../generator/json.js";
import type { Api, Example, Header, MediaType, Operation } from "../../../generator/model/model.js";
import type { Schema } from "../../../generator/model/schema.js";
import { subschemasOf } from "../../../generator/model/subschemas.js";
import { nodesOf, readMarkdown, wordsOf } from "../read-markdown.js";

/** Something that a document says, every text of it that a reader of the docs must be able to find, and on which pages. */
interface Fact {
  of: string;
  pages: string[];
  texts: string[];
}

/** What a document says and the docs do not, or not where a reader looks for it. */
export async function missingFacts(api: Api): Promise<string[]> {
  const files = await docs.emit(api, { packageName: "example", packageVersion: "1.0.0", emitters: ["docs"] });
  const words = new Map(files.map(({ path, text }) => [path, squeeze(wordsOf(readMarkdown(text)))]));
  return factsOf(api).flatMap(({ of, pages, texts }) => {
    const found = pages.map((page) => words.get(page) ?? "").join("\n");
    return [...new Set(texts)].filter((text) => !found.includes(squeeze(text))).map((text) => `${of}: ${text}`);
  });
}

/** Text without blanks and escapes: the lines of a description may be broken elsewhere, an example may be a string within JSON. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s\\"]+/g, "");
}

/** All that a document says of its API, as the words that a reader looks for. */
function factsOf(api: Api): Fact[] {
  const slugs = new Map(api.tags.map(({ name, slug }) => [name, slug]));
  const pages = ["index.md", "overview.md"];
  return [
    { of: "info", pages, texts: [api.title, api.version, ...plain(api.summary), ...written(api.description)] },
    ...api.servers.map(({ url, description }) => ({
      of: `server ${url}`,
      pages,
      texts: [url, ...written(description)],
    })),
    ...api.tags.map(({ name, slug, description }) => ({
      of: `tag ${name}`,
      pages: [`families/${slug}.md`],
      texts: [name, ...written(description)],
    })),
    ...api.operations.flatMap((operation) => [
      {
        of: `index of ${operation.path}`,
        pages: ["index.md"],
        texts: [operation.method.toUpperCase(), operation.path],
      },
      ...operationFacts(operation, [`families/${slugs.get(operation.tag)}.md`, "errors.md"]),
    ]),
    ...api.webhooks.flatMap((webhook) => operationFacts(webhook, ["webhooks.md"])),
    ...api.schemas.map(({ identifier, schema }) => ({
      of: `schema ${identifier}`,
      pages: [`schemas/${identifier}.md`],
      texts: [identifier, ...schemaTexts(schema)],
    })),
    ...api.securitySchemes.map(({ name, description, ...scheme }) => ({
      of: `scheme ${name}`,
      pages: ["authentication.md"],
      texts: [
        name,
        ...written(description),
        ...(scheme.type === "oauth2"
          ? scheme.flows.flatMap(({ tokenUrl, authorizationUrl, refreshUrl, scopes }) => [
              ...[tokenUrl, authorizationUrl, refreshUrl].flatMap(plain),
              ...scopes.flatMap((scope) => [scope.name, ...plain(scope.description)]),
            ])
          : []),
      ],
    })),
  ];
}

function operationFacts(operation: Operation, pages: string[]): Fact[] {
  const of = `${operation.method} ${operation.path}`;
  return [
    {
      of,
      pages,
      texts: [
        operation.method.toUpperCase(),
        operation.path,
        ...plain(operation.operationId),
        ...plain(operation.summary),
        ...written(operation.description),
        ...operation.security.flat().flatMap(({ scheme, scopes }) => [scheme, ...scopes]),
      ],
    },
    ...operation.parameters.map((parameter) => ({
      of: `${of} parameter ${parameter.name}`,
      pages,
      texts: [
        parameter.name,
        ...written(parameter.description),
        ...schemaTexts(parameter.schema),
        ...exampleTexts(parameter.examples),
      ],
    })),
    {
      of: `${of} body`,
      pages,
      texts: [
        ...written(operation.requestBody?.description),
        ...(operation.requestBody?.content ?? []).flatMap(contentTexts),
      ],
    },
    ...operation.responses.map((response) => ({
      of: `${of} response ${response.status}`,
      pages,
      texts: [
        response.status,
        ...written(response.description),
        ...response.headers.flatMap(headerTexts),
        ...response.content.flatMap(contentTexts),
      ],
    })),
    ...operation.callbacks.flatMap(({ name, operations }) => [
      { of: `${of} callback ${name}`, pages, texts: [name] },
      ...operations.flatMap((request) => operationFacts(request, pages)),
    ]),
  ];
}

function headerTexts({ name, description, schema, examples }: Header): string[] {
  return [name, ...written(description), ...schemaTexts(schema), ...exampleTexts(examples)];
}

function contentTexts({ schema, examples, encoding }: MediaType): string[] {
  return [
    ...encoding.flatMap(({ property, contentType, headers }) => [
      property,
      ...plain(contentType),
      ...headers.flatMap(headerTexts),
    ]),
    ...schemaTexts(schema),
    ...exampleTexts(examples),
    ...examples.flatMap(({ value }) => scalarsOf(value)),
  ];
}

function exampleTexts(examples: Example[]): string[] {
  return examples.flatMap(({ summary, description }) => [...plain(summary), ...written(description)]);
}

/** The scalars of an example, which are on the page whether it is printed as JSON, as a form or as plain text. */
function scalarsOf(value: Json): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.values(value).flatMap(scalarsOf);
}

function schemaTexts(schema: Schema): string[] {
  if (typeof schema === "boolean") return [];
  const descriptions = schema["x-enum-descriptions"];
  return [
    ...written(schema.description),
    ...Object.keys(schema.properties ?? {}),
    ...(schema.enum ?? [])
      .filter((value) => value !== null)
      .map((value) => (typeof value === "string" ? value : JSON.stringify(value))),
    ...(Array.isArray(descriptions) ? descriptions.flatMap((text) => written(String(text))) : []),
    ...(schema.pattern === undefined ? [] : [schema.pattern]),
    ...(schema.format === undefined ? [] : [schema.format]),
    ...[...subschemasOf(schema)].flatMap(schemaTexts),
  ];
}

function plain(text: string | undefined): string[] {
  return text === undefined || text.trim() === "" ? [] : [text];
}

/** The words of a description, paragraph by paragraph. Code may be formatted anew, so it is looked for without its blanks elsewhere. */
function written(description: string | undefined): string[] {
  const leaves = [...nodesOf(readMarkdown(description ?? ""))].filter(({ type }) =>
    ["paragraph", "heading", "tableCell", "code", "html"].includes(type),
  );
  return leaves.map(wordsOf).filter((words) => words.trim() !== "");
}
