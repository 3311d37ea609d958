import type { Definition, Html, Image, ImageReference, Link, LinkReference, Nodes, Parents, Root, Text } from "mdast";
import { interpolation, linkTarget } from "./markdown.js";

/**
 * Makes a tree of Markdown fit for a page of ours, in place: HTML becomes text, images become links, links lead to http, https,
 * mailto or a relative address, and nothing is left for the page's generator to run.
 */
export function makeInert(root: Root): void {
  const definitions = new Map<string, Definition>();
  collectDefinitions(root, definitions);
  replaceChildren(root, definitions);
}

function collectDefinitions(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ("children" in node) for (const child of node.children) collectDefinitions(child, definitions);
}

function replaceChildren(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  for (const child of parent.children) if ("children" in child) replaceChildren(child, definitions);
  const children = parent.children.flatMap((child): Nodes[] => replacementsOf(child, parent, definitions));
  parent.children = children as typeof parent.children;
}

function replacementsOf(node: Nodes, parent: Parents, definitions: ReadonlyMap<string, Definition>): Nodes[] {
  switch (node.type) {
    case "html":
      return htmlAsText(node, parent);
    case "text":
      return interpolationsAsCode(node);
    case "code":
      // A generator of sites may act on what follows the language, or on the language itself (`js-vue`).
      return [{ ...node, lang: /^[\w+#]+/.exec(node.lang ?? "")?.[0] ?? null, meta: null }];
    case "link":
    case "linkReference":
      return safeLink(node, definitions);
    case "image":
    case "imageReference":
      return imageAsLink(node, parent, definitions);
    case "definition":
      // Its references have become links; left on the page, it would make links of other descriptions' brackets.
      return [];
    default:
      return [node];
  }
}

function htmlAsText(node: Html, parent: Parents): Nodes[] {
  const isBlock = parent.type === "root" || parent.type === "blockquote" || parent.type === "listItem";
  if (isBlock) return [{ type: "paragraph", children: [{ type: "text", value: node.value }] }];
  return /^<br\s*\/?>$/i.test(node.value) ? [{ type: "break" }] : [{ type: "text", value: node.value }];
}

function interpolationsAsCode({ value }: Text): Nodes[] {
  return value.split(interpolation).flatMap((part, index): Nodes[] => {
    if (part === "") return [];
    return [{ type: index % 2 === 1 ? "inlineCode" : "text", value: part }];
  });
}

function safeLink(node: Link | LinkReference, definitions: ReadonlyMap<string, Definition>): Nodes[] {
  const { url = "", title = null } = node.type === "link" ? node : (definitions.get(node.identifier) ?? {});
  const target = linkTarget(url);
  return target === undefined ? node.children : [{ type: "link", url: target, title, children: node.children }];
}

function imageAsLink(
  node: Image | ImageReference,
  parent: Parents,
  definitions: ReadonlyMap<string, Definition>,
): Nodes[] {
  const { url = "", title = null } = node.type === "image" ? node : (definitions.get(node.identifier) ?? {});
  const target = linkTarget(url);
  const label: Text = { type: "text", value: node.alt || "image" };
  // A link cannot hold another one.
  if (target === undefined || parent.type === "link" || parent.type === "linkReference") return [label];
  return [{ type: "link", url: target, title, children: [label] }];
}
