import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { Endless, Undecided } from "./budget.js";
import { itemCovers, propertyCovers, type Reader } from "./covers.js";
import { stringFormat } from "./formats.js";
import { ALL_TYPES, type Literal, NO_TYPES, type Node, only, type Part, TYPES, type Types } from "./node.js";
import { draftNode, enumPart, type NodeTable } from "./node-table.js";
import { referencesOf } from "./references.js";
import type { Settler } from "./settle.js";
import type { FormatReading } from "./validator.js";

/** Reads the schemas of one document; each of its schema objects is read once. */
export type Compile = (schema: Json) => Node;

/** Keywords that a schema may have beside `$ref` and still say no more than what that leads to. */
const SAYS_NOTHING =
  /^(?:\$ref|\$comment|\$defs|\$schema|title|description|default|examples?|deprecated|readOnly|writeOnly|externalDocs|xml|discriminator|x-.*)$/;

/** JSON Schema 2020-12; `root` is the document that references resolve in, `formats` whether `format` rules values out. */
export function compilerOf(root: Json, table: NodeTable, settler: Settler, formats: FormatReading): Compile {
  const references = referencesOf(root);
  const nodes = new Map<JsonObject, Node>();
  const unread: [JsonObject, Node][] = [];
  const parts = new Map<JsonObject, readonly Part[]>();
  /** The schemas that were met since the question was put. */
  const met: JsonObject[] = [];

  /** A node whose parts are read later, so that schemas may be nested and lead round in circles. */
  function draft(schema: Json): Node {
    if (schema === true) return table.anything;
    if (schema === false) return table.nothing;
    if (!isJsonObject(schema)) throw new Undecided("a schema is neither an object nor a boolean");
    const target = resolveAlias(schema);
    if (!isJsonObject(target)) return draft(target);
    const known = nodes.get(target);
    if (known !== undefined) return known;
    const node = draftNode();
    nodes.set(target, node);
    met.push(target);
    unread.push([target, node]);
    return node;
  }

  function resolveAlias(schema: JsonObject): Json {
    let target: Json = schema;
    for (const seen = new Set<Json>(); isJsonObject(target) && typeof target.$ref === "string"; ) {
      if (!Object.keys(target).every((keyword) => SAYS_NOTHING.test(keyword))) break;
      if (seen.has(target)) throw new Endless();
      seen.add(target);
      target = references.resolve(target.$ref, target);
    }
    return target;
  }

  const reader: Reader = {
    node: draft,
    targets: (schema) => [
      ...(typeof schema.$ref === "string" ? [references.resolve(schema.$ref, schema)] : []),
      ...(typeof schema.$dynamicRef === "string" ? [references.resolveDynamic(schema.$dynamicRef, schema)] : []),
    ],
    has: (name) =>
      table.make([
        { kind: "type", types: only("object") },
        { kind: "required", name },
      ]),
    names: (names) => table.names(names),
    matching: (source) => table.make([{ kind: "pattern", source }]),
    anything: table.anything,
  };

  /** What the schema says along with all that it refers to or lists in `allOf`; a part that schemas share is one object. */
  function partsOf(schema: Json): readonly Part[] {
    const found = new Set<Part>();
    const open = new Set<Json>();
    const done = new Set<Json>();
    const visit = (current: Json) => {
      if (open.has(current) && isJsonObject(current)) throw new Endless();
      if (done.has(current)) return;
      open.add(current);
      if (isJsonObject(current))
        for (const applied of [...reader.targets(current), ...schemas(current.allOf)]) visit(applied);
      for (const part of ownParts(current)) found.add(part);
      open.delete(current);
      done.add(current);
    };
    visit(schema);
    return [...found];
  }

  function ownParts(schema: Json): readonly Part[] {
    if (schema === true) return [];
    if (schema === false) return table.nothing.parts;
    if (!isJsonObject(schema)) throw new Undecided("a schema is neither an object nor a boolean");
    const known = parts.get(schema);
    if (known !== undefined) return known;
    const own = [
      ...anyTypeParts(schema),
      ...numberParts(schema),
      ...stringParts(schema),
      ...(formats === "assertion" ? formatParts(schema) : []),
      ...arrayParts(schema),
      ...objectParts(schema),
      ...combinatorParts(schema),
    ];
    parts.set(schema, own);
    met.push(schema);
    return own;
  }

  function* arrayParts(schema: JsonObject): Iterable<Part> {
    yield* limit(schema, "minItems", "min-items");
    yield* limit(schema, "maxItems", "max-items");
    if (schema.uniqueItems === true) yield { kind: "unique-items" };
    const prefix = schemas(schema.prefixItems);
    for (const [index, item] of prefix.entries())
      yield { kind: "items", from: index, to: index + 1, schema: draft(item) };
    if (schema.items !== undefined) {
      yield { kind: "items", from: prefix.length, to: Number.POSITIVE_INFINITY, schema: draft(schema.items) };
    }
    if (schema.contains !== undefined) {
      if (isBelow(schema.minContains, 0) || isBelow(schema.maxContains, 0))
        throw new Undecided("minContains or maxContains is negative");
      const min = typeof schema.minContains === "number" ? schema.minContains : 1;
      const max = typeof schema.maxContains === "number" ? schema.maxContains : Number.POSITIVE_INFINITY;
      yield { kind: "contains", schema: draft(schema.contains), min, max };
    }
    if (schema.unevaluatedItems !== undefined) {
      yield { kind: "unevaluated-items", covers: itemCovers(schema, reader), schema: draft(schema.unevaluatedItems) };
    }
  }

  function* objectParts(schema: JsonObject): Iterable<Part> {
    yield* limit(schema, "minProperties", "min-properties");
    yield* limit(schema, "maxProperties", "max-properties");
    for (const name of strings(schema.required)) yield { kind: "required", name };
    const properties = Object.entries(members(schema.properties));
    const patterns = Object.entries(members(schema.patternProperties));
    for (const [name, value] of properties) {
      yield { kind: "properties", names: { node: table.names([name]), positive: true }, schema: draft(value) };
    }
    for (const [source, value] of patterns) {
      yield { kind: "properties", names: { node: reader.matching(source), positive: true }, schema: draft(value) };
    }
    if (schema.additionalProperties !== undefined) {
      const named = table.names(properties.map(([name]) => name));
      const listed = [named, ...patterns.map(([source]) => reader.matching(source))];
      const node = listed.length === 1 ? named : table.make([{ kind: "any", of: listed }]);
      yield { kind: "properties", names: { node, positive: false }, schema: draft(schema.additionalProperties) };
    }
    if (schema.propertyNames !== undefined) {
      yield {
        kind: "properties",
        names: { node: draft(schema.propertyNames), positive: false },
        schema: table.nothing,
      };
    }
    for (const [name, required] of Object.entries(members(schema.dependentRequired))) {
      yield whereRequired(name, table.make(strings(required).map((other) => ({ kind: "required", name: other }))));
    }
    for (const [name, dependent] of Object.entries(members(schema.dependentSchemas)))
      yield whereRequired(name, draft(dependent));
    if (schema.unevaluatedProperties !== undefined) {
      const covers = propertyCovers(schema, reader);
      yield { kind: "unevaluated-properties", covers, schema: draft(schema.unevaluatedProperties) };
    }
  }

  function* combinatorParts(schema: JsonObject): Iterable<Part> {
    if (schema.anyOf !== undefined) yield { kind: "any", of: schemas(schema.anyOf).map(draft) };
    if (schema.oneOf !== undefined) yield { kind: "one", of: schemas(schema.oneOf).map(draft) };
    if (schema.not !== undefined) yield { kind: "not", schema: draft(schema.not) };
    if (schema.if !== undefined && (schema.then !== undefined || schema.else !== undefined)) {
      yield* cases({ node: draft(schema.if), positive: true }, draft(schema.then ?? true), draft(schema.else ?? true));
    }
  }

  /** `dependentSchemas`: the schema counts where the property is there. */
  function whereRequired(name: string, then: Node): Part {
    return { kind: "cases", cases: split({ node: reader.has(name), positive: true }, then, table.anything) };
  }

  function* cases(condition: Literal, then: Node, otherwise: Node): Iterable<Part> {
    yield { kind: "cases", cases: split(condition, then, otherwise) };
  }

  function read(schema: Json): Node {
    const node = draft(schema);
    for (let next = unread.pop(); next !== undefined; next = unread.pop()) {
      const [source, target] = next;
      target.parts = partsOf(source);
    }
    return settler.settle(node);
  }

  /** What was read before a schema that cannot be read would pass for one that says less, were it kept for the next question. */
  function forget(): void {
    for (const schema of met) {
      nodes.delete(schema);
      parts.delete(schema);
    }
    unread.length = 0;
  }

  return (schema) => {
    try {
      return read(schema);
    } catch (error) {
      forget();
      throw error;
    } finally {
      met.length = 0;
    }
  };
}

function split(condition: Literal, then: Node, otherwise: Node) {
  return [
    { when: [condition], schema: then },
    { when: [{ ...condition, positive: !condition.positive }], schema: otherwise },
  ];
}

function* anyTypeParts(schema: JsonObject): Iterable<Part> {
  if (typeof schema.type === "string" || Array.isArray(schema.type)) {
    const names = typeof schema.type === "string" ? [schema.type] : strings(schema.type);
    if (names.length === 0) throw new Undecided("type lists no types");
    yield { kind: "type", types: names.reduce((types, name) => types | typesNamed(name), NO_TYPES) };
    if (names.includes("integer") && !names.includes("number")) yield { kind: "multiple-of", divisor: 1 };
  }
  if (Array.isArray(schema.enum)) yield enumPart(schema.enum);
  if (schema.const !== undefined) yield enumPart([schema.const]);
}

function typesNamed(name: string): Types {
  if (name === "integer") return only("number");
  const type = TYPES.find((known) => known === name);
  if (type === undefined) throw new Undecided(`${JSON.stringify(name)} is not a type`);
  return ALL_TYPES & only(type);
}

function* numberParts(schema: JsonObject): Iterable<Part> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof minimum === "number") yield { kind: "minimum", limit: minimum, exclusive: false };
  if (typeof maximum === "number") yield { kind: "maximum", limit: maximum, exclusive: false };
  if (typeof exclusiveMinimum === "number") yield { kind: "minimum", limit: exclusiveMinimum, exclusive: true };
  if (typeof exclusiveMaximum === "number") yield { kind: "maximum", limit: exclusiveMaximum, exclusive: true };
  if (multipleOf === 0 || isBelow(multipleOf, 0)) throw new Undecided("multipleOf is not greater than 0");
  if (typeof multipleOf === "number") yield { kind: "multiple-of", divisor: multipleOf };
}

function* stringParts(schema: JsonObject): Iterable<Part> {
  yield* limit(schema, "minLength", "min-length");
  yield* limit(schema, "maxLength", "max-length");
  if (typeof schema.pattern === "string") yield { kind: "pattern", source: schema.pattern };
}

function* formatParts({ format }: JsonObject): Iterable<Part> {
  if (typeof format !== "string") return;
  if (stringFormat(format) !== undefined) yield { kind: "format", name: format };
  if (format === "int32" || format === "int64") yield { kind: "multiple-of", divisor: 1 };
  if (format === "int32") {
    yield { kind: "maximum", limit: 2 ** 31 - 1, exclusive: false };
    yield { kind: "minimum", limit: -(2 ** 31), exclusive: false };
  }
}

function* limit(
  schema: JsonObject,
  keyword: string,
  kind: Extract<Part, { limit: number; exclusive?: never }>["kind"],
): Iterable<Part> {
  const value = schema[keyword];
  if (typeof value === "number") yield { kind, limit: value };
}

function isBelow(value: Json | undefined, limit: number): boolean {
  return typeof value === "number" && value < limit;
}

function schemas(value: Json | undefined): readonly Json[] {
  if (value !== undefined && !Array.isArray(value)) throw new Undecided("what should be a list of schemas is none");
  return value ?? [];
}

function strings(value: Json | undefined): string[] {
  if (!Array.isArray(value)) return [];
  if (!value.every((item) => typeof item === "string")) throw new Undecided("what should be a list of strings is none");
  return value;
}

function members(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
