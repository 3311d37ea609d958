import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const generator = join(import.meta.dirname, "../../generator");

/** Which folders of generator/ a folder may import; files that lie directly in generator/ count as "". */
const allowed: Record<string, readonly string[]> = {
  load: [],
  lint: ["load"],
  model: ["load"],
  request: ["model", "runtime"],
  emit: ["model", "request", "runtime"],
  diff: ["model", "request", "schema"],
  release: ["load", "lint", "model", "diff", "output"],
  changelog: ["diff", "emit"],
  schema: [],
  runtime: [],
  site: ["emit", "model"],
};

/** Files of generator/ itself that need nothing of ours and serve several folders; the runtime, carried into the output, has not even those. */
const leaves = ["json", "location", "errors", "package-root", "pattern", "visible", "workflow-command"];

describe("imports point one way", () => {
  const files = readdirSync(generator, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

  test.each(Object.entries(allowed))("%s imports nothing of ours but %j", (folder, others) => {
    const wrong = files
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ target }) => {
        const [first = "", rest] = target.split("/");
        if (rest === undefined) return folder === "runtime" || !leaves.includes(target);
        return first !== folder && !others.includes(first);
      });
    expect(wrong).toEqual([]);
  });

  test("the process is touched by cli.ts alone, but for looking at it", () => {
    const harmless = ["process.platform", "process.env", "process.pid", "process.cwd", "process.kill"];
    const touched = files
      .filter((file) => file !== "cli.ts")
      .flatMap((file) => globalAccesses(file).map((access) => ({ file, access })))
      .filter(({ access }) => !harmless.includes(access));
    expect(touched).toEqual([]);
  });
});

/** `process.exit` and `console.log`, wherever code says so and not just a text. */
function globalAccesses(file: string): string[] {
  const accesses: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && /^(process|console)$/.test(node.expression.getText()))
      accesses.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(generator, file), "utf8"), ts.ScriptTarget.Latest, true));
  return accesses;
}

/** Targets of a file's relative imports, static or dynamic, relative to generator/ and without extension. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(generator, file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, path = ""]) =>
    relative(generator, join(generator, dirname(file), path)).replace(/\.js$/, ""),
  );
}
