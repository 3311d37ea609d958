import type { Api, NamedSchema } from "../model/model.js";
import { namedSchemas } from "../model/shape.js";
import { referencesOf, usedSchemas } from "../model/used-schemas.js";
import type { SeenByCallers } from "./callers.js";
import { type Change, type Code, worseCode } from "./change.js";
import { compareNodes, loneNode, type Surroundings } from "./compare-nodes.js";
import { namedSchemaRules } from "./rules/api.js";
import { sameJson } from "./same.js";

/**
 * Compares what schemas are called, which is what generated types are called. What they say is compared where they are used.
 * @param counterparts names of the base's schemas with those that stand in the same places in the revision
 * @param seen what callers see of types that no operation uses: they may read them or write them
 */
export function namedSchemaChanges(
  base: Api,
  revision: Api,
  counterparts: ReadonlyMap<string, ReadonlySet<string>>,
  seen: SeenByCallers,
): Change[] {
  const [old, young] = [base, revision].map(
    ({ schemas }) => new Map(schemas.map((named) => [named.identifier, named])),
  );
  if (!old || !young) return [];
  const used = new Set([...usedNames(base), ...usedNames(revision)]);
  return [...old].flatMap(([identifier, before]): Change[] => {
    const after = young.get(identifier);
    const others = counterparts.get(identifier);
    if (after) {
      const isCompared = used.has(identifier) && (others === undefined || others.has(identifier));
      if (isCompared || sameJson(before.schema, after.schema)) return [];
      const read = seen(before.schema, after.schema, "response", "api");
      const written = seen(before.schema, after.schema, "request", "client");
      return compared(before, after, worseCode(read, written));
    }
    const successor = young.get([...(others ?? [])][0] ?? "");
    if (successor && !old.has(successor.identifier))
      return compared({ ...before, schema: true }, { ...successor, schema: true });
    return loneNode(namedSchemaRules, "removed", before, around(before, before, undefined));
  });
}

function compared(before: NamedSchema, after: NamedSchema, code?: Code): Change[] {
  return compareNodes(namedSchemaRules, before, after, { ...around(before, before, after), code });
}

function around({ identifier }: NamedSchema, base: NamedSchema, revision: NamedSchema | undefined): Surroundings {
  return {
    operation: undefined,
    direction: null,
    sender: "client",
    base: base.location,
    revision: revision?.location ?? null,
    key: ["schema", identifier],
    place: "request",
    isAskedFor: true,
  };
}

/** The schemas that some operation uses, directly or through others. */
function usedNames({ operations, webhooks, schemas }: Api): Set<string> {
  return usedSchemas(referencesOf([operations, webhooks]), namedSchemas(schemas));
}
