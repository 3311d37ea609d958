import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { Undecided } from "./budget.js";
import type { ItemCover, Literal, Node, PropertyCover } from "./node.js";

/** Every schema object whose keywords apply to the same value as the one given, and when; each is visited once per way to it. */
interface InPlace {
  schema: JsonObject;
  when: readonly Literal[];
}

/** What `covers` needs to know of the document. */
export interface Reader {
  node(schema: Json): Node;
  /** What the references of the schema itself lead to. */
  targets(schema: JsonObject): Json[];
  /** Objects that have the property. */
  has(name: string): Node;
  names(names: readonly string[]): Node;
  matching(pattern: string): Node;
  anything: Node;
}

/**
 * What the keywords beside `unevaluatedProperties` evaluate (JSON Schema Core, section 11): each set of names with the condition
 * under which a sub-schema that evaluates it is valid, and its annotation therefore kept.
 */
export function propertyCovers(schema: JsonObject, reader: Reader): PropertyCover[] {
  return applied(schema, reader).flatMap(({ schema: applying, when }) => {
    const covers: PropertyCover[] = [];
    const cover = (names: Node) => covers.push({ when, names });
    if (isJsonObject(applying.properties)) cover(reader.names(Object.keys(applying.properties)));
    if (isJsonObject(applying.patternProperties)) {
      for (const source of Object.keys(applying.patternProperties)) cover(reader.matching(source));
    }
    const rest = applying.additionalProperties ?? (applying === schema ? undefined : applying.unevaluatedProperties);
    if (rest !== undefined) cover(reader.anything);
    return covers;
  });
}

/** The same for `unevaluatedItems`. */
export function itemCovers(schema: JsonObject, reader: Reader): ItemCover[] {
  return applied(schema, reader).flatMap(({ schema: applying, when }) => {
    const covers: ItemCover[] = [];
    if (Array.isArray(applying.prefixItems))
      covers.push({ when, to: applying.prefixItems.length, matching: undefined });
    const rest = applying.items ?? (applying === schema ? undefined : applying.unevaluatedItems);
    if (rest !== undefined) covers.push({ when, to: Number.POSITIVE_INFINITY, matching: undefined });
    if (applying.contains !== undefined) covers.push({ when, to: 0, matching: reader.node(applying.contains) });
    return covers;
  });
}

/** Each alternative within an alternative is a way of its own. */
const MOST_WAYS = 5000;

function applied(schema: JsonObject, reader: Reader): InPlace[] {
  const found: InPlace[] = [];
  const open = new Set<JsonObject>();
  const visit = (current: Json | undefined, when: readonly Literal[]): void => {
    if (!isJsonObject(current) || open.has(current)) return;
    if (found.length >= MOST_WAYS) throw new Undecided("what is evaluated depends on too many alternatives");
    open.add(current);
    found.push({ schema: current, when });
    const visitWhere = (condition: Json | undefined, node: Node, positive: boolean) =>
      visit(condition, [...when, { node, positive }]);
    for (const target of [...reader.targets(current), ...list(current.allOf)]) visit(target, when);
    for (const branch of [...list(current.anyOf), ...list(current.oneOf)])
      visitWhere(branch, reader.node(branch), true);
    if (current.if !== undefined) {
      const condition = reader.node(current.if);
      visitWhere(current.if, condition, true);
      visitWhere(current.then, condition, true);
      visitWhere(current.else, condition, false);
    }
    if (isJsonObject(current.dependentSchemas)) {
      for (const [name, dependent] of Object.entries(current.dependentSchemas))
        visitWhere(dependent, reader.has(name), true);
    }
    open.delete(current);
  };
  visit(schema, []);
  return found;
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
