import MarkdownIt from "markdown-it";
import ts from "typescript";
import type { File } from "../../generator/emit/emitter.js";

/**
 * Where text of a document has become something else in generated files: an identifier of code, an element or a link of a page. Also
 * where a file is no longer what its name says. Each line says what, and in which file.
 */
export function escapesOf(files: readonly File[]): string[] {
  return files.flatMap(({ path, text }) => escapesIn(path, text).map((found) => `${path}: ${found}`));
}

function escapesIn(path: string, text: string): string[] {
  const kind = /[^./]+$/.exec(path)?.[0] ?? "";
  switch (kind) {
    case "ts":
    case "js":
    case "mjs":
      return escapesInCode(path, text);
    case "json":
      return escapesInJson(text);
    case "md":
      return escapesInMarkdown(text);
    case "LICENSE":
      return /PWNED/.test(text) ? ["text of the document in the licence"] : [];
    default:
      return ["a kind of file that this test cannot judge: teach it"];
  }
}

/** Strings and comments may hold anything; an identifier that is exactly the canary can only be code. */
function escapesInCode(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  // The parser's own findings, which the public API offers only for whole programs.
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
  const found = diagnostics.map(({ messageText, start = 0 }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && /^#?PWNED$/.test(node.text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`line ${line + 1}: the identifier PWNED`);
    }
    ts.forEachChild(node, visit);
  }
}

function escapesInJson(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** HTML is passed through and every link is kept, as the most careless of renderers does. */
const markdown = new MarkdownIt({ html: true, linkify: false });
markdown.validateLink = () => true;

function escapesInMarkdown(text: string): string[] {
  const found = /^---\s*\n[\s\S]*PWNED/.test(text) ? ["front matter"] : [];
  for (const token of markdown.parse(text, {}).flatMap((block) => [block, ...(block.children ?? [])])) {
    if (token.type.startsWith("html_") && /PWNED/.test(token.content)) found.push(`HTML: ${token.content.trim()}`);
    if (token.type === "image") found.push(`an image, fetched by whoever reads: ${token.attrGet("src")}`);
    const target = token.attrGet("href");
    if (target !== null && /^[a-z][a-z\d+.-]*:/i.test(target) && !/^(?:https?|mailto):/i.test(target))
      found.push(`a link to ${target}`);
    if (token.type === "fence" && /PWNED/.test(token.info)) found.push(`a fence's info: ${token.info}`);
    if (token.type === "text" && /\{\{.*PWNED/.test(token.content)) found.push(`an interpolation: ${token.content}`);
  }
  return found;
}
