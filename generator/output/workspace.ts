import { accessSync, constants, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError } from "../errors.js";
import { type Disk, errorCode, makeFolder } from "./disk.js";
import { innerWorkspaceName } from "./paths.js";
import { readEntry } from "./read.js";

/** Where a change of the output folder is prepared: `new/` and `old/` mirror the folder, the journal lies beside them. */
export interface Workspace {
  /** The real path of the output folder. */
  folder: string;
  root: string;
  disk: Disk;
}

/** Where the new version of a path is prepared. */
export const staged = ({ root }: Workspace, path: string) => join(root, "new", path);

/** Where the old version of a path is kept until the change is complete. */
export const kept = ({ root }: Workspace, path: string) => join(root, "old", path);

/**
 * The two places of a workspace: beside the output folder, so that nobody who reads the output meets half of a change,
 * and inside, for where the folder is a mount point or its parent is not writable.
 */
export function workspaces(folder: string, disk: Disk): [beside: Workspace, inside: Workspace] {
  return [
    { folder, root: join(dirname(folder), `.${basename(folder)}.specwright`), disk },
    { folder, root: join(folder, innerWorkspaceName), disk },
  ];
}

/**
 * Whether a run is at work or was killed there.
 * @throws InputError where something that no run has put there lies in its place.
 */
export function isPresent({ root }: Workspace): boolean {
  const { kind } = readEntry(root);
  if (kind !== "absent" && kind !== "folder")
    throw new InputError(`${root}: not a folder, but specwright needs it; remove it`);
  return kind === "folder";
}

/** Makes the first workspace that can be made. Every run of the same user chooses the same, so the lock lies there. */
export function openWorkspace(folder: string, disk: Disk): Workspace {
  const [beside, inside] = workspaces(folder, disk);
  isPresent(beside); // a symbolic link is refused, not followed
  isPresent(inside);
  try {
    makeFolder(beside.root);
    accessSync(beside.root, constants.W_OK);
    return beside;
  } catch (error) {
    if (!isRefused(error)) throw error;
    makeFolder(inside.root);
    return inside;
  }
}

/** Whether the error says that this place, or this way, is not allowed, while another may be. */
export function isRefused(error: unknown): boolean {
  return ["EACCES", "EBUSY", "EPERM", "EROFS", "EXDEV"].includes(errorCode(error) ?? "");
}

/** Removes all that a run has put into the workspace, the journals first. Locks stay, and the folder while it has any. */
export function tidyUp({ root }: Workspace): void {
  for (const name of ["journal-forward.json", "journal-back.json", "journal.draft", "new", "old"]) {
    rmSync(join(root, name), { recursive: true, force: true });
  }
  removeIfEmpty(root);
}

/** Removes a folder that has nothing in it, and does nothing to any other. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(errorCode(error) ?? "")) throw error;
  }
}

export function makeParent(path: string): void {
  makeFolder(dirname(path));
}
