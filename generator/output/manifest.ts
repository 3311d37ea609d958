import { createHash } from "node:crypto";
import { join } from "node:path";
import type { File } from "../emit/emitter.js";
import { InputError } from "../errors.js";
import { isJsonObject, type Json } from "../json.js";
import { manifestName, pathProblems } from "./paths.js";
import { readEntry } from "./read.js";

/** The SHA-256 of each file that the last run wrote, by path. */
export type Manifest = ReadonlyMap<string, string>;

const format = "specwright-manifest/1";

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** The manifest of the files as text: sorted, and nothing in it but their paths and hashes. `kept` are entries of the last one that stay. */
export function printManifest(files: readonly File[], kept: readonly [path: string, hash: string][] = []): string {
  const hashes = [...kept, ...files.map(({ path, text }): [string, string] => [path, sha256(text)])];
  hashes.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ format, files: Object.fromEntries(hashes) }, null, 2)}\n`;
}

/**
 * What the last run wrote into the folder; undefined where there is no manifest, or with `force` a damaged one.
 * A manifest is committed, so it is input: a path in it may be anything, and files are deleted by it.
 * @throws InputError where it is damaged, by a merge for example.
 */
export function readManifest(folder: string, force: boolean): Manifest | undefined {
  const entry = readEntry(join(folder, manifestName));
  if (entry.kind === "absent") return undefined;
  const manifest = entry.kind === "file" ? parseManifest(entry.bytes.toString()) : undefined;
  if (manifest !== undefined || force) return manifest;
  const message = `${join(folder, manifestName)}: damaged; restore it, or generate with --force to write it anew`;
  throw new InputError([{ code: "output-manifest", message, position: undefined }]);
}

function parseManifest(text: string): Manifest | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (!isJsonObject(value) || value.format !== format || !isJsonObject(value.files)) return undefined;
  const manifest = new Map<string, string>();
  for (const [path, hash] of Object.entries(value.files)) {
    if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
    manifest.set(path, hash);
  }
  return pathProblems(manifest.keys()).length === 0 ? manifest : undefined;
}
