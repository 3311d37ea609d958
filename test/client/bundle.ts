import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { client } from "../../generator/emit/client.js";
import type { Api } from "../../generator/model/model.js";

/** The client of an API as files of a folder that is gone after `use`. The folder is handed over as its path. */
export async function withClient<T>(api: Api, use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "specwright-client-"));
  try {
    const options = { packageName: "@acme/example", packageVersion: "1.0.0", emitters: ["client"] };
    for (const { path, text } of await client.emit(api, options)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes of a program for browsers, bundled, minified and compressed. It imports the client from `CLIENT`. */
export async function bundledSize(program: string, folder: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program.replaceAll("CLIENT", "./src/index.js"), loader: "ts", resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

/** A function of a generated client, of which a test knows more than its compiler. */
export type Loose = (...args: unknown[]) => Promise<unknown> & { result(): Promise<unknown> };

/** The client of an API as a module that runs. */
export async function importClient(api: Api): Promise<Record<string, Loose>> {
  return withClient(api, async (folder) => {
    const outfile = join(folder, "client.mjs");
    await build({ entryPoints: [join(folder, "src/index.ts")], bundle: true, format: "esm", outfile });
    return (await import(pathToFileURL(outfile).href)) as Record<string, Loose>;
  });
}
