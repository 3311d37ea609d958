import { isJsonObject, type Json } from "../json.js";
import { escapePointer } from "../location.js";

/** A `$ref`, or a discriminator's mapping, as written. */
export interface WrittenReference {
  ref: Json;
  /** Of the text itself, `…/$ref`. */
  pointer: string;
  /** What a walk on from its target has to know. */
  shape: Shape;
}

/** How the members of an object are to be read: fields of an OpenAPI object, or objects under names that authors chose. */
type Shape = "fields" | "names";

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
  walk(value, shape);
  return found;

  function walk(node: Json, shape: Shape): void {
    if (typeof node !== "object" || node === null || seen[shape].has(node)) return;
    seen[shape].add(node);
    if (Array.isArray(node)) {
      node.forEach((item, index) => {
        step(String(index), item, "fields");
      });
      return;
    }
    for (const [name, member] of Object.entries(node)) {
      if (name === "$ref" && (shape === "fields" || typeof member === "string")) add(member, shape, name);
      else if (typeof member !== "object") continue;
      else if (shape === "names") step(name, member, "fields");
      else if (name === "mapping") addMapping(member);
      else if (!isData(name, member)) step(name, member, named.has(name) ? "names" : "fields");
    }
  }

  function step(name: string, member: Json, shape: Shape): void {
    path.push(name);
    walk(member, shape);
    path.pop();
  }

  /** A mapping's value is a schema's name or a reference to one (OpenAPI 3.1.1, Discriminator Object). */
  function addMapping(mapping: Json): void {
    if (!isJsonObject(mapping)) return;
    for (const [value, ref] of Object.entries(mapping)) {
      if (typeof ref === "string" && /[#/]|\.(?:ya?ml|json)$/.test(ref)) add(ref, "fields", "mapping", value);
    }
  }

  function add(ref: Json, shape: Shape, ...last: string[]): void {
    const steps = [...path, ...last].map((part) => `/${escapePointer(part)}`);
    found.push({ ref, pointer: pointer + steps.join(""), shape });
  }
}

function isData(name: string, member: Json): boolean {
  return data.has(name) || name.startsWith("x-") || (name === "examples" && Array.isArray(member));
}
