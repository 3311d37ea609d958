import type { Json, JsonObject } from "../../generator/json.js";

/**
 * Values as texts and back, after the tables of OpenAPI 3.1.1, 4.8.12.4, and RFC 6570. It shares nothing with the differ. Parts of
 * values are strings; `undefined` is what cannot be written or read.
 */
export interface Form {
  in: "path" | "query" | "header" | "cookie";
  /** As a document says it. */
  says: JsonObject;
  style: string;
  explode: boolean;
  isJson: boolean;
}

export type Kind = "scalar" | "array" | "object";

const NAME = "p";
/** Between the parts of a value that is not exploded; of an exploded one before each of them. */
const separators: Record<string, [joined: string, exploded: string]> = {
  simple: [",", ","],
  label: [",", "."],
  matrix: [",", ";"],
  form: [",", "&"],
  cookie: [",", "; "],
  spaceDelimited: ["%20", "&"],
  pipeDelimited: ["%7C", "&"],
};

function separatorsOf({ in: place, style }: Form): [joined: string, exploded: string] {
  return separators[place === "cookie" ? "cookie" : style] ?? [",", "&"];
}

const isNamed = ({ style }: Form): boolean => style !== "simple" && style !== "label";
const leadOf = ({ style }: Form): string => (style === "label" ? "." : style === "matrix" ? ";" : "");

export function write(form: Form, value: Json): string | undefined {
  const coded = (text: Json): string => (form.in === "header" ? String(text) : encodeURIComponent(String(text)));
  if (form.isJson) {
    const text = JSON.stringify(value);
    return form.in === "header" ? text : `${isNamed(form) ? `${NAME}=` : ""}${encodeURIComponent(text)}`;
  }
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (form.style === "deepObject")
    return isObject
      ? Object.entries(value)
          .map(([name, part]) => `${NAME}%5B${coded(name)}%5D=${coded(part)}`)
          .join("&")
      : undefined;
  const [joined, exploded] = separatorsOf(form);
  const pair = (text: string): string => (isNamed(form) ? `${NAME}=${text}` : text);
  const lead = leadOf(form);
  if (typeof value !== "object" || value === null) return lead + pair(coded(value));
  if (Array.isArray(value)) {
    const items = value.map(coded);
    return lead + (form.explode ? items.map(pair).join(exploded) : pair(items.join(joined)));
  }
  const entries = Object.entries(value).map(([name, part]) => [coded(name), coded(part)]);
  return (
    lead + (form.explode ? entries.map((each) => each.join("=")).join(exploded) : pair(entries.flat().join(joined)))
  );
}

/** What a reader makes of a text who knows the form, and whether a scalar, a list or an object is meant. */
export function read(form: Form, text: string, kind: Kind): Json | undefined {
  const plain = (part: string): string => (form.in === "header" ? part : decodeURIComponent(part));
  if (form.isJson) {
    const prefix = isNamed(form) ? `${NAME}=` : "";
    if (!text.startsWith(prefix)) return undefined;
    try {
      return JSON.parse(plain(text.slice(prefix.length)));
    } catch {
      return undefined;
    }
  }
  const lead = leadOf(form);
  if (!text.startsWith(lead)) return undefined;
  const rest = text.slice(lead.length);
  const [joined, exploded] = separatorsOf(form);
  const named = (part: string): string | undefined =>
    !isNamed(form) ? part : part.startsWith(`${NAME}=`) ? part.slice(NAME.length + 1) : undefined;
  if (kind === "scalar") {
    const own = named(rest);
    return own === undefined || own.includes("&") ? undefined : plain(own);
  }
  if (form.style === "deepObject" || (form.explode && kind === "object")) {
    const pairs = rest.split(form.style === "deepObject" ? "&" : exploded).map((part) => part.split("="));
    if (pairs.some((pair) => pair.length !== 2)) return undefined;
    const names = pairs.map(([name = ""]) =>
      form.style === "deepObject" ? /^p\[(.*)\]$/.exec(plain(name))?.[1] : plain(name),
    );
    if (names.includes(undefined)) return undefined;
    return Object.fromEntries(pairs.map(([, part = ""], index) => [names[index], plain(part)]));
  }
  const pieces = form.explode ? rest.split(exploded).map(named) : (named(rest)?.split(joined) ?? [undefined]);
  if (pieces.some((piece) => piece === undefined || (isNamed(form) && /[&]/.test(piece)))) return undefined;
  const parts = pieces.map((piece) => plain(piece ?? ""));
  if (kind === "array") return parts;
  if (parts.length % 2 === 1) return undefined;
  return Object.fromEntries(
    parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? ""] as const] : [])),
  );
}
