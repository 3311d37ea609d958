import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import { type Changelog, changelogOf, type ReleasedChanges } from "../../generator/changelog/changelog.js";
import { changelogFiles } from "../../generator/changelog/files.js";
import { diff } from "../../generator/commands/diff-documents.js";
import type { DiffReport } from "../../generator/diff/report.js";
import type { File } from "../../generator/emit/emitter.js";
import { breakouts } from "../safety/breakouts.js";
import { escapesOf } from "../safety/escapes.js";

/** Every kind of change that there is: the pairs of documents that the rules of the differ are shown by. */
const pairs = readdirSync("test/diff", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join("test/diff", name));

let reports: DiffReport[];
beforeAll(async () => {
  reports = await Promise.all(pairs.map((folder) => diff(join(folder, "before.yaml"), join(folder, "after.yaml"))));
});

describe("the changelog", () => {
  test("is what its schema describes, whatever has changed", () => {
    const ajv = addFormats.default(new Ajv2020({ strict: true, strictTypes: false, allErrors: true }));
    const validate = ajv.compile(JSON.parse(readFileSync("generator/changelog/changelog.schema.json", "utf8")));
    const changelog = history(reports);
    expect(changelog.releases).toHaveLength(pairs.length + 1);
    validate(JSON.parse(textOf(filesOf(changelog), "json")));
    expect(validate.errors).toEqual(null);
    expect(validate({ ...changelog, releases: [] })).toBe(false);
  });

  test("tells of every change that callers notice, the worst first", () => {
    const noticed = ["breaking", "unproven", "additive"];
    for (const [index, report] of reports.entries()) {
      const { changes } = history([report]).unreleased;
      const expected = report.changes.filter(({ level }) => noticed.includes(level)).map(({ id }) => id);
      const told = changes.filter(({ level }) => noticed.includes(level)).map(({ id }) => id);
      expect(told, pairs[index]).toEqual(expected);
    }
  });

  test("says what to do about whatever asks for something to be done", () => {
    const changes = history(reports).releases.flatMap((release) => release.changes);
    const silent = changes.filter(({ level, migration }) => (migration === null) !== (level === "additive"));
    expect(silent).toEqual([]);
  });

  test("has the identity that its first release gave it", () => {
    const before = history(reports.slice(0, 1));
    const after = history(reports.slice(0, 2), "Another title");
    expect(after.id).toBe(before.id);
    // As Python's uuid.uuid5 makes it of "changelog of Sites, released as 0.0 on 2026-01-01" in our namespace.
    expect(before.id).toBe("urn:uuid:58a79497-0cf5-5390-81e0-702d775f2a7a");
  });
});

describe("the feed", () => {
  test("has what RFC 4287 asks of a feed and of its entries, once", () => {
    const feed = parse(textOf(filesOf(history(reports)), "atom"));
    expect(childrenOf(feed)).toEqual(
      ["id", "title", "updated", "author", "link", ...pairs.map(() => "entry"), "entry"].map(inAtom),
    );
    const ids = new Set([textIn(feed, "id")]);
    for (const entry of feed.getElementsByTagName("entry")) {
      expect(childrenOf(entry)).toEqual(["id", "title", "updated", "content"].map(inAtom));
      expect(textIn(entry, "id")).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(textIn(entry, "updated")).toMatch(/^2026-\d\d-\d\dT00:00:00Z$/);
      ids.add(textIn(entry, "id"));
    }
    expect(ids.size).toBe(pairs.length + 2);
    expect(textIn(feed, "updated")).toBe(textIn(feed.getElementsByTagName("entry")[0], "updated"));
  });

  test("gives an entry the same identity for ever", () => {
    const entries = (count: number) =>
      [...parse(textOf(filesOf(history(reports.slice(0, count))), "atom")).getElementsByTagName("entry")].map((entry) =>
        textIn(entry, "id"),
      );
    expect(entries(3).slice(1)).toEqual(entries(2));
  });
});

test.each(Object.entries(breakouts))("text stays text in all forms: %s", (_, canary) => {
  const spoilt = spoil(reports.slice(0, 40), canary);
  const changelog = changelogOf(canary, [release(0, canary, undefined), release(1, canary, spoilt)], spoilt);
  const files = changelogFiles(changelog, canary);
  expect(escapesOf(files.filter(({ path }) => !path.endsWith(".atom")))).toEqual([]);
  const feed = parse(textOf(files, "atom"));
  for (const content of feed.getElementsByTagName("content"))
    expect(strangersIn(parse(`<div>${content.textContent}</div>`))).toEqual([]);
});

/** The elements and attributes of HTML that formatted text has no use for, and links to anything but pages and people. */
function strangersIn(element: XmlElement): string[] {
  const { tagName, attributes } = element;
  const names = "div p ul ol li strong em del code pre h3 blockquote a br hr table thead tbody tr th td".split(" ");
  return [
    ...(names.includes(tagName) ? [] : [tagName]),
    ...[...attributes].flatMap(({ name, value }) =>
      (name === "href" && !/^(?!https?:|mailto:)[a-z]+:/i.test(value)) || name === "class" ? [] : [`${name}=${value}`],
    ),
    ...[...element.childNodes].flatMap((child) => (isElement(child) ? strangersIn(child) : [])),
  ];
}

/** A history with a release for each report, and the last report as what is unreleased. */
function history(changes: readonly DiffReport[], title = "Sites"): Changelog {
  const last = changes.at(-1);
  if (!last) throw new Error("needs a report");
  return changelogOf(
    title,
    [undefined, ...changes].map((report, index) => release(index, "Read *this*.", report)),
    last,
  );
}

function release(index: number, announcement: string, report: DiffReport | undefined): ReleasedChanges {
  const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
  return { title: "Sites", version: `0.${index}`, date: day, announcement, report };
}

/** The report with the text in every place that comes from a document. */
function spoil(changes: readonly DiffReport[], text: string): DiffReport {
  const [first] = changes;
  if (!first) throw new Error("needs a report");
  const spoilt = changes.flatMap((report) =>
    report.changes.map((change) => ({
      ...change,
      message: `${change.message} ${text}`,
      schema: text,
      operations: [{ method: "GET", path: `/${text}`, operationId: text }],
      witness: change.witness && { ...change.witness, value: { [text]: text } },
    })),
  );
  return { ...first, changes: spoilt };
}

function filesOf(changelog: Changelog): File[] {
  return changelogFiles(changelog, "The sites team");
}

function textOf(files: readonly File[], extension: string): string {
  return files.find(({ path }) => path === `changelog/changelog.${extension}`)?.text ?? "";
}

/** The root of an XML document. Throws where it is not well-formed. */
function parse(xml: string) {
  const root = new DOMParser({ onError: (level, message) => raise(`${level}: ${message}`) }).parseFromString(
    xml,
    "text/xml",
  ).documentElement;
  return root ?? raise("no root");
}

function raise(message: string): never {
  throw new Error(message);
}

type XmlElement = ReturnType<typeof parse>;

function isElement(node: XmlElement["childNodes"][number]): node is XmlElement {
  return node.nodeType === 1;
}

function childrenOf(element: XmlElement): string[] {
  return [...element.childNodes].filter(isElement).map(({ namespaceURI, localName }) => `${namespaceURI} ${localName}`);
}

function inAtom(name: string): string {
  return `http://www.w3.org/2005/Atom ${name}`;
}

function textIn(element: XmlElement | undefined, name: string): string {
  const child = [...(element?.childNodes ?? [])].find(({ localName }) => localName === name);
  return child?.textContent ?? "";
}
