import type { SchemaObject } from "../model/schema.js";
import type { Direction, Side } from "./change.js";
import { beneath, conjunctionOf, type Located, type Part } from "./parts.js";
import type { Withheld } from "./reading.js";
import type { World } from "./site.js";

interface Member extends Located {
  /** The part that declares or requires it, the first of several. */
  declaredIn: Part;
}

/** A property as all parts of a schema together describe it. */
export interface Property extends Member {
  isRequired: boolean;
  /** Whether some schema declares it, or it is only named by `required`. */
  isDeclared: boolean;
  /** Whether it is part of the message at all. */
  isWithheld: boolean;
}

/** The properties of a schema by name, in the order in which they are declared. */
export function propertiesOf(parts: readonly Part[], message: Direction, isWithheld: Withheld): Map<string, Property> {
  const declared = new Map<string, [Member, ...Member[]]>();
  const required = new Map<string, Member>();
  for (const part of parts) {
    const members = membersOf(part);
    for (const [name, member] of members.declared) {
      const list = declared.get(name);
      if (list) list.push(member);
      else declared.set(name, [member]);
    }
    for (const [name, member] of members.required) required.set(name, member);
  }
  const properties = new Map<string, Property>();
  for (const [name, members] of declared) {
    properties.set(name, {
      ...together(members),
      isRequired: required.has(name),
      isDeclared: true,
      isWithheld: members.some(({ schema }) => isWithheld(schema, message)),
    });
  }
  for (const [name, member] of required)
    if (!declared.has(name))
      properties.set(name, { ...member, isRequired: true, isDeclared: false, isWithheld: false });
  return properties;
}

interface Members {
  declared: [name: string, member: Member][];
  required: [name: string, member: Member][];
}

/** The members of parts, which are shared by all schemas that they are mixed into. */
const known = new WeakMap<Part, Members>();

function membersOf(part: Part): Members {
  const members = known.get(part) ?? {
    declared: Object.entries(part.schema.properties ?? {}).map(([name, property]): [string, Member] => [
      name,
      { ...beneath(part, property, [{ property: name }], "properties", name), declaredIn: part },
    ]),
    required: (part.schema.required ?? []).map((name, index): [string, Member] => [
      name,
      { ...beneath(part, true, [{ property: name }], "required", index), declaredIn: part },
    ]),
  };
  known.set(part, members);
  return members;
}

function together(places: readonly [Member, ...Member[]]): Member {
  const [first, ...more] = places;
  return more.length === 0 ? first : { ...first, schema: conjunctionOf(places.map(({ schema }) => schema)) };
}

/** The properties that a kind of message does not have. */
export function withheldNames(
  { isWithheld }: World,
  side: Side,
  parts: readonly Part[],
  message: Direction,
): readonly string[] {
  const names = parts.flatMap(({ schema }) =>
    Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      isWithheld[side](property, message) ? [name] : [],
    ),
  );
  return [...new Set(names)].sort();
}

/** The schema without a property, which is not required either. */
export function withoutProperty(schema: SchemaObject, name: string): SchemaObject {
  const { properties, ...rest } = withoutRequired(schema, name);
  if (properties === undefined) return rest;
  return { ...rest, properties: Object.fromEntries(Object.entries(properties).filter(([key]) => key !== name)) };
}

/** The schema without asking for a property. */
export function withoutRequired(schema: SchemaObject, name: string): SchemaObject {
  const { required, ...rest } = schema;
  return required === undefined ? rest : { ...rest, required: required.filter((other) => other !== name) };
}
