import { watch as watchFolder } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { formatProblem, InputError } from "../errors.js";
import type { Terminal } from "./command.js";
import type { OutputTarget } from "./target-options.js";

/** How long files are quiet before a change counts as over: an editor writes a file in several steps. In milliseconds. */
const quiet = 80;

/**
 * Runs once for each target, and again whenever something changes beside a file that the last run read, until the user interrupts. A
 * document that is broken meanwhile is reported and waited for.
 * @param generate generates a target and returns the paths of the files that it read
 */
export async function watch(
  targets: OutputTarget[],
  generate: (target: OutputTarget) => Promise<readonly string[]>,
  terminal: Terminal,
): Promise<number> {
  await Promise.all(targets.map((target) => watchTarget(target, generate, terminal)));
  return 0;
}

async function watchTarget(
  target: OutputTarget,
  generate: (target: OutputTarget) => Promise<readonly string[]>,
  terminal: Terminal,
): Promise<void> {
  const out = resolve(target.out);
  const workspace = join(dirname(out), `.${basename(out)}.specwright`);
  const folders = watchFolders((path) => path === out || path === workspace, terminal.signal);
  folders.add(dirname(target.spec));
  do {
    try {
      for (const path of await generate(target)) folders.add(dirname(path));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) terminal.note(formatProblem(problem));
    }
    terminal.note(`watching ${target.spec}`);
  } while (await folders.changed());
}

/** Watches folders, without those below them. A change that comes while nobody waits for one is told to whoever waits next. */
function watchFolders(isIgnored: (path: string) => boolean, signal: AbortSignal) {
  const stops = new Map<string, () => void>();
  let isChanged = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  signal.addEventListener("abort", () => {
    for (const stop of stops.values()) stop();
    clearTimeout(timer);
    wake();
  });
  return {
    add(path: string): void {
      const folder = resolve(path);
      if (stops.has(folder)) return;
      const watcher = watchFolder(folder, (_, name) => {
        if (name !== null && isIgnored(join(folder, name))) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          isChanged = true;
          wake();
        }, quiet);
      });
      stops.set(folder, () => watcher.close());
    },
    /** Settles once something has changed and the folders have been quiet since. @returns false when the signal is aborted */
    async changed(): Promise<boolean> {
      if (!isChanged && !signal.aborted)
        await new Promise<void>((settle) => {
          wake = settle;
        });
      isChanged = false;
      return !signal.aborted;
    },
  };
}
