import { existsSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { InputError, type Problem } from "../errors.js";
import { statsOf } from "./read.js";

/** Lists what the last run wrote. The one file of ours that stays in the output folder. */
export const manifestName = ".specwright.json";

/** Where a run prepares its files when it cannot do so beside the output folder. */
export const innerWorkspaceName = ".specwright";

/** Windows refuses a full path of 260 characters; this leaves room for the folder. */
const longestPath = 200;
const longestName = 255;

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file; a device name counts with any extension. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among those that Windows refuses
const forbidden = /[\u0000-\u001f\u007f<>:"|?*\\]/;

/**
 * Says what keeps the paths from being written on every system: names that Windows refuses, ways out of the folder, our
 * own names, and two paths that one disk holds apart and another does not (case, Unicode form). Emitters derive names
 * that pass; this is the last line of defence.
 */
export function pathProblems(paths: Iterable<string>): Problem[] {
  const problems: Problem[] = [];
  const taken: Taken = new Map();
  for (const path of paths) {
    const reason = unportable(path) ?? clash(path, taken);
    if (reason !== undefined) {
      const message = `cannot write a file named ${JSON.stringify(path)}: ${reason}`;
      problems.push({ code: "output-path", message, position: undefined });
    }
  }
  return problems;
}

/** @throws InputError that lists the paths with a problem. */
export function checkPaths(paths: Iterable<string>): void {
  const problems = pathProblems(paths);
  if (problems.length > 0) throw new InputError(problems);
}

/** The path as a disk sees it that ignores case and Unicode form. */
export function fold(path: string): string {
  return path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
}

/** The folders above a path, the outermost first: "a", "a/b" for "a/b/c". */
export function parents(path: string): string[] {
  const names = path.split("/");
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
}

function unportable(path: string): string | undefined {
  if (path.length > longestPath) return `longer than ${longestPath} characters`;
  const names = path.split("/");
  const first = fold(names[0] ?? "");
  if (first === manifestName || first === innerWorkspaceName) return "the name is specwright's own";
  for (const name of names) {
    if (name === "" || name === "." || name === "..") return "it leads out of the output folder";
    if (forbidden.test(name)) return "it has a character that Windows does not allow";
    if (/[. ]$/.test(name)) return "Windows drops a trailing dot or blank";
    if (device.test(name.split(".", 1)[0]?.trimEnd() ?? "")) return "Windows reserves the name for a device";
    if (Buffer.byteLength(name) > longestName) return `a part is longer than ${longestName} bytes`;
    if (/\p{Surrogate}/u.test(name) || name.normalize("NFC") !== name) return "it is not in Unicode's normal form C";
  }
  return undefined;
}

/** By folded path each file and each folder above one, as it was spelt first. */
type Taken = Map<string, { path: string; isFile: boolean }>;

function clash(path: string, taken: Taken): string | undefined {
  for (const part of [...parents(path), path]) {
    const before = taken.get(fold(part));
    if (before === undefined) taken.set(fold(part), { path: part, isFile: part === path });
    else if (before.path !== part) return `on some systems it is the same as ${JSON.stringify(before.path)}`;
    else if (part === path) return before.isFile ? "it is written twice" : "it is a folder";
    else if (before.isFile) return `${JSON.stringify(part)} is a file`;
  }
  return undefined;
}

/**
 * The real path of the output folder, which need not exist yet.
 * @throws InputError where it is a file, a symbolic link, the root of a disk, or holds the user's home folder.
 */
export function outputFolder(folder: string): string {
  const refuse = (reason: string) =>
    new InputError([{ code: "output-folder", message: `${folder}: ${reason}`, position: undefined }]);
  const path = resolve(folder);
  if (dirname(path) === path) throw refuse("is the root of a disk; give a folder for the output alone");
  if (statsOf(path)?.isSymbolicLink()) throw refuse("is a symbolic link; give the folder itself");
  const real = realPath(path);
  const present = nearestPresent(real);
  if (!statSync(present).isDirectory())
    throw refuse(present === real ? "is not a folder" : `${present} is not a folder`);
  const home = realPath(resolve(homedir()));
  if (home === real || home.startsWith(real + sep)) {
    throw refuse("holds your home folder; give a folder for the output alone");
  }
  return real;
}

/** The real path of what may not exist: symbolic links are followed as far as there is something. */
function realPath(path: string): string {
  const present = nearestPresent(path);
  return join(realpathSync(present), relative(present, path));
}

function nearestPresent(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestPresent(dirname(path));
}
