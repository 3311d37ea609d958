import { alternativesOf, isSecured } from "../../model/credentials.js";
import { bodyKind } from "../../model/media.js";
import type { Operation, ParameterPlace, Response } from "../../model/model.js";
import { namedParameters } from "../../model/named-parameters.js";
import type { File } from "../emitter.js";
import { render } from "../render.js";
import { propertyKey, stringLiteral, typeOf } from "../typescript.js";
import { credentialOf } from "./credentials-module.js";
import { statusKey } from "./errors.js";
import { createImports, type Imports } from "./imports.js";
import type { Context } from "./operation.js";
import { writerOf } from "./parameters.js";
import { importTypes } from "./references.js";

/** The entry for those who like openapi-fetch: `paths` over the package's own types, and a client with our credentials and retries. */
export function openapiFetchFiles(context: Context): File[] {
  return [pathsModule(context), entryModule(context)];
}

function entryModule(context: Context): File {
  const { api, named, names, usual } = context;
  const imports = createImports(names);
  const tables = api.operations.map((operation) => {
    const key = stringLiteral(`${operation.method.toUpperCase()} ${operation.path}`);
    const inPlace = (place: ParameterPlace) =>
      operation.parameters.flatMap((parameter) => {
        const writer = parameter.in === place ? writerOf(parameter, named) : undefined;
        return writer === undefined ? [] : [`${propertyKey(parameter.name)}: ${imports.runtime(writer)}`];
      });
    const [query, path] = [inPlace("query"), inPlace("path")];
    const alternatives = alternativesOf(operation, api);
    const isUsual = JSON.stringify(alternatives) === JSON.stringify(usual.security);
    return {
      style:
        query.length + path.length > 0
          ? `${key}: { query: { ${query.join(", ")} }, path: { ${path.join(", ")} } },`
          : "",
      security: isUsual ? "" : `${key}: ${credentialOf(alternatives, context, imports)},`,
    };
  });
  const view = {
    styles: tables.flatMap(({ style }) => style || []),
    security: tables.flatMap(({ security }) => security || []),
    serverUrl: stringLiteral(usual.serverUrl),
    options: imports.from("client", `type ${names.declare(`${names.api}Options`)}`),
    createClient: imports.from("client", "createClient"),
    withDefaults: imports.runtime("withDefaults"),
    userAgent: imports.from("client", "userAgent"),
    clientFetch: imports.runtime("clientFetch"),
    styledClient: imports.runtime("styledClient"),
    isSecured: isSecured(api),
  };
  return {
    path: "src/openapi-fetch.ts",
    text: render("client/openapi-fetch.ts", { ...view, imports: imports.statements(0) }),
  };
}

/** The type by which openapi-fetch knows an API. */
function pathsModule(context: Context): File {
  const imports = createImports(context.names);
  const paths = [...new Set(context.api.operations.map(({ path }) => path))].map((path) => {
    const operations = context.api.operations.filter((operation) => operation.path === path);
    const members = operations.map(
      (operation) => `${operation.method}: ${operationType(operation, context, imports)};`,
    );
    return { key: stringLiteral(path), members };
  });
  return { path: "src/paths.ts", text: render("client/paths.ts", { paths, imports: imports.statements(0) }) };
}

function operationType(operation: Operation, context: Context, imports: Imports): string {
  const { requestBody, responses } = operation;
  const places = (["query", "header", "path", "cookie"] as const).map((place) =>
    placeType(operation, place, context, imports),
  );
  const content = requestBody?.content.map(({ mediaType, schema }) => {
    importTypes(schema, "request", context.named, imports);
    return `${stringLiteral(mediaType)}: ${typeOf(schema, { named: context.named, direction: "request" })};`;
  });
  const body = content ? `requestBody${requestBody?.required ? "" : "?"}: { content: { ${content.join(" ")} } };` : "";
  const answers = responses.map(
    (response) => `${statusKey(response.status)}: ${answerType(response, context, imports)};`,
  );
  return `{ parameters: { ${places.join(" ")} }; ${body} responses: { ${answers.join(" ")} } }`;
}

function placeType(operation: Operation, place: ParameterPlace, { named }: Context, imports: Imports): string {
  const given = [...operation.parameters.filter((parameter) => parameter.in === "path"), ...namedParameters(operation)];
  const parameters = given.filter((parameter) => parameter.in === place);
  if (parameters.length === 0) return `${place}?: never;`;
  const members = parameters.map(({ name, required, schema }) => {
    importTypes(schema, "request", named, imports);
    return `${propertyKey(name)}${required ? "" : "?"}: ${typeOf(schema, { named, direction: "request" })};`;
  });
  return `${place}${parameters.some(({ required }) => required) ? "" : "?"}: { ${members.join(" ")} };`;
}

function answerType({ content }: Response, { named }: Context, imports: Imports): string {
  const members = content.map(({ mediaType, schema }) => {
    const kind = bodyKind(mediaType);
    if (kind === "json") importTypes(schema, "response", named, imports);
    const type =
      kind === "json" ? typeOf(schema, { named, direction: "response" }) : kind === "text" ? "string" : "Blob";
    return `${stringLiteral(mediaType)}: ${type};`;
  });
  return `{ headers: { [name: string]: unknown }; ${members.length > 0 ? `content: { ${members.join(" ")} }` : "content?: never"} }`;
}
