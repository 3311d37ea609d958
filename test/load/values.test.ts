import { describe, expect, test } from "vitest";
import { parseFile } from "../../generator/load/file.js";

const parse = (text: string | Uint8Array, path = "/a.yaml") => parseFile("a", path, Buffer.from(text));

describe("values", () => {
  test("follow YAML 1.2's core schema: what only YAML 1.1 takes for something else is a string", () => {
    const text = `
strings: [no, on, Yes, y, 12:30:45, 2025-01-01, 1_000, 0b11, "12", '~', 0x, 1e, +, ., v1, nullable, Truest, !!str 12, ! 12]
numbers: [012, 1e3, 0x1F, 0o17, +5, -3, .5, 1., 1.50, 6.02E+23, !!float 3, !!int 0x10]
others: [~, null, Null, NULL, !!null "", true, True, FALSE, !!bool "true"]
empty:
block: |
  a
   b
folded: >-
  a
  b
`;
    expect(parse(text)).toMatchObject({
      problems: [],
      value: {
        strings: [
          ...["no", "on", "Yes", "y", "12:30:45", "2025-01-01", "1_000", "0b11", "12", "~", "0x", "1e", "+", ".", "v1"],
          ...["nullable", "Truest", "12", "12"],
        ],
        numbers: [12, 1000, 31, 15, 5, -3, 0.5, 1, 1.5, 6.02e23, 3, 16],
        others: [null, null, null, null, null, true, true, false, true],
        empty: null,
        block: "a\n b\n",
        folded: "a b",
      },
    });
  });

  test("keys are what is written", () => {
    const { value } = parse("200: a\non: b\n012: c\nnull: d\ntrue: e\n1.0: f\n!!str 3: g\n&k x: h\ny: { *k : i }\n");
    expect(value).toEqual({
      200: "a",
      on: "b",
      "012": "c",
      null: "d",
      true: "e",
      "1.0": "f",
      3: "g",
      x: "h",
      y: { x: "i" },
    });
  });

  test("the names of Object.prototype are names like any other", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    for (const file of [
      parse(names.map((name) => `${name}: 1\n`).join("")),
      parse(`{"a":{"__proto__":{"b":1}}}`, "/a.json"),
    ]) {
      expect(file.problems).toEqual([]);
      expect(Object.getPrototypeOf(file.value)).toBe(Object.prototype);
    }
    expect(Object.keys(Object(parse(names.map((name) => `${name}: 1\n`).join("")).value))).toEqual(names);
    expect(JSON.stringify(parse(`{"a":{"__proto__":{"b":1}}}`, "/a.json").value)).toBe(`{"a":{"__proto__":{"b":1}}}`);
  });

  test("an alias stands for the same value", () => {
    expect(parse("a: &a { b: &b [1] }\nc: *a\nd: *b\n&e f: *b\n").value).toEqual({
      a: { b: [1] },
      c: { b: [1] },
      d: [1],
      f: [1],
    });
  });

  test("byte order mark, line breaks and a missing final newline change neither value nor position", () => {
    const text = "a:\n  b: |\n    x\n    y\n  c: [1,\n    2]\n";
    const plain = parse(text);
    for (const variant of [
      `\uFEFF${text}`,
      text.replaceAll("\n", "\r\n"),
      text.replaceAll("\n", "\r"),
      text.trimEnd(),
    ]) {
      const file = parse(variant);
      expect(file.value).toEqual(plain.value);
      for (const pointer of ["", "/a", "/a/b", "/a/c", "/a/c/1"])
        expect(file.position(pointer)).toEqual(plain.position(pointer));
    }
    expect(plain.position("/a/c/1")).toEqual({ file: "a", pointer: "/a/c/1", line: 6, column: 5 });
  });

  test("a node that is absent stands where its nearest ancestor does", () => {
    expect(parse("a:\n  b: {}\n").position("/a/b/c/d")).toMatchObject({ line: 2, column: 3 });
  });

  test("a node behind an alias stands where it is written", () => {
    expect(parse("a: &x\n  b: 1\nc: *x\n").position("/c/b")).toMatchObject({ line: 2, column: 3 });
  });
});
