import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFiles } from "../../generator/emit/package.js";
import type { Json } from "../../generator/json.js";
import { apiOf } from "../support/api.js";

const license = readFileSync(join(import.meta.dirname, "../../LICENSE"), "utf8");

async function filesOf(document: Record<string, Json>, entries: Record<string, string> = {}, fields = {}) {
  const options = {
    packageName: "@acme/api",
    packageVersion: "1.2.3",
    emitters: ["types"],
    description: "It.",
    entries,
    fields,
  };
  const files = packageFiles(await apiOf(document), options);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return { texts, manifest: JSON.parse(texts.get("package.json") ?? "") as Record<string, Json> };
}

test("a document that says little gives a package that claims nothing", async () => {
  const { texts, manifest } = await filesOf({}, { "./validators": "validators" });
  expect([...texts.keys()]).toEqual(["package.json", "tsconfig.json"]);
  const { devDependencies, ...fields } = manifest;
  expect(fields).toEqual({
    name: "@acme/api",
    version: "1.2.3",
    description: "It.",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./validators": { types: "./dist/validators.d.ts", default: "./dist/validators.js" },
    },
    files: ["dist", "src", "*.md"],
    scripts: { build: "tsc", prepack: "npm run build" },
  });
  expect(devDependencies).toEqual({ typescript: expect.stringMatching(/^\^5\./) });
});

test("what an emitter adds stands beside what every package has", async () => {
  const fields = { engines: { node: ">=22" }, dependencies: { a: "^1.0.0" }, devDependencies: { b: "^2.0.0" } };
  const { manifest } = await filesOf({}, {}, fields);
  const typescript = expect.stringMatching(/^\^5\./);
  expect(manifest).toMatchObject({ ...fields, devDependencies: { b: "^2.0.0", typescript } });
});

test.each<[Json, string | undefined, string | undefined]>([
  [{ name: "Apache License 2.0", identifier: "Apache-2.0" }, "Apache-2.0", license],
  [{ name: "Apache 2.0", url: "https://www.apache.org/licenses/LICENSE-2.0.html" }, "Apache-2.0", license],
  [{ name: "Apache License, Version 2.0" }, "Apache-2.0", license],
  [{ name: "Either", identifier: "Apache-2.0 OR MIT" }, "Apache-2.0 OR MIT", undefined],
  [{ name: "MIT", identifier: "MIT" }, "MIT", undefined],
  [{ name: "Apache Partners' Terms 2.0" }, undefined, undefined],
  [{ name: "Proprietary", url: "https://acme.example/terms" }, undefined, undefined],
])("the licence %j is that of the package: %s", async (stated, field, text) => {
  const { texts, manifest } = await filesOf({ info: { title: "Example", version: "1", license: stated } });
  expect(manifest.license).toBe(field);
  expect(texts.get("LICENSE")).toBe(text);
  expect(manifest.publishConfig).toEqual(field === undefined ? undefined : { access: "public", provenance: true });
});

test.each([
  ["https://acme.example/docs", "https://acme.example/docs"],
  ["docs/index.html", undefined],
  ["javascript:alert(1)", undefined],
])("the external docs %s give the homepage %s", async (url, homepage) => {
  expect((await filesOf({ externalDocs: { url } })).manifest.homepage).toBe(homepage);
});
