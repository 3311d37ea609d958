import { isJsonObject, type Json } from "../json.js";
import { bodyKind, essenceOf } from "../model/media.js";
import type { Encoding, Header, MediaType, Parameter } from "../model/model.js";
import type { SchemaObject } from "../model/schema.js";
import type { Direction, Sender, Side } from "./change.js";
import { type Located, type Names, ofMessage, type Part, partsInside, partsOf } from "./parts.js";
import { whole } from "./relate.js";
import { type Rewriting, type Rewritings, rewritingOf, unfelt } from "./rewriting.js";
import type { World } from "./site.js";
import { formOfValue } from "./text-form.js";
import { declaredIn } from "./wording.js";
import { type Writing, writingOfHeader, writingOfParameter, writingOfProperty } from "./writing.js";

/** Compares how both sides write values, whenever somebody asks. */
export interface WritingComparison {
  parameter(before: Parameter, after: Parameter, sender: Sender): Rewritings;
  header(before: Header, after: Header, use: Pick<FormMessage, "direction" | "sender">): Rewritings;
  /** @param encodings of the property; undefined where a side says nothing of it */
  property(name: string, encodings: Record<Side, Encoding | undefined>, message: FormMessage): Rewritings;
}

/** A form or multipart body. */
export interface FormMessage {
  before: MediaType;
  after: MediaType;
  direction: Direction;
  sender: Sender;
}

export function comparisonOfWritings(world: World): WritingComparison {
  return {
    parameter: (before, after, sender) =>
      eachOnce((what) => {
        const place = {
          use: { direction: "request", sender } as const,
          before: ofMessage(before),
          after: ofMessage(after),
          property: undefined,
        };
        const renamed = { ...before, name: after.name };
        switch (what) {
          case "form":
            return rewritingOf(world, {
              ...place,
              writings: { base: writingOfParameter(renamed), revision: writingOfParameter(after) },
            });
          case "name":
            return rewritingOf(world, {
              ...place,
              writings: { base: writingOfParameter(before), revision: writingOfParameter(renamed) },
            });
          case "empty":
            return emptyText(world, before, after, sender);
          default:
            return what satisfies never;
        }
      }),
    header: (before, after, use) =>
      eachOnce(() => {
        const writings = {
          base: writingOfHeader({ ...before, name: after.name }),
          revision: writingOfHeader(after),
        };
        return rewritingOf(world, {
          use,
          before: ofMessage(before),
          after: ofMessage(after),
          writings,
          property: undefined,
        });
      }),
    property: (name, encodings, { before, after, direction, sender }) =>
      eachOnce(() => {
        const messages = { base: ofMessage(before), revision: ofMessage(after) };
        const writing = (side: Side, media: MediaType): Writing =>
          writingOfProperty(media, name, encodings[side], usualType(messages[side], name, world.names[side]));
        const isKnown = (side: Side): boolean => declaredIn(messages[side].schema, world.names[side]).includes(name);
        // An encoding is of a property that there is, in a form (OpenAPI 3.1, 4.8.14.1).
        if (!isForm(before) || !isForm(after) || !isKnown("base") || !isKnown("revision")) return unfelt;
        return rewritingOf(world, {
          use: { direction, sender },
          before: messages.base,
          after: messages.revision,
          writings: { base: writing("base", before), revision: writing("revision", after) },
          property: name,
        });
      }),
  };
}

function isForm({ mediaType }: MediaType): boolean {
  return bodyKind(mediaType) === "form" || isMultipart({ mediaType });
}

export function isMultipart({ mediaType }: Pick<MediaType, "mediaType">): boolean {
  return essenceOf(mediaType).startsWith("multipart/");
}

/** What it comes to that a name without a value may stand in a query (OpenAPI 3.1, 4.8.12.2), or may not any more. */
function emptyText(world: World, before: Parameter, after: Parameter, sender: Sender): Rewriting {
  const [writer, reader] = sender === "client" ? [before, after] : [after, before];
  if (!writer.allowEmptyValue) return { ...unfelt, level: "additive" };
  const verdict = world.judge({
    writer: () => ({ const: "" }),
    reader: whole(world, sender === "client" ? "revision" : "base", ofMessage(reader)),
    message: "request",
    text: formOfValue(reader),
  });
  if (verdict.verdict === "unknown") return { ...unfelt, level: "unproven", reason: verdict.reason };
  return verdict.verdict === "contained"
    ? unfelt
    : { ...unfelt, level: "breaking", witness: { value: "", at: "", written: null } };
}

function eachOnce(find: Rewritings): Rewritings {
  const known = new Map<string, Rewriting>();
  return (what) => {
    const rewriting = known.get(what) ?? find(what);
    known.set(what, rewriting);
    return rewriting;
  };
}

/** The media type of a property's values where no encoding names one (OpenAPI 3.1.1, 4.8.15.1). */
function usualType(message: Located, property: string, names: Names): (value: Json) => string {
  const schemas = partsInside(partsOf(message, names), names, ({ properties = {} }) => properties[property]);
  return (value) => {
    const [one] = [value].flat();
    const { type, ...own }: SchemaObject = merged(schemas);
    if (type === undefined) return typeOfBytes(own) ?? "application/octet-stream";
    if (typeof one === "string")
      return (
        typeOfBytes(Array.isArray(value) ? merged(partsInside(schemas, names, ({ items }) => items)) : own) ??
        "text/plain"
      );
    return isJsonObject(one) ? "application/json" : "text/plain";
  };
}

/** The media type of a string that is no text. */
function typeOfBytes({ format, contentEncoding, contentMediaType }: SchemaObject): string | undefined {
  if (contentMediaType !== undefined && contentEncoding === undefined) return contentMediaType;
  const isBinary = contentEncoding !== undefined || format === "binary" || format === "base64";
  return isBinary ? "application/octet-stream" : undefined;
}

function merged(parts: readonly Part[]): SchemaObject {
  return Object.assign({}, ...parts.map(({ schema }) => schema));
}
