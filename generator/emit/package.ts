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
  /** Further fields of package.json. What it takes to build the package comes to `devDependencies`. */
  fields?: Record<string, unknown> & { devDependencies?: Record<string, string> };
}

/**
 * What every generated package has: package.json, tsconfig.json and, where we hold its text, the API's licence. The sources lie in
 * `src/`, `src/index.ts` the entry; they are published too, because the declaration maps lead to them.
 */
export function packageFiles(api: Api, options: PackageOptions): File[] {
  const entries = { ".": "index", ...options.entries };
  const license = licenseOf(api);
  const { devDependencies, ...fields } = options.fields ?? {};
  const manifest = {
    name: options.packageName,
    version: options.packageVersion,
    description: options.description,
    license,
    homepage: homepageOf(api),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    exports: Object.fromEntries(
      Object.entries(entries).map(([entry, module]) => [
        entry,
        { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
      ]),
    ),
    files: ["dist", "src", "*.md"],
    scripts: { build: "tsc", prepack: "npm run build" },
    // What nobody was given a licence for does not become public by mistake: npm keeps scoped packages to their owners.
    ...(license !== undefined && { publishConfig: { access: "public", provenance: true } }),
    ...fields,
    devDependencies: { ...devDependencies, typescript: versionOf("typescript") },
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
    ...(license === apache ? [{ path: "LICENSE", text: readFileSync(join(packageRoot, "LICENSE"), "utf8") }] : []),
  ];
}

/** The version of a package that we are tested with is the one for the output to depend on. */
export function versionOf(dependency: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  return `^${dependencies[dependency]}`;
}

/** SPDX identifier of the licence that this toolkit comes under, and so has the text of. */
const apache = "Apache-2.0";

/** What documents without an identifier call it, most of them after OpenAPI's own examples. */
const apacheNames = ["apache 2.0", "apache license 2.0", "apache license version 2.0"];

/**
 * The SPDX identifier of the licence that the document states. Its owner licenses an API, so what they do not say is not said for
 * them, and any other name is prose that could mean anything.
 */
function licenseOf({ license }: Api): string | undefined {
  if (!license || license.identifier !== undefined) return license?.identifier;
  const name = license.name.toLowerCase().replaceAll(/[^a-z0-9.]+/g, " ");
  return apacheNames.includes(name) ? apache : undefined;
}

/** A page that a browser can open, wherever package.json comes to lie. */
function homepageOf({ externalDocs }: Api): string | undefined {
  return externalDocs && /^https?:\/\//i.test(externalDocs.url) ? externalDocs.url : undefined;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
