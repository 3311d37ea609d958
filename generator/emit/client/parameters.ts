import type { Parameter } from "../../model/model.js";
import { type NamedSchemas, type Shape, shapeOf } from "../../model/shape.js";
import type { RuntimeName } from "./imports.js";

/** The runtime's writer of a parameter; undefined where it is the one that needs no mention. */
export function writerOf(parameter: Parameter, named: NamedSchemas): RuntimeName | undefined {
  const { in: place, mediaType } = parameter;
  if (mediaType !== undefined)
    return ({ path: "jsonPath", query: "jsonQuery", header: "jsonHeader", cookie: "jsonCookie" } as const)[place];
  const mayBeObject = admitsObject(shapeOf(parameter.schema, named), named, new Set());
  switch (place) {
    case "path":
      return pathWriter(parameter, mayBeObject);
    case "query":
      return queryWriter(parameter, mayBeObject);
    case "header":
      return parameter.explode && mayBeObject ? "explodedHeader" : "header";
    case "cookie":
      return parameter.explode ? "cookie" : "commaSeparatedCookie";
    default:
      return place satisfies never;
  }
}

function pathWriter({ style, explode }: Parameter, mayBeObject: boolean): RuntimeName | undefined {
  if (style === "label") return explode ? "labelExploded" : "label";
  if (style === "matrix") return explode ? "matrixExploded" : "matrix";
  if (!mayBeObject) return undefined;
  return explode ? "simpleExploded" : "simple";
}

function queryWriter({ style, explode, allowReserved }: Parameter, mayBeObject: boolean): RuntimeName | undefined {
  if (style === "deepObject") return "deepObject";
  if (allowReserved) return explode ? "reserved" : "reservedCommaSeparated";
  if (explode) return mayBeObject ? "form" : undefined; // of an array, every style is the same once it is exploded
  if (style === "spaceDelimited") return "spaceDelimited";
  if (style === "pipeDelimited") return "pipeDelimited";
  return mayBeObject ? "commaSeparated" : "joined";
}

function admitsObject(shape: Shape, named: NamedSchemas, seen: Set<string>): boolean {
  switch (shape.kind) {
    case "object":
    case "unknown":
      return true;
    case "union":
    case "intersection":
      return shape.members.some((member) => admitsObject(member, named, seen));
    case "array":
      return admitsObject(shape.items, named, seen);
    case "ref": {
      const target = named.get(shape.identifier);
      if (!target || seen.has(shape.identifier)) return false;
      return admitsObject(shapeOf(target.schema, named), named, seen.add(shape.identifier));
    }
    default:
      return false;
  }
}
