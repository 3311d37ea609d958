import { at, type Location } from "../location.js";
import { externalDocsOf } from "./external-docs.js";
import type { Operation, Tag } from "./model.js";
import { deceptive, fold, identifierFor, slugFor } from "./names.js";
import { extensionsOf, noExtensions, type ObjectNode, objectsAt, requiredTextAt, type Source, textAt } from "./read.js";

/** The declared tags in their order, then those that operations use without a declaration, in the order of their use. */
export function tagsOf(source: Source, root: ObjectNode, operations: Operation[]): Tag[] {
  const declared = objectsAt(source, root, "tags").map((tag) => ({
    ...namesOf(requiredTextAt(source, tag, "name")),
    description: textAt(source, tag, "description"),
    externalDocs: externalDocsOf(source, tag),
    extensions: extensionsOf(tag),
    location: tag.location,
  }));
  const known = new Set(declared.map(({ name }) => name));
  const undeclared = new Map(
    operations
      .filter(({ tag }) => !known.has(tag))
      .map(({ tag, location }) => [
        tag,
        {
          ...namesOf(tag),
          description: undefined,
          externalDocs: undefined,
          extensions: noExtensions,
          location: at(location, "tags"),
        },
      ]),
  );
  const tags = [...declared, ...undeclared.values()];
  refuseDeceptive(source, tags, operations);
  noteClashes(source, tags);
  return tags.map(({ location: _, ...tag }) => tag);
}

function namesOf(name: string): Pick<Tag, "name" | "identifier" | "slug"> {
  return { name, identifier: identifierFor(name, "namespace"), slug: slugFor(name) };
}

/** The API's title, which operations without a tag are filed under, is text and no name: it may hold what it likes. */
function refuseDeceptive(source: Source, tags: (Tag & { location: Location })[], operations: Operation[]): void {
  const untagged = new Set(operations.flatMap(({ tag, tags }) => (tags.length === 0 ? [tag] : [])));
  for (const { name, location } of tags) {
    const deception = untagged.has(name) ? undefined : deceptive(name);
    if (deception) source.blame("tag-name", `the tag ${JSON.stringify(name)} ${deception}`, location);
  }
}

function noteClashes(source: Source, tags: (Tag & { location: Location })[]): void {
  const seen = new Map<string, string>();
  for (const { name, identifier, slug, location } of tags) {
    for (const key of new Set([`identifier ${fold(identifier)}`, `slug ${fold(slug)}`])) {
      const other = seen.get(key);
      if (other !== undefined) {
        const message = `tags ${JSON.stringify(other)} and ${JSON.stringify(name)} would both be called ${identifier}; rename one`;
        source.blame("name-clash", message, location);
        break;
      }
      seen.set(key, name);
    }
  }
}
