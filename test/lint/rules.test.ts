import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../generator/lint/rules.js";
import { configOf, entryOf, printedFindings } from "./fixtures.js";

const fixtures = "test/lint";

describe.each(rules)("$id", (rule) => {
  const folder = join(fixtures, rule.id);

  test("finds what is wrong, where it is", async () => {
    const findings = await printedFindings(entryOf(folder, "failing"), await configOf(rule, folder));
    expect(findings.replaceAll(`${folder}/`, "")).toBe(readFileSync(join(folder, "expected.txt"), "utf8"));
    expect(findings).toContain(`specwright/${rule.id}`);
  });

  test("is silent where nothing is", async () => {
    expect(await printedFindings(entryOf(folder, "passing"), await configOf(rule, folder))).toBe("");
  });
});

test("every rule has a folder, and every folder a rule", () => {
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "fixtures",
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test("every rule says why, and shows what it is for and what it asks", () => {
  for (const { id, why, bad, good } of rules) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
    expect(why, id).toMatch(/^[A-Z`].{20,}\.$/);
    expect(bad, id).not.toBe(good);
  }
});
