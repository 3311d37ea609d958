import { dirname, join } from "node:path";
import ts from "typescript";

/** The strictest flags that a consumer of generated code may have. */
export const strictest: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  // Sources are checked all the same; declarations are only those that come with compilers and packages.
  skipLibCheck: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
};

/** Compiles files that are not on disk, by path; @returns what the compiler says, one string per diagnostic: `file:line message`. */
export function compile(files: Record<string, string>, options: ts.CompilerOptions = strictest): string[] {
  const root = join(import.meta.dirname, "../../virtual"); // so that packages are found in our node_modules
  const texts = new Map(
    Object.entries({ "package.json": '{ "type": "module" }', ...files }).map(([path, text]) => [
      join(root, path),
      text,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? libraryFile(path, () => getSourceFile(path, target, ...rest))
      : ts.createSourceFile(path, text, target);
  };
  host.getCurrentDirectory = () => root;
  const directories = new Set([...texts.keys()].map((path) => dirname(path)));
  const directoryExists = host.directoryExists?.bind(host);
  host.directoryExists = (path) => directories.has(path) || (directoryExists?.(path) ?? false);
  const program = ts.createProgram(
    [...texts.keys()].filter((path) => path.endsWith(".ts")),
    options,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    if (!diagnostic.file || diagnostic.start === undefined) return message;
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
    return `${diagnostic.file.fileName.slice(root.length + 1)}:${line + 1} ${message}`;
  });
}

const libraryFiles = new Map<string, ts.SourceFile | undefined>();

/** The compiler's own declarations are large and never change: parsed once. */
function libraryFile(path: string, read: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!libraryFiles.has(path)) libraryFiles.set(path, read());
  return libraryFiles.get(path);
}
