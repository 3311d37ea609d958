import { join } from "node:path";
import type { File } from "../emit/emitter.js";
import { explain } from "./disk.js";
import { sha256 } from "./manifest.js";
import { checkPaths, outputFolder } from "./paths.js";
import { readEntry } from "./read.js";
import { manifestsOf, recover } from "./write.js";

/** A file of the output folder that is not what generating would make of it. */
export interface Drift {
  /** Relative to the output folder. */
  path: string;
  /**
   * - missing: it is not there.
   * - changed: it is as the last run wrote it, or foreign; this run would write something else.
   * - edited: somebody changed it after it was written.
   * - extra: the last run wrote it, this one would remove it.
   */
  kind: "missing" | "changed" | "edited" | "extra";
  /** For changed and edited files a unified diff from disk to what would be generated, shortened; else undefined. */
  diff: string | undefined;
}

/**
 * Compares the files with the folder, after finishing what a killed run has left there; sorted by path. Empty exactly
 * when `writeOutput` would write nothing. Foreign files are no drift.
 * @param within the folders at the top of the output that the files are for, as for `writeOutput`
 * @throws InputError where the folder cannot be an output folder, a path is not portable, or the manifest is damaged.
 * @throws EnvironmentError where the disk refuses.
 */
export async function findDrift(
  files: readonly File[],
  folder: string,
  within?: readonly string[] | undefined,
): Promise<Drift[]> {
  checkPaths(files.map(({ path }) => path));
  await recover(folder);
  try {
    return await compare(files, outputFolder(folder), within);
  } catch (error) {
    throw explain(error, folder);
  }
}

async function compare(
  files: readonly File[],
  folder: string,
  within: readonly string[] | undefined,
): Promise<Drift[]> {
  const { owned = new Map<string, string>(), manifest } = manifestsOf(files, folder, within, false);
  const generated = new Set(files.map(({ path }) => path));
  const extra = [...owned.keys()].filter(
    (path) => !generated.has(path) && readEntry(join(folder, path)).kind === "file",
  );
  const drift: Drift[] = extra.map((path) => ({ path, kind: "extra", diff: undefined }));
  for (const file of files) drift.push(...(await compareFile(file, folder, owned.get(file.path))));
  if (drift.length > 0) return drift.sort((a, b) => (a.path < b.path ? -1 : 1));
  // When the manifest is all that differs, generating would write it.
  return compareFile(manifest, folder, undefined);
}

async function compareFile({ path, text }: File, folder: string, hash: string | undefined): Promise<Drift[]> {
  const entry = readEntry(join(folder, path));
  if (entry.kind === "absent") return [{ path, kind: "missing", diff: undefined }];
  if (entry.kind !== "file") return [{ path, kind: hash === undefined ? "changed" : "edited", diff: undefined }];
  if (entry.bytes.equals(Buffer.from(text))) return [];
  const edited = hash !== undefined && sha256(entry.bytes) !== hash;
  return [{ path, kind: edited ? "edited" : "changed", diff: await shortDiff(path, entry.bytes.toString(), text) }];
}

const mostLines = 30;
/** Past so many changed lines a diff says no more than "all of it", and takes time that grows with their square. */
const mostChanges = 500;

async function shortDiff(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import("diff");
  const options = { context: 2, maxEditLength: mostChanges };
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options);
  if (patch === undefined) return `more than ${mostChanges} lines differ\n`;
  const lines = patch.split("\n").slice(1, -1); // without the line of "=" above, and the end
  const rest = lines.length - mostLines;
  const shown = rest > 0 ? [...lines.slice(0, mostLines), `… and ${rest} more lines`] : lines;
  return `${shown.join("\n")}\n`;
}
