import { type BodyKind, bodyKind, essenceOf, preferred } from "../../model/media.js";
import type { Encoding, MediaType, Operation } from "../../model/model.js";
import { literal, propertyKey, stringLiteral, typeOf } from "../typescript.js";
import type { Imports, RuntimeName } from "./imports.js";
import { bodyWriters } from "./media.js";
import type { Context } from "./operation.js";
import { importTypes } from "./references.js";

/** What a part of an operation adds to its function. */
export interface Part {
  /** `body: CreateSiteDto`; none where the operation takes no body. */
  argument: string[];
  /** Fields of the operation's description: `body: json`. */
  rest: string[];
}

/** What a request body adds: beside the usual media type the others, each with its own type of body. */
export interface BodyPart extends Part {
  others: { argument: string; contentType: string }[];
}

/** @param mayBeLeftOut whether no required argument follows */
export function bodyOf(
  { requestBody }: Operation,
  context: Context,
  imports: Imports,
  mayBeLeftOut: boolean,
): BodyPart {
  const chosen = preferred(requestBody?.content ?? []);
  if (!requestBody || !chosen) return { argument: [], rest: [], others: [] };
  const { media, kind } = chosen;
  const type = bodyType(media, kind, context, imports);
  const isOptional = !requestBody.required;
  const argument = isOptional && mayBeLeftOut ? `body?: ${type}` : `body: ${type}${isOptional ? " | undefined" : ""}`;
  const usual = typedWriter(media, kind, imports);
  const others = otherMedia(requestBody.content, media);
  const writers = others.map(
    (each) => `${stringLiteral(essenceOf(each.mediaType))}: ${bodyWriter(each, bodyKind(each.mediaType), imports)}`,
  );
  return {
    argument: [argument],
    rest: [
      `body: ${writers.length > 0 ? `/* @__PURE__ */ ${imports.runtime("alternatives")}(${usual}, { ${writers.join(", ")} })` : usual}`,
    ],
    others: others.map((each) => ({
      argument: `body: ${bodyType(each, bodyKind(each.mediaType), context, imports)}`,
      contentType: each.mediaType,
    })),
  };
}

/** The media types beside the chosen one that a caller can name: no ranges, each once. */
function otherMedia(content: readonly MediaType[], chosen: MediaType): MediaType[] {
  const seen = new Set([essenceOf(chosen.mediaType)]);
  return content.filter(({ mediaType }) => {
    const essence = essenceOf(mediaType);
    return !essence.includes("*") && seen.size < seen.add(essence).size;
  });
}

/** The writer, which names the media type where it is not the writer's own. */
function typedWriter(media: MediaType, kind: BodyKind, imports: Imports): string {
  const writer = bodyWriter(media, kind, imports);
  const [, usual] = bodyWriters[kind];
  const essence = essenceOf(media.mediaType);
  const isOwn = essence !== usual && !essence.includes("*") && kind !== "multipart";
  return isOwn ? `/* @__PURE__ */ ${imports.runtime("typed")}(${stringLiteral(media.mediaType)}, ${writer})` : writer;
}

function bodyType({ schema }: MediaType, kind: BodyKind, { named }: Context, imports: Imports): string {
  if (kind === "text") return "string";
  if (kind === "binary") return "Blob | ArrayBuffer | ArrayBufferView";
  importTypes(schema, "request", named, imports);
  return typeOf(schema, { named, direction: "request" });
}

function bodyWriter({ encoding }: MediaType, kind: BodyKind, imports: Imports): string {
  const [writer] = bodyWriters[kind];
  if (kind === "form") {
    const styles = encoding.flatMap((field) => {
      const style = fieldStyle(field);
      return style ? [`${propertyKey(field.property)}: ${imports.runtime(style)}`] : [];
    });
    if (styles.length > 0) return `/* @__PURE__ */ ${imports.runtime("styledForm")}({ ${styles.join(", ")} })`;
  }
  if (kind === "multipart") {
    const types = encoding.flatMap(({ property, contentType }) =>
      contentType === undefined || /[*,]/.test(contentType) ? [] : [[property, contentType] as const],
    );
    if (types.length > 0)
      return `/* @__PURE__ */ ${imports.runtime("multipartOf")}(${literal(Object.fromEntries(types))})`;
  }
  return imports.runtime(writer);
}

/** The writer of a form's field that has a style of its own (OpenAPI 3.1, 4.8.15). */
function fieldStyle({ style, explode, allowReserved }: Encoding): RuntimeName | undefined {
  if (style === undefined && explode === undefined && !allowReserved) return undefined;
  if (style === "deepObject") return "deepObject";
  if (explode ?? (style === undefined || style === "form")) return allowReserved ? "reserved" : "form";
  if (style === "spaceDelimited" || style === "pipeDelimited") return style;
  return allowReserved ? "reservedCommaSeparated" : "commaSeparated";
}
