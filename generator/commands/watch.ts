import { watch as watchFolder } from "node:fs";
import { dirname } from "node:path";
import { formatProblem, InputError } from "../errors.js";
import type { Terminal } from "./command.js";
import type { OutputTarget } from "./target-options.js";

/** How long a folder is quiet before a change counts as over: an editor writes a file in several steps. In milliseconds. */
const quiet = 80;

/**
 * Runs once for each target, and again whenever something changes below the folder of its document, until the user interrupts. A document
 * that is broken meanwhile is reported and waited for.
 */
export async function watch(
  targets: OutputTarget[],
  generate: (target: OutputTarget) => Promise<boolean>,
  terminal: Terminal,
): Promise<number> {
  await Promise.all(targets.map((target) => watchTarget(target, generate, terminal)));
  return 0;
}

async function watchTarget(
  target: OutputTarget,
  generate: (target: OutputTarget) => Promise<boolean>,
  terminal: Terminal,
): Promise<void> {
  const { signal } = terminal;
  while (!signal.aborted) {
    try {
      await generate(target);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) terminal.note(formatProblem(problem));
    }
    terminal.note(`watching ${target.spec}`);
    await change(dirname(target.spec), signal);
  }
}

/** Settles once something below the folder has changed and it has been quiet since, or the signal is aborted. */
function change(folder: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watchFolder(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
    });
    signal.addEventListener("abort", finish, { once: true });
    function finish(): void {
      signal.removeEventListener("abort", finish);
      clearTimeout(timer);
      watcher.close();
      resolve();
    }
  });
}
