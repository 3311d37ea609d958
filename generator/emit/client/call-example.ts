import { isJsonObject, type Json } from "../../json.js";
import { filterGrammar, itemSchema, pagingOf, roleOf } from "../../model/lists.js";
import { type BodyKind, preferred } from "../../model/media.js";
import type { Api, MediaType, Operation, Parameter, SecurityScheme } from "../../model/model.js";
import { namedParameters } from "../../model/named-parameters.js";
import { identifierFor } from "../../model/names.js";
import type { Schema } from "../../model/schema.js";
import { type NamedSchemas, shapeOf } from "../../model/shape.js";
import { bodyExample, parameterExample } from "../example.js";
import { columnsOf, parameterValue, shownParameters } from "../operation-example.js";
import { literal, propertyAccess, propertyKey, stringLiteral } from "../typescript.js";
import { pathArguments } from "./arguments.js";
import type { ClientNames } from "./names.js";

/** What an example needs to know. */
export interface ExampleContext {
  api: Api;
  named: NamedSchemas;
  names: ClientNames;
  /** {@link usualScheme} of the API. */
  usual: SecurityScheme | undefined;
}

/**
 * A call of an operation with its example values, a statement of an async function: `const answer = await partnerApi.sites.create(…);`.
 * {@link setupExample} makes the client that it calls.
 */
export function callExample(operation: Operation, context: ExampleContext): string {
  const { api, named, names, usual } = context;
  const unusual = unusualScheme(operation, usual, api);
  const setup = unusual ? `${creation(unusual, names)}\n` : "";
  if (itemSchema(operation, named)?.isList && pagingOf(operation)) return setup + walkExample(operation, context);
  const call = callExpression(operation, context);
  const isSilent = operation.responses.every(({ status, content }) => !status.startsWith("2") || content.length === 0);
  return `${setup}${isSilent ? "" : "const answer = "}await ${call};`;
}

/** A walk through a list: the client sees to the pages itself. */
function walkExample(operation: Operation, context: ExampleContext): string {
  return `for await (const item of ${callExpression(operation, context, walkParameters(operation))}) console.log(item);`;
}

/** A walk that asks for some columns only, and uses them; any other where columns cannot be chosen. */
export function narrowWalkExample(operation: Operation, context: ExampleContext): string {
  const fields = operation.parameters.find((parameter) => roleOf(parameter) === "fields");
  const columns = fields && parameterValue(fields, operation, context.named);
  if (!fields || !Array.isArray(columns)) return walkExample(operation, context);
  const call = callExpression(operation, context, [fields, ...walkParameters(operation)]);
  const used = columns.map((column) => `item${propertyAccess(String(column))}`);
  return `for await (const item of ${call}) console.log(${used.join(", ")});`;
}

/** The first page of a list. */
export function pageExpression(operation: Operation, context: ExampleContext): string {
  return callExpression(operation, context, parametersWithout(operation, pagingOf(operation)?.offset));
}

function walkParameters(operation: Operation): Parameter[] {
  const paging = pagingOf(operation);
  return parametersWithout(operation, paging?.limit, paging?.offset);
}

/** The parameters of an example save some that are optional. */
function parametersWithout(operation: Operation, ...names: readonly (string | undefined)[]): Parameter[] {
  return shownParameters(namedParameters(operation)).filter(({ name, required }) => required || !names.includes(name));
}

/** The call alone: `partnerApi.sites.get(42, 1)`. */
export function callExpression(
  operation: Operation,
  { api, named, names }: ExampleContext,
  shown = shownParameters(namedParameters(operation)),
): string {
  const tag = api.tags.find(({ name }) => name === operation.tag);
  const method = names.methods.get(operation.identifier) ?? operation.identifier;
  const path = `${propertyAccess(tag?.identifier ?? "")}${propertyAccess(method)}`;
  return `${instanceOf(names)}${path}(${exampleArguments(operation, named, shown).join(", ")})`;
}

/** The arguments of a call, without options. */
export function exampleArguments(
  operation: Operation,
  named: NamedSchemas,
  shown = shownParameters(namedParameters(operation)),
): string[] {
  const chosen = preferred(operation.requestBody?.content ?? []);
  const body = chosen ? [bodyLiteral(chosen.media, chosen.kind, named)] : [];
  const inPath = pathArguments(operation).map(({ parameter }) => literal(parameterExample(parameter, named)));
  return [...inPath, ...body, ...queryLiteral(shown, operation, named)];
}

/** The lines that make a client, with the credentials of the first scheme that the API asks for. */
export function setupExample(api: Api, names: ClientNames, packageName: string): string {
  return [
    `import { ${names.factory} } from ${stringLiteral(packageName)};`,
    "",
    creation(usualScheme(api), names),
  ].join("\n");
}

/** The variable that holds the client in examples, after the package's scope or its own name: `chekt` for `@chekt/partner-api`. */
export function instanceOf({ scope, api }: ClientNames): string {
  return identifierFor(scope ?? api, "function");
}

/** The scheme that examples have credentials for: the first that some operation asks for. */
export function usualScheme({ operations, securitySchemes }: Api): SecurityScheme | undefined {
  const used = new Set(operations.flatMap(({ security }) => security.flat().map(({ scheme }) => scheme)));
  return securitySchemes.find(({ name }) => used.has(name));
}

/** The scheme of an operation that the usual credentials do not serve. */
function unusualScheme(
  { security }: Operation,
  usual: SecurityScheme | undefined,
  api: Api,
): SecurityScheme | undefined {
  if (security.some((schemes) => schemes.every(({ scheme }) => scheme === usual?.name))) return undefined;
  const needed = security[0]?.[0]?.scheme;
  return api.securitySchemes.find(({ name }) => name === needed);
}

function creation(scheme: SecurityScheme | undefined, names: ClientNames): string {
  return `const ${instanceOf(names)} = ${names.factory}(${credentialOptions(scheme)});`;
}

function credentialOptions(scheme: SecurityScheme | undefined): string {
  const names = credentialNames(scheme);
  return names.length === 0 ? "" : `{ ${names.join(", ")} }`;
}

/** The options that take the credentials of a scheme. */
export function credentialNames(scheme: SecurityScheme | undefined): string[] {
  switch (scheme?.type) {
    case undefined:
    case "mutualTLS":
      return [];
    case "apiKey":
      return ["apiKey"];
    case "http":
      if (scheme.scheme === "basic") return ["username", "password"];
      return [scheme.scheme === "bearer" ? "token" : "authorization"];
    case "oauth2":
      return scheme.flows.some(({ grant }) => grant === "clientCredentials")
        ? ["clientId", "clientSecret"]
        : ["userToken"];
    case "openIdConnect":
      return ["userToken"];
    default:
      return scheme satisfies never;
  }
}

function bodyLiteral(media: MediaType, kind: BodyKind, named: NamedSchemas): string {
  const value = bodyExample(media, named, "request");
  if (kind === "binary") return file;
  if (kind === "text") return stringLiteral(typeof value === "string" ? value : JSON.stringify(value));
  if (kind !== "multipart" || !isJsonObject(value)) return literal(value);
  const properties = columnsOf(media.schema, named);
  const fields = Object.entries(value).map(([name, item]) => {
    const isFile = isBinary(properties.get(name) ?? true);
    return `${propertyKey(name)}: ${isFile ? (Array.isArray(item) ? `[${file}]` : file) : literal(item)}`;
  });
  return `{ ${fields.join(", ")} }`;
}

const file = 'await openAsBlob("path/to/file")';

function isBinary(schema: Schema): boolean {
  if (typeof schema === "boolean") return false;
  return schema.format === "binary" || (schema.items !== undefined && isBinary(schema.items));
}

/** Parameters as one object; none where there are none. */
function queryLiteral(shown: readonly Parameter[], operation: Operation, named: NamedSchemas): string[] {
  const members = shown.map((parameter) => {
    const value = parameterValue(parameter, operation, named);
    return `${propertyKey(parameter.name)}: ${filterLiteral(parameter, value, operation, named) ?? literal(value)}`;
  });
  return members.length === 0 ? [] : [`{ ${members.join(", ")} }`];
}

/** Conditions as the client takes them, `[["is_activated", 1, "eq"]]`, for a parameter that has a grammar. */
function filterLiteral(
  parameter: Parameter,
  value: Json,
  operation: Operation,
  named: NamedSchemas,
): string | undefined {
  const grammar = roleOf(parameter) === "filter" ? filterGrammar(parameter) : undefined;
  const item = itemSchema(operation, named);
  if (!grammar || !item || !Array.isArray(value)) return undefined;
  const columns = columnsOf(item.schema, named);
  const conditions = value.map((written) => {
    const [column = "", ...rest] = String(written).split(grammar.separator);
    const operator = rest.length > 1 && grammar.operators.includes(rest.at(-1) ?? "") ? rest.pop() : undefined;
    const operand = rest.join(grammar.separator);
    const isNumber = isNumeric(columns.get(column) ?? true, named);
    return [column, isNumber ? Number(operand) : operand, ...(operator === undefined ? [] : [operator])];
  });
  return literal(conditions);
}

function isNumeric(schema: Schema, named: NamedSchemas): boolean {
  const shape = shapeOf(schema, named);
  const target = shape.kind === "ref" ? named.get(shape.identifier) : undefined;
  if (target) return isNumeric(target.schema, named);
  const members = shape.kind === "union" ? shape.members : [shape];
  return members.some(
    (member) =>
      member.kind === "number" ||
      (member.kind === "literal" && typeof member.value === "number") ||
      (member.kind === "ref" && isNumeric(named.get(member.identifier)?.schema ?? true, named)),
  );
}
