import type { ExternalDocs } from "./model.js";
import { extensionsOf, type ObjectNode, objectAt, type Source, textAt } from "./read.js";

/** The External Documentation Object of a node. */
export function externalDocsOf(source: Source, owner: ObjectNode): ExternalDocs | undefined {
  const docs = objectAt(source, owner, "externalDocs");
  return (
    docs && {
      url: textAt(source, docs, "url") ?? "",
      description: textAt(source, docs, "description"),
      extensions: extensionsOf(docs),
    }
  );
}
