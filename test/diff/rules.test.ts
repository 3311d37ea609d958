import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import { formatText } from "../../generator/diff/formats/text.js";
import { schemaRuleId, schemaRules } from "../../generator/diff/rules/schema.js";
import { annotationRules } from "../../generator/diff/rules/schema-annotations.js";
import { rules } from "../../generator/diff/rules.js";

const folders = readdirSync("test/diff", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Rules that no pair of documents can show: of the file of approvals, and of what has no rule. */
const shownElsewhere = ["approval-expired", "approval-stale", "difference-without-rule"];

describe("each fixture is reported as a person would see it", () => {
  test.each(folders)("%s", async (name) => {
    const report = await diff(`test/diff/${name}/before.yaml`, `test/diff/${name}/after.yaml`);
    expect(`${formatText(report, false)}\n`).toBe(readFileSync(`test/diff/${name}/expected.txt`, "utf8"));
  });

  // A type that is new is in nobody's way; all else is told of in either direction.
  test.each(folders.filter((name) => name !== "type-removed"))(
    "%s is also told of the other way round",
    async (name) => {
      const report = await diff(`test/diff/${name}/after.yaml`, `test/diff/${name}/before.yaml`);
      expect(report.changes).not.toEqual([]);
    },
  );
});

test("every rule has a fixture, those for schemas one for both directions", () => {
  const names = [...schemaRules, ...annotationRules].map(({ name }) => name);
  const ids = new Set(
    names.flatMap((name) =>
      (["request", "response", undefined] as const).map((direction) => schemaRuleId(name, direction)),
    ),
  );
  const others = rules.map(({ id }) => id).filter((id) => !ids.has(id) || folders.includes(id));
  const expected = [...names, ...others].filter((name) => !shownElsewhere.includes(name));
  expect([...folders].sort()).toEqual([...new Set(expected)].sort());
});

test("every rule is shown by some fixture", () => {
  const shown = folders.map((name) => readFileSync(`test/diff/${name}/expected.txt`, "utf8")).join("\n");
  const unseen = rules.map(({ id }) => id).filter((id) => !shown.includes(`[${id} `) && !shownElsewhere.includes(id));
  expect(unseen).toEqual([]);
});

test("a document compared with itself has no changes", async () => {
  for (const name of folders) {
    const path = `test/diff/${name}/after.yaml`;
    expect((await diff(path, path)).changes).toEqual([]);
  }
});

test("rules have a reason and a way out, in sentences", () => {
  for (const { id, why, instead } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(why, id).toMatch(/^[A-Z].*\.$/);
    expect(instead, id).toMatch(/^[A-Z].*\.$/);
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
