import { readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cacheFolder, readCache, writeCache } from "../../generator/output/cache.js";
import { temporaryFolder } from "./folders.js";

it("gives back what was written under a key, and nothing under another", async () => {
  const folder = join(temporaryFolder(), "cache");
  expect(await readCache("key", folder)).toBeUndefined();
  await writeCache("key", "one", folder);
  await writeCache("empty", "", folder);
  await writeCache("key", "two €", folder);
  expect(await readCache("key", folder)).toBe("two €");
  expect(await readCache("empty", folder)).toBe("");
  expect(await readCache("../key", folder)).toBeUndefined();
});

it.each([
  ["cut off", (path: string) => truncateSync(path, 80)],
  ["empty", (path: string) => truncateSync(path, 0)],
  ["changed", (path: string) => writeFileSync(path, readFileSync(path, "utf8").replace("some", "same"))],
])("forgets an entry that is %s", async (_, damage) => {
  const folder = temporaryFolder();
  await writeCache("key", "some text that is long enough", folder);
  const [entry = ""] = readdirSync(folder);
  damage(join(folder, entry));
  expect(await readCache("key", folder)).toBeUndefined();
  await writeCache("key", "again", folder);
  expect(await readCache("key", folder)).toBe("again");
});

it("is never the reason that a run fails", async () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  await writeCache("key", "text", file);
  await writeCache("key", "text", join(file, "below"));
  expect(await readCache("key", file)).toBeUndefined();
  expect(readFileSync(file, "utf8")).toBe("");
});

it("holds one whole entry whoever writes it at the same time", async () => {
  const folder = temporaryFolder();
  const texts = Array.from({ length: 50 }, (_, index) => String(index).repeat(1000));
  await Promise.all(texts.map((text) => writeCache("key", text, folder)));
  expect(texts).toContain(await readCache("key", folder));
  expect(readdirSync(folder)).toHaveLength(1);
});

it("drops the oldest entries when there are too many, once per process", async () => {
  const folder = temporaryFolder();
  for (let index = 0; index < 100; index++) {
    const path = join(folder, `old-${index}`);
    writeFileSync(path, "");
    utimesSync(path, index, index); // or all might be of the same moment, for the clock of some disks is coarse
  }
  await writeCache("key", "text", folder, 100);
  expect(readdirSync(folder)).toHaveLength(50);
  expect(await readCache("key", folder)).toBe("text");
});

it("lies in the project", () => {
  expect(cacheFolder()).toBe(join("node_modules", ".cache", "specwright"));
});
