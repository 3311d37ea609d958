import { isJsonObject } from "../../json.js";
import { preferred } from "../../model/media.js";
import type { Api } from "../../model/model.js";
import { failures } from "../../model/outcomes.js";
import { identifierOf, refTo, type Schema } from "../../model/schema.js";
import { type NamedSchemas, type Shape, shapeOf } from "../../model/shape.js";
import { propertyAccess } from "../typescript.js";

/** How the body of an error is read that says where its code stands, as a module declares it. */
export interface DetailReader {
  name: string;
  /** Identifier of the body's schema. */
  schema: string;
  /** The argument of `errorReader`: `(body) => ({ code: body.error.code })`. */
  details: string;
}

/** The readers that the errors of an API need, by the identifier of their schema. */
export function detailReaders(
  api: Api,
  named: NamedSchemas,
  nameFor: (wanted: string) => string,
): Map<string, DetailReader> {
  const readers = new Map<string, DetailReader>();
  for (const { content } of api.operations.flatMap(failures)) {
    const schema = preferred(content)?.media.schema;
    if (typeof schema !== "object" || schema.$ref === undefined) continue;
    const identifier = identifierOf(schema.$ref);
    if (readers.has(identifier)) continue;
    const paths = detailPaths(identifier, named);
    if (!paths.some(([detail]) => detail === "code")) continue;
    const members = paths.map(([detail, path]) => `${detail}: body${path.map(propertyAccess).join("")}`);
    const details = `(body) => ({ ${members.join(", ")} })`;
    readers.set(identifier, { name: nameFor(`read${identifier}`), schema: identifier, details });
  }
  return readers;
}

/** Where the body of an error says what (`x-error`), as far as there is text at that place. */
function detailPaths(identifier: string, named: NamedSchemas): (readonly [detail: string, path: string[]])[] {
  const schema = named.get(identifier)?.schema;
  const declared = typeof schema === "object" ? schema["x-error"] : undefined;
  const pointers = isJsonObject(declared as never) ? Object.entries(declared as object) : [];
  return ["code", "message", "field", "requestId"].flatMap((detail) => {
    const pointer: unknown = pointers.find(([name]) => name === detail)?.[1];
    const path = typeof pointer === "string" ? pathOf(pointer) : [];
    return path.length > 0 && isTextAt({ $ref: refTo(identifier) }, path, named) ? [[detail, path] as const] : [];
  });
}

function pathOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function isTextAt(schema: Schema, path: readonly string[], named: NamedSchemas): boolean {
  const step = (shape: Shape | undefined, name: string): Shape | undefined => {
    const object = shape && resolve(shape, named);
    return object?.kind === "object" ? object.properties.find((property) => property.name === name)?.shape : undefined;
  };
  const found = path.reduce(step, shapeOf(schema, named) as Shape | undefined);
  const end = found && resolve(found, named);
  return end?.kind === "string" || (end?.kind === "literal" && typeof end.value === "string");
}

function resolve(shape: Shape, named: NamedSchemas): Shape {
  const target = shape.kind === "ref" ? named.get(shape.identifier) : undefined;
  return target ? resolve(shapeOf(target.schema, named), named) : shape;
}
