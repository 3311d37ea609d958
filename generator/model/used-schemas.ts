import { identifierOf } from "./schema.js";
import type { NamedSchemas } from "./shape.js";

/** Identifiers of the schemas that these are made of, and so on: what no message consists of is none of them. */
export function usedSchemas(identifiers: Iterable<string>, named: NamedSchemas): Set<string> {
  const used = new Set(identifiers);
  // The set grows while it is walked.
  for (const identifier of used) for (const target of referencesOf(named.get(identifier)?.schema)) used.add(target);
  return used;
}

/** Identifiers of all schemas that a part of the model refers to, at any depth within itself. */
export function referencesOf(part: unknown, found: string[] = []): string[] {
  if (Array.isArray(part)) for (const item of part) referencesOf(item, found);
  else if (typeof part === "object" && part !== null)
    for (const [keyword, argument] of Object.entries(part))
      if (keyword === "$ref" && typeof argument === "string" && argument.startsWith("#/$defs/"))
        found.push(identifierOf(argument));
      else referencesOf(argument, found);
  return found;
}
