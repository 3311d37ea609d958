import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { MediaType, Parameter } from "../model/model.js";
import { identifierOf, type Schema, type SchemaObject, type SchemaType } from "../model/schema.js";
import type { NamedSchemas } from "../model/shape.js";

/** Whether the example is of what a client sends or of what it receives. */
export type ExampleDirection = "request" | "response";

/** The example of a media type: the document's first, else one made from the schema. */
export function bodyExample(mediaType: MediaType, named: NamedSchemas, direction: ExampleDirection): Json {
  return mediaType.examples[0]?.value ?? exampleOf(mediaType.schema, named, direction);
}

/** The example of a parameter: the document's first, else one made from the schema. */
export function parameterExample(parameter: Parameter, named: NamedSchemas): Json {
  return parameter.examples[0]?.value ?? exampleOf(parameter.schema, named, "request");
}

/**
 * A value that shows what a schema is about: its own example, default or first enum value, else one made up by type and format. Objects
 * hold what is required and what has an example of its own. Made-up values follow no `pattern`; the document's own are taken as they are.
 */
export function exampleOf(schema: Schema, named: NamedSchemas, direction: ExampleDirection): Json {
  return make(schema, { named, direction, within: new Set() }) ?? null;
}

interface Making {
  named: NamedSchemas;
  direction: ExampleDirection;
  /** Identifiers of the named schemas on the way here: one that comes again is not entered. */
  within: Set<string>;
}

/** Undefined where a value would have to contain itself, or cannot be. */
function make(schema: Schema, making: Making): Json | undefined {
  if (typeof schema === "boolean") return schema ? "value" : undefined;
  const given = [schema.examples?.[0], schema.const, schema.default, schema.enum?.[0]].find(
    (value) => value !== undefined,
  );
  if (given !== undefined) return given;
  const parts = [
    ...(schema.$ref === undefined ? [] : [makeReferenced(identifierOf(schema.$ref), making)]),
    ...(schema.allOf ?? []).map((part) => make(part, making)),
    ...[schema.oneOf, schema.anyOf].flatMap((members) => (members ? [makeAlternative(schema, members, making)] : [])),
    ...(schema.properties || !isComposed(schema) ? [makeOwn(schema, making)] : []),
  ];
  const objects = parts.filter(isJsonObject);
  return objects.length > 0 ? Object.assign({}, ...objects) : parts.find((part) => part !== undefined);
}

function isComposed(schema: SchemaObject): boolean {
  return [schema.$ref, schema.allOf, schema.anyOf, schema.oneOf].some((part) => part !== undefined);
}

function makeReferenced(identifier: string, making: Making): Json | undefined {
  const target = making.named.get(identifier);
  if (!target || making.within.has(identifier)) return undefined;
  making.within.add(identifier);
  const value = make(target.schema, making);
  making.within.delete(identifier);
  return value;
}

/** The first alternative that a value can be made of, null being the last resort, with the value that tells it from the others. */
function makeAlternative(schema: SchemaObject, members: Schema[], making: Making): Json | undefined {
  const isNull = (member: Schema) => typeof member === "object" && member.type === "null";
  for (const member of [...members.filter((each) => !isNull(each)), ...members.filter(isNull)]) {
    const value = make(member, making);
    if (value === undefined) continue;
    const { discriminator } = schema;
    const target = typeof member === "object" && member.$ref !== undefined ? identifierOf(member.$ref) : undefined;
    const [tag] = Object.entries(discriminator?.mapping ?? {}).find(([, identifier]) => identifier === target) ?? [
      target,
    ];
    return discriminator && tag !== undefined && isJsonObject(value)
      ? { ...value, [discriminator.propertyName]: tag }
      : value;
  }
  return undefined;
}

function makeOwn(schema: SchemaObject, making: Making): Json | undefined {
  const types = schema.type === undefined ? impliedTypes(schema) : [schema.type].flat();
  const type = types.find((each) => each !== "null") ?? types[0];
  switch (type) {
    case undefined:
      return isComposed(schema) ? undefined : "value";
    case "null":
      return null;
    case "boolean":
      return true;
    case "integer":
    case "number":
      return makeNumber(schema);
    case "string":
      return makeString(schema);
    case "array":
      return makeArray(schema, making);
    case "object":
      return makeObject(schema, making);
    default:
      return type satisfies never;
  }
}

function impliedTypes(schema: SchemaObject): SchemaType[] {
  if (schema.properties || schema.additionalProperties !== undefined || schema.required) return ["object"];
  return schema.items !== undefined || schema.prefixItems ? ["array"] : [];
}

function makeNumber({ minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf }: SchemaObject): number {
  const lowest = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const highest = maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - 1);
  return lowest ?? Math.min(highest ?? Infinity, multipleOf ?? 1);
}

const strings: Record<string, string> = {
  date: "2025-01-31",
  "date-time": "2025-01-31T09:30:00Z",
  time: "09:30:00Z",
  duration: "PT1H",
  email: "name@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com",
  url: "https://example.com",
  uuid: "123e4567-e89b-42d3-a456-426614174000",
  byte: "ZXhhbXBsZQ==",
};

function makeString({ format, minLength, maxLength }: SchemaObject): string {
  const text = strings[format ?? ""] ?? "string";
  return text.padEnd(Math.min(minLength ?? 0, 100), "-").slice(0, maxLength);
}

function makeArray(schema: SchemaObject, making: Making): Json {
  const { prefixItems = [], items, minItems = 0 } = schema;
  const parts = prefixItems.length > 0 ? prefixItems : items === undefined ? [] : [items];
  const made = parts.flatMap((part) => make(part, making) ?? []);
  const [first] = made;
  if (prefixItems.length > 0 || first === undefined) return made;
  return Array.from({ length: schema.uniqueItems ? 1 : Math.min(Math.max(1, minItems), 10) }, () => first);
}

function makeObject(schema: SchemaObject, making: Making): JsonObject {
  const required = new Set(schema.required);
  const properties = Object.entries(schema.properties ?? {}).filter(([, property]) =>
    travels(property, making.direction),
  );
  const wanted = properties.filter(([name, property]) => required.has(name) || hasExample(property));
  const chosen = wanted.length > 0 || making.within.size > 1 ? wanted : properties.slice(0, 3);
  const entries = chosen.flatMap(([name, property]): [string, Json][] => {
    const value = make(property, making);
    return value === undefined ? [] : [[name, value]];
  });
  if (entries.length > 0 || schema.additionalProperties === undefined) return Object.fromEntries(entries);
  const value = make(schema.additionalProperties, making);
  return value === undefined ? {} : { key: value };
}

function travels(property: Schema, direction: ExampleDirection): boolean {
  if (typeof property === "boolean") return property;
  return (direction === "request" ? property.readOnly : property.writeOnly) !== true;
}

/** Whether the document says what a value is: by an example, or by admitting no other. */
function hasExample(property: Schema): boolean {
  if (typeof property === "boolean" || property.deprecated === true) return false;
  return property.examples !== undefined || property.const !== undefined;
}
