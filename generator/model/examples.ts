import type { Example } from "./model.js";
import { entriesAt, nodeAt, type ObjectNode, type Source, textAt } from "./read.js";

/** The `example` or `examples` of a parameter, header or media type. Those with only an `externalValue` have no value and are left out. */
export function examplesOf(source: Source, owner: ObjectNode): Example[] {
  const single = nodeAt(owner, "example");
  if (single) return [{ name: undefined, summary: undefined, description: undefined, value: single.value }];
  return entriesAt(source, owner, "examples").flatMap(([name, node]) => {
    const value = nodeAt(node, "value");
    if (!value) return [];
    return [
      {
        name,
        summary: textAt(source, node, "summary"),
        description: textAt(source, node, "description"),
        value: value.value,
      },
    ];
  });
}
