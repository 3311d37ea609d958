import { relative } from "node:path";
import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { File } from "../../generator/emit/emitter.js";
import { isJsonObject, type Json } from "../../generator/json.js";
import { put, temporaryFolder, traces, tree } from "../output/folders.js";
import { specwright } from "../support/cli.js";
import { generate, textOf } from "../support/generate.js";
import { everything } from "./everything.js";
import { split } from "./split.js";

const document = everything((_, usual) => usual);
const yaml = dump(document);
const expected = byPath((await generate(document)).files);

describe("the output is the same, byte for byte, whatever the document is written like", () => {
  const spellings: Record<string, Record<string, string>> = {
    "as JSON": { "openapi.json": textOf(document) },
    "as JSON on one line": { "openapi.json": JSON.stringify(document) },
    "as JSON in a YAML file": { "openapi.yaml": JSON.stringify(document) },
    "as YAML": { "openapi.yaml": yaml },
    "as YAML in flow style": { "openapi.yaml": dump(document, { flowLevel: 1 }) },
    "as YAML with wide indentation": { "openapi.yaml": dump(document, { indent: 7 }) },
    "as YAML without aliases": { "openapi.yaml": dump(document, { noRefs: true }) },
    "with CRLF": { "openapi.yaml": yaml.replaceAll("\n", "\r\n") },
    "with CR": { "openapi.yaml": yaml.replaceAll("\n", "\r") },
    "with mixed line ends": { "openapi.yaml": yaml.replaceAll(/\n(?=[a-m ])/g, "\r\n") },
    "with a byte order mark": { "openapi.yaml": `\ufeff${yaml}` },
    "without a final line break": { "openapi.yaml": yaml.trimEnd() },
    "with comments": { "openapi.yaml": yaml.replaceAll(/^(?=\S)/gm, "# PWNED\n") },
    "with fields in another order": { "openapi.yaml": dump(withFieldsReversed(document)) },
    "split into files": split(document, true),
    "split into files, without a list of them": split(document, false),
  };

  test.each(Object.entries(spellings))("%s", async (_, files) => {
    const folder = temporaryFolder();
    put(folder, files);
    const [entry] = Object.keys(files);
    const { files: generated } = await generate({ path: `${folder}/${entry}` });
    expect(byPath(generated)).toEqual(expected);
  });
});

describe("the output is the same, byte for byte, wherever it is made", () => {
  const pollution = `
    for (const name of ["polluted", "$ref", "description", "default", "example", "deprecated", "toJSON"])
      for (const prototype of [Object.prototype, Array.prototype])
        Object.defineProperty(prototype, name, { value: "PWNED", enumerable: true, configurable: true, writable: true });`;
  const surroundings: Record<string, Record<string, string>> = {
    "in Swedish": { LC_ALL: "sv_SE.UTF-8", LANG: "sv_SE.UTF-8" },
    "in Turkish": { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
    "in Seoul": { TZ: "Asia/Seoul" },
    "in St John's": { TZ: "America/St_Johns" },
    "with colours": { FORCE_COLOR: "3", COLUMNS: "0" },
    "run by npm": {
      npm_config_registry: "http://127.0.0.1:9",
      npm_config_prefix: "/nowhere",
      npm_lifecycle_event: "x",
    },
    "with polluted prototypes": { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(pollution)}` },
    "in a development build": { NODE_ENV: "development", DEBUG: "*" },
  };

  const args = ["openapi.yaml", "--out", "out", "--no-lint", "--no-format"];
  let usual: Promise<Record<string, string>> | undefined;

  async function outputIn(env: Record<string, string>): Promise<Record<string, string>> {
    const folder = temporaryFolder();
    put(folder, { "openapi.yaml": yaml });
    expect(await specwright(["generate", ...args], { cwd: folder, env })).toMatchObject({ code: 0, stderr: "" });
    return tree(`${folder}/out`);
  }

  test.each(Object.entries(surroundings))("%s", async (_, env) => {
    usual ??= outputIn({});
    expect(await outputIn(env)).toEqual(await usual);
  });

  test("in another folder; and a second time, nothing is written", async () => {
    const folder = temporaryFolder();
    put(folder, { "openapi.yaml": yaml });
    await specwright(["generate", ...args], { cwd: folder });
    const before = traces(`${folder}/out`);

    const elsewhere = temporaryFolder();
    const spec = relative(elsewhere, `${folder}/openapi.yaml`);
    const there = ["generate", spec, "--out", `${folder}/out`, "--no-lint", "--no-format"];
    const again = await specwright(there, { cwd: elsewhere });
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining(": 0 written") });
    const check = await specwright(["check", ...args], { cwd: folder });
    expect(check).toEqual({ code: 0, stdout: "out: up to date\n", stderr: "" });
    expect(traces(`${folder}/out`)).toEqual(before);
    expect(tree(elsewhere)).toEqual({});
  });
});

function byPath(files: readonly File[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** Maps whose keys authors choose: their order is the author's too, and kept. So is that of data. */
const ordered = new Set([
  ...[
    "paths",
    "webhooks",
    "responses",
    "content",
    "headers",
    "links",
    "callbacks",
    "encoding",
    "examples",
    "variables",
  ],
  ...["schemas", "parameters", "requestBodies", "securitySchemes", "pathItems", "scopes", "flows", "mapping"],
  ...["properties", "patternProperties", "dependentSchemas", "dependentRequired", "$defs", "security"],
]);
const data = new Set(["default", "const", "enum", "value", "example"]);

/** The document with the fields of every object in the opposite order. */
function withFieldsReversed(node: Json, key = ""): Json {
  if (data.has(key) || key.startsWith("x-") || (key === "examples" && Array.isArray(node))) return node;
  if (Array.isArray(node)) return node.map((item) => withFieldsReversed(item, ordered.has(key) ? key : ""));
  if (!isJsonObject(node)) return node;
  const isMap = ordered.has(key);
  const entries = Object.entries(node).map(([name, value]): [string, Json] => [
    name,
    withFieldsReversed(value, isMap ? "" : name),
  ]);
  return Object.fromEntries(isMap ? entries : entries.reverse());
}
