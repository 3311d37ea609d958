import fc from "fast-check";
import gt from "semver/functions/gt.js";
import satisfies from "semver/functions/satisfies.js";
import { describe, expect, test } from "vitest";
import type { Step } from "../../generator/diff/release.js";
import { packageVersionOf } from "../../generator/release/package-version.js";

const report = (wire: Step, source: Step = wire) => ({ release: { wire, source } });

/** The version after versions of the API that are each named with what changed since the one before. */
function versionAfter(first: string, ...later: [string, Step, Step?][]): string {
  return packageVersionOf([
    { version: first, report: undefined },
    ...later.map(([version, wire, source]) => ({ version, report: report(wire, source) })),
  ]);
}

describe("the version of the generated packages", () => {
  test.each([
    ["0.8", "0.8.0"],
    ["v2.1", "2.1.0"],
    ["1.2.3.4", "1.2.3"],
    ["1.0-rc.01", "1.0.0-rc.1"],
    ["1.0.27-SNAPSHOT", "1.0.27-SNAPSHOT"],
    ["3.1 (beta)", "3.1.0"],
    ["unversioned", "0.0.0"],
    ["2026-12-31", "1.0.0"],
  ])("starts at the API's: %s is %s", (version, expected) => {
    expect(versionAfter(version)).toBe(expected);
  });

  test("stays while nothing changes", () => {
    expect(versionAfter("0.8", ["0.8", "none"])).toBe("0.8.0");
  });

  test("rises by the step that the changes ask for, before 1.0.0 by one lower", () => {
    expect(versionAfter("1.2", ["1.2", "patch"])).toBe("1.2.1");
    expect(versionAfter("1.2", ["1.2", "minor"])).toBe("1.3.0");
    expect(versionAfter("1.2", ["1.2", "major"])).toBe("2.0.0");
    expect(versionAfter("0.8", ["0.8", "patch"])).toBe("0.8.1");
    expect(versionAfter("0.8", ["0.8", "minor"])).toBe("0.8.1");
    expect(versionAfter("0.8", ["0.9", "major"])).toBe("0.9.0");
  });

  test("rises by what breaks generated code although no message does", () => {
    expect(versionAfter("1.2", ["1.2", "none", "major"])).toBe("2.0.0");
  });

  test("follows the API's own where that rises by more, and goes on from there", () => {
    expect(versionAfter("0.8", ["1.0", "minor"], ["1.0", "minor"])).toBe("1.1.0");
  });

  test("of a preview is followed by the next preview, whatever changed, and by what it precedes", () => {
    expect(versionAfter("1.0-rc.1", ["1.0-rc.1", "major"])).toBe("1.0.0-rc.2");
    expect(versionAfter("1.0-rc.1", ["1.0", "major"])).toBe("1.0.0");
  });

  test("counts where the API's versions are dates", () => {
    expect(versionAfter("2026-01-01", ["2026-02-01", "minor"], ["2026-03-01", "major"])).toBe("2.0.0");
  });

  const step = fc.constantFrom<Step>("major", "minor", "patch", "none");
  const version = fc.tuple(fc.nat(2), fc.nat(3)).map((numbers) => numbers.join("."));

  test("is within npm's ^ of the one before only where nothing breaks, and is never taken twice", () => {
    fc.assert(
      fc.property(version, version, step, step, (first, next, wire, source) => {
        const [before, later] = [versionAfter(first), versionAfter(first, [next, wire, source])];
        const changes = [wire, source];
        if (changes.some((step) => step !== "none")) expect(gt(later, before)).toBe(true);
        if (changes.includes("major")) expect(satisfies(later, `^${before}`)).toBe(false);
      }),
    );
  });
});
