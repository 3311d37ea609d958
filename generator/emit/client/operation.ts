import { alternativesOf } from "../../model/credentials.js";
import { type Paging, pagingOf } from "../../model/lists.js";
import type { Api, Operation, SecurityScheme } from "../../model/model.js";
import { isTraceHeader } from "../../model/named-parameters.js";
import { addressOf } from "../../model/servers.js";
import type { NamedSchemas } from "../../model/shape.js";
import { literal, propertyKey, stringLiteral, typeOf } from "../typescript.js";
import { answerOf } from "./answers.js";
import { parameterPart, pathArguments } from "./arguments.js";
import { bodyOf } from "./bodies.js";
import { type BulkView, bulkView } from "./bulk.js";
import { methodComment } from "./comments.js";
import { credentialOf } from "./credentials-module.js";
import type { DetailReader } from "./error-details.js";
import { errorTable } from "./errors.js";
import type { Imports } from "./imports.js";
import { keyOf } from "./lists.js";
import type { ClientNames } from "./names.js";
import { importTypes } from "./references.js";
import { clientType } from "./security.js";

/** What the printing of all operations shares. */
export interface Context {
  api: Api;
  named: NamedSchemas;
  names: ClientNames;
  readers: ReadonlyMap<string, DetailReader>;
  /** What most operations have, so that none of these says it again. */
  /** The constants for the credentials that operations ask for, by their alternatives as JSON. */
  credentials: ReadonlyMap<string, string>;
  usual: { security: string[][]; errors: string; serverUrl: string };
  /** The scheme that examples have credentials for. */
  exampleScheme: SecurityScheme | undefined;
}

/** An operation as the template prints it. */
export interface OperationView {
  identifier: string;
  /** Its name inside its family. */
  method: string;
  /** Documentation of the method. */
  comment: string;
  errorType: string;
  errors: string;
  /** An interface for the parameters beside those of the path; "" where there are none. */
  parameters: string;
  typeParameters: string;
  /** `dealerId: number, options?: CallOptions`. */
  argumentList: string;
  /** The same for bodies of other media types than the usual one. */
  overloads: string[];
  /** These media types. */
  otherMedia: string[];
  client: string;
  result: string;
  /** The expression that makes the function. */
  expression: string;
  /** The security schemes that it takes: alternatives, each a set. */
  alternatives: string[][];
}

export function operationView(operation: Operation, context: Context, imports: Imports): OperationView {
  const { api, named, names, usual, readers } = context;
  const { identifier, method, path } = operation;
  const alternatives = alternativesOf(operation, api);
  const table = errorTable(operation, named, readers);
  const isUsual = table.key === usual.errors;
  const parameters = parameterPart(operation, context, imports);
  const body = bodyOf(operation, context, imports, !parameters.isRequired);
  const bulk = bulkView(operation, named, imports);
  const answer = answerOf(operation, context, bulk ? withoutTypes(imports) : imports);
  const paging = answer.isList && !bulk ? pagingOf(operation) : undefined;
  const key = paging && keyOf(operation, api, named);
  const kind = paging ? "list" : bulk ? "bulk" : "operation";
  const others = kind === "operation" ? body.others : [];
  const server = operation.servers[0] && addressOf(operation.servers[0]);
  const rest = [
    ...body.rest,
    ...parameters.rest,
    ...answer.rest,
    ...(isUsual ? [] : [`errors: ${table.readers(imports)}`]),
    ...(JSON.stringify(alternatives) === JSON.stringify(usual.security)
      ? []
      : [`security: ${credentialOf(alternatives, context, imports)}`]),
    ...(server === undefined || server === usual.serverUrl ? [] : [`baseUrl: ${stringLiteral(server)}`]),
  ];
  const call = [
    stringLiteral(operation.operationId ?? identifier),
    stringLiteral(method.toUpperCase()),
    stringLiteral(encodedTemplate(path)),
    ...(paging ? [pagingLiteral(paging, key)] : []),
    ...(bulk ? [bulk.layout] : []),
    ...(rest.length > 0 ? [`{ ${rest.join(", ")} }`] : []),
  ];
  const errorType = names.errors.get(identifier) ?? "";
  const inPath = pathArguments(operation).map(({ name, parameter }) => {
    importTypes(parameter.schema, "request", named, imports);
    return `${name}: ${typeOf(parameter.schema, { named, direction: "request" })}`;
  });
  const options = `options?: ${imports.runtime(optionTypes[kind])}`;
  return {
    identifier,
    method: propertyKey(names.methods.get(identifier) ?? identifier),
    comment: methodComment(operation, errorType, context),
    errorType,
    errors: isUsual ? imports.from("errors", `type ${names.declare("StandardError")}`) : table.type(imports),
    parameters: parameters.declaration,
    typeParameters: parameters.typeParameters,
    argumentList: [...inPath, ...body.argument, ...parameters.argument, options].join(", "),
    otherMedia: others.map(({ contentType }) => contentType),
    overloads: others.map(({ argument, contentType }) => {
      const named = `options: ${imports.runtime("CallOptions")} & { readonly headers: { readonly "content-type": ${stringLiteral(contentType)} } }`;
      return [...inPath, argument, ...parameters.argument.map(required), named].join(", ");
    }),
    client: clientType(alternatives, imports),
    result: resultType(paging ? answer.item : answer.type, kind, bulk, errorType, imports),
    expression: `/* @__PURE__ */ ${imports.runtime(kind)}(${call.join(", ")})`,
    alternatives,
  };
}

/** An argument that another one follows which cannot be left out. */
function required(argument: string): string {
  return argument.replace(/^(\w+)\?: ([\s\S]*)$/, "$1: $2 | undefined");
}

function pagingLiteral({ limit, offset, maxLimit }: Paging, key: string | undefined): string {
  return literal({ limit, offset, ...(maxLimit !== undefined && { maxLimit }), ...(key !== undefined && { key }) });
}

const optionTypes = { list: "ListOptions", bulk: "BulkOptions", operation: "CallOptions" } as const;

function resultType(
  data: string,
  kind: keyof typeof optionTypes,
  bulk: BulkView | undefined,
  errorType: string,
  imports: Imports,
): string {
  if (kind === "list") return `${imports.runtime("List")}<${data}, ${errorType}>`;
  if (bulk) return `${imports.runtime("Bulk")}<${[...bulk.types, errorType].join(", ")}>`;
  return `${imports.runtime("Call")}<${data}, ${errorType}>`;
}

/** For what mentions no type of the schemas after all. */
function withoutTypes(imports: Imports): Imports {
  return { ...imports, from: (_module, name) => name };
}

/** The header that identifies a call (`x-trace-id`), which the client fills in. */
export function traceHeaderOf(api: Api): string | undefined {
  return api.operations.flatMap(({ parameters }) => parameters).find(isTraceHeader)?.name;
}

/** A path template whose literal parts are as they stand in a URL (RFC 3986, 3.3), so that none of their characters means something else there. */
function encodedTemplate(path: string): string {
  return path.replaceAll(/\{[^{}]*\}|[^{}]+/g, (part) =>
    part.startsWith("{")
      ? part
      : encodeURI(part)
          .replaceAll("#", "%23")
          .replaceAll(/%25(?=[\da-f]{2})/gi, "%"),
  );
}
