import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { MediaType, Parameter, SchemaObject } from "../model/model.js";
import { identifierOf, type NamedSchemas } from "../model/shape.js";
import * as write from "../runtime/parameters.js";

/** A body as it travels. A `file` is one whose bytes nobody can write in a text. */
export type Body =
  | { kind: "json"; mediaType: string; value: Json }
  | { kind: "form"; mediaType: string; fields: [name: string, value: string][] }
  | { kind: "multipart"; mediaType: string; fields: [name: string, value: string | undefined][] }
  | { kind: "text"; mediaType: string; text: string }
  | { kind: "file"; mediaType: string };

/** The pairs of a query that a parameter's value is written as: `tags=a` and `tags=b`, encoded. */
export function queryPairs(parameter: Parameter, value: Json): string[] {
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
  const writer = mediaType !== undefined ? write.jsonCookie : explode ? write.cookie : write.commaSeparatedCookie;
  const headers = new Headers();
  writer({ query: [], headers }, name, value);
  return headers.get("cookie") ?? "";
}

/** A path parameter's value as it stands in the path, encoded. */
export function pathText({ name, style, explode, mediaType }: Parameter, value: Json): string {
  if (mediaType !== undefined) return write.jsonPath(name, value);
  if (style === "label") return (explode ? write.labelExploded : write.label)(name, value);
  if (style === "matrix") return (explode ? write.matrixExploded : write.matrix)(name, value);
  return (explode ? write.simpleExploded : write.simple)(name, value);
}

/** A header's value: style `simple`, without the percent-encoding of a path. */
export function headerText({ explode, mediaType }: Pick<Parameter, "explode" | "mediaType">, value: Json): string {
  if (mediaType !== undefined) return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(textOf).join(",");
  if (!isJsonObject(value)) return textOf(value);
  return Object.entries(value)
    .map(([name, item]) => `${name}${explode ? "=" : ","}${textOf(item)}`)
    .join(",");
}

function queryWriterOf({ style, explode, allowReserved, mediaType }: Parameter): write.ParameterWriter {
  if (mediaType !== undefined) return write.jsonQuery;
  if (style === "deepObject") return write.deepObject;
  if (explode) return allowReserved ? write.reserved : write.form;
  if (style === "spaceDelimited") return write.spaceDelimited;
  if (style === "pipeDelimited") return write.pipeDelimited;
  return allowReserved ? write.reservedCommaSeparated : write.commaSeparated;
}

/** A value as a body of a media type. */
export function bodyOf(media: MediaType, value: Json, named: NamedSchemas): Body {
  const { mediaType } = media;
  const [essence = ""] = mediaType.toLowerCase().split(";");
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
