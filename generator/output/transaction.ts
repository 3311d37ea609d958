import {
  accessSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { followJournal, hasJournal, type Journal, writeJournal } from "./journal.js";
import { fold, parents } from "./paths.js";
import { filesBelow, statsOf } from "./read.js";
import { kept, makeParent, staged, tidyUp, type Workspace } from "./workspace.js";

/** What is to happen to the files of the output folder. All that is in none of the lists stays as it is. */
export interface Change {
  /** The manifest is the last of them. */
  write: readonly { path: string; text: string }[];
  remove: readonly string[];
  unchanged: readonly string[];
}

/**
 * Makes a change of the output folder that happens all or not at all.
 *
 * The new files are written to the workspace, then a journal that lists the renames to come. Up to there the output is
 * untouched; from there on whoever finds the journal finishes the work. A folder in which most files change is exchanged
 * as a whole, so that even in between hardly anybody sees a mixture; elsewhere file by file, so that a program that
 * watches the output sees only what is new. What is not ours is never so much as moved, nor is the output folder itself:
 * shells stand in it, containers mount it.
 *
 * This holds against the end of the process at any moment, not against a loss of power: for that each file would need
 * an fsync, which takes longer than generating it again.
 * @throws the error of the operating system that stopped the change, after undoing it.
 */
export async function commit(workspace: Workspace, change: Change, wholeFolders: boolean): Promise<void> {
  try {
    const journal = stage(workspace, change, wholeFolders);
    await writeJournal(workspace, journal);
  } catch (error) {
    tidyUp(workspace);
    throw error;
  }
  await followJournal(workspace);
}

/** Finishes, or else undoes, what a run that was killed has left in the workspace, and tidies it up. */
export async function recoverWorkspace(workspace: Workspace): Promise<void> {
  try {
    await followJournal(workspace);
  } catch (error) {
    if (hasJournal(workspace)) throw error; // could not be undone either
  }
}

/** Prepares the new version in the workspace and keeps the old one of what is replaced; touches nothing of the output. */
function stage(workspace: Workspace, change: Change, wholeFolders: boolean): Journal {
  const { folder, disk } = workspace;
  for (const path of [...change.remove, ...change.write.map((file) => file.path)]) refuseReadOnly(join(folder, path));
  for (const { path, text } of change.write) {
    makeParent(staged(workspace, path));
    disk.write(staged(workspace, path), text);
  }
  const exchange = wholeFolders ? exchanged(folder, change) : [];
  const within = (path: string) => exchange.some((whole) => path.startsWith(`${whole.path}/`));
  for (const path of change.unchanged) if (within(path)) keep(join(folder, path), staged(workspace, path));

  const remove = change.remove.filter((path) => !within(path));
  const single = change.write.map(({ path }) => path).filter((path) => !within(path));
  // On a disk that ignores case, a name that changes its case is there until its old spelling is removed.
  const respelt = new Set(change.remove.map(fold));
  const replace = single.filter((path) => isThere(join(folder, path)) && !respelt.has(fold(path)));
  for (const path of replace) keep(join(folder, path), kept(workspace, path));
  const replaced = new Set(replace);
  const add = new Set(single.filter((path) => !replaced.has(path)).map((path) => topmostNew(folder, path)));
  return { remove, exchange, add: [...add], replace };
}

/** A rename could replace a file that its owner has made read-only; but then it was made so for a reason. */
function refuseReadOnly(path: string): void {
  if (statsOf(path)?.isFile()) accessSync(path, constants.W_OK);
}

function isThere(path: string): boolean {
  const stats = statsOf(path);
  return stats !== undefined && !stats.isDirectory();
}

/** The topmost folders in which all is ours and more than half of it changes. */
function exchanged(folder: string, { write, remove, unchanged }: Change): Journal["exchange"] {
  const changing = new Set([...write.map(({ path }) => path), ...remove]);
  const ours = new Set([...changing, ...unchanged]);
  const found: Journal["exchange"] = [];
  const folders = new Set([...write.map(({ path }) => path), ...unchanged].flatMap(parents));
  for (const path of [...folders].sort()) {
    if (found.some((exchange) => path.startsWith(`${exchange.path}/`))) continue;
    if (!statsOf(join(folder, path))?.isDirectory()) continue;
    const files = filesBelow(folder, path);
    const changes = files.filter((file) => changing.has(file)).length;
    if (changes * 2 > files.length && files.every((file) => ours.has(file))) found.push({ path, files });
  }
  return found;
}

/** The path itself or the first folder above it that is not there yet: one rename then brings all that is inside. */
function topmostNew(folder: string, path: string): string {
  const folders = ["", ...parents(path)];
  return folders.find((name) => !statsOf(join(folder, name))?.isDirectory()) ?? path;
}

/** A second name for a file, or a copy with the same time of change where the disk knows no second names. */
function keep(from: string, to: string): void {
  makeParent(to);
  const stats = lstatSync(from);
  if (stats.isSymbolicLink()) {
    symlinkSync(readlinkSync(from), to);
    return;
  }
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    utimesSync(to, stats.atime, stats.mtime);
  }
}
