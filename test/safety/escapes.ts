import MarkdownIt from "markdown-it";
import ts from "typescript";
import type { File } from "../../generator/emit/emitter.js";

/**
 * Where text of a document has become something else in generated files: an identifier of code, an element or a link of a page. Also
 * where a file is no longer what its name says. Each line says what, and in which file.
 */
export function escapesOf(files: readonly File[]): string[] {
  return files.flatMap(({ path, text }) => {
    const known = judged.get(path);
    if (known?.text === text) return known.found;
    const found = escapesIn(path, text).map((what) => `${path}: ${what}`);
    judged.set(path, { text, found });
    return found;
  });
}

/** The last verdict by path: the client's runtime is the same in every output. */
const judged = new Map<string, { text: string; found: string[] }>();

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
  const found = syntaxErrorsOf(source).map(({ messageText, start }) => {
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

/** What the parser found. The public API offers it for whole programs only, which takes a hundred times as long. */
function syntaxErrorsOf(source: ts.SourceFile): ts.DiagnosticWithLocation[] {
  if (!("parseDiagnostics" in source)) throw new Error("TypeScript keeps what its parser found elsewhere now");
  return source.parseDiagnostics as ts.DiagnosticWithLocation[];
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
