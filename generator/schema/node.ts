import type { Json } from "../json.js";

/** The kinds of value that JSON Schema tells apart; "integer" is a number with a `multipleOf` of 1. */
export const TYPES = ["null", "boolean", "number", "string", "array", "object"] as const;
export type Type = (typeof TYPES)[number];

/** A set of types, one bit each. */
export type Types = number;
export const ALL_TYPES: Types = (1 << TYPES.length) - 1;
export const NO_TYPES: Types = 0;

export function only(type: Type): Types {
  return 1 << TYPES.indexOf(type);
}

/** The types of values that hold others. */
export const CONTAINERS: Types = only("array") | only("object");

export function typeOf(value: Json): Type {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as Exclude<Type, "null" | "array">;
}

/**
 * A schema as the conjunction of its parts. `$ref` and `allOf` are gone: what they lead to is among the parts.
 * Schemas that say the same are one node, across documents, once a `NodeTable` has settled them.
 */
export interface Node {
  /** Negative until the node is settled. */
  id: number;
  parts: readonly Part[];
  /** Types that a value of the schema may have (an upper bound); filled on first use. */
  possible: Types | undefined;
  /** Types of which some value may not be of the schema (an upper bound); filled on first use. */
  restricted: Types | undefined;
}

/** That a value is, or is not, of a schema. */
export interface Literal {
  node: Node;
  positive: boolean;
}

/** A condition on a value. One that speaks of another type than the value's holds. */
export type Part =
  | { kind: "type"; types: Types }
  /** `keys` are the values in canonical form; `texts` the values where all of them are strings. */
  | { kind: "enum"; values: readonly Json[]; keys: ReadonlySet<string>; texts: readonly string[] | undefined }
  | { kind: "minimum" | "maximum"; limit: number; exclusive: boolean }
  | { kind: "multiple-of"; divisor: number }
  | {
      kind: "min-length" | "max-length" | "min-items" | "max-items" | "min-properties" | "max-properties";
      limit: number;
    }
  | { kind: "pattern"; source: string }
  | { kind: "format"; name: string }
  | { kind: "required"; name: string }
  /** Every property whose name, as a string, satisfies `names` has a value of `schema`. */
  | { kind: "properties"; names: Literal; schema: Node }
  /** Every item from index `from` up to but not including `to` is of `schema`. */
  | { kind: "items"; from: number; to: number; schema: Node }
  /** At least `min` and at most `max` items are of `schema`. */
  | { kind: "contains"; schema: Node; min: number; max: number }
  | { kind: "unique-items" }
  | { kind: "any"; of: readonly Node[] }
  | { kind: "one"; of: readonly Node[] }
  | { kind: "not"; schema: Node }
  /** Exactly one of the conditions holds for any value, and the value is of the schema that belongs to it. */
  | { kind: "cases"; cases: readonly Case[] }
  /** Every property or item that no valid cover reaches is of `schema`. */
  | { kind: "unevaluated-properties"; covers: readonly PropertyCover[]; schema: Node }
  | { kind: "unevaluated-items"; covers: readonly ItemCover[]; schema: Node };

interface Case {
  when: readonly Literal[];
  schema: Node;
}

/** Properties that are evaluated where all of `when` holds. */
export interface PropertyCover {
  when: readonly Literal[];
  names: Node;
}

/** Items that are evaluated where all of `when` holds: those before index `to`, and those of the schema `matching`. */
export interface ItemCover {
  when: readonly Literal[];
  to: number;
  matching: Node | undefined;
}

/** The types of value that a part says anything about, which it may therefore reject. */
export function typesRestricted(part: Part): Types {
  switch (part.kind) {
    case "type":
      return ALL_TYPES & ~part.types;
    case "minimum":
    case "maximum":
    case "multiple-of":
      return only("number");
    case "min-length":
    case "max-length":
    case "pattern":
      return only("string");
    case "format":
      return only("string");
    case "items":
    case "contains":
    case "min-items":
    case "max-items":
    case "unique-items":
    case "unevaluated-items":
      return only("array");
    case "required":
    case "properties":
    case "min-properties":
    case "max-properties":
    case "unevaluated-properties":
      return only("object");
    case "any":
      return part.of.reduce((types, node) => types & restricted(node), ALL_TYPES);
    case "cases":
      return part.cases.reduce((types, { schema }) => types | restricted(schema), NO_TYPES);
    case "not":
      return possible(part.schema);
    case "enum":
    case "one":
      return ALL_TYPES;
    default:
      return part satisfies never;
  }
}

function typesPossible(part: Part): Types {
  switch (part.kind) {
    case "type":
      return part.types;
    case "enum":
      return part.values.reduce<Types>((types, value) => types | only(typeOf(value)), NO_TYPES);
    case "any":
    case "one":
      return part.of.reduce((types, node) => types | possible(node), NO_TYPES);
    case "not":
      return restricted(part.schema);
    default:
      return ALL_TYPES;
  }
}

/** Types that a value of the schema may have. */
export function possible(node: Node): Types {
  node.possible ??= node.parts.reduce((types, part) => types & typesPossible(part), ALL_TYPES);
  return node.possible;
}

/** Types of which some value may not be of the schema. */
export function restricted(node: Node): Types {
  node.restricted ??= node.parts.reduce((types, part) => types | typesRestricted(part), NO_TYPES);
  return node.restricted;
}

/** The strings that the literal admits, where it lists them. */
export function listedTexts({ node, positive }: Literal): readonly string[] | undefined {
  const [part] = node.parts;
  return positive && node.parts.length === 1 && part?.kind === "enum" ? part.texts : undefined;
}

/** The part with each node in it replaced. */
export function mapNodes(part: Part, to: (node: Node) => Node): Part {
  const literal = ({ node, positive }: Literal): Literal => ({ node: to(node), positive });
  switch (part.kind) {
    case "properties":
      return { ...part, names: literal(part.names), schema: to(part.schema) };
    case "items":
    case "contains":
    case "not":
      return { ...part, schema: to(part.schema) };
    case "any":
    case "one":
      return { ...part, of: part.of.map(to) };
    case "cases":
      return {
        ...part,
        cases: part.cases.map(({ when, schema }) => ({ when: when.map(literal), schema: to(schema) })),
      };
    case "unevaluated-properties": {
      const covers = part.covers.map(({ when, names }) => ({ when: when.map(literal), names: to(names) }));
      return { ...part, covers, schema: to(part.schema) };
    }
    case "unevaluated-items": {
      const covers = part.covers.map(({ when, to: end, matching }) => ({
        when: when.map(literal),
        to: end,
        matching: matching && to(matching),
      }));
      return { ...part, covers, schema: to(part.schema) };
    }
    default:
      return part;
  }
}

/** The nodes that a part speaks of. */
export function nodesOf(part: Part): readonly Node[] {
  switch (part.kind) {
    case "properties":
      return [part.names.node, part.schema];
    case "items":
    case "contains":
    case "not":
      return [part.schema];
    case "any":
    case "one":
      return part.of;
    case "cases":
      return part.cases.flatMap(({ when, schema }) => [...when.map(({ node }) => node), schema]);
    case "unevaluated-properties":
      return [part.schema, ...part.covers.flatMap(({ when, names }) => [...when.map(({ node }) => node), names])];
    case "unevaluated-items":
      return [
        part.schema,
        ...part.covers.flatMap(({ when, matching }) => [
          ...when.map(({ node }) => node),
          ...(matching ? [matching] : []),
        ]),
      ];
    default:
      return [];
  }
}
