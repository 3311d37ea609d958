import { isJsonObject, type Json } from "../json.js";
import { escapePointer } from "../location.js";

/** A `$ref`, or a discriminator's mapping, as written. */
export interface WrittenReference {
  ref: Json;
  /** Of the text itself, `…/$ref`. */
  pointer: string;
  /** What a walk on from its target has to know. */
  shape: Shape;
  /** The field of `components` whose members may stand here; undefined where none may, or any. */
  kind: string | undefined;
}

/** How the members of an object are to be read: fields of an OpenAPI object, or objects under names that authors chose. */
type Shape = "fields" | "names";

/** The kind of component that each field holds, or its members and items. */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    callbacks: ["callbacks"],
    examples: ["examples"],
    headers: ["headers"],
    links: ["links"],
    parameters: ["parameters"],
    pathItems: ["pathItems", "paths", "webhooks"],
    requestBodies: ["requestBodies", "requestBody"],
    responses: ["responses"],
    securitySchemes: ["securitySchemes"],
    schemas: [
      ...["schemas", "schema", "properties", "patternProperties", "additionalProperties", "propertyNames", "$defs"],
      ...["items", "prefixItems", "contains", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "mapping"],
      ...["dependentSchemas", "unevaluatedItems", "unevaluatedProperties", "contentSchema"],
    ],
  }).flatMap(([kind, fields]) => fields.map((field) => [field, kind])),
);

/** Fields whose members bear names that authors chose: a property called "example" is a schema, not an example. */
const named: ReadonlySet<string> = new Set([
  ...["paths", "webhooks", "responses", "content", "headers", "links", "callbacks", "encoding", "examples"],
  ...["schemas", "parameters", "requestBodies", "securitySchemes", "pathItems"],
  ...["properties", "patternProperties", "dependentSchemas", "$defs"],
]);

/** Fields that hold data of the API's users, where a "$ref" is nothing but a member of that name. */
const data: ReadonlySet<string> = new Set(["example", "default", "enum", "const", "value", "security"]);

/** Finds the references in a value, each object once however often it is reached. */
export type Finder = (value: Json, pointer: string, shape?: Shape) => readonly WrittenReference[];

export function createFinder(): Finder {
  const seen = { fields: new Set<Json>(), names: new Set<Json>() };
  return (value, pointer, shape = "fields") => (seen[shape].has(value) ? [] : find(value, pointer, shape, seen));
}

function find(value: Json, pointer: string, shape: Shape, seen: Record<Shape, Set<Json>>): WrittenReference[] {
  const found: WrittenReference[] = [];
  const path: string[] = [];
  walk(value, shape, undefined);
  return found;

  function walk(node: Json, shape: Shape, kind: string | undefined): void {
    if (typeof node !== "object" || node === null || seen[shape].has(node)) return;
    seen[shape].add(node);
    if (Array.isArray(node)) {
      node.forEach((item, index) => {
        step(String(index), item, "fields", kind);
      });
      return;
    }
    for (const [name, member] of Object.entries(node)) {
      if (name === "$ref" && (shape === "fields" || typeof member === "string")) {
        add(member, shape, shape === "fields" ? kind : undefined, name);
      } else if (typeof member !== "object") continue;
      else if (shape === "names") step(name, member, "fields", kind);
      else if (name === "mapping") addMapping(member);
      else if (!isData(name, member)) step(name, member, named.has(name) ? "names" : "fields", kinds.get(name));
    }
  }

  function step(name: string, member: Json, shape: Shape, kind: string | undefined): void {
    path.push(name);
    walk(member, shape, kind);
    path.pop();
  }

  /** A mapping's value is a schema's name or a reference to one (OpenAPI 3.1.1, Discriminator Object). */
  function addMapping(mapping: Json): void {
    if (!isJsonObject(mapping)) return;
    for (const [value, ref] of Object.entries(mapping)) {
      if (typeof ref !== "string" || !/[#/]|\.(?:ya?ml|json)$/.test(ref)) continue;
      add(ref, "fields", kinds.get("mapping"), "mapping", value);
    }
  }

  function add(ref: Json, shape: Shape, kind: string | undefined, ...last: string[]): void {
    const steps = [...path, ...last].map((part) => `/${escapePointer(part)}`);
    found.push({ ref, pointer: pointer + steps.join(""), shape, kind });
  }
}

function isData(name: string, member: Json): boolean {
  return data.has(name) || name.startsWith("x-") || (name === "examples" && Array.isArray(member));
}
