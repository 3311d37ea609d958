import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Api } from "../model/model.js";
import { packageRoot } from "../package-root.js";
import type { EmitOptions, File } from "./emitter.js";

/** What tells one generated package from another. */
export interface PackageOptions extends EmitOptions {
  description: string;
  /** Further entry points beside ".", each a module of `src/`: `{ "./validators": "validators" }`. */
  entries?: Record<string, string>;
  /** Further fields of package.json. */
  fields?: Record<string, unknown>;
}

/** What every generated package has: package.json, tsconfig.json and the licence. Its sources lie in `src/`, `src/index.ts` the entry. */
export function packageFiles(api: Api, options: PackageOptions): File[] {
  const entries = { ".": "index", ...options.entries };
  const manifest = {
    name: options.packageName,
    version: options.packageVersion,
    description: options.description,
    license: "Apache-2.0",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    exports: Object.fromEntries(
      Object.entries(entries).map(([entry, module]) => [
        entry,
        { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
      ]),
    ),
    files: ["dist", "src"],
    scripts: { build: "tsc", prepack: "npm run build" },
    ...(api.externalDocs && { homepage: api.externalDocs.url }),
    ...options.fields,
  };
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "nodenext",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    declaration: true,
    declarationMap: true,
    sourceMap: true,
    rootDir: "src",
    outDir: "dist",
  };
  return [
    { path: "package.json", text: json(manifest) },
    { path: "tsconfig.json", text: json({ compilerOptions, include: ["src"] }) },
    { path: "LICENSE", text: readFileSync(join(packageRoot, "LICENSE"), "utf8") },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
