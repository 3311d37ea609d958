import { expect, test } from "vitest";
import { migratedRules, migrationOf } from "../../generator/changelog/migration.js";
import { rules } from "../../generator/diff/rules.js";

const called = [{ method: "GET", path: "/sites", operationId: "listSites" }];
const webhook = [{ method: "POST", path: "siteAdded", operationId: null }];

test("every row is about a rule that there is", () => {
  const ids = rules.map(({ id }) => id);
  expect(migratedRules.filter((id) => !ids.includes(id))).toEqual([]);
});

test("every change that is not additive asks for something, in a sentence; an additive one for nothing", () => {
  for (const { id } of rules) {
    expect(migrationOf({ rule: id, level: "breaking", operations: called }), id).toMatch(/^[A-Z].*\.$/);
    expect(migrationOf({ rule: id, level: "additive", operations: called }), id).toBe(null);
  }
});

test("what a webhook sends is read by callers, and what they answer is written by them", () => {
  const advice = (rule: string, operations: typeof webhook | typeof called) =>
    migrationOf({ rule, level: "breaking", operations });
  expect(advice("request-property-renamed", called)).toBe("Send the property by its new name.");
  expect(advice("request-property-renamed", webhook)).toBe("Read the property by its new name.");
  expect(advice("response-maximum-changed", called)).toBe("Be ready for values that were ruled out before.");
  expect(advice("response-maximum-changed", webhook)).toBe("Send only what the new schema allows.");
});
