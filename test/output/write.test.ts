import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../generator/errors.js";
import { findDrift } from "../../generator/output/drift.js";
import { writeOutput } from "../../generator/output/write.js";
import { filesOf, put, temporaryFolder, traces, tree } from "./folders.js";

const first = { "types/index.ts": "export {};\n", "docs/index.md": "# One\n", "docs/sites.md": "# Sites\n" };

/** A folder that holds what a first run has written. */
async function generated(texts: Record<string, string> = first): Promise<string> {
  const folder = join(temporaryFolder(), "generated");
  await writeOutput(filesOf(texts), folder);
  return folder;
}

describe("writing", () => {
  it("writes everything the first time, and a manifest that lists it", async () => {
    const folder = join(temporaryFolder(), "not/yet/there");
    expect(await writeOutput(filesOf(first), folder)).toEqual({
      written: ["docs/index.md", "docs/sites.md", "types/index.ts"],
      unchanged: [],
      removed: [],
    });
    expect(tree(folder)).toEqual(first);
    expect(readFileSync(join(folder, ".specwright.json"), "utf8")).toBe(`{
  "format": "specwright-manifest/1",
  "files": {
    "docs/index.md": "5add2e4a6306bb1bb52c92869f20756aa1c9d514dbb2c9c4d2a94bc8378b0eb5",
    "docs/sites.md": "3df3d489a08af9632a837c4e10a1b94f7a5fa8faf3355c87a52fcce73c604e7c",
    "types/index.ts": "8e609bb71c20b858c77f0e9f90bb1319db8477b13f9f965f1a1e18524bf50881"
  }
}
`);
  });

  it("writes nothing the second time, not even a folder's time of change", async () => {
    const folder = await generated();
    const before = traces(dirname(folder));
    expect(await writeOutput(filesOf(first).reverse(), folder)).toEqual({
      written: [],
      unchanged: ["docs/index.md", "docs/sites.md", "types/index.ts"],
      removed: [],
    });
    expect(traces(dirname(folder))).toEqual(before);
  });

  it("leaves the time and inode of unchanged files alone when others change", async () => {
    const folder = await generated();
    const before = traces(folder);
    const report = await writeOutput(filesOf({ ...first, "docs/index.md": "# Two\n" }), folder);
    expect(report).toEqual({ written: ["docs/index.md"], unchanged: ["docs/sites.md", "types/index.ts"], removed: [] });
    const after = traces(folder);
    expect(after["types/index.ts"]).toBe(before["types/index.ts"]);
    expect(after["docs/sites.md"]).toBe(before["docs/sites.md"]);
    expect(after["docs/index.md"]).not.toBe(before["docs/index.md"]);
  });

  it("keeps the time of an unchanged file whose folder is exchanged as a whole", async () => {
    const folder = await generated({ "docs/a.md": "a", "docs/b.md": "b", "docs/c.md": "c" });
    const before = statSync(join(folder, "docs/c.md"), { bigint: true });
    await writeOutput(filesOf({ "docs/a.md": "A", "docs/b.md": "B", "docs/c.md": "c" }), folder);
    const after = statSync(join(folder, "docs/c.md"), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it("removes what it wrote and no longer generates, with the folders that are then empty", async () => {
    const folder = await generated({ ...first, "docs/old/deep/a.md": "a\n" });
    const report = await writeOutput(filesOf(first), folder);
    expect(report.removed).toEqual(["docs/old/deep/a.md"]);
    expect(tree(folder)).toEqual(first);
  });

  it.each([
    ["a file becomes a folder", { a: "1", keep: "k" }, { "a/b": "2", keep: "k" }],
    ["a folder becomes a file", { "a/b/c": "1", "a/d": "1", keep: "k" }, { a: "2", keep: "k" }],
    ["a name changes its case", { "Site.ts": "1" }, { "site.ts": "1" }],
    ["nothing is left to generate", { a: "1" }, {}],
    ["the manifest alone changes", { a: "1" }, { a: "1", b: "2" }],
  ])("%s", async (_, before, after) => {
    const folder = await generated(before);
    await writeOutput(filesOf(after), folder);
    expect(tree(folder)).toEqual(after);
    expect(await findDrift(filesOf(after), folder)).toEqual([]);
  });

  it("leaves nothing beside the output folder", async () => {
    const folder = await generated();
    await writeOutput(filesOf({ "other.md": "o\n" }), folder);
    expect(Object.keys(tree(dirname(folder)))).toEqual(["generated/.specwright.json", "generated/other.md"]);
  });

  it("writes one output after another, whatever they are", async () => {
    const path = fc
      .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 })
      .map((names) => names.join("/"));
    const output = fc
      .dictionary(path, fc.constantFrom("1", "2", ""), { maxKeys: 8, noNullPrototype: true })
      .map((texts) => {
        const names = Object.keys(texts);
        return Object.fromEntries(
          Object.entries(texts).filter(([name]) => !names.some((other) => other.startsWith(`${name}/`))),
        );
      });
    const parent = temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(output, { minLength: 2, maxLength: 4 }), async (outputs) => {
        const folder = join(parent, String(++run));
        for (const texts of outputs) {
          await writeOutput(filesOf(texts), folder);
          expect(tree(folder)).toEqual(texts);
          put(folder, { "mine.txt": "mine" });
          expect(await findDrift(filesOf(texts), folder)).toEqual([]);
          rmSync(join(folder, "mine.txt"));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("foreign files", () => {
  it("are kept, wherever they lie, with their folders", async () => {
    const folder = await generated({ ...first, "docs/old/a.md": "a\n" });
    const foreign = { "README.md": "mine\n", "docs/old/notes.txt": "mine\n", "mine/a.txt": "mine\n" };
    put(folder, foreign);
    mkdirSync(join(folder, "docs/empty"));
    const before = traces(folder);
    await writeOutput(filesOf({ "docs/index.md": "# Two\n" }), folder);
    expect(tree(folder)).toEqual({ ...foreign, "docs/index.md": "# Two\n", "docs/empty": "(empty)" });
    for (const path of Object.keys(foreign)) expect(traces(folder)[path]).toBe(before[path]);
  });

  it.each([
    ["a file", (path: string) => writeFileSync(path, "mine"), true],
    ["a symbolic link", (path: string) => symlinkSync("/etc/hostname", path), true],
    ["a folder with files", (path: string) => put(path, { mine: "mine" }), false],
  ])("are not overwritten: %s", async (_, make, canForce) => {
    const folder = await generated();
    const path = join(folder, "docs/new.md");
    make(path);
    const files = filesOf({ ...first, "docs/new.md": "new\n" });
    const before = traces(folder);
    await expect(writeOutput(files, folder)).rejects.toThrow(path);
    await expect(writeOutput(files, folder)).rejects.toThrow(InputError);
    expect(traces(folder)).toEqual(before);
    if (canForce) {
      await writeOutput(files, folder, { force: true });
      expect(tree(folder)["docs/new.md"]).toBe("new\n");
      expect(readFileSync("/etc/hostname", "utf8")).not.toBe("new\n");
    } else {
      await expect(writeOutput(files, folder, { force: true })).rejects.toThrow(path);
    }
  });

  it("that are what would be written are taken over", async () => {
    const folder = await generated();
    put(folder, { "docs/new.md": "new\n" });
    expect((await writeOutput(filesOf({ ...first, "docs/new.md": "new\n" }), folder)).written).toEqual([]);
    expect((await writeOutput(filesOf(first), folder)).removed).toEqual(["docs/new.md"]);
  });

  it("keep a first run from a folder that has another purpose, unless forced", async () => {
    const folder = temporaryFolder();
    put(folder, { "package.json": "{}", "src/main.ts": "" });
    await expect(writeOutput(filesOf(first), folder)).rejects.toThrow(
      /specwright did not write \(package\.json, src\)/,
    );
    expect(tree(folder)).toEqual({ "package.json": "{}", "src/main.ts": "" });
    await writeOutput(filesOf(first), folder, { force: true });
    expect(tree(folder)).toEqual({ "package.json": "{}", "src/main.ts": "", ...first });
  });

  it("that begin with a dot do not", async () => {
    const folder = temporaryFolder();
    put(folder, { ".gitkeep": "" });
    await writeOutput(filesOf(first), folder);
    expect(tree(folder)).toEqual({ ".gitkeep": "", ...first });
  });
});

describe("files edited by hand", () => {
  it("are not overwritten, and each is named", async () => {
    const folder = await generated();
    put(folder, { "docs/index.md": "edited\n", "docs/sites.md": "edited\n" });
    const before = traces(folder);
    // One is generated as before, one no longer: the edit would be lost in both cases.
    const files = filesOf({ "types/index.ts": "export {};\n", "docs/index.md": "# One\n" });
    await expect(writeOutput(files, folder)).rejects.toThrow(
      /docs\/sites\.md: edited by hand.*\n.*docs\/index\.md: edited by hand/,
    );
    expect(traces(folder)).toEqual(before);
    await writeOutput(files, folder, { force: true });
    expect(tree(folder)).toEqual({ "types/index.ts": "export {};\n", "docs/index.md": "# One\n" });
  });

  it("that were deleted are written again", async () => {
    const folder = await generated();
    rmSync(join(folder, "docs"), { recursive: true });
    expect((await writeOutput(filesOf(first), folder)).written).toEqual(["docs/index.md", "docs/sites.md"]);
  });
});

describe("the manifest", () => {
  it.each([
    ["merge markers", "<<<<<<< HEAD\n{}"],
    ["another format", '{"format":"x","files":{}}'],
    ["a path out of the folder", `{"format":"specwright-manifest/1","files":{"../victim":"${"0".repeat(64)}"}}`],
    ["an absolute path", `{"format":"specwright-manifest/1","files":{"/etc/victim":"${"0".repeat(64)}"}}`],
    ["no hash", '{"format":"specwright-manifest/1","files":{"a":1}}'],
  ])("is refused when damaged: %s", async (_, text) => {
    const folder = await generated();
    put(folder, { ".specwright.json": text });
    put(dirname(folder), { victim: "victim" });
    await expect(writeOutput(filesOf({ a: "a" }), folder)).rejects.toThrow(/\.specwright\.json: damaged/);
    await writeOutput(filesOf(first), folder, { force: true });
    expect(tree(dirname(folder))).toMatchObject({ victim: "victim" });
    expect(await findDrift(filesOf(first), folder)).toEqual([]);
  });

  it("does not depend on the order of the files", async () => {
    const [a, b] = [await generated(first), await generated(Object.fromEntries(Object.entries(first).reverse()))];
    expect(readFileSync(join(a, ".specwright.json"))).toEqual(readFileSync(join(b, ".specwright.json")));
  });
});

describe("the output folder", () => {
  it("cannot be a file, a disk's root, the home folder or one above it", async () => {
    const folder = temporaryFolder();
    put(folder, { file: "f" });
    await expect(writeOutput([], join(folder, "file"))).rejects.toThrow(/file: is not a folder/);
    await expect(writeOutput([], "/")).rejects.toThrow("/: is the root of a disk");
    await expect(writeOutput([], homedir())).rejects.toThrow("holds your home folder");
    await expect(writeOutput([], join(homedir(), "x/../.."))).rejects.toThrow(InputError);
  });

  it("cannot be a symbolic link, and what that points to stays as it is", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "target"));
    symlinkSync("target", join(folder, "out"));
    const before = traces(folder);
    await expect(writeOutput(filesOf(first), join(folder, "out"))).rejects.toThrow("is a symbolic link");
    expect(traces(folder)).toEqual(before);
  });

  it("may lie behind a symbolic link", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "target"));
    symlinkSync("target", join(folder, "link"));
    await writeOutput(filesOf(first), join(folder, "link/out"));
    expect(tree(join(folder, "target/out"))).toEqual(first);
  });

  it.each([false, true])("is not left through a symbolic link inside it (force: %s)", async (force) => {
    const folder = await generated();
    const outside = temporaryFolder();
    put(outside, { "index.md": "# One\n" });
    rmSync(join(folder, "docs"), { recursive: true });
    symlinkSync(outside, join(folder, "docs"));
    const files = filesOf({ ...first, "docs/index.md": "# Two\n" });
    await expect(writeOutput(files, folder, { force })).rejects.toThrow(/docs: a symbolic link/);
    // Nothing is removed through it either.
    const stale = writeOutput(filesOf({ "types/index.ts": "x" }), folder, { force });
    await stale.catch((error: unknown) => expect(error).toBeInstanceOf(InputError));
    expect(tree(outside)).toEqual({ "index.md": "# One\n" });
    expect(lstatSync(join(folder, "docs")).isSymbolicLink()).toBe(true);
  });

  it("is not touched when a path cannot be written everywhere", async () => {
    const folder = join(temporaryFolder(), "generated");
    await expect(writeOutput(filesOf({ "../out.ts": "" }), folder)).rejects.toThrow(InputError);
    expect(existsSync(folder)).toBe(false);
  });
});
