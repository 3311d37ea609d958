import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import * as prettier from "prettier";

/** A page as a reader of Markdown sees it. */
export function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}

/** The words of a node, without its formatting. */
export function wordsOf(node: Nodes): string {
  if (node.type === "break") return " ";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const isFlow = ["root", "list", "listItem", "blockquote", "table", "tableRow"].includes(node.type);
  return node.children.map(wordsOf).join(isFlow ? "\n" : "");
}

/** How the text of a page is written, code left out. */
export function sourcesOfText(markdown: string): string[] {
  return [...nodesOf(readMarkdown(markdown))].flatMap(({ type, position }) =>
    type === "text" && position ? [markdown.slice(position.start.offset, position.end.offset)] : [],
  );
}

/** A page as the output stage leaves it. */
export function formatMarkdown(markdown: string): Promise<string> {
  return prettier.format(markdown, { parser: "markdown" });
}
