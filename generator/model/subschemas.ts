import type { Schema, SchemaObject } from "./schema.js";
import { applicators } from "./schema-keywords.js";

/** A copy of the schema in which every schema directly inside it is replaced by what `change` makes of it. */
export function mapSubschemas(schema: SchemaObject, change: (subschema: Schema) => Schema): SchemaObject {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, argument]) => {
      if (applicators.one.has(keyword)) return [keyword, change(argument as Schema)];
      if (applicators.list.has(keyword)) return [keyword, (argument as Schema[]).map(change)];
      if (applicators.map.has(keyword)) {
        const entries = Object.entries(argument as Record<string, Schema>);
        return [keyword, Object.fromEntries(entries.map(([name, subschema]) => [name, change(subschema)]))];
      }
      return [keyword, argument];
    }),
  );
}

/** The schemas directly inside a schema, in the order of its keywords. */
export function* subschemasOf(schema: Schema): Generator<Schema> {
  if (typeof schema === "boolean") return;
  for (const keyword in schema) {
    if (applicators.one.has(keyword)) yield schema[keyword] as Schema;
    else if (applicators.list.has(keyword)) yield* schema[keyword] as Schema[];
    else if (applicators.map.has(keyword)) yield* Object.values(schema[keyword] as Record<string, Schema>);
  }
}
