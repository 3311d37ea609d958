import { identifierOf, type Schema, type SchemaObject } from "../model/schema.js";

/** What `true` says, as an object. */
const anything: SchemaObject = {};

/**
 * The schemas that apply to the very value that these apply to, references followed.
 * @param which all, or only those that may have to hold: not a condition. Neither has what stands under `not`, unless `all` are asked for
 */
export function inPlace(
  schemas: Schema[],
  lookUp: (identifier: string) => Schema | undefined,
  which: "all" | "asserted" = "all",
  found = new Set<SchemaObject>(),
): Set<SchemaObject> {
  for (const each of schemas) {
    const schema = each === true ? anything : each;
    if (schema === false || found.has(schema)) continue;
    found.add(schema);
    const parts = [
      schema.$ref === undefined ? undefined : lookUp(identifierOf(schema.$ref)),
      ...(schema.allOf ?? []),
      ...(schema.anyOf ?? []),
      ...(schema.oneOf ?? []),
      schema.then,
      schema.else,
      ...Object.values(schema.dependentSchemas ?? {}),
      ...(which === "all" ? [schema.if] : []),
    ];
    inPlace(
      parts.filter((part) => part !== undefined),
      lookUp,
      which,
      found,
    );
  }
  return found;
}
