import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { InputError } from "../../generator/errors.js";
import { type Drift, findDrift } from "../../generator/output/drift.js";
import { writeOutput } from "../../generator/output/write.js";
import { filesOf, put, temporaryFolder, traces } from "./folders.js";

const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).join("");
const texts = { "docs/index.md": lines(0, 10), "docs/sites.md": lines(0, 3), "types/index.ts": "export {};\n" };

async function generated(): Promise<string> {
  const folder = join(temporaryFolder(), "generated");
  await writeOutput(filesOf(texts), folder);
  return folder;
}

it("finds nothing after a run, and touches nothing", async () => {
  const folder = await generated();
  put(folder, { "README.md": "mine" });
  const before = traces(join(folder, ".."));
  expect(await findDrift(filesOf(texts), folder)).toEqual([]);
  expect(traces(join(folder, ".."))).toEqual(before);
});

it("finds what is missing, changed, edited and extra", async () => {
  const folder = await generated();
  put(folder, { "types/index.ts": "export const a = 1;\n", "docs/foreign.md": "mine\n" });
  const files = filesOf({
    "docs/foreign.md": "ours\n",
    "docs/index.md": lines(0, 10).replace("line 5", "line five"),
    "docs/new.md": "new\n",
    "types/index.ts": "export {};\n",
  });
  expect(await findDrift(files, folder)).toEqual<Drift[]>([
    {
      path: "docs/foreign.md",
      kind: "changed",
      diff: "--- a/docs/foreign.md\n+++ b/docs/foreign.md\n@@ -1,1 +1,1 @@\n-mine\n+ours\n",
    },
    {
      path: "docs/index.md",
      kind: "changed",
      diff: `--- a/docs/index.md
+++ b/docs/index.md
@@ -4,5 +4,5 @@
 line 3
 line 4
-line 5
+line five
 line 6
 line 7
`,
    },
    { path: "docs/new.md", kind: "missing", diff: undefined },
    { path: "docs/sites.md", kind: "extra", diff: undefined },
    {
      path: "types/index.ts",
      kind: "edited",
      diff: "--- a/types/index.ts\n+++ b/types/index.ts\n@@ -1,1 +1,1 @@\n-export const a = 1;\n+export {};\n",
    },
  ]);
});

it("shortens a long diff, and gives up on one that is everything", async () => {
  const folder = await generated();
  const [long] = await findDrift(filesOf({ ...texts, "docs/index.md": lines(100, 200) }), folder);
  expect(long?.diff?.split("\n").slice(-4)).toEqual(["+line 115", "+line 116", "… and 83 more lines", ""]);
  const [all] = await findDrift(filesOf({ ...texts, "docs/index.md": lines(1000, 9000) }), folder);
  expect(all?.diff).toBe("more than 500 lines differ\n");
});

it("finds everything missing where there is no output yet", async () => {
  const drift = await findDrift(filesOf(texts), join(temporaryFolder(), "generated"));
  expect(drift.map(({ path, kind }) => `${kind} ${path}`)).toEqual(
    ["docs/index.md", "docs/sites.md", "types/index.ts"].map((path) => `missing ${path}`),
  );
});

it("finds the manifest when it is all that a run would write", async () => {
  const folder = await generated();
  rmSync(join(folder, ".specwright.json"));
  expect(await findDrift(filesOf(texts), folder)).toEqual([
    { path: ".specwright.json", kind: "missing", diff: undefined },
  ]);
});

it("finds a file that became a symbolic link or a folder", async () => {
  const folder = await generated();
  rmSync(join(folder, "docs/index.md"));
  symlinkSync("sites.md", join(folder, "docs/index.md"));
  rmSync(join(folder, "types/index.ts"));
  put(folder, { "types/index.ts/a": "" });
  expect((await findDrift(filesOf(texts), folder)).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    "edited docs/index.md",
    "edited types/index.ts",
  ]);
});

it("does not read a damaged manifest as none", async () => {
  const folder = await generated();
  put(folder, { ".specwright.json": "<<<<<<< HEAD" });
  await expect(findDrift(filesOf(texts), folder)).rejects.toThrow(InputError);
});
