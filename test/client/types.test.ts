import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(root, "node_modules/.types-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "nodenext",
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true, // the compiler's own declarations
  noEmit: true,
};

/** Compiles a file with a compiler of ours. @returns what it prints */
async function compile(compiler: string, file: string): Promise<string> {
  const project = join(folder, `${compiler}.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = join(root, "node_modules", compiler, "bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, "-p", project, "--extendedDiagnostics"]).catch(
    (error: { stdout: string }) => error,
  );
  return stdout;
}

describe.each(["typescript", "typescript-6", "typescript-7"])("%s", (compiler) => {
  test("accepts the calls that are right and refuses those that are wrong", async () => {
    expect(await compile(compiler, join(import.meta.dirname, "types/calls.ts"))).not.toContain("error TS");
  }, 60_000);
});

test("one call costs the compiler at most 10,000 instantiations", async () => {
  const file = join(folder, "call.ts");
  const entry = join(root, "generated/client/src/index.js");
  const count = async (program: string) => {
    writeFileSync(file, program);
    const printed = await compile("typescript", file);
    expect(printed).not.toContain("error TS");
    return Number(/Instantiations:\s+(\d+)/.exec(printed)?.[1]);
  };
  const setup = `import { createPartnerApi } from ${JSON.stringify(entry)};\n`;
  const call = `for await (const site of createPartnerApi({ clientId: "a", clientSecret: "b" }).sites.list(42, {
    fields: ["name"], filter: [["is_activated", 1]], sort: "name" })) console.log(site.name);\nexport {};\n`;
  const without = await count(`${setup}console.log(createPartnerApi);\nexport {};\n`);
  expect((await count(setup + call)) - without).toBeLessThanOrEqual(10_000);
}, 60_000);
