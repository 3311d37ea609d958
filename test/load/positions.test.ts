import { getLineColLocation, Source } from "@redocly/openapi-core";
import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { Json } from "../../generator/json.js";
import { parseFile } from "../../generator/load/file.js";
import { at } from "../../generator/location.js";

/** The oracle passes over empty names and undoes percent-encoding. */
const name = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !text.includes("%")),
  fc.constantFrom("a/b", "~", "#", "on", "200", "- a", "key: ", "'", '"', "__proto__", "a b", "x\ny", "?", "null"),
);
const leaf = fc.oneof(
  fc.string(),
  name,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, "a\nb\n", "\n", " a\n b", "# no"),
);
const document = fc.letrec<{ node: Json; list: Json[]; map: Record<string, Json> }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie("list"), tie("map")),
  list: fc.array(tie("node"), { maxLength: 4 }),
  map: fc.dictionary(name, tie("node"), { maxKeys: 4, minKeys: 1, noNullPrototype: true }),
})).map;

const notation = fc.oneof(
  fc.record({
    indent: fc.integer({ min: 2, max: 5 }),
    flowLevel: fc.constantFrom(-1, 1, 3),
    seqNoIndent: fc.boolean(),
    seqInlineFirst: fc.boolean(),
    lineWidth: fc.constantFrom(-1, 20, 80),
    forceQuotes: fc.boolean(),
    quoteStyle: fc.constantFrom("single" as const, "double" as const),
  }),
  fc.record({ json: fc.constantFrom(undefined, 2, "\t") }),
);

describe("positions", () => {
  test("agree with Redocly's on every node of any document, in YAML and in JSON", () => {
    fc.assert(
      fc.property(document, notation, (value, style) => {
        const isJson = "json" in style;
        const text = isJson ? JSON.stringify(value, null, style.json) : dump(value, style);
        const file = parseFile("a", isJson ? "/a.json" : "/a.yaml", Buffer.from(text));
        expect(file.problems).toEqual([]);
        expect(file.value).toEqual(value);
        const source = new Source("a", text);
        for (const pointer of pointersOf(value)) {
          for (const part of ["key", "value"] as const) {
            const { start } = getLineColLocation({ source, pointer: `#${pointer}`, reportOnKey: part === "key" });
            const expected = { file: "a", pointer, line: start.line, column: start.col };
            expect(file.position(pointer, part)).toEqual(expected);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

function pointersOf(value: Json, pointer = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    const child = at({ file: "", pointer }, name).pointer;
    return [child, ...pointersOf(below, child)];
  });
}
