import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { describe, expect, inject, test } from "vitest";

const { packages, installed } = inject("packed");

describe.each(packages)("$name", ({ name, tarball }) => {
  const folder = join(installed, "node_modules", name);

  test("satisfies publint", async () => {
    const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  test("has types that tell the truth to whoever imports it", async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    expect(result.types).toEqual({ kind: "included" });
    // The profile "esm-only" of their command line: CommonJS has `await import()`, and no program two of each class.
    const problems = "problems" in result ? result.problems : [];
    expect(
      problems.filter(
        (problem) => !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
      ),
    ).toEqual([]);
  });

  test("holds texts, sources, and of each source what is built of it and the way back", () => {
    const texts = name === "@chekt/partner-api" ? ["README.md", "api.md"] : ["README.md"];
    expect(readdirSync(folder).sort()).toEqual(["LICENSE", ...texts, "dist", "package.json", "src"]);
    const sources = modulesIn(join(folder, "src"), ".ts");
    expect(modulesIn(join(folder, "dist"), ".js")).toEqual(sources);
    for (const source of sources)
      for (const map of [`dist/${source}.js.map`, `dist/${source}.d.ts.map`]) {
        const [origin, ...others] = JSON.parse(readFileSync(join(folder, map), "utf8")).sources as string[];
        expect([join(folder, map, "..", origin ?? ""), others]).toEqual([join(folder, "src", `${source}.ts`), []]);
      }
  });
});

/** The modules below a folder by path, without the ending. */
function modulesIn(folder: string, ending: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.flatMap((path) => (path.endsWith(ending) ? [path.slice(0, -ending.length)] : [])).sort();
}
