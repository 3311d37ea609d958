import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./disk.js";
import { sha256 } from "./manifest.js";

const hashLength = 64; // of a SHA-256 in hexadecimal, which stands before each text

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

/**
 * Remembers the text, for other processes too. Never throws: what cannot be cached is made again.
 * @param most how many entries the folder may hold; past that the half written longest ago goes
 */
export async function writeCache(key: string, text: string, folder = cacheFolder(), most = 10_000): Promise<void> {
  const path = join(folder, sha256(key));
  const draft = `${path}.${process.pid}-${++lastNumber}`;
  try {
    makeFolder(folder);
    writeFileSync(draft, sha256(text) + text);
    renameSync(draft, path); // whole or not at all, whoever else writes the same entry
    prune(folder, most);
  } catch {
    tryToRemove(draft);
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
function prune(folder: string, most: number): void {
  if (pruned.has(folder)) return;
  pruned.add(folder);
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const written = names.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  written.sort((a, b) => a.time - b.time);
  for (const { name } of written.slice(0, -most / 2)) tryToRemove(join(folder, name));
}

function tryToRemove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Somebody else's then, or the disk refuses: it may stay.
  }
}
