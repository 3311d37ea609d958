import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deceptive, fold, identifierFor, slugFor, uniqueName } from "../../generator/model/names.js";

describe("identifiers", () => {
  test.each([
    ["Site", "Site", "site", "site"],
    ["ResponseSiteBasicDto", "ResponseSiteBasicDto", "responseSiteBasicDto", "responseSiteBasicDto"],
    ["pet_store", "PetStore", "petStore", "petStore"],
    [
      "io.k8s.api.apps.v1.Deployment",
      "IoK8sApiAppsV1Deployment",
      "ioK8sApiAppsV1Deployment",
      "ioK8sApiAppsV1Deployment",
    ],
    ["Alarm Verifications", "AlarmVerifications", "alarmVerifications", "alarmVerifications"],
    ["HTTPError", "HTTPError", "httpError", "httpError"],
    ["ID", "ID", "id", "id"],
    ["1abc", "_1abc", "_1abc", "_1abc"],
    ["class", "Class", "classOperation", "classApi"],
    ["Array", "ArraySchema", "array", "array"],
    ["string", "StringSchema", "stringOperation", "stringApi"],
    ["Promise", "PromiseSchema", "promise", "promise"],
    ["", "Empty", "empty", "empty"],
    ["😀", "U1f600", "u1f600", "u1f600"],
    ["사이트", "사이트", "사이트", "사이트"],
    ["X{};code;type Y", "XCodeTypeY", "xCodeTypeY", "xCodeTypeY"],
    ["../../../evil", "Evil", "evil", "evil"],
    ["__proto__", "Proto", "proto", "proto"],
  ])("%j is %s as a type, %s as a function, %s as a namespace", (text, type, name, namespace) => {
    expect([identifierFor(text, "type"), identifierFor(text, "function"), identifierFor(text, "namespace")]).toEqual([
      type,
      name,
      namespace,
    ]);
  });

  test("are identifiers that a declaration may have, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("type", "function", "namespace"), (text, kind) => {
        const identifier = identifierFor(text, kind);
        expect(identifier).toMatch(/^[\p{ID_Start}_][\p{ID_Continue}]*$/u);
        new Function(`const ${identifier} = 1;`); // throws on a reserved word
      }),
    );
  });
});

describe("slugs", () => {
  test.each([
    ["Monitoring Stations", "monitoring-stations"],
    ["alarmVerifications", "alarm-verifications"],
    ["ResponseSiteBasicDto", "response-site-basic-dto"],
    ["CON", "con-file"],
    ["aux.", "aux-file"],
    ["a/b", "a-b"],
    ["..\\..\\x", "x"],
    ["C:\\x", "c-x"],
    ["x".repeat(300), `${"x".repeat(71)}-0d4e2ca9`],
  ])("%j is %s", (text, slug) => {
    expect(slugFor(text)).toBe(slug);
  });

  test("name a file on every system, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const slug = slugFor(text);
        expect(slug).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug).toBe(slug.toLowerCase());
      }),
    );
  });
});

test("names that fold to the same one get numbers, in order", () => {
  const taken = new Set([fold("Site")]);
  expect([uniqueName("site", taken), uniqueName("SITE", taken), uniqueName("Dealer", taken)]).toEqual([
    "site2",
    "SITE3",
    "Dealer",
  ]);
});

test.each([
  ["admin\u202e", "holds an invisible or direction-changing character"],
  ["ad\u200bmin", "holds an invisible or direction-changing character"],
  ["аdmin", "mixes Latin letters with look-alikes of another script"],
  ["a\nb", "holds a control character"],
  ["사이트 site", undefined],
  ["сайт", undefined],
])("%j deceives: %s", (text, reason) => {
  expect(deceptive(text)).toBe(reason);
});
