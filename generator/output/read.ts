import { closeSync, constants, lstatSync, openSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { errorCode } from "./disk.js";

/** What lies at a path; "other" is a symbolic link, a device, a pipe. */
export type Entry =
  | { kind: "absent" }
  | { kind: "file"; bytes: Buffer }
  | { kind: "folder" }
  | { kind: "other"; what: string };

// The last two are undefined on Windows; `|` reads them as 0.
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Reads a file, without following a symbolic link and without waiting for a pipe. Synchronous, as all reading here is:
 * for the hundreds of small files of an output it takes a quarter of the processor time.
 */
export function readEntry(path: string): Entry {
  try {
    const bytes = readOpened(openSync(path, flags));
    if (bytes.length > 0) return { kind: "file", bytes };
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "absent" };
    if (code !== "EISDIR" && code !== "ELOOP" && code !== "ENXIO" && code !== "EMLINK") throw error;
  }
  return entryKind(path);
}

function readOpened(file: number): Buffer {
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function entryKind(path: string): Entry {
  const stats = statsOf(path);
  if (stats === undefined) return { kind: "absent" };
  if (stats.isFile()) return { kind: "file", bytes: Buffer.alloc(0) };
  if (stats.isDirectory()) return { kind: "folder" };
  return { kind: "other", what: stats.isSymbolicLink() ? "a symbolic link" : "not a regular file" };
}

/** What lies at a path itself, a symbolic link not followed; undefined where there is nothing. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return undefined; // a part of the path is a file
    throw error;
  }
}

/** Every entry below a folder that is not a folder itself, and empty folders; relative to `base`, with "/". */
export function filesBelow(base: string, folder: string): string[] {
  if (statsOf(join(base, folder)) === undefined) return [];
  const entries = readdirSync(join(base, folder), { withFileTypes: true });
  if (entries.length === 0) return [folder];
  return entries.flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(base, path) : [path];
  });
}
