import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pathProblems } from "../../generator/output/paths.js";
import { put, temporaryFolder, traces, tree } from "../output/folders.js";
import { specwright } from "../support/cli.js";
import { compile } from "../support/typescript.js";
import { escapesOf } from "./escapes.js";

/**
 * Documents that mean harm, or are broken in ways that generators trip over; the number in a folder's name is the row of `rows.ts`. What
 * a person sees is compared whole. A refusal leaves the output folder and the document's as they were.
 */
const fixtures = join(import.meta.dirname, "fixtures");

const modules: Record<string, string> = {};

/** An array of itself can be an alias, as in our types, but not a member of the one interface that openapi-typescript prints. */
const unavoidable = [
  "35-recursion/openapi-fetch/src/paths.ts:26 'Forest' is referenced directly or indirectly in its own",
];

describe("a hostile document is refused at its place, or does no harm", () => {
  test.each(readdirSync(fixtures))("%s", async (name) => {
    const folder = join(fixtures, name);
    const out = join(temporaryFolder(), "out");
    put(out, { "README.md": "Written by hand.\n" });
    const before = [traces(out), traces(folder)];

    const args = ["generate", "openapi.yaml", "--out", out, "--no-lint", "--no-format", "--force"];
    const { code, stdout, stderr } = await specwright(args, { cwd: folder });

    expect(`${stderr}exit ${code}\n`).toBe(readFileSync(join(folder, "expected.txt"), "utf8"));
    if (code !== 0) {
      expect(stdout).toBe("");
      expect([traces(out), traces(folder)]).toEqual(before);
      return;
    }
    const { "README.md": _, ...texts } = tree(out);
    const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
    expect(escapesOf(files)).toEqual([]);
    expect(pathProblems(Object.keys(texts))).toEqual([]);
    for (const { path, text } of files) if (/\.ts$|package\.json$/.test(path)) modules[`${name}/${path}`] = text;
  });

  test("and what is generated from it compiles", () => {
    expect(Object.keys(modules)).not.toEqual([]);
    const found = compile(modules).filter((message) => !unavoidable.some((start) => message.startsWith(start)));
    expect(found).toEqual([]);
  });
});
