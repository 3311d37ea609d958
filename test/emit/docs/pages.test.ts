import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { docs } from "../../../generator/emit/docs.js";
import type { File } from "../../../generator/emit/emitter.js";
import type { Api } from "../../../generator/model/model.js";
import { apiAt, apiOf } from "../../support/api.js";
import { formatMarkdown, nodesOf, readMarkdown, wordsOf } from "../read-markdown.js";

const everything = await apiAt(join(import.meta.dirname, "fixtures/everything.yaml"));
const partner = await apiAt(join(import.meta.dirname, "../../../openapi/openapi.yaml"));

async function pagesOf(api: Api): Promise<File[]> {
  return await docs.emit(api, { packageName: "example", packageVersion: "1.0.0", emitters: ["docs"] });
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOn(page: string): Set<string> {
  const counts = new Map<string, number>();
  const headings = [...nodesOf(readMarkdown(page))].filter(({ type }) => type === "heading").map(wordsOf);
  return new Set(
    headings.map((heading) => {
      const anchor = heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, "")
        .replaceAll(/\s/g, "-");
      const count = counts.get(anchor) ?? 0;
      counts.set(anchor, count + 1);
      return count === 0 ? anchor : `${anchor}-${count}`;
    }),
  );
}

/** Links of pages that lead to no page, or to no heading of it. */
function brokenLinks(files: readonly File[]): string[] {
  const anchors = new Map(files.map(({ path, text }) => [path, anchorsOn(text)]));
  return files.flatMap(({ path, text }) =>
    [...nodesOf(readMarkdown(text))].flatMap((node) => {
      if (node.type !== "link" || /^(?:https?|mailto):/.test(node.url)) return [];
      const [target = "", anchor] = node.url.split("#");
      const page = target === "" ? path : normalize(join(dirname(path), decodeURI(target)));
      const found = anchors.get(page);
      const isFound = found && (anchor === undefined || found.has(decodeURIComponent(anchor)));
      return isFound ? [] : [`${path}: ${node.url}`];
    }),
  );
}

describe.each([
  ["the Partner API", partner],
  ["an API with everything", everything],
])("the docs of %s", (_, api) => {
  test("link to pages and headings that exist", async () => {
    expect(brokenLinks(await pagesOf(api))).toEqual([]);
  });

  test("have one title a page, and no level of headings left out", async () => {
    for (const { path, text } of await pagesOf(api)) {
      const levels = [...nodesOf(readMarkdown(text))].flatMap((node) => (node.type === "heading" ? [node.depth] : []));
      expect([path, levels[0], levels.filter((level) => level === 1).length]).toEqual([path, 1, 1]);
      const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect([path, leaps]).toEqual([path, []]);
    }
  });

  test("hold no HTML and no images", async () => {
    const types = (await pagesOf(api)).flatMap(({ text }) => [...nodesOf(readMarkdown(text))].map(({ type }) => type));
    expect(types.filter((type) => type === "html" || type === "image")).toEqual([]);
  });
});

test("a page is the same when it is formatted once more", async () => {
  for (const { path, text } of await pagesOf(everything)) {
    const once = await formatMarkdown(text);
    expect([path, await formatMarkdown(once)]).toEqual([path, once]);
  }
});

describe("pages with nothing to say are not there", () => {
  test("an empty document has an index and a word on versions", async () => {
    expect((await pagesOf(await apiOf({}))).map(({ path }) => path)).toEqual(["index.md", "versioning.md"]);
  });

  test("each guide comes with what it is about", async () => {
    const paths = (await pagesOf(everything)).map(({ path }) => path);
    expect(paths.filter((path) => !path.includes("/"))).toEqual([
      ...["index.md", "overview.md", "authentication.md", "errors.md", "versioning.md", "webhooks.md"],
    ]);
    const partnerPaths = (await pagesOf(partner)).map(({ path }) => path);
    expect(partnerPaths.filter((path) => !path.includes("/"))).toEqual([
      ...[
        "index.md",
        "overview.md",
        "authentication.md",
        "query-language.md",
        "pagination.md",
        "errors.md",
        "versioning.md",
      ],
    ]);
  });
});

describe("sections are told apart", () => {
  const operation = (operationId: string, summary: string) => ({
    operationId,
    summary,
    tags: ["A"],
    responses: { 200: { description: "" } },
  });

  test("where summaries are the same, or that of a heading of ours", async () => {
    const api = await apiOf({
      paths: {
        "/a": {
          get: operation("first", "Do it"),
          put: operation("second", "Do it"),
          post: operation("third", "Responses"),
        },
        "/b": { get: operation("fourth", "Do  it!"), put: operation("fifth", "한국어") },
      },
    });
    const files = await pagesOf(api);
    expect(brokenLinks(files)).toEqual([]);
    const headings = [...nodesOf(readMarkdown(files.find(({ path }) => path === "families/a.md")?.text ?? ""))].flatMap(
      (node) => (node.type === "heading" && node.depth === 2 ? [wordsOf(node)] : []),
    );
    expect(headings).toEqual(["Do it", "Do it (second)", "Responses (third)", "Do it! (fourth)", "한국어"]);
  });
});

test("schemas called like devices of Windows have files that Windows can hold", async () => {
  const files = await pagesOf(
    await apiOf({ components: { schemas: { Con: { type: "string" }, Aux: { $ref: "#/components/schemas/Con" } } } }),
  );
  expect(files.map(({ path }) => path).filter((path) => path.startsWith("schemas/"))).toEqual([
    "schemas/Aux-schema.md",
    "schemas/Con-schema.md",
  ]);
  expect(brokenLinks(files)).toEqual([]);
});
