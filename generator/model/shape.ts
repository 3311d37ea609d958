import type { Json } from "../json.js";
import type { NamedSchema } from "./model.js";
import { type Discriminator, identifierOf, type Schema, type SchemaObject, type SchemaType } from "./schema.js";

/**
 * What a schema's values look like to a program, as far as a type can say it. Constraints that no type expresses (`minimum`, `pattern`,
 * `not`, `if`) are left out, so a shape admits every value that its schema admits, and maybe more.
 */
export type Shape =
  | { kind: "unknown" }
  | { kind: "never" }
  | { kind: "null" }
  | { kind: "boolean" }
  | { kind: "number"; integer: boolean; format: string | undefined }
  | { kind: "string"; format: string | undefined }
  | { kind: "literal"; value: Json }
  /** A value that a server may answer with although no enum lists it; stands in a union beside the listed ones. */
  | { kind: "unlisted"; type: "string" | "number" }
  | { kind: "ref"; identifier: string }
  | { kind: "array"; items: Shape }
  /** The first `required` of `items` are always there; `rest` may follow them. */
  | { kind: "tuple"; items: Shape[]; required: number; rest: Shape | undefined }
  | { kind: "object"; properties: PropertyShape[]; additional: Shape | undefined; requires: string[] }
  | { kind: "union"; members: Shape[] }
  | { kind: "intersection"; members: Shape[] };

export interface PropertyShape {
  name: string;
  required: boolean;
  readOnly: boolean;
  writeOnly: boolean;
  /** What its documentation is taken from. */
  schema: Schema;
  shape: Shape;
}

/** Named schemas by identifier. */
export type NamedSchemas = ReadonlyMap<string, NamedSchema>;

/** The named schemas of an API by identifier, for {@link shapeOf}. */
export function namedSchemas(schemas: readonly NamedSchema[]): NamedSchemas {
  return new Map(schemas.map((named) => [named.identifier, named]));
}

/** The schema that a reference, and whatever that leads to, ends at. */
export function resolved(schema: Schema, named: NamedSchemas): Schema {
  const target =
    typeof schema === "object" && schema.$ref !== undefined ? named.get(identifierOf(schema.$ref)) : undefined;
  return target ? resolved(target.schema, named) : schema;
}

/** The shape of a schema. References stay references. */
export function shapeOf(schema: Schema, named: NamedSchemas): Shape {
  if (schema === true) return { kind: "unknown" };
  if (schema === false) return { kind: "never" };
  const declared = new Set([...declaredProperties(schema, named, new Set())]);
  const parts = [
    ...(schema.$ref === undefined ? [] : [{ kind: "ref", identifier: identifierOf(schema.$ref) } as const]),
    ownShape(schema, declared, named),
    ...(schema.allOf ?? []).map((part) => allOfPart(part, declared, named)),
    ...[schema.anyOf, schema.oneOf].flatMap((members) =>
      members ? [unionOf(members.map((member) => alternative(member, schema.discriminator, named)))] : [],
    ),
  ];
  const shape = intersectionOf(parts);
  return schema["x-open-enum"] === true ? openEnum(shape, schema, named) : shape;
}

/**
 * The shape of a named schema. Where it builds on a schema with a discriminator, its own property has the value that leads to it, so
 * that a program can tell the kinds apart by it.
 */
export function shapeOfNamed({ identifier, schema }: NamedSchema, named: NamedSchemas): Shape {
  const discriminators = [...inheritedDiscriminators(schema, named, new Set())];
  const tags = discriminators.flatMap((discriminator) => tagOf(identifier, discriminator, named) ?? []);
  return intersectionOf([shapeOf(schema, named), ...tags]);
}

function* inheritedDiscriminators(schema: Schema, named: NamedSchemas, seen: Set<string>): Generator<Discriminator> {
  if (typeof schema === "boolean") return;
  for (const part of schema.allOf ?? []) {
    const target = typeof part === "object" && part.$ref !== undefined ? named.get(identifierOf(part.$ref)) : undefined;
    if (!target || typeof target.schema === "boolean" || seen.has(target.identifier)) continue;
    seen.add(target.identifier);
    if (target.schema.discriminator) yield target.schema.discriminator;
    yield* inheritedDiscriminators(target.schema, named, seen);
  }
}

/** One of several schemas of a union; with a discriminator, tagged by the value that leads to it. */
function alternative(member: Schema, discriminator: Discriminator | undefined, named: NamedSchemas): Shape {
  const shape = shapeOf(member, named);
  if (!discriminator || shape.kind !== "ref") return shape;
  return intersectionOf([shape, ...[tagOf(shape.identifier, discriminator, named) ?? []].flat()]);
}

/** `{ petType: "cat" }`, for a schema that does not itself say which values its discriminating property may have. */
function tagOf(identifier: string, { propertyName, mapping }: Discriminator, named: NamedSchemas): Shape | undefined {
  const target = named.get(identifier);
  if (!target || hasOwnTag(target.schema, propertyName, named)) return undefined;
  const mapped = Object.keys(mapping).filter((value) => mapping[value] === identifier);
  const shape = literalsOf(mapped.length > 0 ? mapped : [target.name], undefined);
  const property = { name: propertyName, required: true, readOnly: false, writeOnly: false, schema: true, shape };
  return { kind: "object", properties: [property], additional: undefined, requires: [] };
}

function hasOwnTag(schema: Schema, propertyName: string, named: NamedSchemas): boolean {
  if (typeof schema === "boolean") return false;
  const property = schema.properties?.[propertyName];
  if (typeof property === "object") return mayHoldUnion(property) || shapeOf(property, named).kind !== "string";
  return (schema.allOf ?? []).some((part) => hasOwnTag(part, propertyName, named));
}

/** Whether a property is no plain string for sure, but may hold the very union that it tells the members of. */
function mayHoldUnion({ type = [], anyOf, oneOf, properties, items }: SchemaObject): boolean {
  const isComposite = [type].flat().some((name) => name === "object" || name === "array");
  return isComposite || [anyOf, oneOf, properties, items].some((part) => part !== undefined);
}

/** In an allOf, `required` may name properties that another part declares. */
function allOfPart(part: Schema, declared: ReadonlySet<string>, named: NamedSchemas): Shape {
  const shape = shapeOf(part, named);
  if (typeof part === "boolean" || shape.kind !== "object") return shape;
  return withRequired(shape, part, declared);
}

function withRequired(
  shape: Extract<Shape, { kind: "object" }>,
  schema: SchemaObject,
  declared: ReadonlySet<string>,
): Shape {
  const own = new Set(shape.properties.map(({ name }) => name));
  const requires = (schema.required ?? []).filter((name) => !own.has(name) && declared.has(name));
  // What only asks for properties that are declared elsewhere is no object of its own.
  const isBare = own.size === 0 && schema.additionalProperties === undefined && !schema.patternProperties;
  return { ...shape, requires, additional: isBare && requires.length > 0 ? undefined : shape.additional };
}

/** The shape of a schema's own keywords, compositions and `$ref` aside. */
function ownShape(schema: SchemaObject, declared: ReadonlySet<string>, named: NamedSchemas): Shape {
  const types = schema.type === undefined ? impliedTypes(schema) : [schema.type].flat();
  if (schema.const !== undefined) return literalsOf([schema.const], undefined);
  if (schema.enum) return literalsOf(schema.enum, schema.type === undefined ? undefined : types);
  if (!types) return { kind: "unknown" };
  const isComposed = [schema.$ref, schema.allOf, schema.anyOf, schema.oneOf].some((part) => part !== undefined);
  return unionOf(types.map((type) => typeShape(type, schema, declared, isComposed, named)));
}

/** A schema without `type` that speaks of properties or items describes objects or arrays, to everyone who writes one. */
function impliedTypes(schema: SchemaObject): SchemaType[] | undefined {
  if (schema.properties || schema.required || schema.additionalProperties !== undefined || schema.patternProperties)
    return ["object"];
  return schema.items !== undefined || schema.prefixItems ? ["array"] : undefined;
}

function typeShape(
  type: SchemaType,
  schema: SchemaObject,
  declared: ReadonlySet<string>,
  isComposed: boolean,
  named: NamedSchemas,
): Shape {
  switch (type) {
    case "null":
    case "boolean":
      return { kind: type };
    case "integer":
    case "number":
      return { kind: "number", integer: type === "integer", format: schema.format };
    case "string":
      return { kind: "string", format: schema.format };
    case "array":
      return arrayShape(schema, named);
    case "object": {
      const shape = objectShape(schema, isComposed, named);
      return shape.kind === "object" ? withRequired(shape, schema, declared) : shape;
    }
    default:
      return type satisfies never;
  }
}

function arrayShape(schema: SchemaObject, named: NamedSchemas): Shape {
  const items = schema.items === undefined ? { kind: "unknown" as const } : shapeOf(schema.items, named);
  if (!schema.prefixItems) return { kind: "array", items };
  return {
    kind: "tuple",
    items: schema.prefixItems.map((item) => shapeOf(item, named)),
    required: Math.min(schema.minItems ?? 0, schema.prefixItems.length),
    rest: items.kind === "never" || (schema.maxItems ?? Infinity) <= schema.prefixItems.length ? undefined : items,
  };
}

function objectShape(schema: SchemaObject, isComposed: boolean, named: NamedSchemas): Shape {
  const required = new Set(schema.required);
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]): PropertyShape => {
    const flags = typeof property === "boolean" ? {} : property;
    return {
      name,
      required: required.has(name),
      readOnly: flags.readOnly === true,
      writeOnly: flags.writeOnly === true,
      schema: property,
      shape: shapeOf(property, named),
    };
  });
  const additional = additionalShape(schema, named);
  const hasOwn = properties.length > 0 || additional !== undefined || required.size > 0;
  // Beside a composition a bare `type: object` adds nothing that the composed parts do not say.
  if (!hasOwn && isComposed) return { kind: "unknown" };
  const open = properties.length === 0 && additional === undefined;
  const closed = schema.additionalProperties === false;
  return { kind: "object", properties, additional: open && !closed ? { kind: "unknown" } : additional, requires: [] };
}

/** The values of undeclared properties, where the schema says something of them. An object is open without saying so. */
function additionalShape(schema: SchemaObject, named: NamedSchemas): Shape | undefined {
  const { additionalProperties, patternProperties } = schema;
  const patterns = Object.values(patternProperties ?? {}).map((value) => shapeOf(value, named));
  const rest =
    additionalProperties === undefined || additionalProperties === false ? [] : [shapeOf(additionalProperties, named)];
  if (patterns.length + rest.length === 0) return undefined;
  if (patterns.length > 0 && additionalProperties === undefined) return { kind: "unknown" };
  return unionOf([...patterns, ...rest]);
}

function literalsOf(values: Json[], types: SchemaType[] | undefined): Shape {
  const admitted = types ? values.filter((value) => types.some((type) => isOfType(value, type))) : values;
  return unionOf(admitted.map((value) => (value === null ? { kind: "null" } : { kind: "literal", value })));
}

function isOfType(value: Json, type: SchemaType): boolean {
  if (value === null) return type === "null";
  if (Array.isArray(value)) return type === "array";
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function openEnum(shape: Shape, schema: SchemaObject, named: NamedSchemas): Shape {
  const target = schema.$ref === undefined ? schema : named.get(identifierOf(schema.$ref))?.schema;
  const values = typeof target === "object" ? (target.enum ?? []) : [];
  const types = new Set(values.map((value) => typeof value));
  const unlisted = (["string", "number"] as const).filter((type) => types.has(type));
  return unionOf([shape, ...unlisted.map((type) => ({ kind: "unlisted", type }) as const)]);
}

function unionOf(shapes: Shape[]): Shape {
  const members = shapes.flatMap((shape) => (shape.kind === "union" ? shape.members : [shape]));
  if (members.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  const possible = members.filter(({ kind }) => kind !== "never");
  const ordered = [
    ...possible.filter(({ kind }) => kind !== "null"),
    ...possible.filter(({ kind }) => kind === "null").slice(0, 1),
  ];
  const [first, ...rest] = ordered;
  if (!first) return { kind: "never" };
  return rest.length === 0 ? first : { kind: "union", members: ordered };
}

function intersectionOf(shapes: Shape[]): Shape {
  if (shapes.some(({ kind }) => kind === "never")) return { kind: "never" };
  const members = shapes
    .filter(({ kind }) => kind !== "unknown")
    .flatMap((shape) => (shape.kind === "intersection" ? shape.members : [shape]));
  const [first, ...rest] = members;
  if (!first) return { kind: "unknown" };
  return rest.length === 0 ? first : { kind: "intersection", members };
}

/** Names of the properties that a schema declares, itself or through what applies to the same value. */
function* declaredProperties(schema: Schema, named: NamedSchemas, seen: Set<string>): Generator<string> {
  if (typeof schema === "boolean") return;
  yield* Object.keys(schema.properties ?? {});
  if (schema.$ref !== undefined && !seen.has(schema.$ref)) {
    seen.add(schema.$ref);
    const target = named.get(identifierOf(schema.$ref));
    if (target) yield* declaredProperties(target.schema, named, seen);
  }
  for (const part of schema.allOf ?? []) yield* declaredProperties(part, named, seen);
}
