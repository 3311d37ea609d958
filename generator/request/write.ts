import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { essenceOf } from "../model/media.js";
import type { Encoding, MediaType, Parameter } from "../model/model.js";
import { identifierOf, type SchemaObject } from "../model/schema.js";
import type { NamedSchemas } from "../model/shape.js";
import * as write from "../runtime/parameters.js";

type MultipartField = [name: string, value: string | undefined, type?: string | undefined];

/** A body as it travels. A `file` is one whose bytes nobody can write in a text. */
export type Body =
  | { kind: "json"; mediaType: string; value: Json }
  /** `pairs`, finished, where a property has a style: its delimiters are not to be encoded. */
  | { kind: "form"; mediaType: string; fields: [name: string, value: string][]; pairs?: string[] }
  /** A field with a media type has one of its own; one without a value is a file. */
  | { kind: "multipart"; mediaType: string; fields: MultipartField[] }
  | { kind: "text"; mediaType: string; text: string }
  | { kind: "file"; mediaType: string };

/** A parameter's value as it stands where its name, or its place in the path, leads to it: `tags=a&tags=b`, `;id=7`. */
export function parameterText(parameter: Parameter, value: Json): string {
  switch (parameter.in) {
    case "query":
      return queryPairs(parameter, value).join("&");
    case "path":
      return pathText(parameter, value);
    case "header":
      return headerText(parameter, value);
    case "cookie":
      return cookieText(parameter, value);
    default:
      return parameter.in satisfies never;
  }
}

/** What tells how a value is written into a query. */
type QueryForm = Pick<Parameter, "name" | "style" | "explode" | "allowReserved" | "mediaType">;

/** The pairs of a query that a parameter's value is written as: `tags=a` and `tags=b`, encoded. */
export function queryPairs(parameter: QueryForm, value: Json): string[] {
  const query: string[] = [];
  const draft: write.Draft = {
    query,
    get headers() {
      return new Headers(); // only if asked for: Node loads them slowly
    },
  };
  queryWriterOf(parameter)(draft, parameter.name, value);
  return query;
}

/** The pairs of a `Cookie` header that a parameter's value is written as: `a=1; b=2`. */
export function cookieText({ name, explode, mediaType }: Parameter, value: Json): string {
  const writer = isContent(mediaType) ? write.jsonCookie : explode ? write.cookie : write.commaSeparatedCookie;
  const headers = new Headers();
  writer({ query: [], headers }, name, value);
  return headers.get("cookie") ?? "";
}

/** A path parameter's value as it stands in the path, encoded. */
export function pathText({ name, style, explode, mediaType }: Parameter, value: Json): string {
  if (isContent(mediaType)) return write.jsonPath(name, value);
  if (style === "label") return (explode ? write.labelExploded : write.label)(name, value);
  if (style === "matrix") return (explode ? write.matrixExploded : write.matrix)(name, value);
  return (explode ? write.simpleExploded : write.simple)(name, value);
}

/** A header's value: style `simple`, without the percent-encoding of a path. */
export function headerText({ explode, mediaType }: Pick<Parameter, "explode" | "mediaType">, value: Json): string {
  if (isContent(mediaType)) return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(textOf).join(",");
  if (!isJsonObject(value)) return textOf(value);
  return Object.entries(value)
    .map(([name, item]) => `${name}${explode ? "=" : ","}${textOf(item)}`)
    .join(",");
}

function queryWriterOf({ style, explode, allowReserved, mediaType }: QueryForm): write.ParameterWriter {
  if (isContent(mediaType)) return write.jsonQuery;
  if (style === "deepObject") return write.deepObject;
  if (explode) return allowReserved ? write.reserved : write.form;
  if (style === "spaceDelimited") return write.spaceDelimited;
  if (style === "pipeDelimited") return write.pipeDelimited;
  return allowReserved ? write.reservedCommaSeparated : write.commaSeparated;
}

/** Whether a parameter or header has a media type that is more than plain text. */
function isContent(mediaType: string | undefined): boolean {
  return mediaType !== undefined && essenceOf(mediaType) !== "text/plain";
}

/** A value as a body of a media type. */
export function bodyOf(media: MediaType, value: Json, named: NamedSchemas): Body {
  const { mediaType } = media;
  const [essence = ""] = mediaType.toLowerCase().split(";");
  if (isJson(essence)) return { kind: "json", mediaType, value };
  if (essence === "application/x-www-form-urlencoded" && isJsonObject(value)) return formBody(value, media);
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

/** Whether a property of a form is written as a parameter is, whatever its media type (OpenAPI 3.1.1, 4.8.15.1.2). */
export function isStyled({ style, explode, allowReserved }: Encoding): boolean {
  return style !== undefined || explode !== undefined || allowReserved;
}

/** The finished pairs that a property of a form is written as: in its style, else lists by repeating the name and objects as JSON. */
export function propertyPairs(name: string, value: Json, encoding: Encoding | undefined): string[] {
  if (encoding && isStyled(encoding)) {
    const { style = "form", explode = style === "form", allowReserved } = encoding;
    return queryPairs({ name, style, explode, allowReserved, mediaType: undefined }, value);
  }
  const [type = ""] = encoding?.contentType?.split(",") ?? [];
  if (isJson(type.trim())) return [write.pairOf(name, JSON.stringify(value))];
  return [value].flat().map((item) => write.pairOf(name, textOf(item)));
}

function formBody(value: JsonObject, { mediaType, encoding }: MediaType): Body {
  const encodingOf = (name: string) => encoding.find(({ property }) => property === name);
  const pairs = Object.entries(value).flatMap(([name, item]) => propertyPairs(name, item, encodingOf(name)));
  const fields = [...new URLSearchParams(pairs.join("&"))];
  return { kind: "form", mediaType, fields, ...(encoding.some(isStyled) && { pairs }) };
}

/** The fields of a multipart body; one whose schema is binary is a file. */
function multipartFields(value: JsonObject, { schema, encoding }: MediaType, named: NamedSchemas): MultipartField[] {
  const object =
    typeof schema === "object" && schema.$ref !== undefined ? named.get(identifierOf(schema.$ref))?.schema : schema;
  const properties = typeof object === "object" ? (object.properties ?? {}) : {};
  return Object.entries(value).flatMap(([name, item]): MultipartField[] => {
    const own = encoding.find((each) => each.property === name);
    if (own && isStyled(own)) return [...new URLSearchParams(propertyPairs(name, item, own).join("&"))];
    const type = own?.contentType
      ?.split(",")
      .find((each) => !each.includes("*"))
      ?.trim();
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const each = typeof property === "object" && property.items !== undefined ? property.items : property;
    if (typeof each === "object" && isBinary(each)) return [[name, undefined, type]];
    const write = type !== undefined && isJson(type) ? JSON.stringify : textOf;
    return [item].flat().map((part): MultipartField => [name, write(part), type]);
  });
}

function isBinary({ format, contentEncoding, contentMediaType }: SchemaObject): boolean {
  return format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined);
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
