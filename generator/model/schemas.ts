import { InputError } from "../errors.js";
import { isEmptyList, isJsonObject, type Json } from "../json.js";
import type { Node } from "../load/document.js";
import { at, type Location } from "../location.js";
import { checkComposition } from "./composition.js";
import { isDialectOf } from "./dialect.js";
import type { NamedSchema } from "./model.js";
import { deceptive, fold, identifierFor, uniqueName } from "./names.js";
import { describe, extensionsOf, noExtensions, type ObjectNode, type Source } from "./read.js";
import { identifierOf, refTo, type Schema, type SchemaObject } from "./schema.js";
import { applicators, faultOf, readingOf } from "./schema-keywords.js";
import { namedSchemas } from "./shape.js";
import { usedSchemas } from "./used-schemas.js";

/** Turns schemas as written into those of the model, and gives a name to each that a reference leads to. */
export interface SchemaBuilder {
  schema(node: Node): Schema;
  /** All named schemas, by name. Call it last: building a schema may bring further ones. */
  named(): NamedSchema[];
}

/** @param components the document's `components/schemas`, name and node as written */
export function schemaBuilder(source: Source, components: [name: string, node: Node][]): SchemaBuilder {
  const byPlace = new Map<string, NamedSchema>();
  const taken = new Set<string>();
  const pending: { named: NamedSchema; node: Node }[] = [];
  /** Identifiers of what is referred to from outside of named schemas. */
  const roots = new Set<string>();
  const broken = new Map<NamedSchema, InputError>();
  let isNaming = false;

  nameComponents();

  return { schema: build, named };

  /**
   * A component whose value is only a `$ref` lends its name to the target, so that a schema is called the same whether it stands
   * in the entry document or in a file of its own. Where the target is a component itself, there are two names for one schema.
   */
  function nameComponents(): void {
    const places = new Set(components.map(([, node]) => placeOf(node.location)));
    const spelt = new Map<string, string>();
    for (const [name, node] of components) {
      checkComponentName(name, node.location);
      const wanted = identifierFor(name, "type");
      const other = spelt.get(fold(wanted));
      if (other)
        source.blame(
          "name-clash",
          `schemas ${JSON.stringify(other)} and ${JSON.stringify(name)} would both be called ${wanted}; rename one`,
          node.location,
        );
      else spelt.set(fold(wanted), name);
      const identifier = uniqueName(wanted, taken);
      if (!other && identifier !== name)
        source.warn(
          "renamed",
          `schema ${JSON.stringify(name)} is called ${identifier} in generated code`,
          node.location,
        );
      const target = resolveAlias(node);
      const isAlias =
        target !== node && (places.has(placeOf(target.location)) || byPlace.has(placeOf(target.location)));
      declare(name, identifier, isAlias ? node : target);
    }
  }

  function checkComponentName(name: string, location: Location): void {
    const deception = deceptive(name);
    if (deception) source.blame("component-name", `the schema name ${JSON.stringify(name)} ${deception}`, location);
    // OpenAPI 3.1, 4.8.7 asks for ^[a-zA-Z0-9._-]+$; letters of other scripts and blanks do no harm, punctuation does.
    else if (/[!-,/:-@[-^`{-~]/.test(name))
      source.blame(
        "component-name",
        `the schema name ${JSON.stringify(name)} may hold letters, digits, ".", "_" and "-" only`,
        location,
      );
  }

  function resolveAlias(node: Node): Node {
    const { value } = node;
    if (!isJsonObject(value) || typeof value.$ref !== "string" || Object.keys(value).length !== 1) return node;
    try {
      return source.document.resolve(value.$ref, node.location);
    } catch {
      return node; // told of when it is built
    }
  }

  function declare(name: string, identifier: string, node: Node): NamedSchema {
    const named: NamedSchema = {
      name,
      identifier,
      requestIdentifier: identifier,
      schema: true,
      location: node.location,
    };
    byPlace.set(placeOf(node.location), named);
    pending.push({ named, node });
    return named;
  }

  /** The name of what a reference leads to; a target that is no component is named after the place where it stands. */
  function reference(ref: string, from: Location): string {
    const target = source.document.resolve(ref, from);
    let named = byPlace.get(placeOf(target.location));
    if (!named) {
      const name = nameOfPlace(target.location);
      named = declare(name, uniqueName(identifierFor(name, "type"), taken), target);
    }
    if (!isNaming) roots.add(named.identifier);
    return refTo(named.identifier);
  }

  function named(): NamedSchema[] {
    isNaming = true;
    for (let next = pending.shift(); next; next = pending.shift()) buildNamed(next.named, next.node);
    const schemas = [...byPlace.values()].sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
    let used: ReadonlySet<string> | undefined;
    const isUsed = (identifier: string): boolean => {
      used ??= usedSchemas(roots, namedSchemas(schemas)); // few documents have a fault that asks for it
      return used.has(identifier);
    };
    for (const [{ identifier, location }, error] of broken) {
      if (isUsed(identifier)) throw error;
      for (const { code, message } of error.problems) source.blame(code, message, location);
    }
    checkComposition(source, schemas, isUsed);
    return schemas;
  }

  /** A reference that leads nowhere matters where somebody follows it. */
  function buildNamed(named: NamedSchema, node: Node): void {
    try {
      named.schema = build(node);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      broken.set(named, error);
    }
  }

  function build({ value, location }: Node): Schema {
    if (typeof value === "boolean") return value;
    if (!isJsonObject(value)) {
      source.blame("schema", `a schema is an object or a boolean, not ${describe(value)}`, location);
      return value === null || isEmptyList(value) ? true : { [unread("schema")]: value };
    }
    return buildObject({ value, location });
  }

  function buildObject(node: ObjectNode): SchemaObject {
    const { value, location } = node;
    const legacy = source.document.openapi === "3.0";
    if (typeof value.$ref === "string" && legacy) return { $ref: reference(value.$ref, location) };
    const entries: [string, unknown][] = [];
    for (const [keyword, written] of Object.entries(value)) {
      if (dropped.has(keyword) || (keyword === "$schema" && isDialectOf(source.document, written))) continue;
      const fault = faultOf(keyword, written);
      if (fault !== undefined) source.blame("schema", `${keyword}: ${fault}`, at(location, keyword));
      const argument = fault === undefined ? written : readingOf(keyword, written);
      if (argument === undefined) entries.push(...leftUnread(keyword, written));
      else if (keyword === "$ref") entries.push([keyword, reference(String(argument), location)]);
      else if (keyword === "example") entries.push(["examples", [argument]]);
      else if (keyword === "discriminator") entries.push(discriminator(argument, at(location, keyword)));
      else if (keyword === "nullable") noteNullable(at(location, keyword));
      else entries.push([keyword, buildInside(keyword, argument, location)]);
    }
    const schema: SchemaObject = Object.fromEntries(entries);
    if (Array.isArray(schema.type) && schema.type[0] && schema.type.length === 1) schema.type = schema.type[0];
    return legacy ? modernize(schema, value.nullable === true) : schema;
  }

  /**
   * A schema still says what it says where nothing stands after a keyword, or an annotation is broken. Any other argument that cannot be
   * read is kept as one of a keyword that nobody knows, so that no difference in it is passed over.
   */
  function leftUnread(keyword: string, argument: Json): [string, unknown][] {
    const isMissed = keyword === "type" || (argument !== null && !annotations.has(keyword));
    return isMissed ? [[unread(keyword), argument]] : [];
  }

  function noteNullable(location: Location): void {
    if (source.document.openapi === "3.1")
      source.warn("nullable", 'nullable means nothing since OpenAPI 3.1; add "null" to the type', location);
  }

  /** The argument of a keyword, with the schemas in it built. */
  function buildInside(keyword: string, argument: Json, owner: Location): unknown {
    if (applicators.one.has(keyword)) return build({ value: argument, location: at(owner, keyword) });
    if (applicators.list.has(keyword) && Array.isArray(argument))
      return argument.map((value, index) => build({ value, location: at(owner, keyword, index) }));
    if (applicators.map.has(keyword) && isJsonObject(argument))
      return Object.fromEntries(
        Object.entries(argument).map(([name, value]) => [name, build({ value, location: at(owner, keyword, name) })]),
      );
    return argument;
  }

  function discriminator(argument: Json, place: Location): [string, unknown] {
    const { propertyName, mapping } = isJsonObject(argument) ? argument : { propertyName: argument };
    if (!isJsonObject(argument) || typeof propertyName !== "string")
      source.blame("discriminator", "a discriminator is an object with a propertyName", place);
    if (typeof propertyName !== "string") return [unread("discriminator"), argument];
    const entries = isJsonObject(mapping) ? Object.entries(mapping) : [];
    const targets = entries.flatMap(([value, target]) => mapped(value, target, at(place, "mapping", value)));
    const extensions = isJsonObject(argument) ? extensionsOf({ value: argument, location: place }) : noExtensions;
    return ["discriminator", { ...extensions, propertyName, mapping: Object.fromEntries(targets) }];
  }

  /** A mapping leads to a schema's name or to a reference (OpenAPI 3.1, 4.8.25). */
  function mapped(value: string, target: Json, place: Location): [string, string][] {
    if (typeof target !== "string") {
      source.blame("discriminator", `a mapping leads to the name of a schema, not to ${describe(target)}`, place);
      return [];
    }
    const component = components.find(([name]) => name === target);
    try {
      const ref = component ? `#/components/schemas/${target}` : target;
      const from = component ? { file: source.document.file, pointer: "" } : place;
      return [[value, identifierOf(reference(ref, from))]];
    } catch {
      source.blame(
        "discriminator",
        `the mapping ${JSON.stringify(value)} leads to no schema: ${JSON.stringify(target)}`,
        place,
      );
      return [];
    }
  }
}

/** Spellings of OpenAPI 3.0 that JSON Schema 2020-12 has others for. */
function modernize(schema: SchemaObject, nullable: boolean): SchemaObject {
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const exclusive: unknown = schema[flag];
    if (typeof exclusive !== "boolean") continue;
    delete schema[flag];
    const limit = schema[bound];
    if (!exclusive || limit === undefined) continue;
    schema[flag] = limit;
    delete schema[bound];
  }
  return nullable ? admitNull(schema) : schema;
}

/**
 * `nullable: true`. OpenAPI 3.0.3 gives it a meaning only beside a `type`, and none against an `enum` without null; documents are
 * written, and read by other tools, as if it always added null, so that is what it does here.
 */
function admitNull(schema: SchemaObject): SchemaObject {
  const composed = schema.allOf ?? schema.anyOf ?? schema.oneOf;
  if (schema.type === undefined && composed !== undefined) {
    const { title, description, deprecated, readOnly, writeOnly, ...rest } = schema;
    const annotations = Object.fromEntries(
      Object.entries({ title, description, deprecated, readOnly, writeOnly }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    return { ...annotations, anyOf: [rest, { type: "null" }] };
  }
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  return {
    ...schema,
    ...(types && { type: types.includes("null") ? types : [...types, "null"] }),
    ...(schema.enum && { enum: schema.enum.includes(null) ? schema.enum : [...schema.enum, null] }),
  };
}

/** What a keyword is called whose argument cannot be read. */
function unread(keyword: string): string {
  return `unread ${keyword}`;
}

/** Keywords without a say in which values are valid. */
const annotations = new Set(["title", "description", "deprecated"]);

function placeOf({ file, pointer }: Location): string {
  return `${file}#${pointer}`;
}

/** Parts of a pointer that say what a node is, not what it is called. */
const structural = new Set(
  (
    "components schemas properties patternProperties additionalProperties items prefixItems definitions $defs allOf anyOf oneOf not " +
    "paths responses requestBody requestBodies parameters headers content schema"
  ).split(" "),
);

/** A name for a schema that has none: `schemas/Site.yaml` is `Site`, `#/components/schemas/Site/properties/owner` is `Site owner`. */
function nameOfPlace({ file, pointer }: Location): string {
  const parts = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .filter((part) => !structural.has(part));
  if (parts.length > 0) return parts.join(" ");
  return file.slice(file.lastIndexOf("/") + 1).replace(/(?:\.(?:schema|dto))?\.[a-z]+$/i, "");
}

/** Keywords that say where a schema is, and those that say nothing: after building, references are names. */
const dropped = new Set(["$id", "$anchor", "$defs", "$comment", "$vocabulary", "definitions"]);
