import { join } from "node:path";
import { readManifest, sha256 } from "./manifest.js";
import { manifestName } from "./paths.js";
import { readEntry } from "./read.js";

/** An output folder that is as its manifest says. */
export interface Intact {
  /** The SHA-256 of the manifest, and so of all that the last run wrote. */
  digest: string;
  paths: string[];
}

/** The folder's state, where it holds every file of its manifest as it was written; undefined where anything differs or is missing. */
export function intactOutput(folder: string): Intact | undefined {
  const entry = readEntry(join(folder, manifestName));
  const manifest = entry.kind === "file" ? readManifest(folder, true) : undefined;
  if (entry.kind !== "file" || !manifest) return undefined;
  for (const [path, hash] of manifest) {
    const file = readEntry(join(folder, path));
    if (file.kind !== "file" || sha256(file.bytes) !== hash) return undefined;
  }
  return { digest: sha256(entry.bytes), paths: [...manifest.keys()] };
}
