import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { Api, MediaType, Operation, Parameter, SchemaObject, SecurityScheme } from "../model/model.js";
import { isTraceHeader } from "../model/named-parameters.js";
import { identifierOf, type NamedSchemas } from "../model/shape.js";
import * as write from "../runtime/parameters.js";
import { bodyExample, parameterExample } from "./example.js";
import { parameterValue, shownParameters } from "./operation-example.js";

/** A request with the example values of an operation, each part as it travels. */
export interface ExampleRequest {
  method: string;
  /** With path and query encoded. */
  url: string;
  /** Neither credentials nor the body's media type. */
  headers: ExampleHeader[];
  /** Pairs of name and value; "" where there are none. */
  cookie: string;
  body: ExampleBody | undefined;
  /** The schemes of the first alternative that authenticates. */
  credentials: SecurityScheme[];
}

interface ExampleHeader {
  name: string;
  value: string;
  /** Whether each call needs a value of its own: a fresh UUID. */
  isFresh: boolean;
}

export type ExampleBody =
  | { kind: "json"; mediaType: string; value: Json }
  | { kind: "form"; mediaType: string; fields: [name: string, value: string][] }
  | { kind: "multipart"; mediaType: string; fields: [name: string, value: string | undefined][] }
  | { kind: "text"; mediaType: string; text: string }
  | { kind: "file"; mediaType: string };

/** The example request of an operation: what it requires, and what the document has an example for. */
export function exampleRequest(operation: Operation, api: Api, named: NamedSchemas): ExampleRequest {
  const draft = newDraft();
  const headers: ExampleHeader[] = [];
  for (const parameter of shownParameters(operation.parameters)) {
    if (parameter.in === "path") continue;
    if (parameter.in === "header") headers.push(headerOf(parameter, named));
    else writerOf(parameter)(draft, parameter.name, parameterValue(parameter, operation, named));
  }
  const [media] = operation.requestBody?.content ?? [];
  const path = pathOf(operation, named);
  const required = operation.security.find((alternative) => alternative.length > 0) ?? [];
  return {
    method: operation.method.toUpperCase(),
    url: serverOf(operation) + path + (draft.query.length > 0 ? `?${draft.query.join("&")}` : ""),
    headers,
    cookie: draft.cookie(),
    body: media && bodyOf(media, named),
    credentials: required.flatMap(({ scheme }) => api.securitySchemes.filter(({ name }) => name === scheme)),
  };
}

/** A request without anything. Headers, which Node loads slowly, are made for a cookie alone. */
function newDraft(): write.Draft & { cookie: () => string } {
  let headers: Headers | undefined;
  return {
    query: [],
    get headers() {
      headers ??= new Headers();
      return headers;
    },
    cookie: () => headers?.get("cookie") ?? "",
  };
}

/** A value of a query parameter as it stands in the query. */
export function queryOf(parameter: Parameter, value: Json): string {
  const draft = newDraft();
  writerOf(parameter)(draft, parameter.name, value);
  return draft.query.join("&");
}

/** The first server's address, with the defaults of its variables, without a slash at the end. */
function serverOf({ servers }: Operation): string {
  const [server] = servers;
  if (!server) return "https://example.com";
  const url = server.variables.reduce(
    (address, { name, default: value }) => address.replaceAll(`{${name}}`, value),
    server.url,
  );
  const absolute = /^https?:/i.test(url) ? url : `https://example.com${url.startsWith("/") ? "" : "/"}${url}`;
  return absolute.replace(/\/+$/, "").replaceAll(/[\s\p{Cc}\p{Cf}]/gu, encodeURIComponent);
}

function pathOf(operation: Operation, named: NamedSchemas): string {
  return operation.path.replaceAll(/\{([^{}]*)\}/g, (template, name: string) => {
    const parameter = operation.parameters.find((each) => each.in === "path" && each.name === name);
    return parameter ? pathWriterOf(parameter)(name, parameterExample(parameter, named)) : template;
  });
}

function pathWriterOf({ style, explode, mediaType }: Parameter): write.PathWriter {
  if (mediaType !== undefined) return write.jsonPath;
  if (style === "label") return explode ? write.labelExploded : write.label;
  if (style === "matrix") return explode ? write.matrixExploded : write.matrix;
  return explode ? write.simpleExploded : write.simple;
}

function writerOf({ in: place, style, explode, allowReserved, mediaType }: Parameter): write.ParameterWriter {
  if (place === "cookie")
    return mediaType !== undefined ? write.jsonCookie : explode ? write.cookie : write.commaSeparatedCookie;
  if (mediaType !== undefined) return write.jsonQuery;
  if (style === "deepObject") return write.deepObject;
  if (explode) return allowReserved ? write.reserved : write.form;
  if (style === "spaceDelimited") return write.spaceDelimited;
  if (style === "pipeDelimited") return write.pipeDelimited;
  return allowReserved ? write.reservedCommaSeparated : write.commaSeparated;
}

function headerOf(parameter: Parameter, named: NamedSchemas): ExampleHeader {
  const value = parameterExample(parameter, named);
  const written = parameter.mediaType !== undefined ? JSON.stringify(value) : simple(value, parameter.explode);
  return { name: parameter.name, value: written, isFresh: isTraceHeader(parameter) };
}

/** Style `simple` without the percent-encoding of a path. */
function simple(value: Json, explode: boolean): string {
  if (Array.isArray(value)) return value.map(textOf).join(",");
  if (!isJsonObject(value)) return textOf(value);
  return Object.entries(value)
    .map(([name, item]) => `${name}${explode ? "=" : ","}${textOf(item)}`)
    .join(",");
}

function bodyOf(media: MediaType, named: NamedSchemas): ExampleBody {
  const { mediaType } = media;
  const [essence = ""] = mediaType.toLowerCase().split(";");
  const value = bodyExample(media, named, "request");
  if (isJson(essence)) return { kind: "json", mediaType, value };
  if (essence === "application/x-www-form-urlencoded" && isJsonObject(value))
    return { kind: "form", mediaType, fields: formFields(value, media) };
  if (essence === "multipart/form-data" && isJsonObject(value))
    return { kind: "multipart", mediaType, fields: multipartFields(value, media, named) };
  return essence.startsWith("text/") || /[/+]xml$/.test(essence)
    ? { kind: "text", mediaType, text: textOf(value) }
    : { kind: "file", mediaType };
}

/** Whether a media type is JSON (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /^(?:application\/json|\*\/\*|application\/\*|[^;]+\+json)\s*(?:;|$)/i.test(mediaType);
}

/** The fields of a form as `encoding` has them: arrays repeat their name unless they are not exploded. */
function formFields(value: JsonObject, { encoding }: MediaType): [string, string][] {
  return Object.entries(value).flatMap(([name, item]): [string, string][] => {
    const explode = encoding.find(({ property }) => property === name)?.explode ?? true;
    if (Array.isArray(item))
      return explode ? item.map((each) => [name, textOf(each)]) : [[name, item.map(textOf).join(",")]];
    return [[name, textOf(item)]];
  });
}

/** The fields of a multipart body; one whose schema is binary is a file. */
function multipartFields(
  value: JsonObject,
  { schema }: MediaType,
  named: NamedSchemas,
): [string, string | undefined][] {
  const object =
    typeof schema === "object" && schema.$ref !== undefined ? named.get(identifierOf(schema.$ref))?.schema : schema;
  const properties = typeof object === "object" ? (object.properties ?? {}) : {};
  return Object.entries(value).flatMap(([name, item]): [string, string | undefined][] => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const each = typeof property === "object" && property.items !== undefined ? property.items : property;
    if (typeof each === "object" && isBinary(each)) return [[name, undefined]];
    return [item].flat().map((part): [string, string] => [name, textOf(part)]);
  });
}

function isBinary({ format, contentEncoding, contentMediaType }: SchemaObject): boolean {
  return format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined);
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
