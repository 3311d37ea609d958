import { maxNesting } from "../load/limits.js";
import type { NamedSchema } from "./model.js";
import type { Source } from "./read.js";
import { identifierOf, type Schema } from "./schema.js";

/**
 * Refuses schemas that are made of one another without end (`A: { allOf: [A] }` describes nothing), or over so many others that whoever
 * reads them, us included, runs out of stack. Recursion through properties and items is fine: there the value gets smaller.
 * @param isIdentifierUsed whether messages consist of the schema; another one is only blamed, and admits everything then
 */
export function checkComposition(
  source: Source,
  schemas: NamedSchema[],
  isIdentifierUsed: (identifier: string) => boolean,
): void {
  const byIdentifier = new Map(schemas.map((named) => [named.identifier, named]));
  /** How many schemas each is made of, one built on the other. */
  const heights = new Map<string, number>();
  for (const named of schemas) heightOf(named, []);

  function heightOf(named: NamedSchema, path: string[]): number {
    const known = heights.get(named.identifier);
    if (known !== undefined) return known;
    if (path.includes(named.identifier)) {
      const ring = [...path.slice(path.indexOf(named.identifier)), named.identifier];
      note(named, "endless-schema", `the schema contains itself: ${ring.join(" -> ")}`);
      return 0;
    }
    let height = 0;
    if (path.length < maxNesting) {
      const way = [...path, named.identifier];
      for (const identifier of inPlaceReferences(named.schema)) {
        const next = byIdentifier.get(identifier);
        if (next) height = Math.max(height, heightOf(next, way));
      }
    }
    height++;
    if (height === maxNesting || path.length === maxNesting)
      note(
        named,
        "nesting-limit",
        `made of schemas that build on one another more than ${maxNesting} times, which is the limit`,
      );
    heights.set(named.identifier, height);
    return height;
  }

  function note(named: NamedSchema, code: string, message: string): void {
    const isUsed = isIdentifierUsed(named.identifier);
    (isUsed ? source.refuse : source.blame)(code, message, named.location);
    if (!isUsed) named.schema = true;
  }
}

/** Identifiers of the schemas that apply to the very value that this one applies to. */
function inPlaceReferences(schema: Schema): string[] {
  if (typeof schema === "boolean") return [];
  const here = schema.$ref === undefined ? [] : [identifierOf(schema.$ref)];
  const { allOf = [], anyOf = [], oneOf = [], not = [], if: condition = [], then: yes = [], else: no = [] } = schema;
  const parts = [allOf, anyOf, oneOf, not, condition, yes, no, Object.values(schema.dependentSchemas ?? {})].flat();
  return [...here, ...parts.flatMap(inPlaceReferences)];
}
