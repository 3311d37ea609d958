import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConfig } from "@redocly/openapi-core";
import fc from "fast-check";
import { load as parse } from "js-yaml";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../../generator/errors.js";
import type { Json } from "../../generator/json.js";
import { lint } from "../../generator/lint/lint.js";
import plugin from "../../generator/lint/plugin.js";
import { load } from "../../generator/load/load.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lint-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("whatever stands in the place of a node, lint ends with a list of findings", async () => {
  const redocly = await createConfig({ extends: ["recommended-strict", "specwright/house"], plugins: [plugin()] });
  const path = join(folder, "openapi.json");
  const source = JSON.stringify(parse(readFileSync("test/lint/fixtures/bad-3.1.yaml", "utf8")));
  const places = pathsIn(JSON.parse(source));
  const junk = fc.constantFrom<Json>(null, 5, "x", "", true, [], {}, [null], ["x"], { x: null }, -1);
  let linted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...places), junk), { minLength: 1, maxLength: 2 }),
      async (edits) => {
        const document: Json = JSON.parse(source);
        for (const [place, value] of edits) replace(document, place, value);
        writeFileSync(path, JSON.stringify(document));
        const loaded = await load(path).catch((error: unknown) => {
          if (error instanceof InputError) return undefined;
          throw error;
        });
        if (loaded === undefined) return;
        const findings = await lint(loaded, { redocly });
        linted += 1;
        expect(findings.length).toBeGreaterThan(0);
        for (const { position } of findings) expect(position.file).toContain("openapi.json");
      },
    ),
    { numRuns: 80 },
  );
  expect(linted).toBeGreaterThan(40);
});

function pathsIn(value: Json, path: string[] = []): string[][] {
  const below = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [...(path.length > 0 ? [path] : []), ...below.flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

/** Replaces what the path leads to; does nothing where an earlier edit cut the path off. */
function replace(document: Json, path: string[], value: Json): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node instanceof Object ? Reflect.get(node, key) : undefined), document);
  const key = path.at(-1);
  if (parent instanceof Object && key !== undefined) Reflect.set(parent, key, structuredClone(value));
}
