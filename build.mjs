// Bundles the toolkit into dist/ and writes its type declarations. Bundling is what makes `specwright --help` start in
// the time of a bare node: each command is a chunk of its own, and of a dependency only what is used is read.
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";

/** Packages that are read as they lie: too large to bundle, or with files of their own that they look for. */
const external = ["@redocly/cli", "openapi-fetch", "openapi-typescript", "prettier", "refa", "typescript"];

/** Tells esbuild that no import is there for its side effects, so that unused modules of a dependency are dropped. */
const treeShakeDependencies = {
  name: "tree-shake-dependencies",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /.*/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === "resolved") return undefined;
      const found = await resolve(path, { ...from, pluginData: "resolved" });
      return found.errors.length > 0 ? undefined : { ...found, sideEffects: false };
    });
  },
};

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: ["generator/cli.ts", "generator/index.ts", "generator/lint/plugin.ts"],
  outdir: "dist",
  outbase: "generator",
  bundle: true,
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node20",
  external,
  plugins: [treeShakeDependencies],
  banner: {
    js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
chmodSync("dist/cli.js", 0o755);
execFileSync(
  process.execPath,
  [createRequire(import.meta.url).resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"],
  {
    stdio: "inherit",
  },
);
