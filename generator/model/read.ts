import type { Json, JsonObject } from "../json.js";
import { isEmptyList, isJsonObject } from "../json.js";
import type { Document, Node } from "../load/document.js";
import { at, type Location } from "../location.js";
import type { Extensions } from "./model.js";

/** What building a model needs to read a document and to say what is wrong with it. */
export interface Source {
  document: Document;
  /** Notes a fault that leaves no sensible model: the document is refused. */
  refuse(code: string, message: string, location: Location): void;
  /**
   * Notes a fault of a document whose meaning is clear all the same, or is kept as it is written: generating from it is refused,
   * comparing it is not.
   */
  blame(code: string, message: string, location: Location): void;
  /** Notes what the reader of the output should know: a renamed schema, an ignored parameter. */
  warn(code: string, message: string, location: Location): void;
}

/** An object as written, references followed. */
export interface ObjectNode {
  value: JsonObject;
  location: Location;
}

/** The node with its `$ref`s followed. In OpenAPI 3.1 a `summary` or `description` beside a `$ref` replaces the target's. */
function follow(source: Source, node: Node): Node {
  if (!isJsonObject(node.value) || typeof node.value.$ref !== "string") return node;
  const target = source.document.resolve(node.value.$ref, node.location);
  if (source.document.openapi === "3.0" || !isJsonObject(target.value)) return target;
  const { summary, description } = node.value;
  if (summary === undefined && description === undefined) return target;
  const value = {
    ...target.value,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
  };
  return { value, location: target.location };
}

/** The node as an object, or undefined, with the fault noted, where it is something else. */
function objectOf(source: Source, node: Node): ObjectNode | undefined {
  const target = follow(source, node);
  if (isJsonObject(target.value)) return { value: target.value, location: target.location };
  if (target.value === null) {
    // An empty value in YAML: meant as an object without fields.
    source.blame("wrong-type", "expected an object, found null", node.location);
    return { value: {}, location: target.location };
  }
  const message = `expected an object, found ${describe(target.value)}`;
  // Languages whose lists and maps are one write it for a map without members.
  if (isEmptyList(target.value)) {
    source.blame("wrong-type", message, node.location);
    return { value: {}, location: target.location };
  }
  source.refuse("wrong-type", message, node.location);
  return undefined;
}

/** The object under a key, references followed; undefined where the key is absent. */
export function objectAt(source: Source, owner: ObjectNode, key: string): ObjectNode | undefined {
  const node = nodeAt(owner, key);
  if (node?.value !== null) return node && objectOf(source, node);
  source.blame("wrong-type", `${key}: expected an object, found null`, node.location);
  return undefined;
}

/** The objects in the list under a key, references followed; none where the key is absent. */
export function objectsAt(source: Source, owner: ObjectNode, key: string): ObjectNode[] {
  return listAt(source, owner, key).flatMap((node) => objectOf(source, node) ?? []);
}

/** The objects in the map under a key with their names, references followed; none where the key is absent. */
export function entriesAt(source: Source, owner: ObjectNode, key: string): [name: string, node: ObjectNode][] {
  const map = objectAt(source, owner, key);
  return map ? objectsNamed(source, map, Object.keys(map.value)) : [];
}

/** The objects of an OpenAPI object whose fields are paths, statuses or expressions, `x-` fields aside (OpenAPI 3.1, 4.9). */
export function fieldsOf(source: Source, owner: ObjectNode): [name: string, node: ObjectNode][] {
  return objectsNamed(
    source,
    owner,
    Object.keys(owner.value).filter((name) => !name.startsWith("x-")),
  );
}

function objectsNamed(source: Source, map: ObjectNode, names: string[]): [name: string, node: ObjectNode][] {
  return names.flatMap((name): [string, ObjectNode][] => {
    const node = objectOf(source, { value: map.value[name] ?? null, location: at(map.location, name) });
    return node ? [[name, node]] : [];
  });
}

function listAt(source: Source, owner: ObjectNode, key: string): Node[] {
  const node = nodeAt(owner, key);
  if (!node) return [];
  if (Array.isArray(node.value))
    return node.value.map((value, index) => ({ value, location: at(node.location, index) }));
  source.blame("wrong-type", `expected an array, found ${describe(node.value)}`, node.location);
  return node.value === null ? [] : [node]; // what stands for a list of one
}

/** The strings in the list under a key; none where it is absent. */
export function textsAt(source: Source, owner: ObjectNode, key: string): string[] {
  return listAt(source, owner, key).map(({ value, location }) => {
    if (typeof value === "string") return value;
    source.blame("wrong-type", `expected a string, found ${describe(value)}`, location);
    return JSON.stringify(value);
  });
}

/**
 * The string under a key. Anything else is a fault, and read as its JSON: a number or boolean, unquoted in YAML, may not be what was
 * written (`1.10` is 1.1).
 */
export function textAt(source: Source, owner: ObjectNode, key: string): string | undefined {
  const node = nodeAt(owner, key);
  if (!node || typeof node.value === "string") return node?.value as string | undefined;
  const isBare = typeof node.value === "number" || typeof node.value === "boolean";
  const hint = isBare ? "; put it in quotes" : "";
  source.blame("wrong-type", `${key}: expected a string, found ${describe(node.value)}${hint}`, node.location);
  return node.value === null ? undefined : JSON.stringify(node.value);
}

/** The string under a key that the specification requires; "" with the fault noted where it is absent. */
export function requiredTextAt(source: Source, owner: ObjectNode, key: string): string {
  if (!nodeAt(owner, key)) source.blame("missing-field", `${key} is missing`, owner.location);
  return textAt(source, owner, key) ?? "";
}

/** The boolean under a key. In quotes it is a fault. */
export function flagAt(source: Source, owner: ObjectNode, key: string, absent = false): boolean {
  const node = nodeAt(owner, key);
  if (!node || typeof node.value === "boolean") return (node?.value as boolean | undefined) ?? absent;
  const message = `${key}: expected a boolean, found ${describe(node.value)}`;
  const flag = flagOf(node.value);
  const isClear = flag !== undefined || node.value === null;
  (isClear ? source.blame : source.refuse)("wrong-type", message, node.location);
  return flag ?? absent;
}

/** What is meant by a text in place of a boolean: `"true"`, or `yes`, which YAML 1.1 took for one. */
export function flagOf(value: Json): boolean | undefined {
  const text = typeof value === "string" ? value.toLowerCase() : "";
  if (["true", "yes", "on"].includes(text)) return true;
  return ["false", "no", "off"].includes(text) ? false : undefined;
}

/** One for all that have none, which are most. */
export const noExtensions: Extensions = Object.freeze({});

export function extensionsOf(owner: ObjectNode): Extensions {
  const own = Object.entries(owner.value).filter(([name]) => name.startsWith("x-"));
  return own.length > 0 ? Object.fromEntries(own) : noExtensions;
}

/** Builds what stands at a node once, however many references lead there: they share what was built. */
export function once<Result>(build: (node: ObjectNode) => Result): (node: ObjectNode) => Result {
  const built = new Map<JsonObject, Result>();
  return (node) => {
    const known = built.get(node.value);
    if (known !== undefined || built.has(node.value)) return known as Result;
    const result = build(node);
    built.set(node.value, result);
    return result;
  };
}

/** The `x-` fields of the object under a key, references followed; none where it is absent or no object. */
export function extensionsAt(source: Source, owner: ObjectNode, key: string): Extensions {
  const node = nodeAt(owner, key);
  if (!node) return noExtensions;
  const { value, location } = follow(source, node);
  return isJsonObject(value) ? extensionsOf({ value, location }) : noExtensions;
}

/** The node under a key; undefined where the key is absent. */
export function nodeAt(owner: ObjectNode, key: string): Node | undefined {
  const value = Object.hasOwn(owner.value, key) ? owner.value[key] : undefined;
  return value === undefined ? undefined : { value, location: at(owner.location, key) };
}

/** A value as a message names it: `a number`, `null`. */
export function describe(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
