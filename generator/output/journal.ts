import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../errors.js";
import { errorCode, move } from "./disk.js";
import { manifestName, parents, pathProblems } from "./paths.js";
import { filesBelow, readEntry } from "./read.js";
import { kept, makeParent, removeIfEmpty, staged, tidyUp, type Workspace } from "./workspace.js";

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

/** Its name says which way the work goes on: to the new output or, once a step has failed, back to the old one. */
const journalFile = ({ root }: Workspace, direction: "forward" | "back") => join(root, `journal-${direction}.json`);

/** From here on the change stands. The rename makes the journal appear whole. */
export async function writeJournal(workspace: Workspace, journal: Journal): Promise<void> {
  const draft = join(workspace.root, "journal.draft");
  workspace.disk.write(draft, JSON.stringify(journal));
  await move(workspace.disk, draft, journalFile(workspace, "forward"));
}

export function hasJournal(workspace: Workspace): boolean {
  return existsSync(journalFile(workspace, "forward")) || existsSync(journalFile(workspace, "back"));
}

/**
 * Goes on where the run that wrote the journal stopped, or begins; does nothing where there is none.
 * @throws InputError where no run of ours can have written it: it came with somebody's repository, say.
 * @throws the error of the operating system that stopped the change. The output is the old one again, unless there is
 *   still a journal: then undoing it was refused too, and is left to the next run.
 */
export async function followJournal(workspace: Workspace): Promise<void> {
  const forward = readJournal(workspace, journalFile(workspace, "forward"));
  if (forward !== undefined) {
    try {
      await rollForward(workspace, forward);
      await returnStrangers(workspace, forward);
    } catch (error) {
      await move(workspace.disk, journalFile(workspace, "forward"), journalFile(workspace, "back"));
      await rollBack(workspace, forward);
      tidyUp(workspace);
      throw error;
    }
  }
  const back = readJournal(workspace, journalFile(workspace, "back"));
  if (back !== undefined) await rollBack(workspace, back);
  tidyUp(workspace);
}

function readJournal({ root, folder }: Workspace, path: string): Journal | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const journal = JSON.parse(readFileSync(path, "utf8")) as Journal;
    const { remove, exchange, add, replace } = journal;
    const paths = [...remove, ...exchange.map((whole) => whole.path), ...add, ...replace];
    if (paths.every((name) => staysInside(folder, name))) return journal;
  } catch (error) {
    if (errorCode(error) !== undefined) throw error;
  }
  throw new InputError(`${path}: not a journal of this output folder; delete ${root}`);
}

function staysInside(folder: string, path: string): boolean {
  if (path === "" || path === manifestName) return true;
  const behindLink = parents(path).some((above) => readEntry(join(folder, above)).kind === "other");
  return !behindLink && pathProblems([path]).length === 0;
}

/** Each step can tell whether it was done before. */
async function rollForward(workspace: Workspace, journal: Journal): Promise<void> {
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

/** Undoes the steps that were done, the last one first; each can tell whether it was undone before. */
async function rollBack(workspace: Workspace, journal: Journal): Promise<void> {
  const { folder, disk } = workspace;
  for (const path of journal.replace) {
    if (existsSync(staged(workspace, path)) || !existsSync(kept(workspace, path))) continue;
    await move(disk, kept(workspace, path), join(folder, path));
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
async function returnStrangers(workspace: Workspace, journal: Journal): Promise<void> {
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
