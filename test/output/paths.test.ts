import { win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathProblems } from "../../generator/output/paths.js";

const messages = (...paths: string[]) =>
  pathProblems(paths).map(({ message }) => message.replace("cannot write a file named ", ""));

describe("paths that are refused", () => {
  const outside = "it leads out of the output folder";
  const character = "it has a character that Windows does not allow";
  const ending = "Windows drops a trailing dot or blank";
  const device = "Windows reserves the name for a device";
  it.each([
    ["", outside],
    ["/etc/passwd", outside],
    ["../a", outside],
    ["a/../../b", outside],
    ["a//b", outside],
    ["./a", outside],
    ["a/", outside],
    ["..\\..\\a", character],
    ["C:\\a", character],
    ["c:a", character],
    ["a\0.ts", character],
    ["a\n.ts", character],
    ['say "hi".md', character],
    ["what?.md", character],
    ["a./b", ending],
    ["a ", ending],
    ["CON", device],
    ["docs/nul.md", device],
    ["aux.d.ts", device],
    ["com¹.ts", device],
    ["LPT9/index.ts", device],
    ["con .ts", device],
    ["a/CONOUT$", device],
    ["e\u0301.md", "it is not in Unicode's normal form C"],
    ["\ud800.md", "it is not in Unicode's normal form C"],
    ["x".repeat(201), "longer than 200 characters"],
    ["한".repeat(100), "a part is longer than 255 bytes"],
    [".specwright.json", "the name is specwright's own"],
    [".Specwright/a", "the name is specwright's own"],
  ])("%j: %s", (path, reason) => {
    expect(messages(path)).toEqual([`${JSON.stringify(path)}: ${reason}`]);
  });

  it.each([
    [["Site.ts", "site.ts"], '"site.ts": on some systems it is the same as "Site.ts"'],
    [["a/B/x.ts", "a/b/y.ts"], '"a/b/y.ts": on some systems it is the same as "a/B"'],
    [["straße.md", "STRASSE.md"], '"STRASSE.md": on some systems it is the same as "straße.md"'],
    [["É.md", "é.md"], '"é.md": on some systems it is the same as "É.md"'],
    [["a.ts", "a.ts"], '"a.ts": it is written twice'],
    [["a", "a/b"], '"a/b": "a" is a file'],
    [["a/b", "a"], '"a": it is a folder'],
  ])("%j together", (paths, message) => {
    expect(messages(...paths)).toEqual([message]);
  });
});

it("accepts what emitters print", () => {
  const paths = [
    "index.md",
    "docs/schemas/ResponseSiteBasicDto.md",
    "docs/schemas/사이트.md",
    ".gitattributes",
    "client/src/a.b.ts",
  ];
  expect(messages(...paths, "console.ts", "com10.ts", "docs/Index.md")).toEqual([]);
});

it("accepts nothing that Windows would resolve to outside the folder or to another name", () => {
  const part = fc.oneof(
    fc.constantFrom("..", ".", "", "\\", "/", "C:", "a", ".a", "a.", " ", "nul", "\0"),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const path = parts.join("");
      if (pathProblems([path]).length > 0) return;
      const resolved = win32.resolve("C:\\project\\generated", path);
      expect(resolved).toBe(`C:\\project\\generated\\${path.replaceAll("/", "\\")}`);
      expect(win32.toNamespacedPath(resolved)).toBe(`\\\\?\\${resolved}`);
    }),
    { numRuns: 1000 },
  );
});
