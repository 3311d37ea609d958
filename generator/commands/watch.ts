import { watch as watchFolder } from "node:fs";
import { dirname } from "node:path";
import { formatProblem, InputError } from "../errors.js";
import type { Terminal } from "./command.js";
import type { Plan } from "./plan.js";
import type { OutputTarget } from "./target-options.js";

/** How long a folder is quiet before a change counts as over: an editor writes a file in several steps. In milliseconds. */
const quiet = 80;

/**
 * Runs once for each target, and again whenever something changes in a folder that holds a file of its document, until the user
 * interrupts. A document that is broken meanwhile is reported and waited for.
 */
export async function watch(
  targets: OutputTarget[],
  generate: (target: OutputTarget) => Promise<Plan>,
  terminal: Terminal,
): Promise<number> {
  await Promise.all(targets.map((target) => watchTarget(target, generate, terminal)));
  return 0;
}

async function watchTarget(
  target: OutputTarget,
  generate: (target: OutputTarget) => Promise<Plan>,
  terminal: Terminal,
): Promise<void> {
  const { signal } = terminal;
  let folders = new Set([dirname(target.spec)]);
  while (!signal.aborted) {
    try {
      const { document } = await generate(target);
      folders = new Set(document.files.map(({ path }) => dirname(path)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) terminal.note(formatProblem(problem));
    }
    terminal.note(`watching ${target.spec}`);
    await change(folders, signal);
  }
}

/** Settles once something in the folders has changed and they have been quiet since, or the signal is aborted. */
function change(folders: Iterable<string>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watchers = [...folders].map((folder) =>
      watchFolder(folder, () => {
        clearTimeout(timer);
        timer = setTimeout(finish, quiet);
      }),
    );
    signal.addEventListener("abort", finish, { once: true });
    function finish(): void {
      signal.removeEventListener("abort", finish);
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      resolve();
    }
  });
}
