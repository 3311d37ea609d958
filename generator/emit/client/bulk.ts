import { isJsonObject, type Json } from "../../json.js";
import { preferred } from "../../model/media.js";
import type { Operation, Schema } from "../../model/model.js";
import { identifierOf, type NamedSchemas, shapeOf } from "../../model/shape.js";
import { literal, printType, stringLiteral } from "../typescript.js";
import { successes } from "./errors.js";
import type { Imports } from "./imports.js";
import { importTypes } from "./references.js";

/** How an operation that takes many items is printed (`x-bulk`). */
export interface BulkView {
  /** The argument of the runtime's `bulk`. */
  layout: string;
  /** `BulkResult<CreateDeviceDto, DeviceCreationResultDto, …>`, without the type of the operation's errors, which comes last. */
  types: [item: string, outcome: string, detail: string];
}

/** Undefined where the operation is none of these, or its bodies are not what its extension says. */
export function bulkOf(operation: Operation, named: NamedSchemas, imports: Imports): BulkView | undefined {
  const declared = operation.extensions["x-bulk"];
  const [success, ...others] = successes(operation);
  const request = preferred(operation.requestBody?.content ?? []);
  const response = success && others.length === 0 ? preferred(success.content) : undefined;
  if (!isJsonObject(declared) || request?.kind !== "json" || response?.kind !== "json") return undefined;
  const { index, success: flag, error } = declared;
  const items = pathOf(declared.items);
  const results = pathOf(declared.results);
  const batchSize = typeof declared.batchSize === "number" ? declared.batchSize : 100;
  const item = items && itemsAt(request.media.schema, items, named);
  const outcome = results && itemsAt(response.media.schema, results, named);
  if (item === undefined || outcome === undefined) return undefined;
  if (typeof index !== "string" || typeof flag !== "string" || typeof error !== "string") return undefined;
  const detail = propertyOf(outcome, error, named);
  if (detail === undefined || propertyOf(outcome, flag, named) === undefined) return undefined;
  const print = (schema: Schema, direction: "request" | "response") => {
    importTypes(schema, direction, named, imports);
    return printType(shapeOf(schema, named), { named, direction });
  };
  const printed = print(outcome, "response");
  const layout = { items, results, index, success: flag, error, batchSize } as unknown as Json;
  return {
    layout: literal(layout),
    types: [print(item, "request"), printed, `NonNullable<(${printed})[${stringLiteral(error)}]>`],
  };
}

function pathOf(pointer: Json | undefined): string[] | undefined {
  if (typeof pointer !== "string") return undefined;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The schema of the items of the array that lies at a path. */
function itemsAt(schema: Schema, path: readonly string[], named: NamedSchemas): Schema | undefined {
  const found = path.reduce<Schema | undefined>((part, name) => part && propertyOf(part, name, named), schema);
  const array = found === undefined ? undefined : resolve(found, named);
  return typeof array === "object" && array.type === "array" ? array.items : undefined;
}

function propertyOf(schema: Schema, name: string, named: NamedSchemas): Schema | undefined {
  const object = resolve(schema, named);
  if (typeof object !== "object" || !object.properties || !Object.hasOwn(object.properties, name)) return undefined;
  return object.properties[name];
}

function resolve(schema: Schema, named: NamedSchemas): Schema {
  if (typeof schema !== "object" || schema.$ref === undefined) return schema;
  const target = named.get(identifierOf(schema.$ref));
  return target ? resolve(target.schema, named) : true;
}
