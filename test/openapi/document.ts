import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";

/** The Partner API in one piece, put together by Redocly so that these tests do not rest on our own loader. */
export const api: JsonObject = await read(fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url)));

async function read(file: string): Promise<JsonObject> {
  const result = await bundle({ ref: file, config: await createConfig({}) });
  const document: Json = JSON.parse(JSON.stringify(result.bundle.parsed));
  return object(document);
}

const methods = ["get", "put", "post", "delete", "patch"];

export interface DocumentedOperation {
  method: string;
  path: string;
  operation: JsonObject;
  /** The path's and the operation's own, references followed. */
  parameters: JsonObject[];
}

/** Every operation, in document order. */
export const operations: DocumentedOperation[] = entries(api.paths).flatMap(([path, item]) =>
  entries(item)
    .filter(([method]) => methods.includes(method))
    .map(([method, operation]) => ({
      method,
      path,
      operation: object(operation),
      parameters: [...array(object(item).parameters ?? []), ...array(object(operation).parameters ?? [])].map(resolve),
    })),
);

/** Follows the `$ref` of a node, if it is one, into the document's components. */
export function resolve(node: Json | undefined): JsonObject {
  const { $ref } = object(node);
  if (typeof $ref !== "string") return object(node);
  return object(
    $ref
      .slice("#/".length)
      .split("/")
      .reduce<Json | undefined>((owner, key) => object(owner)[key], api),
  );
}

/** The named component of a `$ref`. */
export function refName(ref: Json | undefined): string {
  return String(ref).replace(/^#\/components\/\w+\//, "");
}

export function entries(value: Json | undefined): [string, Json][] {
  return Object.entries(object(value));
}

export function object(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) throw new Error(`not an object: ${JSON.stringify(value)}`);
  return value;
}

export function array(value: Json | undefined): Json[] {
  if (!Array.isArray(value)) throw new Error(`not an array: ${JSON.stringify(value)}`);
  return value;
}

/** The rows of a table written as text: cells stand two or more blanks apart. */
export function rows(table: string): string[] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/ {2,}/).join("  "));
}
