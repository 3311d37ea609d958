import { bulkOf } from "../../model/bulk.js";
import type { Operation } from "../../model/model.js";
import type { Schema } from "../../model/schema.js";
import { type NamedSchemas, shapeOf } from "../../model/shape.js";
import { literal, printType, stringLiteral } from "../typescript.js";
import type { Imports } from "./imports.js";
import { importTypes } from "./references.js";

/** How an operation that takes many items is printed (`x-bulk`). */
export interface BulkView {
  /** The argument of the runtime's `bulk`. */
  layout: string;
  /** `BulkResult<CreateDeviceDto, DeviceCreationResultDto, …>`, without the type of the operation's errors, which comes last. */
  types: [item: string, outcome: string, detail: string];
}

/** Undefined where the operation takes no such items. */
export function bulkView(operation: Operation, named: NamedSchemas, imports: Imports): BulkView | undefined {
  const bulk = bulkOf(operation, named);
  if (!bulk) return undefined;
  const print = (schema: Schema, direction: "request" | "response") => {
    importTypes(schema, direction, named, imports);
    return printType(shapeOf(schema, named), { named, direction });
  };
  const printed = print(bulk.outcome, "response");
  return {
    layout: literal(bulk.layout),
    types: [print(bulk.item, "request"), printed, `NonNullable<(${printed})[${stringLiteral(bulk.layout.error)}]>`],
  };
}
