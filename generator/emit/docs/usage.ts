import type { Api, Operation, Response } from "../../model/model.js";
import { identifierOf, type Schema } from "../../model/schema.js";
import { subschemasOf } from "../../model/subschemas.js";

/** Who refers to a named schema, by itself and not through another one that has a name. */
export interface Usage {
  /** Operations, and for what: `request body`, `response 200`, `error 404`. */
  operations: Map<Operation, string[]>;
  /** Identifiers of the named schemas that have it as a part. */
  schemas: string[];
}

/** The usage of every named schema, by identifier. */
export function usageOf(api: Api): Map<string, Usage> {
  const usage = new Map<string, Usage>(
    api.schemas.map(({ identifier }) => [identifier, { operations: new Map(), schemas: [] }]),
  );
  for (const { identifier, schema } of api.schemas)
    for (const target of referencesOf(schema)) usage.get(target)?.schemas.push(identifier);
  for (const operation of [...api.operations, ...api.webhooks].flatMap(withCallbacks))
    for (const [purpose, schemas] of purposesOf(operation))
      for (const target of new Set(schemas.flatMap((schema) => [...referencesOf(schema)])))
        note(usage.get(target)?.operations, operation, purpose);
  return usage;
}

function note(operations: Usage["operations"] | undefined, operation: Operation, purpose: string): void {
  const purposes = operations?.get(operation);
  if (purposes) purposes.push(purpose);
  else operations?.set(operation, [purpose]);
}

/** Every schema of an operation by what it is for. */
function purposesOf({ parameters, requestBody, responses }: Operation): [purpose: string, schemas: Schema[]][] {
  return [
    ...parameters.map(({ name, schema }): [string, Schema[]] => [`parameter ${name}`, [schema]]),
    ["request body", (requestBody?.content ?? []).map(({ schema }) => schema)],
    ...responses.map((response): [string, Schema[]] => [
      `${isError(response) ? "error" : "response"} ${response.status}`,
      [...response.content, ...response.headers].map(({ schema }) => schema),
    ]),
  ];
}

/** Whether a response tells of a failure: 4XX, 5XX, or whatever is not listed. */
export function isError({ status }: Response): boolean {
  return /^(?:[45]|default)/.test(status);
}

function withCallbacks(operation: Operation): Operation[] {
  return [operation, ...operation.callbacks.flatMap(({ operations }) => operations)];
}

function referencesOf(schema: Schema, found = new Set<string>()): Set<string> {
  if (typeof schema === "object" && schema.$ref !== undefined) found.add(identifierOf(schema.$ref));
  for (const part of subschemasOf(schema)) referencesOf(part, found);
  return found;
}
