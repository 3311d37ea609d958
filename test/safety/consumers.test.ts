import { execFile } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { emitters } from "../../generator/emit/emitters.js";
import { temporaryFolder } from "../output/folders.js";
import { specwright } from "../support/cli.js";

/** What a team that keeps the generated sources in its own repository does with them: every compiler, all flags, its formatter. */

const root = join(import.meta.dirname, "../..");

const strictest = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noUncheckedSideEffectImports: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  noEmit: true,
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
};

/** Runs a program of ours on a folder. @returns what it complains of */
async function complaintsOf(program: string, args: string[], cwd: string): Promise<string> {
  const run = promisify(execFile)(process.execPath, [join(root, "node_modules", program), ...args], { cwd });
  return run.then(
    () => "",
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
}

test("the Partner API's sources compile with TypeScript 5.9, 6 and 7 under every strict flag, and are formatted", async () => {
  const folder = temporaryFolder();
  const spec = join(root, "openapi/openapi.yaml");
  const { code, stderr } = await specwright(["generate", spec, "--out", "out", "--no-lint"], { cwd: folder });
  expect([code, stderr]).toEqual([0, ""]);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const include = Object.keys(emitters).map((name) => `out/${name}/src`);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: strictest, include }));

  for (const compiler of ["typescript", "typescript-6", "typescript-7"])
    expect(await complaintsOf(`${compiler}/bin/tsc`, ["-p", "."], folder), compiler).toBe("");
  expect(await complaintsOf("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "out"], folder)).toBe("");
}, 120_000);
