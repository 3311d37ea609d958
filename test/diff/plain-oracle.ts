import type { Side } from "../../generator/diff/change.js";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import { type Evaluation, evaluate } from "../support/evaluate.js";
import { at, type Use } from "./uses.js";

export type Documents = Record<Side, JsonObject>;

/** Says what a document makes of a value in one of its uses. */
export type Opinion = (use: Use, value: Json) => Evaluation;

/** The opinion by the letter of the specification. */
export function opinionOf(document: JsonObject): Opinion {
  const lookUp = (reference: string): Json | undefined => at(document, reference);
  return ({ direction, isText, pointer }, value) => {
    const reading = { lookUp, unsent: direction === "request" ? "readOnly" : "writeOnly" } as const;
    const schema = lookUp(pointer) ?? true;
    const [first, ...others] = (isText ? readingsOf(value) : [value]).map((read) => evaluate(schema, read, reading));
    return others.reduce(
      (one, other) => ({
        isValid: one.isValid || other.isValid,
        declared: new Map([...one.declared, ...other.declared]),
        withheld: new Set([...one.withheld, ...other.withheld]),
      }),
      first ?? evaluate(schema, value, reading),
    );
  };
}

/** What a text may be read as: a number or boolean as well as a string, a single item as a list of one. */
function readingsOf(value: Json): Json[] {
  if (Array.isArray(value)) {
    const items = value.map(scalarReadings);
    const lists = items.reduce<Json[][]>(
      (lists, readings) => lists.flatMap((list) => readings.map((item) => [...list, item])).slice(0, 64),
      [[]],
    );
    return value.length === 1 ? [...lists, ...(items[0] ?? [])] : lists;
  }
  if (isJsonObject(value))
    return Object.entries(value).reduce<JsonObject[]>(
      (objects, [name, part]) =>
        objects
          .flatMap((object) => scalarReadings(part).map((reading) => ({ ...object, [name]: reading })))
          .slice(0, 64),
      [{}],
    );
  const readings = scalarReadings(value);
  return [...readings, ...readings.map((reading) => [reading])];
}

function scalarReadings(value: Json): Json[] {
  if (typeof value === "object") return [value];
  const text = String(value);
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);
  return [text, ...(isNumber ? [Number(text)] : []), ...(text === "true" || text === "false" ? [text === "true"] : [])];
}

/** Whether credentials that a document's side asks for satisfy the requirements of an operation. */
export function isWelcome(document: JsonObject, operation: JsonObject, credentials: JsonObject): boolean {
  const alternatives = (operation.security ?? document.security ?? [{}]) as JsonObject[];
  if (alternatives.length === 0) return true;
  return alternatives.some((alternative) =>
    Object.entries(alternative).every(([scheme, scopes]) => {
      const held = credentials[scheme];
      return Array.isArray(held) && Array.isArray(scopes) && scopes.every((scope) => held.includes(scope));
    }),
  );
}

/**
 * What a document means to anybody who reads it, in a form to compare. Left out are what nothing refers to, order where it says
 * nothing, what is said twice, and fields that OpenAPI gives no meaning in their place.
 */
export function meaningOf(document: JsonObject): string {
  const { components, ...rest } = document;
  const reached = new Set<string>();
  const collect = (node: Json): void => {
    if (Array.isArray(node)) node.forEach(collect);
    else if (isJsonObject(node))
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === "string" && (key === "$ref" || value.startsWith("#/components/"))) reached.add(value);
        else collect(value);
      }
  };
  collect(rest);
  for (const pointer of reached) collect(at(document, pointer) ?? null);
  const schemas = [...reached].filter((pointer) => pointer.startsWith("#/components/schemas/"));
  const used = schemas.sort().map((pointer): [string, Json] => [pointer, at(document, pointer) ?? null]);
  const schemes =
    isJsonObject(components) && isJsonObject(components.securitySchemes) ? components.securitySchemes : {};
  const asked = Object.entries(schemes).map(([name, scheme]): [string, Json] => [name, withoutForeign(scheme)]);
  return canonical([rest, used, Object.fromEntries(asked)], document);
}

function canonical(node: Json, document: JsonObject, key = ""): string {
  if (Array.isArray(node)) {
    const items = node.map((item) => canonical(item, document));
    const isSet = unordered.has(key) || node.every((item) => typeof item === "string");
    return `[${isSet ? [...new Set(items)].sort() : items}]`;
  }
  if (!isJsonObject(node)) return JSON.stringify(node);
  if (key === "content") node = Object.fromEntries(Object.entries(node).map(withoutForeignEncoding));
  return `{${[...new Set(statements(node, document))].sort()}}`;
}

/** Only of forms it is said how their parts are encoded. */
function withoutForeignEncoding([mediaType, node]: [string, Json]): [string, Json] {
  if (!isJsonObject(node) || /^(?:multipart\/|application\/x-www-form-urlencoded)/.test(mediaType))
    return [mediaType, node];
  const { encoding: _, ...rest } = node;
  return [mediaType, rest];
}

/** What an object says, one by one; what schemas that apply together say is said by all of them. */
function statements(written: JsonObject, document: JsonObject): string[] {
  const node = readable(written, document);
  return Object.entries(node).flatMap(([key, value]): string[] => {
    if (value === defaults[key] || isMeaningless(node, key)) return [];
    if (key === "security" && document.security === undefined && ["[]", "[{}]"].includes(JSON.stringify(value)))
      return [];
    if (key === "allOf" && Array.isArray(value))
      return value.flatMap((part) => (isJsonObject(part) ? statements(part, document) : canonical(part, document)));
    if (key === "properties" && isJsonObject(value))
      return Object.entries(value).map(([name, part]) => `property ${name}: ${canonical(part, document)}`);
    if (key === "required" && Array.isArray(value)) return value.map((name) => `requires ${JSON.stringify(name)}`);
    return [`${key}: ${canonical(value, document, key)}`];
  });
}

/** An object with its reference followed, unless it leads to a schema: then without what that says as well. */
function readable(node: JsonObject, document: JsonObject): JsonObject {
  if (typeof node.$ref !== "string") return node;
  const target = (at(document, node.$ref) ?? {}) as JsonObject;
  const isRing = JSON.stringify(target).includes(JSON.stringify(node.$ref));
  if (isRing || node.$ref.startsWith("#/components/schemas/"))
    return Object.fromEntries(
      Object.entries(node).filter(([key, value]) => JSON.stringify(target[key]) !== JSON.stringify(value)),
    );
  if (JSON.stringify(target).includes(JSON.stringify(node.$ref))) return node; // has no end
  const { $ref: _, ...rest } = target;
  if (node.$ref.startsWith("#/components/pathItems/")) return { ...rest, ...node, $ref: "" };
  const { summary, description } = node;
  return { ...rest, ...(summary !== undefined && { summary }), ...(description !== undefined && { description }) };
}

const unordered = new Set(["enum", "type", "anyOf", "oneOf", "security", "parameters"]);

/** What is the same as saying nothing. */
const defaults: JsonObject = {
  deprecated: false,
  required: false,
  readOnly: false,
  writeOnly: false,
  uniqueItems: false,
  allowReserved: false,
  allowEmptyValue: false,
};

/** Fields that say nothing where they stand: how texts are laid out that are no lists, whether the path has its parameters. */
function isMeaningless(node: JsonObject, key: string): boolean {
  const schema = isJsonObject(node.schema) ? node.schema : {};
  const isScalar = schema.type !== "array" && schema.type !== "object" && schema.$ref === undefined;
  return (
    key === "$defs" ||
    key === "$comment" ||
    (key === "scopes" && Object.keys(node.scopes ?? {}).length === 0) ||
    ((key === "style" || key === "explode") && isScalar) ||
    (key === "explode" && node.explode === (node.style === "form")) ||
    (key === "required" && node.in === "path") ||
    ((key === "example" || key === "examples") && node.in !== undefined && node.content !== undefined)
  );
}

/** A security scheme without the fields of other types. */
function withoutForeign(scheme: Json): Json {
  if (!isJsonObject(scheme)) return scheme;
  const foreign: Record<string, string[]> = {
    apiKey: ["scheme", "bearerFormat", "flows", "openIdConnectUrl"],
    http: ["in", "name", "flows", "openIdConnectUrl"],
    oauth2: ["in", "name", "scheme", "bearerFormat", "openIdConnectUrl"],
    openIdConnect: ["in", "name", "scheme", "bearerFormat", "flows"],
    mutualTLS: ["in", "name", "scheme", "bearerFormat", "flows", "openIdConnectUrl"],
  };
  const left = Object.entries(scheme).filter(([key]) => !foreign[String(scheme.type)]?.includes(key));
  return Object.fromEntries(left);
}
