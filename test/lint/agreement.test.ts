import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultLintConfig, readLintConfig } from "../../generator/lint/config.js";
import { documentRules } from "../../generator/lint/rules/document.js";
import { rules } from "../../generator/lint/rules.js";
import { entryOf } from "./fixtures.js";
import { findingsOfOurs, findingsOfRedocly } from "./redocly.js";

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "lint-")));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("without a configuration, Redocly's rules find what `redocly lint` finds, at the same places", async () => {
  const documents = ["bad-3.1.yaml", "bad-3.0.json", "many-files/openapi.yaml"].map(
    (name) => `test/lint/fixtures/${name}`,
  );
  const ours = await findingsOfOurs(documents, await defaultLintConfig());
  const shared = ours.filter((finding) => !finding.includes('"specwright/'));
  expect(shared.length).toBeGreaterThan(50);
  expect(shared).toEqual(findingsOfRedocly(documents, folder));
});

test("with the plugin, `redocly lint` finds what our rules find, at the same places", async () => {
  const require = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  await build({
    entryPoints: ["generator/lint/plugin.ts"],
    outfile: join(folder, "plugin.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: require },
  });
  const config = join(folder, "redocly.yaml");
  writeFileSync(config, "plugins: [./plugin.mjs]\nextends: [recommended-strict, specwright/house]\n");
  const documents = rules.map(({ id }) => entryOf(join("test/lint", id), "failing"));
  const ours = await findingsOfOurs(documents, await readLintConfig(config));
  const shared = ours.filter((finding) => !documentRules.some(({ id }) => finding.includes(`"specwright/${id}"`)));
  expect(shared.length).toBeGreaterThan(100);
  expect(shared).toEqual(findingsOfRedocly(documents, folder));
});
