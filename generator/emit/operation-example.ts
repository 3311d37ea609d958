import type { Json } from "../json.js";
import { filterGrammar, itemSchema, roleOf } from "../model/lists.js";
import type { Operation, Parameter } from "../model/model.js";
import { identifierOf, type Schema } from "../model/schema.js";
import type { NamedSchemas } from "../model/shape.js";
import { exampleOf, parameterExample } from "./example.js";

/**
 * The parameters that an example of a call shows: what is required, and what the document has an example for. The choice of columns is left
 * out, so that the answer beside the call is the answer to it.
 */
export function shownParameters(parameters: readonly Parameter[]): Parameter[] {
  return parameters.filter(
    (parameter) =>
      parameter.required || (parameter.examples.length > 0 && !parameter.deprecated && roleOf(parameter) !== "fields"),
  );
}

/**
 * The example of a parameter in a call of the operation. Lists share their parameters, and so the examples, but not their columns: where the
 * example names a column that the operation's items lack, one is made from the columns that they have.
 */
export function parameterValue(parameter: Parameter, operation: Operation, named: NamedSchemas): Json {
  const given = parameterExample(parameter, named);
  const role = roleOf(parameter);
  if (role !== "fields" && role !== "sort" && role !== "filter") return given;
  const item = itemSchema(operation, named);
  const columns = item ? columnsOf(item.schema, named) : new Map<string, Schema>();
  const [first, ...others] = columns.keys();
  if (first === undefined) return given;
  const separator = filterGrammar(parameter)?.separator ?? ",";
  const used = [given].flat().map((value) => (role === "filter" ? String(value).split(separator)[0] : String(value)));
  // `table.column` names a column of a joined table, of which nothing is known.
  if (used.every((column = "") => columns.has(column) || column.includes("."))) return given;
  if (role === "fields") return [first, ...others].slice(0, 3);
  return role === "sort" ? first : [conditionFor(parameter, columns, named)];
}

/** A condition on the first column whose value is told by an example. */
function conditionFor(parameter: Parameter, columns: ReadonlyMap<string, Schema>, named: NamedSchemas): string {
  const grammar = filterGrammar(parameter);
  const values = [...columns].map(([column, schema]) => [column, exampleOf(schema, named, "response")] as const);
  const [column, value] = values.find(([, example]) => typeof example === "string") ?? values[0] ?? ["", ""];
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return [column, text, grammar?.defaultOperator ?? "eq"].join(grammar?.separator ?? ",");
}

/** The properties of an object, its own and those of what it is composed of. */
export function columnsOf(schema: Schema, named: NamedSchemas, within: readonly string[] = []): Map<string, Schema> {
  if (typeof schema === "boolean") return new Map();
  const identifier = schema.$ref === undefined ? undefined : identifierOf(schema.$ref);
  const target = identifier === undefined || within.includes(identifier) ? undefined : named.get(identifier);
  const deeper = identifier === undefined ? within : [...within, identifier];
  const parts = [...(target ? [target.schema] : []), ...(schema.allOf ?? [])];
  return new Map([
    ...parts.flatMap((part) => [...columnsOf(part, named, deeper)]),
    ...Object.entries(schema.properties ?? {}),
  ]);
}
