import { stripVTControlCharacters } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import { formatReport } from "../../generator/diff/formats/format.js";
import type { DiffReport } from "../../generator/diff/report.js";
import type { JsonObject } from "../../generator/json.js";
import { document, operation } from "./documents.js";
import { sarifSubset } from "./sarif-subset.js";

/** Breaks out of whatever it is printed in: a terminal, Markdown, a workflow command, XML. */
const hostile = "a\u001b[31m`*_<script>]]>&\"'|@team\n::error::%0A\u202e\u0000";

function responding(name: string, schema: JsonObject): JsonObject {
  const content = { "application/json": { schema: { type: "object", properties: { [name]: schema } } } };
  return document({ "/sites/{id}": { get: operation({ responses: { 200: { description: "Fine", content } } }) } });
}

const report = await diff(responding("kind", { type: "string" }), responding("kind", { type: ["string", "null"] }));
const hostileReport = await diff(
  responding(hostileName(), { const: "a" }),
  responding(hostileName(), { const: "b", description: "b" }),
);
const noChanges = await diff(responding("a", {}), responding("a", {}));

/** NUL is refused on the way in, so that it is only met in what is built by hand. */
function hostileName(): string {
  return hostile.replace("\u0000", "");
}

describe("text", () => {
  test("has what, why, proof, place and what to do instead", () => {
    const { base, id } = change(report);
    expect(formatReport(report, "text", false)).toBe(
      [
        "GET /sites/{id}",
        '  breaking    "kind" in the 200 response body may be null now',
        "      why      Readers that do not expect null fail on it.",
        "      proof    the revision may send it, the base rules it out; see /kind:",
        '               {"kind":null}',
        `      where    <stdin>:1:${base?.column}  [response-became-nullable ${id}]`,
        "      instead  Leave the property out where there is no value, if it is optional.",
        "",
        "1 breaking; version step: major for the API, major for generated code",
      ].join("\n"),
    );
  });

  test("shows control characters instead of sending them", () => {
    const text = formatReport(hostileReport, "text", false);
    expect(text).toContain("\\u001b[31m");
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });

  test("is coloured on demand", () => {
    const colored = formatReport(report, "text", true);
    expect(colored).toContain("\u001b[31mbreaking");
    expect(stripVTControlCharacters(colored)).toBe(formatReport(report, "text", false));
  });

  test("says where it leaves out what is too long to print", async () => {
    const long = (values: string[]) => responding("kind", { enum: values });
    const text = formatReport(await diff(long(["a"]), long(["a", "b".repeat(5000)])), "text", false);
    expect(text).toContain(`{\n                 "kind": "${"b".repeat(100)}`);
    expect(text).toContain("\n               … too long to print: the JSON report has all of it\n");
    expect(text).not.toContain("b".repeat(2000));
  });

  test("says so when there are no changes", () => {
    expect(formatReport(noChanges, "text", false)).toBe("No changes.");
  });
});

test("JSON is the report", () => {
  expect(JSON.parse(formatReport(report, "json", false))).toEqual(report);
});

describe("Markdown", () => {
  test("names the change, its proof and its places", () => {
    const { base, revision, id } = change(report);
    expect(formatReport(report, "markdown", false)).toBe(
      [
        "### ❌ This change breaks callers",
        "❌ 1 breaking — version step: **major** for the API, **major** for generated code.",
        "#### `GET /sites/{id}`",
        [
          '- ❌ **"kind" in the 200 response body may be null now** (`response-became-nullable`)  ',
          "  Readers that do not expect null fail on it.",
          '  - Proof: the revision may send it, the base rules it out; see /kind: `{"kind":null}`',
          `  - Where: base \`<stdin>:1:${base?.column}\`, revision \`<stdin>:1:${revision?.column}\``,
          `  - Instead: Leave the property out where there is no value, if it is optional. Or approve \`${id}\`.`,
        ].join("\n"),
      ].join("\n\n"),
    );
  });

  test("has a long proof in lines of its own", async () => {
    const long = (values: JsonObject[]) => responding("```", { enum: values });
    const text = formatReport(
      await diff(long([]), long([{ one: "a".repeat(60), two: "b".repeat(60) }])),
      "markdown",
      false,
    );
    expect(text).toContain(
      [
        ":",
        "",
        "    ````json",
        "    {",
        '      "```": {',
        `        "one": "${"a".repeat(60)}",`,
        `        "two": "${"b".repeat(60)}"`,
        "      }",
        "    }",
        "    ````",
        "  - Policy: ",
      ].join("\n"),
    );
  });

  test("takes text of the document for text", () => {
    const text = formatReport(hostileReport, "markdown", false);
    const outsideCode = text.replaceAll("\\`", "").replaceAll(/(`+)[^`].*?[^`]\1(?!`)/g, "");
    expect(outsideCode).not.toMatch(/<script|@team/);
  });

  test("fits a comment, and says what it leaves out", async () => {
    const schemas = (type: string) =>
      Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`/things/${index}`, described(index, type)]));
    const text = formatReport(await diff(document(schemas("string")), document(schemas("integer"))), "markdown", false);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/… and \d+ further sections, too long for a comment\.$/);
  });
});

function described(index: number, type: string): JsonObject {
  const content = { "application/json": { schema: { type } } };
  return { get: operation({ operationId: `get${index}`, responses: { 200: { description: "Fine", content } } }) };
}

describe("GitHub's annotations", () => {
  test("tell of approvals that are of no use any more, and of no other annotation", async () => {
    const approvals = [{ id: "3f0c", reason: "agreed", expires: "2026-12-30" }];
    const options = { approvals, today: "2026-12-31" };
    const described = await diff(responding("a", {}), responding("a", { description: "A" }), options);
    expect(formatReport(described, "github", false)).toBe(
      "::warning title=approval-expired::the approval 3f0c (agreed) expired on 2026-12-30%0AAn approval holds until the day that it names.",
    );
  });

  test("stand at the revision's line", () => {
    const { revision } = change(report);
    expect(formatReport(report, "github", false)).toBe(
      `::error file=<stdin>,line=1,col=${revision?.column},title=response-became-nullable::` +
        '"kind" in the 200 response body may be null now%0AReaders that do not expect null fail on it.%0A' +
        'the revision may send it, the base rules it out; see /kind: {"kind":null}%0AGET /sites/{id}',
    );
  });

  test("are one line each, whatever the document says", () => {
    const lines = formatReport(hostileReport, "github", false).split("\n");
    expect(lines.every((line) => /^::(error|warning|notice) /.test(line))).toBe(true);
    expect(lines).toHaveLength(hostileReport.changes.filter(({ level }) => level !== "annotation").length);
  });
});

describe("SARIF", () => {
  const isSarif = new Ajv2020({ strict: false }).compile(sarifSubset);

  test.each([
    ["a break", report],
    ["hostile text", hostileReport],
    ["no changes", noChanges],
  ])("of %s fits the standard", (_, one) => {
    const log = JSON.parse(formatReport(one, "sarif", false));
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  });

  test("has the rule, the level, both places and the fingerprint", () => {
    const { revision, id } = change(report);
    const log = JSON.parse(formatReport(report, "sarif", false));
    expect(log.runs[0].results).toEqual([
      expect.objectContaining({
        ruleId: "response-became-nullable",
        ruleIndex: 0,
        level: "error",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "%3Cstdin%3E" },
              region: { startLine: 1, startColumn: revision?.column },
            },
          },
        ],
        partialFingerprints: { "specwright/1": id },
      }),
    ]);
  });
});

describe("JUnit", () => {
  test("fails for what breaks", () => {
    expect(formatReport(report, "junit", false)).toContain('tests="1" failures="1"');
    expect(formatReport(noChanges, "junit", false)).toContain('tests="1" failures="0"');
  });

  test.each([
    ["a break", report],
    ["hostile text", hostileReport],
    ["no changes", noChanges],
  ])("of %s is well-formed XML of JUnit's shape", (_, one) => {
    const [root, suite, ...cases] = outlineOf(formatReport(one, "junit", false));
    expect([root, suite]).toEqual(["testsuites", "testsuites/testsuite"]);
    expect(cases.join(" ")).toMatch(
      /^(testsuites\/testsuite\/testcase ?(testsuites\/testsuite\/testcase\/failure ?)?)+$/,
    );
  });
});

function change({ changes: [first] }: DiffReport): DiffReport["changes"][number] {
  if (!first) throw new Error("the report has no changes");
  return first;
}

/** The elements of an XML document as paths of names. @throws where it is not well-formed */
function outlineOf(xml: string): string[] {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  expect(body).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/);
  const open: string[] = [];
  const outline: string[] = [];
  for (let rest = body; rest !== ""; ) {
    const [text] = /^(?:[^<&]|&(?:amp|lt|gt|quot|#10);)+/.exec(rest) ?? [];
    const [tag, end, name = "", , empty] =
      /^<(\/?)([a-z]+)((?: [a-z]+="(?:[^"<&]|&(?:amp|lt|gt|quot|#10);)*")*)(\/?)>/.exec(rest) ?? [];
    if (end === "/") expect(open.pop()).toBe(name);
    else if (tag !== undefined) {
      outline.push([...open, name].join("/"));
      if (empty !== "/") open.push(name);
    } else if (text === undefined) throw new Error(`not well-formed at ${rest.slice(0, 40)}`);
    rest = rest.slice((tag ?? text ?? "").length);
  }
  expect(open).toEqual([]);
  return outline;
}
