import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatProblem, InputError } from "../../generator/errors.js";
import { defaultLintConfig, readLintConfig, structuralLintConfig } from "../../generator/lint/config.js";
import { lint } from "../../generator/lint/lint.js";
import { load } from "../../generator/load/load.js";
import { printedFindings } from "./fixtures.js";

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "lint-")));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** A document whose one operation has no operationId and no summary. */
const writeDocument = () =>
  write(
    "openapi.yaml",
    "openapi: 3.1.1",
    'info: { title: Sites, version: "1" }',
    "paths: { /sites: { get: { responses: {} } } }",
  );

describe("a configuration that cannot be meant is refused at its place", () => {
  test.each([
    ["no mapping", ["- rules"], "1:1  config  a configuration is a mapping  #"],
    ["not YAML", ["rules: {"], "2:1  syntax  "],
    ["an unknown rule", ["rules:", "  strukt: error"], "2:3  config  there is no rule `strukt`  #/rules/strukt"],
    [
      "an unknown rule of an API",
      ["apis:", "  sites:", "    root: openapi.yaml", "    rules: { specwright/strukt: warn }"],
      "4:14  config  there is no rule `specwright/strukt`  #/apis/sites/rules/specwright~1strukt",
    ],
    [
      "a severity that there is not",
      ["rules: { struct: eror }"],
      "1:10  config  a severity is `error`, `warn` or `off`  #/rules/struct",
    ],
    [
      "an option that a rule has not",
      [
        "plugins: [specwright/lint-plugin]",
        "rules:",
        "  specwright/document-file-unused: { severity: warn, excpt: [] }",
      ],
      "3:54  config  `excpt` is no option of `specwright/document-file-unused`  #/rules/specwright~1document-file-unused/excpt",
    ],
    ["an unknown preset", ["extends: [strictest]"], "1:1  config  Invalid config strictest"],
    ["a missing plugin", ["plugins: [./nowhere.js]"], '1:1  config  Plugin "./nowhere.js" not found.'],
    [
      "a plugin that is no path",
      ["plugins: [{ id: mine }]"],
      "1:11  config  a plugin is named by the path of its module  #/plugins/0",
    ],
    ["a plugin from elsewhere", ["plugins: [../plugin.js]"], "1:11  config  plugins are code"],
    ["a file to extend that is not there", ["extends: [./nowhere.yaml]"], "1:1  config  ENOENT"],
    [
      "a file to extend on another host",
      ["extends: ['https://preset.example/redocly.yaml']"],
      "1:1  config  https://preset.example/redocly.yaml: a configuration extends local files only  #/extends",
    ],
  ])("%s", async (_, lines, message) => {
    const path = write("redocly.yaml", ...lines);
    const error = await readLintConfig(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    const problems = error instanceof InputError ? error.problems.map(formatProblem) : [];
    expect(problems).toHaveLength(1);
    expect(problems.join()).toContain(`${path}:${message}`);
  });

  test("a file that is not there", async () => {
    await expect(readLintConfig(join(folder, "redocly.yaml"))).rejects.toThrow("redocly.yaml: no such file");
  });
});

test("the rules of a file that is extended hold", async () => {
  const document = writeDocument();
  write("base.yaml", "rules: { operation-summary: warn }");
  const config = await readLintConfig(write("redocly.yaml", "extends: [./base.yaml]"));
  expect(await printedFindings(document, config)).toContain("warn  ");
});

test("the rules of an API hold for that API alone", async () => {
  const document = writeDocument();
  const config = write(
    "redocly.yaml",
    "rules: { operation-summary: error }",
    "apis: { lenient: { root: openapi.yaml, rules: { operation-summary: warn } } }",
  );
  const summary = (severity: string) =>
    `${severity}  ${document}:3:20  operation-summary  Operation object should contain \`summary\` field.  #/paths/~1sites/get/summary\n`;
  expect(await printedFindings(document, await readLintConfig(config))).toBe(summary("error"));
  expect(await printedFindings(document, await readLintConfig(config, "lenient"))).toBe(summary("warn"));
});

test("Redocly's ignore file counts", async () => {
  const document = writeDocument();
  const config = write("redocly.yaml", "rules: { operation-summary: error, operation-operationId: error }");
  write(".redocly.lint-ignore.yaml", "openapi.yaml:", "  operation-summary:", "    - '#/paths/~1sites/get/summary'");
  expect(await printedFindings(document, await readLintConfig(config))).toBe(
    `error  ${document}:3:20  operation-operationId  Operation object should contain \`operationId\` field.  #/paths/~1sites/get/operationId\n`,
  );
});

test("a rule that is off finds nothing, one of the document as a whole included", async () => {
  const document = writeDocument();
  write("other.yaml", "type: object");
  const config = write(
    "redocly.yaml",
    "plugins: [specwright/lint-plugin]",
    "rules: { specwright/document-file-unused: off }",
  );
  expect(await printedFindings(document, await readLintConfig(config))).toBe("");
});

test("what others' documents must not fail at is a warning when generating", async () => {
  const document = write(
    "openapi.yaml",
    "openapi: 3.1.1",
    "info: { title: Sites }",
    "paths: { /sites: { get: { responses: {} } } }",
  );
  expect(await printedFindings(document, await structuralLintConfig())).toBe(
    [
      `warn  ${document}:2:1  struct  The field \`version\` must be present on this level.  #/info\n`,
      `warn  ${document}:3:20  operation-operationId  Operation object should contain \`operationId\` field.  #/paths/~1sites/get/operationId\n`,
    ].join(""),
  );
});

test("an example in another place is not fetched", async () => {
  const document = write(
    "openapi.yaml",
    "openapi: 3.1.1",
    'info: { title: Sites, version: "1" }',
    "paths: {}",
    "components: { examples: { Site: { externalValue: 'http://127.0.0.1:9/site.json' }, Self: { externalValue: openapi.yaml } } }",
  );
  expect(await printedFindings(document, await structuralLintConfig())).toBe("");
});

test("every finding says why, be it with Redocly's own page", async () => {
  const findings = await lint(await load(writeDocument()), await defaultLintConfig());
  expect(findings.map(({ rule, why }) => [rule, why])).toContainEqual([
    "operation-summary",
    "See https://redocly.com/docs/cli/rules/oas/operation-summary",
  ]);
});

test("where a document's shape trips a rule of Redocly's, the shape is what is found", async () => {
  const document = write(
    "openapi.yaml",
    "openapi: 3.1.1",
    'info: { title: Sites, version: "1" }',
    "paths: {}",
    "components: { schemas: { Site: { allOf: {} } } }",
  );
  expect(await printedFindings(document, await defaultLintConfig())).toBe(
    `error  ${document}:4:41  struct  Expected type \`AllOf\` (array) but got \`object\`  #/components/schemas/Site/allOf\n`,
  );
});
