import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../errors.js";
import { errorCode, move } from "./disk.js";
import { manifestName, parents, pathProblems } from "./paths.js";
import { filesBelow, readEntry } from "./read.js";
import { kept, makeParent, removeIfEmpty, staged, type Workspace } from "./workspace.js";

/** The renames that turn the old output into the new one. All paths are relative to the output folder. */
export interface Journal {
  /** Files that go. */
  remove: string[];
  /** Folders that change places with their new version as a whole, and every file that was known to be inside. */
  exchange: { path: string; files: string[] }[];
  /** Files and folders where there was nothing; "" is the output folder itself. */
  add: string[];
  /** Files with a new version. The manifest is the last of them, or of `add`. */
  replace: string[];
}

const journalFile = ({ root }: Workspace) => join(root, "journal.json");

/** From here on the change stands. The rename makes the journal appear whole. */
export async function writeJournal(workspace: Workspace, journal: Journal): Promise<void> {
  const draft = join(workspace.root, "journal.draft");
  workspace.disk.write(draft, JSON.stringify(journal));
  await move(workspace.disk, draft, journalFile(workspace));
}

export function hasJournal(workspace: Workspace): boolean {
  return existsSync(journalFile(workspace));
}

/**
 * The journal of a run that did not end; undefined where there is none.
 * @throws InputError where no run of ours can have written it: it came with somebody's repository, say.
 */
export function readJournal(workspace: Workspace): Journal | undefined {
  if (!hasJournal(workspace)) return undefined;
  const path = journalFile(workspace);
  try {
    const journal = JSON.parse(readFileSync(path, "utf8")) as Journal;
    const { remove, exchange, add, replace } = journal;
    const paths = [...remove, ...exchange.map((folder) => folder.path), ...add, ...replace];
    if (paths.every((name) => staysInside(workspace.folder, name))) return journal;
  } catch (error) {
    if (errorCode(error) !== undefined) throw error;
  }
  throw new InputError(`${path}: not a journal of this output folder; delete ${workspace.root}`);
}

function staysInside(folder: string, path: string): boolean {
  if (path === "" || path === manifestName) return true;
  const behindLink = parents(path).some((above) => readEntry(join(folder, above)).kind === "other");
  return !behindLink && pathProblems([path]).length === 0;
}

/** Does what the journal says, from wherever it was left. Each step can tell whether it was done before. */
export async function rollForward(workspace: Workspace, journal: Journal): Promise<void> {
  const { folder, disk } = workspace;
  for (const path of journal.remove) {
    if (existsSync(kept(workspace, path))) continue;
    makeParent(kept(workspace, path));
    await move(disk, join(folder, path), kept(workspace, path));
  }
  removeEmpty(folder, journal.remove);
  for (const { path } of journal.exchange) {
    if (!existsSync(staged(workspace, path))) continue;
    if (!existsSync(kept(workspace, path))) {
      makeParent(kept(workspace, path));
      await move(disk, join(folder, path), kept(workspace, path));
    }
    await move(disk, staged(workspace, path), join(folder, path));
  }
  for (const path of [...journal.add, ...journal.replace]) {
    if (!existsSync(staged(workspace, path))) continue;
    makeParent(join(folder, path));
    await move(disk, staged(workspace, path), join(folder, path));
  }
}

/** Undoes the steps that were done, the last one first. */
export async function rollBack(workspace: Workspace, journal: Journal): Promise<void> {
  const { folder, disk } = workspace;
  for (const path of journal.replace) {
    if (!existsSync(staged(workspace, path))) await move(disk, kept(workspace, path), join(folder, path));
  }
  for (const path of journal.add) {
    if (!existsSync(staged(workspace, path))) await move(disk, join(folder, path), staged(workspace, path));
  }
  for (const { path } of journal.exchange) {
    if (!existsSync(kept(workspace, path))) continue;
    if (!existsSync(staged(workspace, path))) await move(disk, join(folder, path), staged(workspace, path));
    await move(disk, kept(workspace, path), join(folder, path));
  }
  for (const path of journal.remove) {
    if (!existsSync(kept(workspace, path))) continue;
    makeParent(join(folder, path));
    await move(disk, kept(workspace, path), join(folder, path));
  }
}

/** Gives back what somebody saved into a folder after it was looked through and before it was exchanged. */
export async function returnStrangers(workspace: Workspace, journal: Journal): Promise<void> {
  for (const { path, files } of journal.exchange) {
    const known = new Set(files);
    for (const file of filesBelow(workspace.root, join("old", path))) {
      const name = file.slice("old/".length);
      const target = join(workspace.folder, name);
      if (known.has(name) || existsSync(target)) continue;
      makeParent(target);
      await move(workspace.disk, kept(workspace, name), target);
    }
  }
}

/** Removes the folders above the removed files that have nothing left in them, never the output folder itself. */
function removeEmpty(folder: string, removed: readonly string[]): void {
  const folders = [...new Set(removed.flatMap(parents))];
  for (const path of folders.sort((a, b) => b.length - a.length)) removeIfEmpty(join(folder, path));
}
