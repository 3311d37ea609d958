import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { put, temporaryFolder, tree } from "../output/folders.js";
import { cli, exitOf, specwright, start } from "../support/cli.js";

const document = (property: string) => `openapi: 3.1.0
info: { title: Sites, version: "1.0" }
paths: {}
components:
  schemas:
    Site: { type: object, properties: { ${property}: { type: string } } }
`;

describe("a reader that has seen enough", () => {
  test("is no error", async () => {
    const folder = temporaryFolder();
    put(folder, { "openapi.yaml": document("name") });
    const child = start(["lint", "openapi.yaml", "--format", "json"], { cwd: folder });
    child.stdout?.destroy();
    const complaints: unknown[] = [];
    child.stderr?.on("data", (chunk) => complaints.push(String(chunk)));
    expect([await exitOf(child), complaints]).toEqual([expect.toBeOneOf([0, 1]), []]);
  });
});

describe("colour", () => {
  const isThere = spawnSync("script", ["--version"]).status === 0;

  /** What a command prints to a terminal. */
  async function onTerminal(args: string, env: Record<string, string>): Promise<string> {
    const folder = temporaryFolder();
    put(folder, { "openapi.yaml": document("name") });
    const variables = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env };
    const command = `"${process.execPath}" "${cli}" ${args}`;
    const run = promisify(execFile)("script", ["-qec", command, "/dev/null"], { cwd: folder, env: variables });
    return (await run.catch((error: { stdout: string }) => error)).stdout;
  }

  test.skipIf(!isThere)("is for terminals", async () => {
    expect(await onTerminal("lint openapi.yaml", { TERM: "xterm" })).toContain("\u001b[31merror\u001b[39m");
  });

  test.skipIf(!isThere)("is not for those who do not want it", async () => {
    expect(await onTerminal("lint openapi.yaml", { TERM: "xterm", NO_COLOR: "1" })).not.toContain("\u001b[31m");
  });

  test("is not for files, whatever is forced on other programs", async () => {
    const folder = temporaryFolder();
    put(folder, { "openapi.yaml": document("name") });
    const { stdout, stderr } = await specwright(["lint", "openapi.yaml"], { cwd: folder, env: { FORCE_COLOR: "3" } });
    expect(stdout).toContain("error  openapi.yaml:1:1  no-empty-servers");
    expect(stdout + stderr).not.toContain("\u001b");
  });
});

test.skipIf(process.platform !== "linux")("an output folder that cannot be made is the machine's fault", async () => {
  const folder = temporaryFolder();
  put(folder, { "openapi.yaml": document("name") });
  const args = ["generate", "openapi.yaml", "--out", "/proc/none/out", "--only", "types", "--no-lint"];
  expect(await specwright(args, { cwd: folder })).toEqual({
    code: 3,
    stdout: "",
    stderr: "/proc/none/out: ENOENT: no such file or directory, mkdir '/proc/none' (/proc/none)\n",
  });
});

describe("watching", () => {
  test("generates again on each change until it is interrupted, and leaves nothing behind", async () => {
    const folder = temporaryFolder();
    put(folder, { "openapi.yaml": document("first") });
    const args = ["generate", "openapi.yaml", "--out", "out", "--only", "types", "--no-lint", "--watch"];
    const child = start(args, { cwd: folder });
    const said = listener(child.stderr);
    const types = () => readFileSync(join(folder, "out/types/src/index.ts"), "utf8");

    await said("watching openapi.yaml");
    expect(types()).toContain("first?: string;");

    writeFileSync(join(folder, "openapi.yaml"), document("second"));
    await said("watching openapi.yaml");
    expect(types()).toContain("second?: string;");

    writeFileSync(join(folder, "openapi.yaml"), "openapi: 3.1.0\ninfo: [");
    await said("openapi.yaml:2:8  syntax");
    await said("watching openapi.yaml");
    expect(types()).toContain("second?: string;");

    writeFileSync(join(folder, "openapi.yaml"), document("third"));
    await said("watching openapi.yaml");
    expect(types()).toContain("third?: string;");

    child.kill("SIGINT");
    expect(await exitOf(child)).toBe(0);
    expect(Object.keys(tree(folder)).filter((path) => !path.startsWith("out/types/"))).toEqual([
      "openapi.yaml",
      "out/.specwright.json",
    ]);
  });
});

/** Waits for a text in what is said from now on, after what was waited for before. */
function listener(stream: NodeJS.ReadableStream | null): (text: string) => Promise<void> {
  if (!stream) throw new Error("nobody speaks");
  let heard = "";
  stream.on("data", (chunk) => {
    heard += String(chunk);
  });
  return async (text) => {
    while (!heard.includes(text)) await once(stream, "data");
    heard = heard.slice(heard.indexOf(text) + text.length);
  };
}
