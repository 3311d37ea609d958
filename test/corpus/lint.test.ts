import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultLintConfig, structuralLintConfig } from "../../generator/lint/config.js";
import { lint } from "../../generator/lint/lint.js";
import { load } from "../../generator/load/load.js";
import { findingsOfOurs, findingsOfRedocly } from "../lint/redocly.js";

const specs = "../shared/corpus/specs";
const documents = readdirSync(specs, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) =>
    join(specs, name, readdirSync(join(specs, name)).includes("openapi.yaml") ? "openapi.yaml" : "openapi.json"),
  );

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "lint-")));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(documents)("%s", (document) => {
  test("our findings by Redocly's rules are those of `redocly lint`, at the same places", async () => {
    const ours = await findingsOfOurs([document], await defaultLintConfig());
    const shared = ours.filter((finding) => !finding.includes('"specwright/'));
    expect(shared).toEqual(findingsOfRedocly([document], folder));
  });

  test("nothing that lint finds stops generating from it", async () => {
    const findings = await lint(await load(document), await structuralLintConfig());
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
