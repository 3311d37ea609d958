import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { sha256 } from "./manifest.js";

/** A cache larger than this loses the half of it that was written longest ago. */
const mostEntries = 10_000;

let lastNumber = 0;
const pruned = new Set<string>();

/** The text written under the key; undefined where there is none or it was damaged. Never throws. */
export async function readCache(key: string, folder = cacheFolder()): Promise<string | undefined> {
  try {
    const entry = readFileSync(join(folder, sha256(key)), "utf8");
    const text = entry.slice(hashLength);
    return entry.slice(0, hashLength) === sha256(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

const hashLength = 64;

/** Remembers the text, for other processes too. Never throws: what cannot be cached is made again. */
export async function writeCache(key: string, text: string, folder = cacheFolder()): Promise<void> {
  const path = join(folder, sha256(key));
  const draft = `${path}.${process.pid}-${++lastNumber}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, sha256(text) + text);
    renameSync(draft, path); // whole or not at all, whoever else writes the same entry
    prune(folder);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** In the project, where `npm ci` clears it; else where the system keeps such things for the user. */
export function cacheFolder(): string {
  if (existsSync("node_modules")) return join("node_modules", ".cache", "specwright");
  return join(userCacheFolder(), "specwright");
}

function userCacheFolder(): string {
  switch (process.platform) {
    case "win32":
      return process.env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
    case "darwin":
      return join(homedir(), "Library", "Caches");
    default:
      return process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  }
}

/** Once per process and folder, for listing a large folder takes a while. Drafts of killed runs go the same way. */
function prune(folder: string): void {
  if (pruned.has(folder)) return;
  pruned.add(folder);
  const names = readdirSync(folder);
  if (names.length <= mostEntries) return;
  const written = names.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  written.sort((a, b) => a.time - b.time);
  for (const { name } of written.slice(0, -mostEntries / 2)) rmSync(join(folder, name), { force: true });
}
