#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Terminal } from "./commands/command.js";
import { type CommandEntry, commandHelpText, helpText } from "./commands/help.js";
import { EnvironmentError, formatProblem, InputError, UsageError } from "./errors.js";
import { packageRoot } from "./package-root.js";

/** The only file that touches the process: arguments to a command, its outcome to an exit code. */

const commands: Record<string, CommandEntry> = {
  lint: {
    summary: "Check documents against OpenAPI and the configured rules",
    load: async () => (await import("./commands/lint.js")).lint,
  },
  generate: {
    summary: "Write types, clients and docs from a document",
    load: async () => (await import("./commands/generate.js")).generate,
  },
  check: {
    summary: "Fail when the generated files are not what generate would write",
    load: async () => (await import("./commands/check.js")).check,
  },
  diff: {
    summary: "Tell which changes between two documents break callers, with proof",
    load: async () => (await import("./commands/diff.js")).diff,
  },
  release: {
    summary: "Keep a version of the document, when its number fits what has changed",
    load: async () => (await import("./commands/release.js")).release,
  },
  changelog: {
    summary: "Write what changed in each release as Markdown, JSON and an Atom feed",
    load: async () => (await import("./commands/changelog.js")).changelog,
  },
};

// What a preloaded script has added to every object would turn up wherever a library walks one with `for … in`.
for (const prototype of [Object.prototype, Array.prototype])
  for (const name of Object.keys(prototype)) Reflect.deleteProperty(prototype, name);

// V8 optimizes what has run for a while, in other threads. In a process that lives half a second most of that work is thrown away: with
// seven times its patience, generating 240 operations takes 0.45 s of processor time instead of 0.7 s, and long runs lose nothing.
setFlagsFromString("--interrupt-budget=1000000");

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  // A reader that has seen enough, like `head`, is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const terminal = terminalOf(process);
  try {
    return await dispatch(name, args, terminal);
  } catch (error) {
    return explain(error, name, terminal);
  }
}

async function dispatch(name: string | undefined, args: string[], terminal: Terminal): Promise<number> {
  if (name === "help" && args[0] !== undefined) return dispatch(args[0], ["--help"], terminal);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    if (name === undefined) terminal.note(helpText(commands));
    else terminal.print(helpText(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
    terminal.print(String(version));
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    const what = name.startsWith("-") ? "option" : "command";
    throw new UsageError(`unknown ${what} ${JSON.stringify(name)}; commands: ${Object.keys(commands).join(", ")}`);
  }
  const command = await entry.load();
  if (args.includes("--help") || args.includes("-h")) {
    terminal.print(commandHelpText(name, entry.summary, command));
    return 0;
  }
  return command.run(args, terminal);
}

function explain(error: unknown, name: string | undefined, terminal: Terminal): number {
  if (error instanceof InputError) {
    for (const problem of error.problems) terminal.note(formatProblem(problem));
    if (error instanceof UsageError) terminal.note(`see: ${helpCommand(name)}`);
    return 2;
  }
  if (error instanceof EnvironmentError) {
    terminal.note(error.message);
    return 3;
  }
  terminal.note(
    "This is a bug in specwright. Please report it with the lines below and the document, if you may share it.",
  );
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 70;
}

/** What prints the help of a command, or of all where it is none. */
function helpCommand(name = ""): string {
  return ["specwright", ...(Object.hasOwn(commands, name) ? [name] : []), "--help"].join(" ");
}

function terminalOf({ stdout, stderr, stdin, env }: NodeJS.Process): Terminal {
  const started = performance.now();
  let shown = false;
  const clear = () => {
    if (shown) stderr.write("\r\x1b[K");
    shown = false;
  };
  const stop = new AbortController();
  return {
    print(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    note(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    step(text) {
      if (!stderr.isTTY || performance.now() - started < 800) return;
      stderr.write(`\r\x1b[K${text}…`);
      shown = true;
    },
    color: stdout.isTTY === true && !env.NO_COLOR,
    async stdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    get signal() {
      process.once("SIGINT", () => stop.abort());
      return stop.signal;
    },
  };
}
