import type { NamedSchema } from "./model.js";
import { identifierOf } from "./schema.js";

/** Identifiers of the schemas that these are made of, and so on: what no message consists of is none of them. */
export function usedSchemas(identifiers: Iterable<string>, schemas: readonly NamedSchema[]): Set<string> {
  const byIdentifier = new Map(schemas.map((named) => [named.identifier, named]));
  const used = new Set(identifiers);
  // The set grows while it is walked.
  for (const identifier of used) collect(byIdentifier.get(identifier)?.schema, used);
  return used;
}

/** Adds what a part of a schema refers to; what looks like a reference in its data does no harm. */
function collect(part: unknown, found: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === "$ref" && typeof value === "string") found.add(identifierOf(value));
    else collect(value, found);
  }
}
