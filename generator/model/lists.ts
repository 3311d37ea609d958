import { isJsonObject, type Json } from "../json.js";
import { preferred } from "./media.js";
import type { Operation, Parameter } from "./model.js";
import { successes } from "./outcomes.js";
import type { Schema } from "./schema.js";
import { type NamedSchemas, resolved } from "./shape.js";

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
  const schema = resolved(chosen.media.schema, named);
  if (typeof schema === "object" && schema.type === "array" && schema.items !== undefined)
    return { schema: schema.items, isList: true };
  return { schema: chosen.media.schema, isList: false };
}
