import type { Schema } from "../model/schema.js";
import type { Direction, Side } from "./change.js";
import type { Built } from "./judge.js";
import { type Part, without } from "./parts.js";
import { withoutProperty, withoutRequired } from "./properties.js";
import type { Reading } from "./reading.js";

/** Builds the base's schema with a single difference to the revision applied, so that it can be judged by itself. */
export interface Edits {
  /** The base's schema as it is. */
  unchanged: Built;
  /** The keywords of a group as the revision has them. */
  withGroup(group: string, fragments: readonly Part[]): Built;
  /** The keywords of a group as made up for the occasion. */
  withFragment(group: string, fragments: readonly { side: Side; schema: Schema }[]): Built;
  /** A further branch of the revision's in an `anyOf` or `oneOf` of the base's. */
  withAlternative(group: "anyOf" | "oneOf", branches: readonly Schema[], added: Schema): Built;
  withAdditionalProperties(schema: Schema): Built;
  withProperty(name: string, schema: Schema, isRequired: boolean): Built;
  withoutProperty(name: string): Built;
  withRequired(name: string, isRequired: boolean): Built;
}

/**
 * @param parts what the base's schema consists of
 * @param withheld the properties that a side's schema keeps out of a message
 */
export function editsOf(
  parts: readonly Part[],
  readings: Record<Side, Reading>,
  withheld: (side: Side, message: Direction) => readonly string[],
): Edits {
  const beside =
    (side: Side, schema: Schema): Built =>
    (message, role) =>
      readings[side](schema, message, role, withheld(side, message));
  const inside =
    (schema: Schema): Built =>
    (message, role) =>
      readings.revision(schema, message, role);
  const base = (list: readonly Part[]): Built[] => list.map(({ schema }) => beside("base", schema));
  const changed = (change: (schema: Part["schema"]) => Part["schema"]): Built =>
    together(parts.map(({ schema }) => beside("base", change(schema))));
  /** The part that says which properties there are: the one that is closed, else the first that has any. */
  const owner =
    parts.find(({ schema }) => schema.additionalProperties !== undefined) ??
    parts.find(({ schema }) => schema.properties !== undefined);
  const withOwner = (change: (part: Built) => Built): Built[] => [
    ...parts.map((part) => (part === owner ? change(beside("base", part.schema)) : beside("base", part.schema))),
    ...(owner ? [] : [change(() => ({}))]),
  ];

  return {
    unchanged: together(base(parts)),
    withGroup: (group, fragments) =>
      together([...base(without(parts, group)), ...fragments.map(({ schema }) => beside("revision", schema))]),
    withFragment: (group, fragments) =>
      together([...base(without(parts, group)), ...fragments.map(({ side, schema }) => beside(side, schema))]),
    withAlternative: (group, branches, added) => {
      const list = [...branches.map((branch) => beside("base", branch)), beside("revision", added)];
      return together([
        ...base(without(parts, "alternatives")),
        (message, role) => ({ [group]: list.map((build) => build(message, role)) }),
      ]);
    },
    withAdditionalProperties: (schema) => together(withOwner(extended("additionalProperties", inside(schema)))),
    withProperty: (name, schema, isRequired) =>
      together([...withOwner(declaring(name, inside(schema))), ...(isRequired ? [required(name)] : [])]),
    withoutProperty: (name) => changed((schema) => withoutProperty(schema, name)),
    withRequired: (name, isRequired) =>
      isRequired ? together([...base(parts), required(name)]) : changed((schema) => withoutRequired(schema, name)),
  };
}

function together(terms: readonly Built[]): Built {
  const [only, ...more] = terms;
  if (only && more.length === 0) return only;
  return (message, role) => ({ allOf: terms.map((term) => term(message, role)) });
}

function required(name: string): Built {
  return () => ({ required: [name] });
}

function extended(keyword: string, argument: Built): (part: Built) => Built {
  return (part) => (message, role) => {
    const schema = part(message, role);
    return typeof schema === "boolean" ? schema : { ...schema, [keyword]: argument(message, role) };
  };
}

function declaring(name: string, property: Built): (part: Built) => Built {
  return (part) => (message, role) => {
    const schema = part(message, role);
    if (typeof schema === "boolean") return schema;
    return { ...schema, properties: { ...schema.properties, [name]: property(message, role) } };
  };
}
