import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { File } from "../emit/emitter.js";
import { InputError, type Problem } from "../errors.js";
import { type Manifest, sha256 } from "./manifest.js";
import { fold, parents } from "./paths.js";
import { filesBelow, readEntry } from "./read.js";

/** What a run does to the output folder; `write` and `unchanged` are in the order of the files. */
export interface Plan {
  write: File[];
  unchanged: string[];
  remove: string[];
}

/** What a plan is made on: the folder, what the last run wrote there, and what may not be lost. */
interface Ground {
  folder: string;
  owned: Manifest;
  force: boolean;
  refuse(code: string, path: string, reason: string): void;
}

/**
 * Compares the files with the folder. What the last run wrote is ours to replace and to remove, as long as nobody edited
 * it; everything else is foreign and stays. `force` gives up edits and the foreign files that lie where a file goes.
 * @throws InputError that lists everything in the way.
 */
export function planOutput(
  files: readonly File[],
  folder: string,
  manifest: Manifest | undefined,
  force: boolean,
): Plan {
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, reason: string) =>
    void problems.push({ code: `output-${code}`, message: `${join(folder, path)}: ${reason}`, position: undefined });
  const ground: Ground = { folder, owned: manifest ?? new Map<string, string>(), force, refuse };

  if (manifest === undefined && !force) refuseStrangers(files, ground);
  const remove = staleFiles(files, ground);
  refuseBlockedFolders(files, new Set(remove), ground);
  const write = filesToWrite(files, remove, ground);
  if (problems.length > 0) throw new InputError(problems);
  const written = new Set(write);
  const unchanged = files.filter((file) => !written.has(file)).map(({ path }) => path);
  return { write, unchanged, remove };
}

/** A first run asks for a folder of its own. Dot files (.gitkeep, .git) say nothing of what a folder is for. */
function refuseStrangers(files: readonly File[], { folder, refuse }: Ground): void {
  if (readEntry(folder).kind === "absent") return;
  const expected = new Set(files.map(({ path }) => path.split("/", 1)[0]));
  const names = readdirSync(folder).filter((name) => !name.startsWith(".") && !expected.has(name));
  if (names.length === 0) return;
  const some = names.sort().slice(0, 3).join(", ") + (names.length > 3 ? ", …" : "");
  const advice = "give a folder of its own, or --force to add to it";
  refuse("foreign", "", `holds files that specwright did not write (${some}); ${advice}`);
}

function staleFiles(files: readonly File[], { folder, owned, force, refuse }: Ground): string[] {
  const generated = new Set(files.map(({ path }) => path));
  const stale = [...owned].filter(([path, hash]) => {
    if (generated.has(path) || parents(path).some((above) => readEntry(join(folder, above)).kind === "other"))
      return false;
    const entry = readEntry(join(folder, path));
    if (entry.kind !== "file") return false; // gone, or replaced by something that is not ours
    if (force || sha256(entry.bytes) === hash) return true;
    refuse("edited", path, "edited by hand, and no longer generated; move it elsewhere, or --force to delete it");
    return false;
  });
  return stale.map(([path]) => path);
}

/** Where a folder is a symbolic link, what is written into it would land outside of the output. */
function refuseBlockedFolders(files: readonly File[], removed: ReadonlySet<string>, { folder, refuse }: Ground): void {
  for (const path of new Set(files.flatMap((file) => parents(file.path)))) {
    const entry = readEntry(join(folder, path));
    if (entry.kind === "other") refuse("symlink", path, `${entry.what}; remove it, for files are generated there`);
    if (entry.kind === "file" && !removed.has(path)) refuse("foreign", path, "a file, where a folder is needed");
  }
}

function filesToWrite(files: readonly File[], remove: readonly string[], ground: Ground): File[] {
  const { folder, owned, force, refuse } = ground;
  const removed = new Set(remove);
  // A name that changes its case is the old file still, on a disk that ignores case.
  const otherSpelling = new Map(remove.map((path) => [fold(path), owned.get(path)]));
  return files.filter(({ path, text }) => {
    const entry = readEntry(join(folder, path));
    if (entry.kind === "file") {
      const respelt = otherSpelling.get(fold(path));
      if (entry.bytes.equals(Buffer.from(text)) && respelt === undefined) return false;
      const hash = owned.get(path) ?? respelt;
      if (hash === undefined && !force) refuse("foreign", path, "not written by specwright; --force to replace it");
      else if (hash !== sha256(entry.bytes) && !force)
        refuse("edited", path, "edited by hand; --force to give up the edit");
    } else if (entry.kind === "other" && !force) {
      refuse("symlink", path, `${entry.what}, where a file is generated; --force to replace it`);
    } else if (entry.kind === "folder" && filesBelow(folder, path).some((file) => !removed.has(file))) {
      refuse("foreign", path, "a folder that holds other files, where a file is generated; move it elsewhere");
    }
    return true;
  });
}
