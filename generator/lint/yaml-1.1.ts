import { CORE_SCHEMA, eventsToAst, load, type Node, parseEvents, SCALAR_STYLE, YAML11_SCHEMA } from "js-yaml";
import type { Json } from "../json.js";

/** What YAML 1.1 makes of the plain scalar at the path, where the core schema of YAML 1.2 reads another value. */
export function readingUnderYaml11(text: string, path: readonly string[], value: Json): string | undefined {
  const isDoubtful = typeof value === "string" ? readingOf(value) !== undefined : typeof value === "number";
  if (!isDoubtful) return undefined;
  const scalar = nodeAt(rootOf(text), path);
  const isPlain = scalar?.kind === "scalar" && scalar.style === SCALAR_STYLE.PLAIN && !scalar.tagged;
  return isPlain ? readingOf(scalar.value) : undefined;
}

/** The few texts that either version may take for something else than a string. */
const mayBeSpecial = /^(?:[-+.\d][-+.:\w]*(?: [-+.:\w]+)*|[a-z]{1,5})$/i;

function readingOf(plain: string): string | undefined {
  if (!mayBeSpecial.test(plain)) return undefined;
  // Not at the start of a line, where "---" and "..." would mark a document's ends.
  const [old, current] = [YAML11_SCHEMA, CORE_SCHEMA].map((schema) => load(` ${plain}`, { schema }));
  if (old instanceof Date) return "a date";
  if (old === current) return undefined;
  return typeof old === "string" ? `the text "${old}"` : String(old);
}

function nodeAt(root: Node | undefined, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((node, part) => {
    if (node?.kind === "sequence") return node.items[Number(part)];
    if (node?.kind !== "mapping") return undefined;
    return node.items.find(({ key }) => key.kind === "scalar" && key.value === part)?.value;
  }, root);
}

/** The last text asked for: a walk asks about one file many times in a row, and about most files never. */
let last: { text: string; root: Node | undefined } | undefined;

function rootOf(text: string): Node | undefined {
  if (last?.text !== text) {
    const [document] = eventsToAst(parseEvents(text, { maxDepth: 1000 }), { source: text, schema: CORE_SCHEMA });
    last = { text, root: document?.contents ?? undefined };
  }
  return last.root;
}
