import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError } from "../errors.js";
import { errorCode, makeFolder } from "./disk.js";
import { removeIfEmpty, type Workspace } from "./workspace.js";

const patience = 10_000; // milliseconds; a run holds the lock for a fraction of a second
const pause = 25;

let lastNumber = 0;
const ours = new Set<string>();

/**
 * Runs an action while no other run, of this process or another, holds the lock that lies in the workspace.
 *
 * Each run puts down a file of its own, `lock-<pid>-<number>`, and then looks for others: of two runs at least one sees
 * the other. So a lock that a killed run left behind is taken over by deleting it by its name, and there is no moment at
 * which two runs could both take it over.
 * @throws EnvironmentError that names the process, when it does not end within ten seconds.
 */
export async function withLock<Result>({ root, disk }: Workspace, action: () => Promise<Result>): Promise<Result> {
  const name = `lock-${process.pid}-${++lastNumber}`;
  ours.add(name);
  try {
    for (let waited = 0; ; waited += pause) {
      putDown(root, name);
      const holder = findHolder(root, name);
      if (holder === undefined) return await action();
      rmSync(join(root, name), { force: true });
      if (waited >= patience) {
        const lock = join(root, holder.name);
        throw new EnvironmentError(`${lock}: process ${holder.pid} is writing here; if it is not, delete that file`);
      }
      // A different pause for each process, lest two that wait meet again and again.
      await disk.wait(pause + (process.pid % pause));
    }
  } finally {
    ours.delete(name);
    rmSync(join(root, name), { force: true });
    removeIfEmpty(root);
  }
}

function putDown(folder: string, name: string): void {
  for (;;) {
    makeFolder(folder);
    try {
      writeFileSync(join(folder, name), "");
      return;
    } catch (error) {
      if (errorCode(error) !== "ENOENT") throw error; // the run before us has just removed the folder
    }
  }
}

function findHolder(folder: string, own: string): { name: string; pid: number } | undefined {
  for (const name of readdirSync(folder)) {
    const pid = /^lock-(\d+)-\d+$/.exec(name)?.[1];
    if (pid === undefined || name === own) continue;
    if (isRunning(Number(pid), name)) return { name, pid: Number(pid) };
    rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

function isRunning(pid: number, lock: string): boolean {
  // In a container each run may have the same pid as the one that was killed.
  if (pid === process.pid) return ours.has(lock);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
