import type { NamedSchema } from "../model/model.js";
import { identifierOf, refTo, type Schema, type SchemaObject } from "../model/schema.js";
import type { Direction, Side } from "./change.js";
import { inPlace } from "./in-place.js";
import { annotations, usersOf } from "./same.js";
import { withUsers } from "./users.js";

/** Whether a schema stands for what is written or for what is taken. */
export type Role = "sub" | "sup";

/**
 * A schema as one kind of message has it, in the one world of definitions that both sides share.
 * @param withheld further properties that are not part of the message: those that a schema beside this one withholds
 */
export type Reading = (schema: Schema, message: Direction, role: Role, withheld?: readonly string[]) => Schema;

/** A property is not part of one kind of message: a `readOnly` one is not sent, a `writeOnly` one not received. */
export type Withheld = (property: Schema, message: Direction) => boolean;

/**
 * Reads the schemas of one side as the messages have them (OpenAPI 3.1, 4.8.24.1 with JSON Schema Validation 9.4): what is withheld
 * is required of nobody, never written, and taken in whatever shape it comes. Annotations are left out.
 * @param definitions where the named schemas that are met are put, read; refer to them as `#/$defs/NAME`
 * @param unchanged the named schemas that are the same on both sides with all that they refer to, and so are put there once
 */
export function readingOf(
  side: Side,
  schemas: readonly NamedSchema[],
  definitions: Record<string, Schema>,
  unchanged: ReadonlySet<string>,
): { read: Reading; isWithheld: Withheld } {
  const byIdentifier = new Map(schemas.map(({ identifier, schema }) => [identifier, schema]));
  const differing = withFlags(schemas);
  const known = new Map<string, WeakMap<SchemaObject, Schema>>();

  const waiting: (() => void)[] = [];

  return {
    read(schema, message, role, withheld) {
      const result = read(schema, message, role, withheld);
      for (let next = waiting.pop(); next; next = waiting.pop()) next();
      return result;
    },
    isWithheld,
  };

  /** @param isTest whether it is asked which branch a value is of: then withheld properties are as they are written */
  function read(
    schema: Schema,
    message: Direction,
    role: Role,
    inherited: readonly string[] = [],
    isTest = false,
  ): Schema {
    if (typeof schema === "boolean") return schema;
    if (inherited.length > 0) return readObject(schema, message, role, inherited, isTest);
    const memoKey = `${message} ${role} ${isTest}`;
    const memo = known.get(memoKey) ?? new WeakMap<SchemaObject, Schema>();
    known.set(memoKey, memo);
    const result = memo.get(schema) ?? readObject(schema, message, role, inherited, isTest);
    memo.set(schema, result);
    return result;
  }

  /** @param inherited properties that are withheld by a schema that this one applies beside */
  function readObject(
    schema: SchemaObject,
    message: Direction,
    role: Role,
    inherited: readonly string[],
    isTest: boolean,
  ): SchemaObject {
    const withheld = [...new Set([...inherited, ...withheldBy(schema, message, new Set())])].sort();
    const beside = (part: Schema): Schema => read(part, message, role, withheld, isTest);
    const tested = (part: Schema): Schema => read(part, message, role, withheld, true);
    const inside = (part: Schema): Schema => read(part, message, role, []);
    const result: SchemaObject = {};
    for (const [keyword, argument] of Object.entries(schema)) {
      if (annotations.has(keyword) || argument === undefined) continue;
      if (keyword === "$ref") result.$ref = reference(identifierOf(String(argument)), message, role, withheld, isTest);
      else if (keyword === "required") {
        const required = (argument as string[]).filter((name) => !withheld.includes(name));
        if (required.length > 0) result.required = required;
      } else if (keyword === "properties")
        result.properties = mapValues(argument as Record<string, Schema>, (property) =>
          isWithheld(property, message) && !isTest ? role === "sup" : inside(property),
        );
      else if (besideLists.has(keyword))
        result[keyword] = (argument as Schema[]).map(keyword === "oneOf" ? tested : beside);
      else if (besideOne.has(keyword))
        result[keyword] =
          keyword === "not" || keyword === "if" ? tested(argument as Schema) : beside(argument as Schema);
      else if (keyword === "dependentSchemas")
        result.dependentSchemas = mapValues(argument as Record<string, Schema>, beside);
      else if (keyword === "prefixItems") result.prefixItems = (argument as Schema[]).map(inside);
      else if (keyword === "patternProperties")
        result.patternProperties = mapValues(argument as Record<string, Schema>, inside);
      else if (insideOne.has(keyword)) result[keyword] = inside(argument as Schema);
      else if (plain.has(keyword)) result[keyword] = argument;
    }
    if (role === "sub" && !isTest && branching.some((keyword) => schema[keyword] !== undefined))
      for (const name of withheldInBranches(schema, message))
        result.properties = { ...result.properties, [name]: false };
    return result;
  }

  function reference(
    identifier: string,
    message: Direction,
    role: Role,
    withheld: readonly string[],
    isTest: boolean,
  ): string {
    const target = byIdentifier.get(identifier) ?? true;
    const own = typeof target === "boolean" ? [] : withheldBy(target, message, new Set());
    const inherited = withheld.filter((name) => !own.includes(name));
    const suffix = inherited.map((name) => `-${encodeURIComponent(name)}`).join("");
    const kind = differing.has(identifier) ? `.${message}.${role}${isTest ? ".test" : ""}` : "";
    const name = `${unchanged.has(identifier) ? "both" : side}${kind}.${identifier}${suffix}`;
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = true; // replaced before anybody looks; so chains of references need no stack, and rings end
      waiting.push(() => {
        definitions[name] = read(target, message, role, inherited, isTest);
      });
    }
    return refTo(name);
  }

  /** The properties that a schema, or one that applies together with it, declares and withholds. */
  function withheldBy(schema: SchemaObject, message: Direction, seen: Set<SchemaObject>): string[] {
    if (seen.has(schema)) return [];
    seen.add(schema);
    const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      isWithheld(property, message) ? [name] : [],
    );
    return [...own, ...conjoined(schema).flatMap((part) => withheldBy(part, message, seen))];
  }

  /**
   * The properties that branches withhold and none declares otherwise. Nobody writes them at all: were they only ruled out of their
   * branches, a value that has one would pass for one of another branch.
   */
  function withheldInBranches(schema: SchemaObject, message: Direction): string[] {
    const [sent, kept] = [new Set<string>(), new Set<string>()];
    for (const part of inPlace([schema], (identifier) => byIdentifier.get(identifier)))
      for (const [name, property] of Object.entries(part.properties ?? {}))
        (isWithheld(property, message) ? kept : sent).add(name);
    return [...kept].filter((name) => !sent.has(name));
  }

  function isWithheld(property: Schema, message: Direction): boolean {
    return isFlagged(property, message === "request" ? "readOnly" : "writeOnly", new Set());
  }

  function isFlagged(schema: Schema, flag: "readOnly" | "writeOnly", seen: Set<SchemaObject>): boolean {
    if (typeof schema === "boolean" || seen.has(schema)) return false;
    seen.add(schema);
    return schema[flag] === true || conjoined(schema).some((part) => isFlagged(part, flag, seen));
  }

  function conjoined(schema: SchemaObject): SchemaObject[] {
    const target = schema.$ref === undefined ? undefined : byIdentifier.get(identifierOf(schema.$ref));
    return [target, ...(schema.allOf ?? [])].filter((part) => typeof part === "object");
  }
}

/** The named schemas that are read otherwise for each kind of message and each role: those that withhold something, and their users. */
function withFlags(schemas: readonly NamedSchema[]): Set<string> {
  const flagged = schemas.filter(({ schema }) => /"(?:readOnly|writeOnly)":true/.test(JSON.stringify(schema)));
  const names = flagged.map(({ identifier }) => identifier);
  return withUsers(names, usersOf(schemas));
}

/** Keywords whose schemas apply to the same value. */
const besideLists = new Set(["allOf", "anyOf", "oneOf"]);
const besideOne = new Set(["not", "if", "then", "else"]);
/** Keywords whose schemas apply to the same value under some condition. */
const branching = ["anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"];
/** Keywords whose schema applies to a part of the value. */
const insideOne = new Set([
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
/** Keywords of JSON Schema Validation, whose arguments are plain data. */
const plain = new Set([
  "type",
  "enum",
  "const",
  "multipleOf",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minContains",
  "maxContains",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "dependentRequired",
]);

function mapValues(map: Record<string, Schema>, change: (schema: Schema) => Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(map).map(([name, schema]) => [name, change(schema)]));
}
