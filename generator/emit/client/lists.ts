import { isJsonObject, type Json } from "../../json.js";
import { preferred } from "../../model/media.js";
import type { Api, Operation, Parameter, Schema } from "../../model/model.js";
import { identifierOf, type NamedSchemas, type Shape, shapeOf } from "../../model/shape.js";
import { stringLiteral } from "../typescript.js";
import { successes } from "./errors.js";

/** What a parameter does in a list (`x-list-role`): fields, filter, sort, direction, limit or offset. */
export function roleOf({ extensions }: Parameter): Json | undefined {
  return extensions["x-list-role"];
}

/** The grammar of a filter (`x-filter`). */
export interface FilterGrammar {
  separator: string;
  operators: string[];
  textOperators: string[];
  defaultOperator: string;
}

/** The grammar of a parameter whose conditions are written column, value, operator; undefined for any other. */
export function filterGrammar({ extensions }: Parameter): FilterGrammar | undefined {
  const grammar = extensions["x-filter"];
  if (!isJsonObject(grammar) || JSON.stringify(grammar.parts) !== '["column","value","operator"]') return undefined;
  const { separator, operators, textOperators = [], defaultOperator } = grammar;
  if (typeof separator !== "string" || typeof defaultOperator !== "string") return undefined;
  return { separator, operators: textsOf(operators), textOperators: textsOf(textOperators), defaultOperator };
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** How the pages of an operation follow one another. */
export interface Paging {
  limit: string;
  offset: string;
  /** The largest limit that the server is sure to honour: what `x-pagination` says, else the `maximum` of the parameter. */
  maxLimit: number | undefined;
}

/** What `x-pagination` says of an operation. */
export function pagingOf({ extensions, parameters }: Operation): Paging | undefined {
  const paging = extensions["x-pagination"];
  if (!isJsonObject(paging) || paging.type !== "offset") return undefined;
  const { limit, offset, maxLimit } = paging;
  const isQuery = (name: Json | undefined): name is string =>
    parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
  if (!isQuery(limit) || !isQuery(offset)) return undefined;
  const schema = parameters.find((parameter) => parameter.in === "query" && parameter.name === limit)?.schema;
  const maximum = typeof schema === "object" ? schema.maximum : undefined;
  return { limit, offset, maxLimit: typeof maxLimit === "number" ? maxLimit : maximum };
}

/** The schema of the things that a successful answer holds: of an array's items, else of the answer itself. */
export function itemSchema(operation: Operation, named: NamedSchemas): { schema: Schema; isList: boolean } | undefined {
  const [success, ...others] = successes(operation);
  const chosen = success && preferred(success.content);
  if (others.length > 0 || chosen?.kind !== "json") return undefined;
  const schema = resolve(chosen.media.schema, named);
  if (typeof schema === "object" && schema.type === "array" && schema.items !== undefined)
    return { schema: schema.items, isList: true };
  return { schema: chosen.media.schema, isList: false };
}

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

function resolve(schema: Schema, named: NamedSchemas): Schema {
  const target =
    typeof schema === "object" && schema.$ref !== undefined ? named.get(identifierOf(schema.$ref)) : undefined;
  return target ? resolve(target.schema, named) : schema;
}

function resolvedShape(schema: Schema, named: NamedSchemas): Shape {
  const shape = shapeOf(schema, named);
  const target = shape.kind === "ref" ? named.get(shape.identifier) : undefined;
  return target ? resolvedShape(target.schema, named) : shape;
}
