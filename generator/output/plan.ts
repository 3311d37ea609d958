import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { File } from "../emit/emitter.js";
import { InputError, type Problem } from "../errors.js";
import { type Manifest, sha256 } from "./manifest.js";
import { fold, parents } from "./paths.js";
import { readEntry } from "./read.js";

/** What a run does to the output folder; each list holds paths in the order of the files, `remove` of the manifest. */
export interface Plan {
  write: File[];
  unchanged: string[];
  remove: string[];
}

/**
 * Compares the files with the folder. What the last run wrote is ours to replace and to remove, as long as nobody edited
 * it; everything else is foreign and stays. `force` gives up edits and the foreign files that lie where a file goes.
 * @throws InputError that lists every file in the way.
 */
export function planOutput(
  files: readonly File[],
  folder: string,
  manifest: Manifest | undefined,
  force: boolean,
): Plan {
  const plan: Plan = { write: [], unchanged: [], remove: [] };
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, reason: string) =>
    problems.push({ code: `output-${code}`, message: `${join(folder, path)}: ${reason}`, position: undefined });

  const owned = manifest ?? new Map<string, string>();
  const generated = new Set(files.map(({ path }) => path));
  const folders = new Map(
    [...new Set([...generated, ...owned.keys()].flatMap(parents))].map((path) => [path, readEntry(join(folder, path))]),
  );
  for (const [path, hash] of owned) {
    if (generated.has(path) || parents(path).some((above) => folders.get(above)?.kind === "other")) continue;
    const entry = readEntry(join(folder, path));
    if (entry.kind !== "file") continue; // gone, or replaced by something that is not ours
    if (force || sha256(entry.bytes) === hash) plan.remove.push(path);
    else refuse("edited", path, "edited by hand, and no longer generated; move it elsewhere, or --force to delete it");
  }

  const removed = new Set(plan.remove);
  // A name that changes its case is the old file still, on a disk that ignores case.
  const removedAs = new Set(plan.remove.map(fold));
  for (const path of new Set(files.flatMap((file) => parents(file.path)))) {
    const entry = folders.get(path);
    if (entry?.kind === "other") refuse("symlink", path, `${entry.what}; remove it, for files are generated there`);
    if (entry?.kind === "file" && !removed.has(path)) refuse("foreign", path, "a file, where a folder is needed");
  }
  for (const file of files) {
    const { path } = file;
    const entry = readEntry(join(folder, path));
    if (entry.kind === "file" && !removedAs.has(fold(path))) {
      if (entry.bytes.equals(Buffer.from(file.text))) {
        plan.unchanged.push(path);
        continue;
      }
      const hash = owned.get(path);
      if (!force && hash === undefined) refuse("foreign", path, "not written by specwright; --force to replace it");
      else if (!force && hash !== sha256(entry.bytes))
        refuse("edited", path, "edited by hand; --force to give up the edit");
    } else if (entry.kind === "other" && !force) {
      refuse("symlink", path, `${entry.what}, where a file is generated; --force to replace it`);
    } else if (entry.kind === "folder" && !isEmptied(folder, path, removed)) {
      refuse("foreign", path, "a folder that holds other files, where a file is generated; move it elsewhere");
    }
    plan.write.push(file);
  }

  if (manifest === undefined && !force) {
    const strangers = foreignNames(folder, files);
    if (strangers.length > 0) {
      const names = strangers.slice(0, 3).join(", ") + (strangers.length > 3 ? ", …" : "");
      refuse(
        "foreign",
        "",
        `holds files that specwright did not write (${names}); give a folder of its own, or --force to add to it`,
      );
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return plan;
}

/** Whether nothing is left in the folder once the run has removed what is stale. */
function isEmptied(folder: string, path: string, removed: ReadonlySet<string>): boolean {
  return readdirSync(join(folder, path), { withFileTypes: true }).every((entry) => {
    const inner = `${path}/${entry.name}`;
    return entry.isDirectory() ? isEmptied(folder, inner, removed) : removed.has(inner);
  });
}

/** What lies in a folder that no run has written to yet. Dot files (.gitkeep, .git) say nothing of what it is for. */
function foreignNames(folder: string, files: readonly File[]): string[] {
  if (readEntry(folder).kind === "absent") return [];
  const expected = new Set(files.map(({ path }) => path.split("/", 1)[0]));
  return readdirSync(folder)
    .filter((name) => !name.startsWith(".") && !expected.has(name))
    .sort();
}
