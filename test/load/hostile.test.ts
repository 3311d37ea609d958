import { execFileSync } from "node:child_process";
import { symlinkSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { put, temporaryFolder } from "../output/folders.js";
import { problemsOf } from "./problems.js";

const head = `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n`;

/** Loads one file and returns what is said about it, without its folder. */
async function refusalOf(text: string | Uint8Array, name = "openapi.yaml"): Promise<string> {
  const folder = temporaryFolder();
  put(folder, { [name]: text });
  return (await problemsOf(join(folder, name))).replaceAll(`${folder}/`, "");
}

/** Node cannot make one. */
function makeFifo(path: string): void {
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", path]);
}

/** A schema whose reference leads to the given file, in a folder of its own. */
function referTo(name: string): { folder: string; entry: string } {
  const folder = temporaryFolder();
  put(folder, { "openapi.yaml": `${head}components: { schemas: { A: { $ref: ${name} } } }\n` });
  return { folder, entry: join(folder, "openapi.yaml") };
}

describe("an entry document that is no file", () => {
  test("is refused before it is opened", async () => {
    const folder = temporaryFolder();
    const fifo = join(folder, "fifo.yaml");
    makeFifo(fifo);
    symlinkSync("loop.yaml", join(folder, "loop.yaml"));
    for (const [path, message] of [
      [fifo, "not a regular file"],
      [folder, "a folder, not a file"],
      ["/dev/zero", "not a regular file"],
      [join(folder, "none.yaml"), "no such file"],
      [join(folder, "none/none.yaml"), "no such file"],
      [join(folder, "loop.yaml"), "a circle of symbolic links"],
      [join(folder, "a\0b"), "no such file"],
      ["", "no such file"],
      ["https://example.com/openapi.yaml", "a URL; save the document to a file first"],
      ["-", "there is no standard input to read"],
    ] as const) {
      expect(await problemsOf(path)).toBe(`${path.replace("\0", "\\x00")}: ${message}\n`);
    }
  });

  test("is named by where its files are when it is a link to another folder", async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    put(elsewhere, { "real.yaml": "- 1\n" });
    symlinkSync(join(elsewhere, "real.yaml"), join(folder, "link.yaml"));
    expect(await problemsOf(join(folder, "link.yaml"))).toContain(`${join(elsewhere, "real.yaml")}:1:1  document`);
  });

  test("may have any name", async () => {
    for (const name of ["a b.yaml", "#.yaml", "100%.yaml", "a\nb.yaml", "?.json", "ä.yml"]) {
      expect(await refusalOf("{}", name)).toContain(`:1:1  version  there is no "openapi" field`);
    }
  });
});

describe("a reference to what is no file", () => {
  test("is refused, with nothing of its content", async () => {
    const { folder, entry } = referTo("target");
    makeFifo(join(folder, "target"));
    expect(await problemsOf(entry)).toBe(
      `${entry}:4:31  not-a-file  target: not a regular file  #/components/schemas/A/$ref\n`,
    );
  });

  test("to a socket is refused", async () => {
    const { folder, entry } = referTo("target");
    const server = createServer().listen(join(folder, "target"));
    onTestFinished(() => void server.close());
    await new Promise((listening) => server.once("listening", listening));
    expect(await problemsOf(entry)).toContain("target: not a regular file");
  });

  test("through a link out of the folder is refused", async () => {
    const { folder, entry } = referTo("target");
    symlinkSync("/etc/passwd", join(folder, "target"));
    const problems = await problemsOf(entry);
    expect(problems).toContain("ref-refused  target: outside the document's folder");
    expect(problems).not.toContain("root");
  });
});

describe("limits", () => {
  test("of size are checked before reading", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "openapi.json");
    put(folder, { "openapi.json": "" });
    truncateSync(path, 100 * 2 ** 20);
    expect(await problemsOf(path)).toBe(`${path}: larger than 32 MB, the limit (--max-size raises it)\n`);
    expect(await problemsOf(path, { maxBytes: 1000 })).toBe(
      `${path}: larger than 1000 bytes, the limit (--max-size raises it)\n`,
    );
    expect(await problemsOf("-", { maxBytes: 2, stdin: async () => Buffer.from("{} ") })).toBe(
      "-: larger than 2 bytes, the limit (--max-size raises it)\n",
    );
  });

  test("hold for referred files too", async () => {
    const { folder, entry } = referTo("large.yaml");
    put(folder, { "large.yaml": "#".repeat(1000) });
    expect(await problemsOf(entry, { maxBytes: 999 })).toBe(
      `${entry}:4:31  size-limit  large.yaml: larger than 999 bytes, the limit (--max-size raises it)  #/components/schemas/A/$ref\n`,
    );
  });

  const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

  test("of nesting are 256 levels, in every notation", async () => {
    const block = (depth: number) => Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
    for (const [allowed, refused, name] of [
      [nested(256, "[", "]"), nested(257, "[", "]"), "a.yaml"],
      [nested(256, "[", "]"), nested(257, "[", "]"), "a.json"],
      [nested(256, '{"a":', "}").replace(":}", ":1}"), nested(100_000, '{"a":', "}").replace(":}", ":1}"), "a.json"],
      [nested(256, "[", "]"), nested(100_000, "[", "]"), "a.json"],
      [nested(256, "[", "]"), nested(100_000, "[", "]"), "a.yaml"],
      [block(256), block(257), "a.yaml"],
      ["- ".repeat(256), "- ".repeat(3000), "a.yaml"],
    ] as const) {
      expect(await refusalOf(allowed, name)).not.toContain("nesting-limit");
      expect(await refusalOf(refused, name)).toContain(
        "nesting-limit  nested more than 256 levels deep, which is the limit",
      );
    }
  });

  test("of aliases count what they repeat, and leave room for those of real documents", async () => {
    const uses = (count: number) => `x-a: &a [${"1,".repeat(999)}]\nx-b: [${"*a,".repeat(count)}]\n`;
    expect(await refusalOf(head + uses(1000))).toBe("");
    expect(await refusalOf(head + uses(1001))).toContain(
      "openapi.yaml:5:3007  alias-limit  aliases repeat more than 1000000 nodes",
    );
  });
});

describe("more limits", () => {
  test("are 64 references that lead to one another", async () => {
    const chain = (length: number) =>
      `${head}components:\n  schemas:\n    A0: {}\n` +
      Array.from({ length }, (_, index) => `    A${index + 1}: { $ref: "#/components/schemas/A${index}" }\n`)
        .reverse()
        .join("");
    expect(await refusalOf(chain(64))).toBe("");
    expect(await refusalOf(chain(65))).toBe(
      "openapi.yaml:71:11  ref-limit  more than 64 references lead to one another  #/components/schemas/A1/$ref\n",
    );
  });

  test("are 1.5 million lines, commas and colons", async () => {
    expect(await refusalOf("\n".repeat(1_500_000))).toContain("the file holds no document");
    expect(await refusalOf("\n".repeat(1_500_001))).toBe(
      "openapi.yaml:1:1  size-limit  more than 1500000 lines, commas and colons, which is the limit  #\n",
    );
  });

  test("are 1000 problems, each of a length that can be read", async () => {
    const twice = `a: 1\n`.repeat(1100);
    const dangling = Array.from({ length: 1100 }, (_, index) => `    A${index}: { $ref: "#/${index}" }\n`).join("");
    for (const text of [twice, `${head}components:\n  schemas:\n${dangling}`]) {
      expect((await refusalOf(text)).trimEnd().split("\n")).toHaveLength(1000);
    }
    const name = "n".repeat(100_000);
    expect((await refusalOf(`${name}: 1\n${name}: 2\n`)).length).toBeLessThan(2100);
  });
});

describe("bytes", () => {
  test("that are not UTF-8 are refused at the first of them", async () => {
    const at = (place: string, offset: number, hint = "") =>
      `openapi.yaml:${place}  encoding  not UTF-8 at byte ${offset}${hint}  #\n`;
    const utf16 = ": this looks like UTF-16, save it as UTF-8";
    expect(await refusalOf(Buffer.from("\uFEFFa: 1", "utf16le"))).toBe(at("1:1", 0, utf16));
    expect(await refusalOf(Buffer.from("\uFEFFa: 1", "utf16le").swap16())).toBe(at("1:1", 0, utf16));
    expect(await refusalOf(Buffer.from("a: 1\r\nb: \u00e9\n", "latin1"))).toBe(at("2:4", 9));
    expect(await refusalOf(Buffer.from([0x61, 0xef, 0xbf, 0xbd, 0xc0, 0x80]))).toBe(at("1:3", 4));
    expect(await refusalOf(Buffer.from([0x61, 0xf0, 0x9f, 0x98]))).toBe(at("1:2", 1));
    expect(await refusalOf(Buffer.from([0xed, 0xa0, 0x80]))).toBe(at("1:1", 0));
  });

  test("of control characters are refused at their place", async () => {
    expect(await refusalOf(Buffer.from("a: 1", "utf16le"))).toContain(
      "openapi.yaml:1:2  character  a text cannot hold U+0000",
    );
    expect(await refusalOf("a: 1\nb: x\x07y\n")).toContain(
      "openapi.yaml:2:5  syntax  the stream contains non-printable",
    );
    expect(await refusalOf(`{"a":\n"x\x07"}`, "a.json")).toContain("a.json:2:1  syntax  not JSON: a value is expected");
  });
});
