import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareVersions, isVersion, mayBreak } from "../../generator/release/version.js";

describe("versions", () => {
  const inOrder = [
    "0.8",
    "0.8.1",
    "0.9",
    "0.10",
    "1.0-alpha",
    "1.0-alpha.1",
    "1.0-alpha.beta",
    "1.0-beta.2",
    "1.0-beta.11",
    "1.0-rc.1",
    "1.0",
    "v1.0.1",
    "1.1.0.1",
    "2",
    "2026-02-28",
    "2026-12-01",
  ];

  test("are in the order of their numbers, previews before what they precede", () => {
    const reversed = [...inOrder].reverse();
    expect(reversed.sort(compareVersions)).toEqual(inOrder);
  });

  test.each([
    ["1", "1.0.0"],
    ["v2.1", "2.1"],
    ["0.08", "0.8"],
  ])("%s is %s in another spelling", (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
  });

  test.each([
    "",
    "latest",
    "1.",
    ".1",
    "1..2",
    "1.0-",
    "1.0+build",
    "1/2",
    "../1.0",
    "1.0 ",
    "1.2.3.4.5",
    "9".repeat(10),
  ])("%j is none", (text) => {
    expect(isVersion(text)).toBe(false);
  });

  const version = fc
    .tuple(
      fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
      fc.array(fc.oneof(fc.nat(12).map(String), fc.constantFrom("a", "B", "rc", "x1")), { maxLength: 3 }),
    )
    .map(([numbers, preview]) => numbers.join(".") + (preview.length > 0 ? `-${preview.join(".")}` : ""));

  test("have one order", () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(isVersion(a)).toBe(true);
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test.each([
  ["0.8", "0.9", true],
  ["0.8", "1.0", true],
  ["0.8", "0.8.1", false],
  ["0.8.3", "0.9.0", true],
  ["1.2", "1.3", false],
  ["1.2", "2.0", true],
  ["0.0.3", "0.0.4", true],
  ["0", "0.0.1", true],
  ["1.0-rc.1", "1.0-rc.2", true],
  ["1.0-rc.1", "1.0", true],
  ["1.0", "1.1-rc.1", false],
  ["2026-02-28", "2026-03-01", true],
])("whether the step from %s to %s may break callers: %s", (before, after, expected) => {
  expect(mayBreak(before, after)).toBe(expected);
});
