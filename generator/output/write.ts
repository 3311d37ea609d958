import { join } from "node:path";
import type { File } from "../emit/emitter.js";
import { type Disk, explain, realDisk } from "./disk.js";
import { hasJournal } from "./journal.js";
import { withLock } from "./lock.js";
import { printManifest, readManifest } from "./manifest.js";
import { checkPaths, manifestName, outputFolder } from "./paths.js";
import { planOutput } from "./plan.js";
import { readEntry } from "./read.js";
import { type Change, commit, recoverWorkspace } from "./transaction.js";
import { isPresent, isRefused, openWorkspace, workspaces } from "./workspace.js";

export interface WriteOptions {
  /** Gives up edits by hand, and foreign files that lie where a generated file goes. */
  force?: boolean;
  /** The folders at the top of the output that the files are for: what lies beside them stays as the last run wrote it. All where absent. */
  within?: readonly string[] | undefined;
  disk?: Disk;
}

/** What a run did, by path relative to the output folder, sorted. The manifest is not among them. */
export interface WriteReport {
  written: string[];
  unchanged: string[];
  removed: string[];
}

/**
 * Makes the folder hold the files: writes what differs, removes what the last run wrote and this one does not, all or
 * nothing (see `commit`). What is not in the last run's manifest is foreign and stays. Where nothing differs, nothing is
 * written.
 * @throws InputError where the folder cannot be an output folder, a path is not portable, or something is in the way.
 * @throws EnvironmentError where the disk is full or not writable, or another run does not end; the output is the old one.
 */
export async function writeOutput(
  files: readonly File[],
  folder: string,
  { force = false, within, disk = realDisk }: WriteOptions = {},
): Promise<WriteReport> {
  checkPaths(files.map(({ path }) => path));
  try {
    const real = outputFolder(folder);
    const { manifest } = manifestsOf(files, real, within, force);
    if (isUpToDate(real, [manifest, ...files]) && !workspaces(real, disk).some(isPresent)) {
      return { written: [], unchanged: files.map(({ path }) => path).sort(), removed: [] };
    }
    return await withLock(openWorkspace(real, disk), async () => {
      await recoverLocked(real, disk);
      const { owned, manifest } = manifestsOf(files, real, within, force);
      const plan = planOutput(files, real, owned, force);
      const write = isUpToDate(real, [manifest]) ? plan.write : [...plan.write, manifest];
      await commitSomewhere(real, disk, { ...plan, write });
      const written = plan.write.map(({ path }) => path).sort();
      return { written, unchanged: plan.unchanged.sort(), removed: plan.remove.sort() };
    });
  } catch (error) {
    throw explain(error, folder, size(files));
  }
}

/** What the last run wrote of that which this one is about, and the manifest that this one leaves. */
export function manifestsOf(
  files: readonly File[],
  folder: string,
  within: readonly string[] | undefined,
  force: boolean,
) {
  const before = readManifest(folder, force);
  const isOurs = ([path]: [string, string]) =>
    within === undefined || within.some((name) => path.startsWith(`${name}/`));
  const kept = [...(before ?? [])].filter((entry) => !isOurs(entry));
  const owned = before && new Map([...before].filter(isOurs));
  return { owned, manifest: { path: manifestName, text: printManifest(files, kept) } };
}

/**
 * Finishes or undoes what a killed run has left, and removes its temporary files. Writes nothing where there are none.
 * @throws EnvironmentError where another run does not end, or the disk refuses.
 */
export async function recover(folder: string, disk: Disk = realDisk): Promise<void> {
  try {
    const real = outputFolder(folder);
    if (!workspaces(real, disk).some(isPresent)) return;
    await withLock(openWorkspace(real, disk), () => recoverLocked(real, disk));
  } catch (error) {
    throw explain(error, folder);
  }
}

async function recoverLocked(folder: string, disk: Disk): Promise<void> {
  for (const workspace of workspaces(folder, disk)) if (isPresent(workspace)) await recoverWorkspace(workspace);
}

/** First beside the output folder; where the disk refuses that, inside it and with the renames that ask for least. */
async function commitSomewhere(folder: string, disk: Disk, change: Change): Promise<void> {
  if (change.write.length + change.remove.length === 0) return;
  const [beside, inside] = workspaces(folder, disk);
  try {
    await commit(beside, change, true);
  } catch (error) {
    if (!isRefused(error) || hasJournal(beside)) throw error;
    await commit(inside, change, false);
  }
}

function isUpToDate(folder: string, files: readonly File[]): boolean {
  return files.every(({ path, text }) => {
    const entry = readEntry(join(folder, path));
    return entry.kind === "file" && entry.bytes.equals(Buffer.from(text));
  });
}

function size(files: readonly File[]): number {
  return files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
