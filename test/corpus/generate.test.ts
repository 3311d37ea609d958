import { join } from "node:path";
import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import { formatFiles } from "../../generator/output/format.js";
import { generate } from "../support/generate.js";
import { compile } from "../support/typescript.js";

const specs = join(import.meta.dirname, "../../../shared/corpus/specs");

describe.each([
  "petstore/openapi.yaml",
  "museum/openapi.yaml",
  "figma/openapi.yaml",
  "kubernetes-apps-v1/openapi.json",
  "adyen-checkout/openapi.json",
  "discord/openapi.json",
])("%s", (spec) => {
  test("every package compiles under the strictest flags", async () => {
    const { files } = await generate({ path: join(specs, spec) });
    const sources = files.filter(({ path }) => path.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(10);
    expect(compile(Object.fromEntries(sources.map(({ path, text }) => [path, text])))).toEqual([]);
  });

  test("the output is as prettier would have it", async () => {
    const { files } = await generate({ path: join(specs, spec) });
    // A part is enough of a large output: formatting all of discord takes ten seconds.
    const some = files.filter(({ path }, index) => !path.startsWith("docs/schemas/") || index % 20 === 0);
    for (const { path, text } of await formatFiles(some)) {
      const { inferredParser } = await prettier.getFileInfo(path);
      if (inferredParser) expect([path, await prettier.check(text, { filepath: path })]).toEqual([path, true]);
    }
  });
});
