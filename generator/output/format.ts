import { createRequire } from "node:module";
import { basename } from "node:path";
import type { File } from "../emit/emitter.js";
import { cacheFolder, readCache, writeCache } from "./cache.js";

/**
 * Formats the files as `prettier --check` with default options wants them; those of a kind that Prettier does not know
 * stay as they are. Prettier is slow, so each result is remembered by the content of the file, and Prettier is not even
 * loaded where all are remembered.
 * @param cache the folder in which results are remembered
 * @throws Error where Prettier cannot parse a file: the emitter that printed it is wrong
 */
export async function formatFiles(files: readonly File[], cache = cacheFolder()): Promise<File[]> {
  const version = prettierVersion();
  return Promise.all(
    files.map(async ({ path, text }) => {
      const key = JSON.stringify(["format/1", version, basename(path), text]);
      const known = await readCache(key, cache);
      if (known !== undefined) return { path, text: known === asPrinted ? text : known };
      const formatted = await format(path, text);
      await writeCache(key, formatted === text ? asPrinted : formatted, cache);
      return { path, text: formatted };
    }),
  );
}

/** Stands for text that needed no formatting, as most does; no formatted text ends like it, without a line break. */
const asPrinted = "as printed";

/** Prettier's version, read without loading Prettier. */
function prettierVersion(): string {
  const { version } = createRequire(import.meta.url)("prettier/package.json") as { version: string };
  return version;
}

const mostPasses = 3;

/** Formats until nothing changes: of some Markdown Prettier's own output is not yet what `--check` accepts. */
async function format(path: string, text: string): Promise<string> {
  const prettier = await import("prettier");
  const { inferredParser } = await prettier.getFileInfo(path, { resolveConfig: false });
  if (inferredParser === null) return text;
  let before = text;
  for (let pass = 0; pass < mostPasses; pass++) {
    const after = await prettier.format(before, { parser: inferredParser }).catch((error: unknown) => {
      throw new Error(`the generated ${path} does not parse`, { cause: error });
    });
    if (after === before) break;
    before = after;
  }
  return before;
}
