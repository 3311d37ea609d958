import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli } from "../support/cli.js";

/**
 * What people see when they use the command line. Each folder holds what they start from and a transcript of their session: a line that
 * starts with "$ " is what they type into a shell; below it stand standard output, standard error (behind "! ") and, where it is not 0,
 * the exit code (behind "? ").
 */
const transcripts = join(import.meta.dirname, "transcripts");

// A session starts a dozen processes, beside those of other tests.
describe.concurrent("a session at the command line", { timeout: 120_000 }, () => {
  test.each(readdirSync(transcripts))("%s", async (name) => {
    const expected = readFileSync(join(transcripts, name, "transcript.txt"), "utf8");
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "specwright-session-")));
    try {
      cpSync(join(transcripts, name), folder, { recursive: true });
      rmSync(join(folder, "transcript.txt"));
      let transcript = "";
      for (const [, command = ""] of expected.matchAll(/^\$ (.*)$/gm)) transcript += await typed(command, folder);
      expect(transcript).toBe(expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Types a command into a shell that knows `specwright`. */
function typed(command: string, cwd: string): Promise<string> {
  const shell = `specwright() { "${process.execPath}" "${cli}" "$@"; }; ${command}`;
  const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
  return new Promise((resolve) => {
    execFile("sh", ["-c", shell], { cwd, env }, (error, stdout, stderr) => {
      const outcome = `${stdout}${stderr.replaceAll(/^/gm, "! ").replace(/! $/, "")}${error ? `? ${error.code}\n` : ""}`;
      resolve(`$ ${command}\n${outcome.replaceAll(cwd, "FOLDER").replaceAll(/ in \d+\.\d\d s/g, " in 0.00 s")}`);
    });
  });
}
