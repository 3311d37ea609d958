import { refTo, type Schema, type SchemaObject } from "../model/schema.js";
import { inPlace } from "./in-place.js";
import { numbering } from "./numbering.js";
import { push, withUsers } from "./users.js";

/** Says what is assumed of what a writer writes, in schemas for the names that only the reader's schema declares. */
export type Assume = (sub: Schema, sup: Schema) => Schema[];

/**
 * What the contract lets a reader assume of names that the writer's schema does not declare. An object that is open takes any value
 * under such a name, yet nobody sends one: so a name that only the reader declares is assumed to hold what the reader expects, and
 * declaring a further optional property is not a narrowing. Nor does anybody send under a name that one branch of a union declares
 * what it does not allow there, to be of another branch which does not declare it. What matters all the same: names that are required, and keywords on
 * names in general (`additionalProperties`, `patternProperties`, `propertyNames`, `unevaluatedProperties`).
 * @param definitions the named schemas, to which the assumptions are added
 * @param matches whether a name matches the pattern of a `patternProperties`
 */
export function assumptionsIn(
  definitions: Record<string, Schema>,
  matches: (pattern: string, name: string) => boolean,
): Assume {
  const states = new Map<string, State>();
  const numberOf = numbering<SchemaObject>();
  const waiting: (() => Found)[] = [];
  const lookUp = (identifier: string) => definitions[identifier];

  return (sub, sup) => {
    const start = stateOf([sub], [sup]);
    const found: Found[] = [];
    for (let next = waiting.pop(); next; next = waiting.pop()) found.push(next());
    define(found);
    return start.isNeeded ? [referenceTo(start)] : [];
  };

  /** The nodes of both sides that apply to the same part of a value. */
  function stateOf(subs: Schema[], sups: Schema[]): State {
    const writers = inPlace(subs, lookUp);
    const readers = inPlace(sups, lookUp, "asserted");
    const key = [writers, readers]
      .map((nodes) =>
        [...nodes]
          .map(numberOf)
          .sort((a, b) => a - b)
          .join(","),
      )
      .join("|");
    const known = states.get(key);
    if (known) return known;
    const state: State = { number: states.size, isNeeded: false };
    states.set(key, state);
    if (writers.size > 0 && readers.size > 0) waiting.push(() => explore(state, [...writers], [...readers]));
    return state;
  }

  function explore(state: State, writers: SchemaObject[], readers: SchemaObject[]): Found {
    const found: Found = { state, assumed: [], properties: [], items: undefined, other: undefined };
    const isOpen = writers.every(
      (node) => isAnything(node.additionalProperties) && isAnything(node.unevaluatedProperties),
    );
    const patterns = writers.flatMap((node) => Object.keys(node.patternProperties ?? {}));
    const declared = new Map<string, Schema[]>();
    for (const node of writers)
      for (const [name, schema] of Object.entries(node.properties ?? {})) push(declared, name, schema);
    const expected = new Map<string, Schema[]>();
    for (const node of readers)
      for (const [name, schema] of Object.entries(node.properties ?? {})) push(expected, name, schema);
    for (const [name, schemas] of expected) {
      const own = declared.get(name);
      if (own) found.properties.push([name, stateOf(own, schemas)]);
      else if (isOpen && !patterns.some((pattern) => matches(pattern, name))) found.assumed.push([name, schemas]);
    }
    if (isOpen && readers.some(countsBranches))
      for (const [name, schemas] of declared) if (!expected.has(name)) found.assumed.push([name, schemas]);
    const subItems = writers.flatMap(itemsOf);
    const supItems = readers.flatMap(itemsOf);
    if (subItems.length > 0 && supItems.length > 0) found.items = stateOf(subItems, supItems);
    const subOthers = writers.flatMap(otherProperties);
    const supOthers = readers.flatMap(otherProperties);
    if (subOthers.length > 0 && supOthers.length > 0)
      found.other = { state: stateOf(subOthers, supOthers), except: [...declared.keys()] };
    return found;
  }

  /** Defines those of the new states that assume something, themselves or in a part of the value. Older ones only refer to older ones. */
  function define(added: readonly Found[]): void {
    const users = new Map<State, State[]>();
    for (const found of added) for (const part of partsOf(found)) push(users, part, found.state);
    const needed = added
      .filter((found) => found.assumed.some(([, schemas]) => saysSomething(schemas)) || partsOf(found).some(isNeeded))
      .map(({ state }) => state);
    for (const state of withUsers(needed, users)) state.isNeeded = true;
    for (const found of added) if (found.state.isNeeded) definitions[nameOf(found.state)] = schemaOf(found);
  }
}

function schemaOf({ assumed, properties: inside, items, other }: Found): Schema {
  const properties = Object.fromEntries([
    ...assumed
      .filter(([, schemas]) => saysSomething(schemas))
      .map(([name, schemas]): [string, Schema] => [name, oneOfThem(schemas)]),
    ...inside.filter(([, part]) => part.isNeeded).map(([name, part]): [string, Schema] => [name, referenceTo(part)]),
  ]);
  const result: SchemaObject = { properties };
  if (items?.isNeeded) result.items = referenceTo(items);
  if (other?.state.isNeeded) {
    for (const name of other.except) if (!Object.hasOwn(properties, name)) properties[name] = true;
    result.additionalProperties = referenceTo(other.state);
  }
  return result;
}

function nameOf(state: State): string {
  return `assumed.${state.number}`;
}

function referenceTo(state: State): Schema {
  return { $ref: refTo(nameOf(state)) };
}

/** The schemas of both sides that apply to the same part of a value. */
interface State {
  number: number;
  /** Whether something is assumed of the value. */
  isNeeded: boolean;
}

/** What is found where a state is looked at. */
interface Found {
  state: State;
  /** Names that only the reader declares, with what it expects there. */
  assumed: [name: string, schemas: Schema[]][];
  properties: [name: string, part: State][];
  items: State | undefined;
  /** Properties that are not declared by name but by `additionalProperties` or a pattern. */
  other: { state: State; except: string[] } | undefined;
}

function partsOf({ properties, items, other }: Found): State[] {
  return [...properties.map(([, part]) => part), ...(items ? [items] : []), ...(other ? [other.state] : [])];
}

function isNeeded(state: State): boolean {
  return state.isNeeded;
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

/** Whether a value may be right because it does not fit some branch. */
function countsBranches({ oneOf, not, if: condition }: SchemaObject): boolean {
  return oneOf !== undefined || not !== undefined || condition !== undefined;
}

function itemsOf(node: SchemaObject): Schema[] {
  return [node.items ?? [], node.unevaluatedItems ?? [], node.contains ?? [], ...(node.prefixItems ?? [])].flat();
}

function otherProperties(node: SchemaObject): Schema[] {
  const others = [node.additionalProperties ?? [], node.unevaluatedProperties ?? []];
  return [...others, ...Object.values(node.patternProperties ?? {})].flat();
}
