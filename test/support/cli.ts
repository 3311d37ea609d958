import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** The command line as users start it; `npm test` builds it first. */
export const cli = join(import.meta.dirname, "../../dist/cli.js");

export interface Outcome {
  /** The exit code; undefined where a signal ended the process. */
  code: number | undefined;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  cwd?: string;
  /** Set beside the environment of the tests; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  /** What standard input holds; it is empty where absent. */
  input?: string | Uint8Array;
}

/** Runs `specwright` with the arguments and waits for its end. */
export async function specwright(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const child = start(args, surroundings);
  const [stdout, stderr, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), exitOf(child)]);
  return { code, stdout, stderr };
}

/** Starts `specwright` and leaves it running. */
export function start(args: readonly string[], { cwd, env, input = "" }: Surroundings = {}): ChildProcess {
  const variables = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, NODE_OPTIONS: undefined, ...env };
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: variables, stdio: "pipe" });
  child.stdin.on("error", () => {}); // it need not read what it is given
  child.stdin.end(input);
  return child;
}

/** The exit code of a process, once it has ended. */
export function exitOf(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? undefined));
  });
}

function textOf(stream: ChildProcess["stdout"]): Promise<string> {
  return stream ? text(stream) : Promise.resolve("");
}
