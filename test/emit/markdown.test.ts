import fc from "fast-check";
import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { code, fenced, link, table, text } from "../../generator/emit/markdown.js";
import { visible } from "../../generator/visible.js";
import { formatMarkdown, nodesOf, readMarkdown, sourcesOfText, wordsOf } from "./read-markdown.js";

/** Strings made of what Markdown, HTML, MDX and template languages give a meaning to, and of words between. */
const hostile = fc
  .array(
    fc.constantFrom(
      ..."\\ ` `` ``` * ** _ __ { } {{ }} {% [ ] ]( ![ < > </ <!-- & &lt; &#58; # ## ~ ~~ $ $$ | \\| ! - -- --- + = == : :: ::: 1. 2) ( ) @ ^ ' \"".split(
        " ",
      ),
      ...[
        "word",
        "a",
        "Z9",
        "import x",
        "export default",
        "www.example.com",
        "https://example.com",
        "<b>",
        "\n",
        " ",
        "  ",
        "\t",
        "é",
        "한",
        "\u202e",
        "\u0007",
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const oneLine = (value: string) => visible(value).replaceAll(/\s+/g, " ").trim();

/** The text of a page that is one paragraph of text and code, else a description of what else it is. */
function paragraphText(root: Root): string {
  const [paragraph, ...others] = root.children;
  if (!paragraph) return "";
  const strangers = [...nodesOf(root)].filter(
    ({ type }) => !["root", "paragraph", "text", "inlineCode"].includes(type),
  );
  if (others.length > 0 || strangers.length > 0) return JSON.stringify(root);
  return wordsOf(paragraph);
}

describe("plain text", () => {
  test("shows as itself, before and after formatting, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const markdown = text(value);
        expect(paragraphText(readMarkdown(markdown))).toBe(oneLine(value));
        const formatted = await formatMarkdown(markdown);
        expect(paragraphText(readMarkdown(formatted))).toBe(oneLine(value));
      }),
      { numRuns: 100 },
    );
  });

  test("holds nothing that a generator of sites runs, before and after formatting", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const markdown = text(value);
        for (const page of [markdown, await formatMarkdown(markdown)]) {
          expect(page).not.toMatch(/^(?:import|export)\b|^:::/);
          for (const source of sourcesOfText(page)) expect(source).not.toMatch(/[<{]/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("stays readable where nothing in it needs an escape", () => {
    expect(text("List a dealer's sites (all of them), 50% at a time")).toBe(
      "List a dealer's sites (all of them), 50% at a time",
    );
    expect(text("snake_case stays, _emphasis_ does not")).toBe("snake_case stays, \\_emphasis\\_ does not");
  });
});

describe("code", () => {
  test("shows as itself in a table, before and after formatting", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const markdown = table(["Value", "Next"], [[code(value), "next"]]);
        for (const page of [markdown, await formatMarkdown(markdown)]) {
          const cells = [...nodesOf(readMarkdown(page))].filter(({ type }) => type === "tableCell").map(wordsOf);
          expect(cells).toEqual(["Value", "Next", oneLine(value) === "" ? '""' : oneLine(value), "next"]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("in a fence ends where it ends, not at a fence of its own", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const [block, ...others] = readMarkdown(fenced(value, "text")).children;
        expect(others).toEqual([]);
        expect(block).toMatchObject({ type: "code", lang: "text", value: visible(value).replace(/\n+$/, "") });
      }),
    );
  });
});

describe("links", () => {
  test.each([
    ["https://example.com/a b", "[x](https://example.com/ab)"],
    ["../schemas/Site.md#site", "[x](../schemas/Site.md#site)"],
    ["mailto:me@example.com", "[x](mailto:me@example.com)"],
    ["https://example.com/(a)?b=[c]", "[x](https://example.com/%28a%29?b=%5Bc%5D)"],
  ])("to %s", (address, expected) => {
    expect(link("x", address)).toBe(expected);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "",
  ])("to %j are no links", (address) => {
    expect(link("x", address)).toBe("x");
  });

  test("cannot spell a scheme by character references, even where a formatter decodes them", async () => {
    const page = await formatMarkdown(link("x", "javascript&colon;alert(1)"));
    const urls = [...nodesOf(readMarkdown(await formatMarkdown(page)))].flatMap((node) =>
      node.type === "link" ? [node.url] : [],
    );
    expect(urls).toEqual(["javascript%26colon;alert%281%29"]);
  });
});

test("a table leaves out the columns in which no row says anything", () => {
  expect(
    table(
      ["A", "B", "C"],
      [
        ["1", "", "x"],
        ["2", "", ""],
      ],
    ),
  ).toBe("| A | C |\n| --- | --- |\n| 1 | x |\n| 2 |  |");
  expect(table(["A"], [])).toBe("");
});

test("characters that the eye cannot see are spelt out, a joined emoji stays whole", () => {
  expect(visible("a\u202eb\u0007c\u{e0001}")).toBe("a\\u202eb\\u0007c\\udb40\\udc01");
  expect(visible("👩‍🚒 line\r\nnext")).toBe("👩‍🚒 line\nnext");
});
