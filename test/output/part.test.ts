import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDrift } from "../../generator/output/drift.js";
import { writeOutput } from "../../generator/output/write.js";
import { filesOf, put, temporaryFolder, tree } from "./folders.js";

const docs = { "docs/index.md": "# One\n", "docs/sites.md": "# Sites\n" };
const news = { "changelog/changelog.md": "# Changelog\n" };

test("a run for one folder leaves what other runs wrote, and what was made of it, beside it", async () => {
  const folder = join(temporaryFolder(), "generated");
  await writeOutput(filesOf({ ...docs, "changelog/old.md": "# Old\n" }), folder);
  put(folder, { "docs/index.md": "# One, by hand\n" });

  expect(await writeOutput(filesOf(news), folder, { within: ["changelog"] })).toEqual({
    written: ["changelog/changelog.md"],
    unchanged: [],
    removed: ["changelog/old.md"],
  });
  expect(tree(folder)).toEqual({ ...docs, ...news, "docs/index.md": "# One, by hand\n" });
  const drift = await findDrift(filesOf({ ...docs, ...news }), folder);
  expect(drift.map(({ path, kind }) => `${kind} ${path}`)).toEqual(["edited docs/index.md"]);
});

test("a run for one folder and one for all come to the same", async () => {
  const [parts, whole] = [join(temporaryFolder(), "parts"), join(temporaryFolder(), "whole")];
  await writeOutput(filesOf(docs), parts);
  await writeOutput(filesOf(news), parts, { within: ["changelog"] });
  await writeOutput(filesOf({ ...docs, ...news }), whole);
  expect(tree(parts)).toEqual(tree(whole));
  expect(readFileSync(join(parts, ".specwright.json"), "utf8")).toBe(
    readFileSync(join(whole, ".specwright.json"), "utf8"),
  );
});

test("a run for one folder refuses what was edited there, and with force replaces it", async () => {
  const folder = join(temporaryFolder(), "generated");
  await writeOutput(filesOf(news), folder, { within: ["changelog"] });
  put(folder, { "changelog/changelog.md": "# By hand\n" });
  await expect(
    writeOutput(filesOf({ ...news, "changelog/changelog.md": "# New\n" }), folder, { within: ["changelog"] }),
  ).rejects.toThrow("edited by hand");
  await writeOutput(filesOf(news), folder, { within: ["changelog"], force: true });
  expect(tree(folder)).toEqual(news);
});
