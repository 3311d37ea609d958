import type { Example, ExternalExample } from "./model.js";
import { entriesAt, extensionsOf, nodeAt, noExtensions, type ObjectNode, type Source, textAt } from "./read.js";

/** The `example` and `examples` of a parameter, header or media type: those that have a value, and those that say where it is. */
export function examplesOf(
  source: Source,
  owner: ObjectNode,
): { examples: Example[]; externalExamples: ExternalExample[] } {
  const single = nodeAt(owner, "example");
  const examples: Example[] = single
    ? [{ name: undefined, summary: undefined, description: undefined, value: single.value, extensions: noExtensions }]
    : [];
  const externalExamples: ExternalExample[] = [];
  for (const [name, node] of entriesAt(source, owner, "examples")) {
    const summary = textAt(source, node, "summary");
    const description = textAt(source, node, "description");
    const extensions = extensionsOf(node);
    const value = nodeAt(node, "value");
    const externalValue = textAt(source, node, "externalValue");
    if (value) examples.push({ name, summary, description, value: value.value, extensions });
    if (externalValue !== undefined) externalExamples.push({ name, summary, description, externalValue, extensions });
  }
  return { examples, externalExamples };
}
