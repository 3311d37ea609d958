import type { Schema, SchemaObject } from "../model/model.js";
import { referenceName } from "./same.js";

/** Joins to a writer's schema what is assumed of the names that only the reader's declares; undefined where there is nothing to assume. */
export type Assume = (sub: Schema, sup: Schema) => Schema | undefined;

/**
 * What the contract lets a reader assume of names that the writer's schema does not declare. An object that is open takes any value
 * under such a name, yet nobody sends one: so a name that only the reader declares is assumed to hold what the reader expects, and
 * declaring a further optional property is not a narrowing. What matters all the same: names that are required, and keywords on
 * names in general (`additionalProperties`, `patternProperties`, `propertyNames`, `unevaluatedProperties`).
 * @param definitions the named schemas, to which the assumptions are added
 * @param matches whether a name matches the pattern of a `patternProperties`
 */
export function assumptionsIn(
  definitions: Record<string, Schema>,
  matches: (pattern: string, name: string) => boolean,
): Assume {
  const states = new Map<string, State>();
  const ids = new WeakMap<SchemaObject, number>();
  const needed = new Set<State>();
  const waiting: (() => void)[] = [];
  let nextId = 0;

  return (sub, sup) => {
    const before = states.size;
    const start = stateOf([sub], [sup]);
    for (let next = waiting.pop(); next; next = waiting.pop()) next();
    define([...states.values()].slice(before));
    return needed.has(start) ? referenceTo(start) : undefined;
  };

  /** The nodes of both sides that apply to the same part of a value. */
  function stateOf(subs: Schema[], sups: Schema[]): State {
    const writers = inPlace(subs, definitions, "all");
    const readers = inPlace(sups, definitions, "asserted");
    const key = [writers, readers]
      .map((nodes) =>
        [...nodes]
          .map(idOf)
          .sort((a, b) => a - b)
          .join(","),
      )
      .join("|");
    const known = states.get(key);
    if (known) return known;
    const state: State = {
      number: states.size,
      assumed: new Map(),
      properties: new Map(),
      items: undefined,
      other: undefined,
    };
    states.set(key, state);
    if (writers.size > 0 && readers.size > 0) waiting.push(() => explore(state, [...writers], [...readers]));
    return state;
  }

  function explore(state: State, writers: SchemaObject[], readers: SchemaObject[]): void {
    const isOpen = writers.every(
      (node) => isAnything(node.additionalProperties) && isAnything(node.unevaluatedProperties),
    );
    const patterns = writers.flatMap((node) => Object.keys(node.patternProperties ?? {}));
    const declared = new Map<string, Schema[]>();
    for (const node of writers)
      for (const [name, schema] of Object.entries(node.properties ?? {})) add(declared, name, schema);
    const expected = new Map<string, Schema[]>();
    for (const node of readers)
      for (const [name, schema] of Object.entries(node.properties ?? {})) add(expected, name, schema);
    for (const [name, schemas] of expected) {
      const own = declared.get(name);
      if (own) state.properties.set(name, stateOf(own, schemas));
      else if (isOpen && !patterns.some((pattern) => matches(pattern, name))) state.assumed.set(name, schemas);
    }
    const subItems = writers.flatMap(itemsOf);
    const supItems = readers.flatMap(itemsOf);
    if (subItems.length > 0 && supItems.length > 0) state.items = stateOf(subItems, supItems);
    const subOthers = writers.flatMap(otherProperties);
    const supOthers = readers.flatMap(otherProperties);
    if (subOthers.length > 0 && supOthers.length > 0)
      state.other = { state: stateOf(subOthers, supOthers), except: [...declared.keys()] };
  }

  function idOf(node: SchemaObject): number {
    const id = ids.get(node) ?? nextId++;
    ids.set(node, id);
    return id;
  }

  /** Defines those of the new states that assume something, themselves or in a part of the value. Older ones only refer to older ones. */
  function define(added: State[]): void {
    const users = new Map<State, State[]>();
    for (const state of added) for (const part of partsOf(state)) add(users, part, state);
    const found = added.filter(
      (state) => [...state.assumed.values()].some(saysSomething) || partsOf(state).some((part) => needed.has(part)),
    );
    for (const state of found) needed.add(state);
    for (let next = found.pop(); next; next = found.pop())
      for (const user of users.get(next) ?? [])
        if (!needed.has(user)) {
          needed.add(user);
          found.push(user);
        }
    for (const state of added) if (needed.has(state)) definitions[nameOf(state)] = schemaOf(state);
  }

  function schemaOf(state: State): Schema {
    const assumed = [...state.assumed].filter(([, schemas]) => saysSomething(schemas));
    const parts = [...state.properties].filter(([, part]) => needed.has(part));
    const properties = Object.fromEntries([
      ...assumed.map(([name, schemas]): [string, Schema] => [name, oneOfThem(schemas)]),
      ...parts.map(([name, part]): [string, Schema] => [name, referenceTo(part)]),
    ]);
    const result: SchemaObject = { properties };
    if (state.items && needed.has(state.items)) result.items = referenceTo(state.items);
    if (state.other && needed.has(state.other.state)) {
      for (const name of state.other.except) if (!Object.hasOwn(properties, name)) properties[name] = true;
      result.additionalProperties = referenceTo(state.other.state);
    }
    return result;
  }
}

function nameOf(state: State): string {
  return `assumed.${state.number}`;
}

function referenceTo(state: State): Schema {
  return { $ref: `#/$defs/${nameOf(state)}` };
}

interface State {
  number: number;
  /** Names that only the reader declares, with what it expects there. */
  assumed: Map<string, Schema[]>;
  properties: Map<string, State>;
  items: State | undefined;
  /** Properties that are not declared by name but by `additionalProperties` or a pattern. */
  other: { state: State; except: string[] } | undefined;
}

function partsOf(state: State): State[] {
  return [
    ...state.properties.values(),
    ...(state.items ? [state.items] : []),
    ...(state.other ? [state.other.state] : []),
  ];
}

function saysSomething(schemas: Schema[]): boolean {
  return schemas.some((schema) => schema === false || (schema !== true && Object.keys(schema).length > 0));
}

function oneOfThem(schemas: Schema[]): Schema {
  const [only, ...more] = [...new Set(schemas)];
  return only !== undefined && more.length === 0 ? only : { anyOf: [...new Set(schemas)] };
}

function isAnything(schema: Schema | undefined): boolean {
  return schema === undefined || schema === true;
}

function itemsOf(node: SchemaObject): Schema[] {
  return [node.items ?? [], node.unevaluatedItems ?? [], node.contains ?? [], ...(node.prefixItems ?? [])].flat();
}

function otherProperties(node: SchemaObject): Schema[] {
  const others = [node.additionalProperties ?? [], node.unevaluatedProperties ?? []];
  return [...others, ...Object.values(node.patternProperties ?? {})].flat();
}

/** What `true` says, as an object. */
const anything: SchemaObject = {};

/**
 * The schemas that apply to the very value that these apply to, references followed.
 * @param which all, or only those that may have to hold: neither those under `not` nor a condition
 */
function inPlace(
  schemas: Schema[],
  definitions: Record<string, Schema>,
  which: "all" | "asserted",
  found = new Set<SchemaObject>(),
): Set<SchemaObject> {
  for (const each of schemas) {
    const schema = each === true ? anything : each;
    if (schema === false || found.has(schema)) continue;
    found.add(schema);
    const target = schema.$ref === undefined ? undefined : definitions[referenceName(schema.$ref)];
    const parts = [
      target,
      ...(schema.allOf ?? []),
      ...(schema.anyOf ?? []),
      ...(schema.oneOf ?? []),
      schema.then,
      schema.else,
      ...Object.values(schema.dependentSchemas ?? {}),
      ...(which === "all" ? [schema.if] : []),
    ];
    inPlace(
      parts.filter((part) => part !== undefined),
      definitions,
      which,
      found,
    );
  }
  return found;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
