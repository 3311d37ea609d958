import { filterGrammar, itemSchema, roleOf } from "../../model/lists.js";
import type { Api, Operation, Parameter } from "../../model/model.js";
import type { Schema } from "../../model/schema.js";
import { type NamedSchemas, type Shape, shapeOf } from "../../model/shape.js";
import { stringLiteral } from "../typescript.js";

/**
 * The property that tells items apart: where a sibling operation has one more path parameter than the list, the property that is spelt
 * like it. `/sites/{siteId}` beside `/sites` makes it `site_id`.
 */
export function keyOf(operation: Operation, { operations }: Api, named: NamedSchemas): string | undefined {
  const item = itemSchema(operation, named);
  const shape = item && resolvedShape(item.schema, named);
  if (shape?.kind !== "object") return undefined;
  for (const { path } of operations) {
    const rest = path.startsWith(`${operation.path}/`) ? path.slice(operation.path.length + 1) : "";
    const parameter = /^\{([^{}/]+)\}$/.exec(rest)?.[1];
    const key = parameter && shape.properties.find(({ name }) => letters(name) === letters(parameter));
    if (key) return key.name;
  }
  return undefined;
}

function letters(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** The type of a parameter that has a role, given the type of an item; undefined where the role does not change it. */
export function roleType(
  parameter: Parameter,
  item: string,
  runtime: (name: "Column" | "Condition") => string,
): string | undefined {
  const grammar = filterGrammar(parameter);
  switch (roleOf(parameter)) {
    case "fields":
      return "Fields";
    case "sort":
      return `${runtime("Column")}<${item}>`;
    case "filter": {
      if (!grammar) return undefined;
      const union = (values: string[]) => values.map(stringLiteral).join(" | ") || "never";
      return `readonly ${runtime("Condition")}<${item}, ${union(grammar.operators)}, ${union(grammar.textOperators)}>[]`;
    }
    default:
      return undefined;
  }
}

function resolvedShape(schema: Schema, named: NamedSchemas): Shape {
  const shape = shapeOf(schema, named);
  const target = shape.kind === "ref" ? named.get(shape.identifier) : undefined;
  return target ? resolvedShape(target.schema, named) : shape;
}
