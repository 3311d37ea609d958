import { expect, test } from "vitest";
import type { Level } from "../../generator/diff/change.js";
import { type DiffReport, type ReportedChange, summaryOf } from "../../generator/diff/report.js";
import { type Proposal, refusalOf } from "../../generator/release/refusal.js";

const fits = undefined;
const additive = "the changes since are additive, need no new version, and stand in the changelog as unreleased";

/** Released before: 0.8 on 2026-02-01. Proposed: what a row says, on a later day and with the document's version where it says nothing. */
test.each<[what: string, level: Level | "none", proposal: Partial<Proposal>, refusal: string | undefined]>([
  ["a later version without changes", "none", { version: "0.9" }, fits],
  ["additive changes in a patch", "additive", { version: "0.8.1" }, fits],
  ["additive changes on the day of the last release", "additive", { version: "0.8.1", date: "2026-02-01" }, fits],
  ["breaking changes with a new version and an announcement", "breaking", { version: "0.9", announcement: "!" }, fits],
  ["an announcement that nothing asks for", "additive", { version: "0.9", announcement: "!" }, fits],
  ["breaking changes without an announcement", "breaking", { version: "0.9" }, "callers have to hear"],
  ["unproven changes without an announcement", "unproven", { version: "0.9" }, "callers have to hear"],
  ["breaking changes in a patch", "breaking", { version: "0.8.1", announcement: "!" }, "to 0.8.1 nothing may break"],
  ["the same version without changes", "none", { version: "0.8" }, "already, and nothing has changed since"],
  ["the same version with additive changes", "additive", { version: "0.8" }, additive],
  ["the same version with breaking changes", "breaking", { version: "0.8" }, "set info.version to a new one"],
  ["the same version in another spelling", "none", { version: "0.8.0" }, "version 0.8 is released already"],
  ["an earlier version", "none", { version: "0.7.9" }, "0.7.9 comes before 0.8"],
  ["an earlier day", "none", { version: "0.9", date: "2026-01-31" }, "2026-01-31 lies before 2026-02-01"],
  ["another version than the document's", "none", { version: "0.9", documentVersion: "0.8" }, 'info.version is "0.8"'],
])("%s, with %s changes", (_, level, { version = "", ...proposal }, refusal) => {
  const last = { version: "0.8", date: "2026-02-01", report: reportOf(level) };
  const proposed = { version, documentVersion: version, date: "2026-03-01", announcement: undefined, ...proposal };
  const answer = refusalOf(proposed, last);
  if (refusal === undefined) expect(answer).toBeUndefined();
  else expect(answer).toContain(refusal);
});

test("the first release may be of any version, and needs no announcement", () => {
  const proposal = { version: "3.1", documentVersion: "3.1", date: "2026-03-01", announcement: undefined };
  expect(refusalOf(proposal, undefined)).toBeUndefined();
});

function reportOf(level: Level | "none"): DiffReport {
  const change: ReportedChange = {
    id: "1",
    rule: "operation-added",
    level: level === "none" ? "annotation" : level,
    contract: "additive",
    policy: null,
    surface: "wire",
    code: "shows",
    message: "",
    why: "",
    direction: null,
    operations: [],
    schema: null,
    base: null,
    revision: null,
    witness: null,
  };
  const changes = level === "none" ? [] : [change];
  return { format: "specwright-diff/1", ...summaryOf(changes), release: { wire: "none", source: "none" }, changes };
}
