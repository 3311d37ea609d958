import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { formatFiles } from "../../generator/output/format.js";
import { filesOf, put, temporaryFolder } from "./folders.js";

const rough = filesOf({
  "types/index.ts": "export type A={a:string,b?:number}\n",
  "docs/index.md": "# Title\n* one\n* two\n\n| a | b |\n|-|-|\n| longer than b | c |\n",
  "package.json": '{"name":"a",\n"files":["dist"]}',
  LICENSE: "as  it  is",
  "empty.md": "\n",
});

it("formats each kind of file with Prettier's defaults, and leaves other kinds alone", async () => {
  expect(await formatFiles(rough, temporaryFolder())).toEqual(
    filesOf({
      "types/index.ts": "export type A = { a: string; b?: number };\n",
      "docs/index.md":
        "# Title\n\n- one\n- two\n\n| a             | b   |\n| ------------- | --- |\n| longer than b | c   |\n",
      "package.json": '{\n  "name": "a",\n  "files": [\n    "dist"\n  ]\n}\n',
      LICENSE: "as  it  is",
      "empty.md": "",
    }),
  );
});

it("prints what prettier --check accepts", async () => {
  const folder = temporaryFolder();
  const files = await formatFiles(rough, temporaryFolder());
  put(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const bin = createRequire(import.meta.url).resolve("prettier/bin/prettier.cjs");
  const run = spawnSync(process.execPath, [bin, "--check", "."], { cwd: folder, encoding: "utf8" });
  expect(run.stdout + run.stderr).toContain("All matched files use Prettier code style!");
});

it("does not load Prettier for what it has formatted before", async () => {
  const cache = temporaryFolder();
  const formatted = await formatFiles(rough, cache);
  expect(readdirSync(cache)).toHaveLength(rough.length);
  vi.doMock("prettier", () => {
    throw new Error("loaded");
  });
  try {
    expect(await formatFiles(rough, cache)).toEqual(formatted);
    expect(await formatFiles(rough.slice().reverse(), cache)).toEqual(formatted.slice().reverse());
    await expect(formatFiles(filesOf({ "new.ts": "let a" }), cache)).rejects.toThrow();
  } finally {
    vi.doUnmock("prettier");
  }
});

it("says which file does not parse", async () => {
  await expect(formatFiles(filesOf({ "client/a.ts": "export {" }), join(temporaryFolder(), "cache"))).rejects.toThrow(
    "the generated client/a.ts does not parse",
  );
});
