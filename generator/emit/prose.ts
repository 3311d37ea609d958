import type { Heading, Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, type Options, toMarkdown } from "mdast-util-to-markdown";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { visible } from "../visible.js";
import { makeInert } from "./inert.js";

/** A description split for a table: what fits into a cell, and the blocks from the first list, table or code block on. */
interface CellProse {
  cell: string;
  rest: string;
}

/**
 * Prints descriptions, which are Markdown by the author of the document, as Markdown of a page: the author's formatting stays, and
 * nothing in it can act on the page. Each description is parsed once.
 */
export interface Prose {
  /** Blocks; headings become paragraphs in bold, so that the page's outline and anchors stay its own. */
  blocks(description: string | undefined): string;
  /** Blocks whose headings start at a level. */
  document(description: string | undefined, level: number): string;
  /** What stands before the first heading. */
  lead(description: string | undefined): string;
  /** What stands under the top-level headings that match, without these headings. */
  sections(description: string | undefined, heading: RegExp): string;
  cell(description: string | undefined): CellProse;
}

/** A printer of descriptions, with a memory of its own. */
export function createProse(): Prose {
  const blocks = remember((description) =>
    isPlain(description) ? description : print(headingsInBold(parse(description))),
  );
  const cell = remember((description) =>
    isPlain(description) ? { cell: description, rest: "" } : cellOf(headingsInBold(parse(description))),
  );
  return {
    blocks: (description = "") => blocks(description.trimEnd()),
    cell: (description = "") => cell(description.trimEnd()),
    document: (description = "", level) => print(headingsFrom(parse(description).children, level)),
    lead: (description = "") => print(leadOf(parse(description))),
    sections: (description = "", heading) => print(sectionsOf(parse(description), heading).map(inBold)),
  };
}

/**
 * A paragraph with nothing but words and code that Markdown, MDX or a template language could take for its own, in Latin, Japanese,
 * Chinese or Korean script. Most descriptions are such, and need no parser. (`\p{L}` would be shorter, and 30 ms slower to compile.)
 */
const letter = "A-Za-z\\u00c0-\\u024f\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3";
const plain = new RegExp(
  `^(?!import\\b|export\\b|\\d+[.)])[${letter}\\d](?:[${letter}\\d ,.;:'"()/?!@%=+–—’…-]|\\n(?=[${letter}])|` +
    `(?<=[${letter}\\d])_(?=[${letter}\\d])|\`[^\`|\\\\\\s](?:[^\`|\\\\\\n]*[^\`|\\\\\\s])?\`)*$`,
);

/** The expression costs stack by the length of the text. */
function isPlain(description: string): boolean {
  return description.length < 5000 && plain.test(description);
}

function remember<T>(make: (description: string) => T): (description: string) => T {
  const made = new Map<string, T>();
  return (description) => {
    const known = made.get(description);
    if (known !== undefined) return known;
    const value = make(description);
    made.set(description, value);
    return value;
  };
}

const syntax = {
  extensions: [gfmTable(), gfmStrikethrough()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** Longer descriptions are shown as they are written: parsing takes a second for each megabyte. */
const longest = 200_000;

function parse(description: string): Root {
  if (description.length > longest) return { type: "root", children: [{ type: "code", value: visible(description) }] };
  const root = fromMarkdown(visible(description), syntax);
  makeInert(root);
  return root;
}

const printing: Options = {
  bullet: "-",
  emphasis: "_",
  fences: true,
  rule: "-",
  resourceLink: true, // MDX takes `<https://…>` for an element.
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  unsafe: [
    { character: "<", inConstruct: "phrasing" },
    { character: "{", inConstruct: "phrasing" },
    { character: "$", inConstruct: "phrasing" }, // GitHub sets what stands between two of them as mathematics.
    { character: ":", after: ":", atBreak: true }, // A directive of site generators.
    { character: "i", after: "mport\\b", atBreak: true }, // A module statement of MDX.
    { character: "e", after: "xport\\b", atBreak: true },
  ],
  handlers: {
    // A character reference, unlike a backslash, is also no HTML or expression to what reads the page before its Markdown is parsed.
    text: (node, parent, state, info) =>
      defaultHandlers.text(node, parent, state, info).replaceAll("\\<", "&lt;").replaceAll("\\{", "&#123;"),
  },
};

function print(children: RootContent[]): string {
  return children.length === 0 ? "" : toMarkdown({ type: "root", children }, printing).trimEnd();
}

function headingsInBold({ children }: Root): RootContent[] {
  return children.map((child) => inBold(child));
}

/** A heading as a paragraph in bold; so also those within the node. */
function inBold<T extends Nodes>(node: T): T {
  if (node.type === "heading")
    return { type: "paragraph", children: [{ type: "strong", children: node.children }] } as Nodes as T;
  return "children" in node ? ({ ...node, children: node.children.map(inBold) } as T) : node;
}

function headingsFrom(children: RootContent[], level: number): RootContent[] {
  const highest = Math.min(...children.flatMap((child) => (child.type === "heading" ? [child.depth] : [])));
  return children.map((child) =>
    child.type === "heading" ? { ...child, depth: depthOf(level + child.depth - highest) } : inBold(child),
  );
}

function depthOf(level: number): Heading["depth"] {
  return ([1, 2, 3, 4, 5, 6] as const).find((depth) => depth >= level) ?? 6;
}

function leadOf({ children }: Root): RootContent[] {
  const end = children.findIndex(({ type }) => type === "heading");
  return end === -1 ? children : children.slice(0, end);
}

function sectionsOf({ children }: Root, pattern: RegExp): RootContent[] {
  const top = Math.min(...children.flatMap((child) => (child.type === "heading" ? [child.depth] : [])));
  let isWanted = false;
  return children.filter((child) => {
    if (child.type !== "heading" || child.depth !== top) return isWanted;
    isWanted = pattern.test(plainText(child));
    return false;
  });
}

function plainText(heading: Heading): string {
  return heading.children.map((child) => ("value" in child ? child.value : "")).join("");
}

function cellOf(children: RootContent[]): CellProse {
  const isBlock = ({ type }: RootContent) => type !== "paragraph";
  const end = children.some(isBlock) ? children.findIndex(isBlock) : children.length;
  return { cell: print(children.slice(0, end).map(onOneLine)), rest: print(children.slice(end)) };
}

function onOneLine(child: RootContent): RootContent {
  if (child.type !== "paragraph") return child;
  const children = child.children.map((part) => (part.type === "break" ? { type: "text" as const, value: " " } : part));
  return { ...child, children };
}
