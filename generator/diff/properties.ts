import type { Schema, SchemaObject } from "../model/model.js";
import type { Direction, Side } from "./change.js";
import { type Located, located, type Part } from "./parts.js";
import type { Withheld } from "./reading.js";
import type { World } from "./site.js";

/** A property as all parts of a schema together describe it. */
export interface Property extends Located {
  isRequired: boolean;
  /** Whether some schema declares it, or it is only named by `required`. */
  isDeclared: boolean;
  /** Whether it is part of the message at all. */
  isWithheld: boolean;
}

/** The properties of a schema by name, in the order in which they are declared. */
export function propertiesOf(parts: readonly Part[], message: Direction, isWithheld: Withheld): Map<string, Property> {
  const declared = new Map<string, Located[]>();
  const required = new Map<string, Located>();
  for (const { schema, location } of parts) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const place = located(property, location, "properties", name);
      const list = declared.get(name);
      if (list) list.push(place);
      else declared.set(name, [place]);
    }
    for (const [index, name] of (schema.required ?? []).entries())
      required.set(name, located(true, location, "required", index));
  }
  const properties = new Map<string, Property>();
  for (const [name, places] of declared) {
    const place = together(places);
    properties.set(name, {
      ...place,
      isRequired: required.has(name),
      isDeclared: true,
      isWithheld: places.some(({ schema }) => isWithheld(schema, message)),
    });
  }
  for (const [name, place] of required)
    if (!declared.has(name)) properties.set(name, { ...place, isRequired: true, isDeclared: false, isWithheld: false });
  return properties;
}

function together(places: readonly Located[]): Located {
  const [first, ...more] = places;
  if (!first) return { schema: true, location: { file: "", pointer: "" } };
  if (more.length === 0) return first;
  const schema: Schema = { allOf: places.map((place) => place.schema) };
  return { schema, location: first.location };
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
