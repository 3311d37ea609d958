import type { Schema } from "../../model/schema.js";
import { type NamedSchemas, type Shape, shapeOf } from "../../model/shape.js";
import { type Direction, propertiesIn } from "../typescript.js";
import type { Imports } from "./imports.js";

/** Imports what the printed type of a schema mentions. */
export function importTypes(schema: Schema, direction: Direction, named: NamedSchemas, imports: Imports): void {
  for (const identifier of referencesOf(schema, direction, named)) imports.from("types", `type ${identifier}`);
}

/** The types that the printed type of a schema mentions by name. */
function referencesOf(schema: Schema, direction: Direction, named: NamedSchemas): Set<string> {
  const found = new Set<string>();
  const visit = (shape: Shape): void => {
    switch (shape.kind) {
      case "ref":
        found.add(
          (direction === "request" ? named.get(shape.identifier)?.requestIdentifier : undefined) ?? shape.identifier,
        );
        break;
      case "array":
        visit(shape.items);
        break;
      case "tuple":
        for (const item of [...shape.items, ...(shape.rest ? [shape.rest] : [])]) visit(item);
        break;
      case "union":
      case "intersection":
        for (const member of shape.members) visit(member);
        break;
      case "object":
        for (const property of propertiesIn(shape.properties, direction)) visit(property.shape);
        if (shape.additional) visit(shape.additional);
        break;
      default:
        break;
    }
  };
  visit(shapeOf(schema, named));
  return found;
}
