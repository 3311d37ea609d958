import { isEmptyList, isJsonObject, type Json } from "../json.js";
import { essenceOf } from "../model/media.js";
import type { Encoding, Header, MediaType, Parameter, ParameterStyle } from "../model/model.js";
import { headerText, isJson, isStyled, parameterText, propertyPairs } from "../request/write.js";

/** What stands on the wire for a value, and the media type that goes with it, where one does. */
export interface Text {
  text: string;
  type: string | undefined;
}

/** How one side writes the values of one place. */
export interface Writing {
  /**
   * The texts that it may write; none for what it does not send.
   * @param escaped with every character escaped that may be: which of them are does not matter to readers but where they are delimiters
   */
  texts(value: Json, escaped?: boolean): Text[];
  /** Whether OpenAPI says how such a value is written. */
  isDefined(value: Json): boolean;
}

/** A parameter's value (OpenAPI 3.1, 4.8.12.2). */
export function writingOfParameter(parameter: Parameter): Writing {
  const { in: place, name, style, mediaType } = parameter;
  const lead = place === "query" ? "?" : place === "header" ? `${name}: ` : "";
  const write: Write = (value, _, escaped) =>
    lead + parameterText(escaped ? { ...parameter, allowReserved: false } : parameter, value);
  return mediaType === undefined ? styled(style, write) : ofMediaTypes([mediaType], write);
}

/** A header's value (OpenAPI 3.1, 4.8.21). */
export function writingOfHeader(header: Header): Writing {
  const write: Write = (value) => `${header.name}: ${headerText(header, value)}`;
  return header.mediaType === undefined ? styled("simple", write) : ofMediaTypes([header.mediaType], write);
}

/**
 * A property of a form or of a multipart body (OpenAPI 3.1.1, 4.8.15); the media types of parts are on the wire.
 * @param usualType the media type of a value whose encoding names none
 */
export function writingOfProperty(
  { mediaType }: MediaType,
  property: string,
  encoding: Encoding | undefined,
  usualType: (value: Json) => string,
): Writing {
  const isMultipart = essenceOf(mediaType) !== "application/x-www-form-urlencoded";
  const types = encoding?.contentType?.split(",").map((type) => type.trim());
  const write: Write = (value, contentType, escaped) => {
    const own = encoding && { ...encoding, contentType };
    const { style = "form" } = encoding ?? {};
    return propertyPairs(property, value, own && escaped ? { ...own, style, allowReserved: false } : own).join("&");
  };
  if (encoding && isStyled(encoding)) return styled(encoding.style, write, isMultipart ? "text/plain" : undefined);
  if (!isMultipart) return types ? ofMediaTypes(types, write) : plain(write);
  const part = (value: Json, type: string): string =>
    `${property}=${typeof value === "string" && !isJson(type) ? value : JSON.stringify(value)}`;
  return {
    texts: (value) =>
      isEmptyList(value)
        ? []
        : (types ?? [usualType(value)]).map((type) => ({
            text: [value]
              .flat()
              .map((item) => part(item, type))
              .join("&"),
            type,
          })),
    isDefined: () => true,
  };
}

type Write = (value: Json, type?: string, escaped?: boolean) => string;

/** Null and empty lists are not sent (RFC 6570, 2.3). */
function styled(style: ParameterStyle | undefined, write: Write, type?: string): Writing {
  return {
    texts: (value, escaped) => (isNothing(value) ? [] : [{ text: write(value, undefined, escaped), type }]),
    isDefined: (value) => style !== "deepObject" || isJsonObject(value),
  };
}

/** A property of a form of which nothing is said: lists repeat its name, objects are JSON. */
function plain(write: Write): Writing {
  return {
    texts: (value) => (value === null || isEmptyList(value) ? [] : [{ text: write(value), type: undefined }]),
    isDefined: () => true,
  };
}

/** The media types that no text is of two of, but that JSON is YAML, too (YAML 1.2.2, 1.3). */
const formats = new Map([
  ["json", "application/json"],
  ["yaml", "application/yaml"],
  ["xml", "application/xml"],
  ["plain", "text/plain"],
]);

/** A value as media types that are on no wire themselves. Of what is neither JSON nor plain text, a name stands for the text. */
function ofMediaTypes(mediaTypes: readonly string[], write: Write): Writing {
  const isPlain = (value: Json): boolean => !isJsonObject(value);
  return {
    texts: (value) =>
      mediaTypes.flatMap((mediaType): Text[] => {
        const format = formatOf(mediaType);
        const own = format === "json" || (format === "plain" && isPlain(value));
        const texts = own || format === "yaml" ? [write(value, mediaType)] : [];
        if (!own) texts.push(formats.get(format) ?? format);
        return texts.map((text) => ({ text, type: undefined }));
      }),
    isDefined: (value) =>
      mediaTypes.every((mediaType) => {
        const format = formatOf(mediaType);
        return format === "plain" ? isPlain(value) : formats.has(format);
      }),
  };
}

function formatOf(mediaType: string): string {
  const essence = essenceOf(mediaType);
  if (isJson(essence)) return "json";
  if (essence === "text/plain") return "plain";
  return /[/+-](yaml|xml)$/.exec(essence)?.[1] ?? essence;
}

function isNothing(value: Json): boolean {
  return value === null || (typeof value === "object" && Object.values(value).every((part) => part === null));
}
