import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  execFileSync,
  spawn,
  spawnSync,
} from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { File } from "../../generator/emit/emitter.js";
import { EnvironmentError } from "../../generator/errors.js";
import { type Disk, realDisk } from "../../generator/output/disk.js";
import { findDrift } from "../../generator/output/drift.js";
import { recover, writeOutput } from "../../generator/output/write.js";
import { filesOf, put, temporaryFolder, traces, tree } from "./folders.js";

let child: string;

beforeAll(async () => {
  child = join("node_modules", ".cache", "specwright-test", `child-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL("./child.ts", import.meta.url))],
    outfile: child,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["diff"],
  });
  return () => rmSync(child, { force: true });
});

const pages = (folder: string, from: number, to: number, text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, index) => [`${folder}/${from + index}.md`, text.repeat(200)]),
  );

/** Two outputs between which everything happens: a folder that changes as a whole, single files, files to folders. */
const before = filesOf({
  ...pages("docs", 0, 12, "old"),
  ...pages("types", 0, 8, "same"),
  ...pages("types", 8, 12, "old"),
  ...pages("gone", 0, 2, "old"),
  "a/b/c": "old",
  d: "old",
  "index.md": "old",
});
const after = filesOf({
  ...pages("docs", 4, 16, "new"),
  ...pages("types", 0, 8, "same"),
  ...pages("types", 8, 12, "new"),
  ...pages("come", 0, 2, "new"),
  "a/b": "new",
  "d/e": "new",
  "index.md": "new",
});
const foreign = { "README.md": "mine", "types/mine.md": "mine" };

/** Which of the two outputs the folder holds; fails where it is neither, or anything of ours is left beside it. */
async function which(folder: string): Promise<"before" | "after"> {
  const drift = await Promise.all([findDrift(before, folder), findDrift(after, folder)]);
  const found = drift[0].length === 0 ? "before" : "after";
  expect(drift[found === "before" ? 0 : 1]).toEqual([]);
  const texts = Object.fromEntries((found === "before" ? before : after).map(({ path, text }) => [path, text]));
  expect(tree(folder)).toEqual({ ...texts, ...foreign });
  expect(readdirSync(dirname(folder))).toEqual(["generated"]);
  return found;
}

async function generated(parent = temporaryFolder()): Promise<string> {
  const folder = join(parent, "generated");
  await writeOutput(before, folder);
  put(folder, foreign);
  return folder;
}

describe("a run that is killed", () => {
  it("leaves the old or the new output, whole, at whichever rename it stops", async () => {
    const folder = await generated();
    const states = await recordStates(folder, after);
    const found: string[] = [];
    for (const state of states) {
      await recover(state);
      found.push(await which(state));
    }
    // All of the old output up to the rename that makes the journal appear, all of the new one from there on.
    expect(found).toEqual(["before", ...states.slice(1).map(() => "after")]);
    expect(states.length).toBeGreaterThan(15);
  });

  it("leaves the old or the new output, whole, even while it undoes a change that the disk refused", async () => {
    const folder = await generated();
    const disk = refusing((from, to) => from.includes("/new/") && to === join(folder, "index.md"));
    const found = new Set<string>();
    for (const state of await recordStates(folder, after, { ...disk, busy: [] })) {
      await recover(state);
      found.add(await which(state));
    }
    expect([...found].sort()).toEqual(["after", "before"]);
    expect(await which(folder)).toBe("before");
  });

  it("leaves nothing or all when it was the first", async () => {
    const folder = join(temporaryFolder(), "generated");
    const states = await recordStates(folder, after);
    const found: number[] = [];
    for (const state of states) {
      await recover(state);
      found.push((await findDrift(after, state)).length);
      if (existsSync(state)) expect(readdirSync(dirname(state))).toEqual(["generated"]);
      else expect(readdirSync(dirname(state))).toEqual([]);
    }
    expect(found).toEqual([after.length, 0, 0]);
  });

  const kills = Number(process.env.SPECWRIGHT_KILLS ?? 24);
  it(`leaves the old or the new output, whole, at any moment (${kills} kills)`, {
    timeout: 10_000 + kills * 500,
  }, async () => {
    const folder = await generated();
    const found = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const { run, pace } = await alternating(folder);
      await setTimeout(Math.random() * 2 * pace); // anywhere in the two writes to come
      await end(run, "SIGKILL");
      found.add(await which(folder));
    }
    expect([...found].sort()).toEqual(["after", "before"]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s ends at once, and leaves the same", async (signal) => {
    const folder = await generated();
    const { run } = await alternating(folder);
    let output = "";
    run.stderr.on("data", (data) => (output += data));
    expect(await end(run, signal)).toBe(signal);
    expect(output).toBe("");
    await which(folder);
  });

  it("gives back what was saved into a folder while that was exchanged", async () => {
    const folder = await generated();
    const renames = (from: string, to: string) => {
      if (to.endsWith("docs") && from.includes("new"))
        put(dirname(folder), { ".generated.specwright/old/docs/late/a.md": "mine" });
      realDisk.rename(from, to);
    };
    await writeOutput(after, folder, { disk: { ...realDisk, rename: renames } });
    expect(tree(folder)["docs/late/a.md"]).toBe("mine");
  });

  it("does not make the next one write through a symbolic link", async () => {
    const folder = await generated();
    const outside = temporaryFolder();
    symlinkSync(outside, join(dirname(folder), ".generated.specwright"));
    await expect(writeOutput(after, folder)).rejects.toThrow(".generated.specwright: not a folder");
    expect(readdirSync(outside)).toEqual([]);
  });

  it("does not lead out of the output folder, whatever its journal says", async () => {
    const folder = await generated();
    const parent = dirname(folder);
    put(parent, {
      victim: "victim",
      ".generated.specwright/journal-forward.json": '{"remove":["../victim"],"exchange":[],"add":[],"replace":[]}',
    });
    await expect(findDrift(before, folder)).rejects.toThrow("not a journal of this output folder");
    expect(tree(parent).victim).toBe("victim");
  });
});

describe("a rename that is refused", () => {
  it("is tried again while another program has the file open", async () => {
    const folder = await generated();
    const pauses: number[] = [];
    const disk = refusing((_, to) => to.endsWith("index.md") && pauses.length < 9, pauses);
    await writeOutput(after, folder, { disk });
    expect(await which(folder)).toBe("after");
    expect(pauses).toEqual([20, 40, 80, 160, 320, 500, 500, 500, 500]);
  });

  it.each(["index.md", "types/9.md", "d", "come", ".specwright.json"])(
    "for good leaves the old output: %s",
    async (path) => {
      const folder = await generated();
      const disk = refusing((from, to) => from.includes("/new/") && to === join(folder, path));
      const error = await writeOutput(after, folder, { disk }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(String(error)).toContain(join(folder, path));
      expect(await which(folder)).toBe("before");
    },
  );

  it("for a whole folder is done file by file instead", async () => {
    const folder = await generated();
    await writeOutput(after, folder, { disk: refusing((from) => from === join(folder, "docs")) });
    expect(await which(folder)).toBe("after");
  });

  it("in the undoing too is finished by the next run", async () => {
    const folder = await generated();
    let refused = false;
    const disk = refusing((_, to) => {
      refused ||= to === join(folder, "index.md");
      return refused;
    });
    await expect(writeOutput(after, folder, { disk })).rejects.toThrow(EnvironmentError);
    expect(existsSync(join(dirname(folder), ".generated.specwright"))).toBe(true);
    expect(await which(folder)).toBe("after");
  });
});

describe("two runs at once", () => {
  it("wait for each other, eight of them too", async () => {
    const folder = await generated();
    const [first, second] = inputs(before, after);
    const runs = Array.from({ length: 8 }, (_, index) =>
      output(
        spawn(process.execPath, [child, "write", folder, ...(index % 2 === 0 ? [first, second] : [second, first])]),
      ),
    );
    for (const lines of await Promise.all(runs)) expect(lines).toMatch(/^\{"written":.*\n\{"written":.*\n$/);
    await which(folder);
  });

  it("in one process wait for each other", async () => {
    const folder = await generated();
    await Promise.all([writeOutput(after, folder), writeOutput(before, folder), writeOutput(after, folder)]);
    await which(folder);
  });

  it("name the process that does not end", async () => {
    const folder = await generated();
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    put(dirname(folder), { [`.generated.specwright/lock-${other.pid}-1`]: "" });
    const state = traces(folder);
    const disk = { ...realDisk, wait: async () => {} };
    await expect(writeOutput(after, folder, { disk })).rejects.toThrow(`process ${other.pid} is writing here`);
    await expect(writeOutput(after, folder, { disk })).rejects.toThrow(EnvironmentError);
    expect(traces(folder)).toEqual(state);
    await end(other, "SIGKILL");
    await writeOutput(after, folder, { disk });
    expect(await which(folder)).toBe("after");
  });

  it("takes over the lock of a process that had the same number", async () => {
    const folder = await generated();
    put(dirname(folder), { [`.generated.specwright/lock-${process.pid}-999999`]: "" });
    await writeOutput(after, folder);
    expect(await which(folder)).toBe("after");
  });
});

const nobody = 65534; // a user that may write only what it is given

const canMount = process.platform === "linux" && process.getuid?.() === 0 && mounts();

describe.skipIf(!canMount)("a disk that refuses (needs root and mount)", () => {
  it.each(["the output folder", "its parent"])("full, mounted at %s", async (place) => {
    const parent = temporaryFolder();
    const folder = join(parent, "generated");
    mount(place === "its parent" ? parent : folder, "-t", "tmpfs", "-o", "size=500k", "none");
    await generated(parent);
    const large = filesOf(pages("large", 0, 50, "a large page".repeat(10)));
    const error = await writeOutput(large, folder).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(String(error)).toMatch(`${folder}: the disk is full (the output needs 12`);
    expect(await which(folder)).toBe("before");
  });

  it("is written to nevertheless where the output folder is a mount point, and survives a kill there", async () => {
    const parent = temporaryFolder();
    const folder = join(parent, "generated");
    mount(folder, "-t", "tmpfs", "none");
    await generated(parent);
    const found: string[] = [];
    for (const state of await recordStates(folder, after)) {
      await recover(state);
      found.push(await which(state));
    }
    expect(await which(folder)).toBe("after");
    expect(found[0]).toBe("before");
    expect(found.slice(-20)).toEqual(Array.from({ length: 20 }, () => "after"));
  });

  it("is written to nevertheless where the output folder is another part of the same disk, mounted", async () => {
    const parent = temporaryFolder();
    const folder = join(parent, "generated");
    mount(folder, "--bind", temporaryFolder());
    await generated(parent);
    await writeOutput(after, folder);
    expect(await which(folder)).toBe("after");
  });

  it("read-only", async () => {
    const folder = await generated();
    mount(folder, "--bind", folder);
    execFileSync("/bin/mount", ["-o", "remount,ro,bind", folder]);
    const error = await writeOutput(after, folder).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(String(error)).toContain(`${folder}: the file system is read-only`);
    expect(await which(folder)).toBe("before");
    expect((await writeOutput(before, folder)).written).toEqual([]);
  });

  it("to another user, but for the output folder itself", async () => {
    const parent = temporaryFolder();
    const folder = await generated(parent);
    execFileSync("chown", ["-R", String(nobody), folder]);
    chmodSync(parent, 0o755);
    const [, second] = inputs(before, after);
    chmodSync(dirname(second), 0o755);
    const run = spawnSync(process.execPath, [child, "write", folder, second], { uid: nobody, encoding: "utf8" });
    expect(run.stdout).toContain('{"written":');
    expect(await which(folder)).toBe("after");
  });

  it.each([
    ["a file", "types/9.md", 0o444],
    ["a folder", "types", 0o555],
    ["the output folder", ".", 0o555],
  ])("to another user: %s", async (_, path, mode) => {
    const folder = await generated();
    execFileSync("chown", ["-R", String(nobody), dirname(folder)]);
    chmodSync(join(folder, path), mode);
    const [, second] = inputs(before, after);
    chmodSync(dirname(second), 0o755);
    const run = spawnSync(process.execPath, [child, "write", folder, second], { uid: nobody, encoding: "utf8" });
    expect(run.stdout).toMatch(`EnvironmentError: ${folder}: permission denied (${folder}`);
    expect(await which(folder)).toBe("before");
  });
});

/** Copies of the output and all beside it, taken before each rename of a run and after the last. */
async function recordStates(folder: string, files: File[], underlying = realDisk): Promise<string[]> {
  const states: string[] = [];
  const record = () => {
    const state = temporaryFolder();
    cpSync(dirname(folder), state, { recursive: true });
    states.push(join(state, "generated"));
  };
  const rename = (from: string, to: string) => {
    record();
    underlying.rename(from, to);
  };
  await writeOutput(files, folder, { disk: { ...underlying, rename } }).catch((error: unknown) => {
    if (!(error instanceof EnvironmentError)) throw error;
  });
  record();
  return states;
}

/** A disk on which another program has some files open. */
function refusing(refuse: (from: string, to: string) => boolean, pauses: number[] = []): Disk {
  const rename = (from: string, to: string) => {
    if (refuse(from, to)) {
      const details = { code: "EPERM", syscall: "rename", path: from, dest: to };
      throw Object.assign(new Error("EPERM: operation not permitted"), details);
    }
    realDisk.rename(from, to);
  };
  return { ...realDisk, rename, busy: ["EPERM"], wait: async (milliseconds) => void pauses.push(milliseconds) };
}

function mount(folder: string, ...options: string[]): void {
  mkdirSync(folder, { recursive: true });
  execFileSync("/bin/mount", [...options, folder]);
  onTestFinished(() => void execFileSync("/bin/umount", [folder]));
}

function mounts(): boolean {
  const parent = mkdtempSync(join(tmpdir(), "specwright-mount-"));
  const done = spawnSync("/bin/mount", ["-t", "tmpfs", "none", parent]).status === 0;
  if (done) execFileSync("/bin/umount", [parent]);
  rmSync(parent, { recursive: true });
  return done;
}

/** Writes outputs to files, for a child to read. */
function inputs(...outputs: File[][]): [string, string] {
  const folder = temporaryFolder();
  const [first = "", second = ""] = outputs.map((files, index) => {
    const path = join(folder, `${index}.json`);
    writeFileSync(path, JSON.stringify(files));
    return path;
  });
  return [first, second];
}

/** A child that writes the one output after the other, and the milliseconds that it takes for one. */
async function alternating(folder: string): Promise<{ run: ChildProcessWithoutNullStreams; pace: number }> {
  const run = spawn(process.execPath, [child, "alternate", folder, ...inputs(before, after)]);
  const lines = createInterface({ input: run.stdout })[Symbol.asyncIterator]();
  await lines.next(); // the first may have had nothing to write
  await lines.next();
  const start = performance.now();
  await lines.next();
  return { run, pace: performance.now() - start };
}

async function end(process: ChildProcess, signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  const ended = new Promise<NodeJS.Signals | null>((resolve) => process.on("exit", (_, by) => resolve(by)));
  process.kill(signal);
  return ended;
}

async function output(process: ChildProcess): Promise<string> {
  let text = "";
  process.stdout?.on("data", (data) => (text += data));
  await new Promise((resolve) => process.on("close", resolve));
  return text;
}
