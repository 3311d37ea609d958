import type { Operation } from "../model/model.js";
import type { Change } from "./change.js";
import type { WritingComparison } from "./compare-writings.js";
import type { Sameness } from "./same.js";
import type { SchemaUse } from "./schema-changes.js";

/** What comparing operations hands on. */
export interface OperationSink {
  same: Sameness;
  report(changes: readonly Change[]): void;
  compareSchemas(use: SchemaUse): void;
  writings: WritingComparison;
  /** A pair of operations whose security and servers are still to be compared. */
  matched(before: Operation, after: Operation): void;
}
