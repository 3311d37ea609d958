import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { EnvironmentError, systemReasons } from "../errors.js";

/** The operations that the machine may refuse half-way through a run; passed in, so that a test can refuse them. */
export interface Disk {
  write(path: string, data: string | Uint8Array): void;
  /** Replaces `to` at once where both are files. */
  rename(from: string, to: string): void;
  wait(milliseconds: number): Promise<void>;
  /** Error codes of a rename that mean "another program has it open just now". */
  busy: readonly string[];
}

export const realDisk: Disk = {
  write: writeFileSync,
  rename: renameSync,
  wait: (milliseconds) => setTimeout(milliseconds),
  // On Windows an editor or a virus scanner holds a file for moments; elsewhere these codes are final.
  busy: process.platform === "win32" ? ["EPERM", "EACCES", "EBUSY"] : [],
};

const attempts = 10;

/** Renames, again and again while another program has one of the two open. Never copies or truncates instead. */
export async function move(disk: Disk, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      disk.rename(from, to);
      return;
    } catch (error) {
      if (attempt === attempts || !disk.busy.includes(errorCode(error) ?? "")) throw error;
      await disk.wait(Math.min(10 * 2 ** attempt, 500));
    }
  }
}

/** Makes a folder and those above it. Node's own way to do so never ends below /proc, where nothing can be made. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error; // another run was faster
  }
}

/** The code of an error of the operating system ("ENOSPC"), undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return isSystemError(error) ? error.code : undefined;
}

/**
 * An error of the operating system as an EnvironmentError that names the output folder and, where it is known, the path
 * in it; every other error as it is. `bytes` is what the run had to write, told where there was no room for it.
 */
export function explain(error: unknown, folder: string, bytes?: number): unknown {
  if (!isSystemError(error)) return error;
  const reason = systemReasons[error.code] ?? error.message;
  const full = error.code === "ENOSPC" || error.code === "EDQUOT";
  const where = full && bytes !== undefined ? `the output needs ${bytes} bytes` : (error.dest ?? error.path);
  return new EnvironmentError(`${folder}: ${reason}${where === undefined ? "" : ` (${where})`}`, { cause: error });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string; dest?: string } {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}
