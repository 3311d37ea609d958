import { at } from "../location.js";
import { nodeAt, type ObjectNode, type Source } from "./read.js";
import type { Schema } from "./schema.js";
import type { SchemaBuilder } from "./schemas.js";

/** Whether a document is one of OpenAPI 3.2, of which only what matters for a comparison is read. */
export function isOpenapi32({ document }: Source): boolean {
  return String(document.root.openapi).startsWith("3.2");
}

/** Refuses fields that OpenAPI 3.2 added where there is no reading of them, though they decide what is on the wire. */
export function refuseAdditions(source: Source, node: ObjectNode, fields: readonly string[]): void {
  if (!isOpenapi32(source)) return;
  for (const field of fields)
    if (nodeAt(node, field))
      source.refuse("version", `${field} of OpenAPI 3.2 is not supported`, at(node.location, field));
}

/** The schema of a media type; of a sequence of items (OpenAPI 3.2, 4.14.3) that of the list of all, which is what its schema is of. */
export function schemaOfMedia(source: Source, schemas: SchemaBuilder, node: ObjectNode): Schema {
  const [whole, item] = [nodeAt(node, "schema"), isOpenapi32(source) ? nodeAt(node, "itemSchema") : undefined];
  const schema = whole ? schemas.schema(whole) : true;
  if (!item) return schema;
  const list: Schema = { type: "array", items: schemas.schema(item) };
  return whole ? { allOf: [schema, list] } : list;
}
