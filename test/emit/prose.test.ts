import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createProse } from "../../generator/emit/prose.js";
import { formatMarkdown, nodesOf, readMarkdown, sourcesOfText, wordsOf } from "./read-markdown.js";

const prose = createProse();

describe("a description keeps its formatting", () => {
  test.each([
    ["Plain words, `code` and snake_case."],
    ["Two lines\nof one paragraph."],
    ["A **bold** word, an _emphasized_ one, a ~~deleted~~ one."],
    ["First.\n\nSecond."],
    ["- one\n- two\n  - deeper"],
    ["1. one\n2. two"],
    ["> quoted"],
    ['```json\n{ "a": 1 }\n```'],
    ["````text\n```\n````"],
    ["[label](https://example.com)"],
    ["| A   | B   |\n| --- | --- |\n| 1   | 2   |"],
  ])("%s", async (description) => {
    expect((await formatMarkdown(prose.blocks(description))).trimEnd()).toBe(description);
  });
});

describe("what a description holds is inert", () => {
  test.each([
    ["HTML", "a <b>c</b>", "a &lt;b>c&lt;/b>"],
    ["a block of HTML", "<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"],
    ["a comment", "<!-- @include: ./x -->", "&lt;!-- @include: ./x -->"],
    ["an image", "![alt](https://example.com/beacon.png)", "[alt](https://example.com/beacon.png)"],
    ["an image of data", "![alt](data:image/png;base64,AA)", "alt"],
    ["a link to a script", "[x](javascript:alert(1))", "x"],
    ["a link to a script by references", "[x](javascript&amp;colon;alert(1))", "[x](javascript%26colon;alert%281%29)"],
    ["an autolink to a script", "<javascript:alert(1)>", "javascript:alert(1)"],
    ["a definition", "[x]\n\n[x]: https://example.com", "[x](https://example.com)"],
    ["a definition of others' brackets", "[other]: https://example.com", ""],
    ["an interpolation", "a {{ constructor }} b", "a `{{ constructor }}` b"],
    ["an expression", "a {b} c", "a &#123;b} c"],
    ["a module statement", "import x from 'y'", "&#x69;mport x from 'y'"],
    ["a directive", "::: danger", "\\::: danger"],
    ["front matter", "---\ntitle: x\n---", "---\n\n**title: x**"],
    ["a line break in HTML", "a<br>b", "a\\\nb"],
    ["a fence's meta", "```js-vue {1} onload\nx\n```", "```js\nx\n```"],
    ["a fence left open", "```\nx", "```\nx\n```"],
    ["a direction override", "a\u202eb", "a\\u202eb"],
    ["a heading", "# Big\n\ntext", "**Big**\n\ntext"],
    ["a heading in a quote", "> # Big", "> **Big**"],
    ["mathematics", "$5 and $6", "\\$5 and \\$6"],
  ])("%s", (_, description, expected) => {
    expect(prose.blocks(description)).toBe(expected);
  });

  test("whatever it is, before and after formatting", async () => {
    const pieces =
      "<script> <b> </b> <img onerror=x> <!-- {{ }} {{x}} { } [a](javascript:x) ![i](https://e.com) [r] [r]: javascript:x ` ``` --- === # ## - 1. > | * ** _ \\ & &lt; $ ::: import export".split(
        " ",
      );
    const description = fc
      .array(fc.constantFrom(...pieces, "\n", "\n\n", " ", "word", "    "), { maxLength: 14 })
      .map((parts) => parts.join(" ").replaceAll(" \n ", "\n"));
    await fc.assert(
      fc.asyncProperty(description, async (written) => {
        const page = prose.blocks(written);
        for (const markdown of [page, await formatMarkdown(page)]) {
          const nodes = [...nodesOf(readMarkdown(markdown))];
          expect(nodes.map(({ type }) => type).filter((type) => forbidden.has(type))).toEqual([]);
          for (const node of nodes) if (node.type === "link") expect(node.url).not.toMatch(/^\s*javascript/i);
          for (const source of sourcesOfText(markdown)) expect(source).not.toMatch(/[<{]/);
        }
      }),
      { numRuns: 100 },
    );
  });

  const forbidden = new Set(["html", "image", "imageReference", "linkReference", "definition", "heading"]);
});

describe("headings", () => {
  test("start at the level of the section, and keep their order", () => {
    expect(prose.document("# A\n\n### B\n\n# C", 2)).toBe("## A\n\n#### B\n\n## C");
    expect(prose.document("##### A\n\n###### B", 3)).toBe("### A\n\n#### B");
  });

  test("lead to a section, the words before the first are the lead", () => {
    const description = "Lead.\n\n## Errors\n\nOf errors.\n\n### Deep\n\nDeeper.\n\n## Other\n\nNo.";
    expect(prose.lead(description)).toBe("Lead.");
    expect(prose.sections(description, /error/i)).toBe("Of errors.\n\n**Deep**\n\nDeeper.");
    expect(prose.sections(description, /missing/)).toBe("");
  });
});

describe("a cell of a table", () => {
  test("takes the paragraphs, and leaves the rest from the first other block on", () => {
    expect(prose.cell("One.\n\nTwo.\n\n- a\n- b\n\nThree.")).toEqual({
      cell: "One.\n\nTwo.",
      rest: "- a\n- b\n\nThree.",
    });
    expect(prose.cell(undefined)).toEqual({ cell: "", rest: "" });
  });
});

test("words of a description are all on the page", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "**b**", "`c`", "[d](https://e.com)", "\n\n", "- f\n", "# g\n"), { maxLength: 8 }),
      (parts) => {
        const description = parts.join(" ");
        const words = (markdown: string) => wordsOf(readMarkdown(markdown)).match(/[a-g]/g);
        expect(words(prose.blocks(description))).toEqual(words(description));
      },
    ),
  );
});
