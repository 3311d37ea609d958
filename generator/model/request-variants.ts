import type { NamedSchema } from "./model.js";
import { fold, uniqueName } from "./names.js";
import { identifierOf, type Schema } from "./schema.js";
import { subschemasOf } from "./subschemas.js";

/**
 * Names the request's variant of every schema that has properties of only one direction, itself or through a schema that it refers to:
 * `Site` has a `readOnly` id, so what is sent is a `SiteInput`.
 */
export function nameRequestVariants(schemas: NamedSchema[]): NamedSchema[] {
  const differing = new Set(schemas.filter(({ schema }) => isOneWay(schema)).map(({ identifier }) => identifier));
  const references = new Map(schemas.map(({ identifier, schema }) => [identifier, referencesOf(schema)]));
  for (let before = -1; before !== differing.size; ) {
    before = differing.size;
    for (const [identifier, targets] of references)
      if (targets.some((target) => differing.has(target))) differing.add(identifier);
  }
  const taken = new Set(schemas.map(({ identifier }) => fold(identifier)));
  return schemas.map((named) =>
    differing.has(named.identifier)
      ? { ...named, requestIdentifier: uniqueName(`${named.identifier}Input`, taken) }
      : named,
  );
}

/** Whether some property, at any depth within the schema itself, is sent in one direction only. */
function isOneWay(schema: Schema): boolean {
  if (typeof schema === "boolean") return false;
  for (const property of Object.values(schema.properties ?? {}))
    if (typeof property === "object" && (property.readOnly === true || property.writeOnly === true)) return true;
  for (const part of subschemasOf(schema)) if (isOneWay(part)) return true;
  return false;
}

function referencesOf(schema: Schema, found: string[] = []): string[] {
  if (typeof schema === "boolean") return found;
  if (schema.$ref !== undefined) found.push(identifierOf(schema.$ref));
  for (const part of subschemasOf(schema)) referencesOf(part, found);
  return found;
}
