import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText } from "../../generator/diff/json-text.js";

test("what fits in a line stays in one, and short items share lines", () => {
  const value = { id: 1, name: "a name", list: [{ a: 1, b: "longer than that" }, 2], empty: {} };
  expect(jsonText(value, 80)).toBe(JSON.stringify(value));
  expect(jsonText(value, 30)).toBe(
    [
      "{",
      '  "id": 1, "name": "a name",',
      '  "list": [',
      "    {",
      '      "a": 1,',
      '      "b": "longer than that"',
      "    },",
      "    2",
      "  ],",
      '  "empty": {}',
      "}",
    ].join("\n"),
  );
});

test("it is the same value, however narrow", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 60 }), (value, width) => {
      expect(JSON.stringify(JSON.parse(jsonText(value as never, width)))).toBe(JSON.stringify(value));
    }),
  );
});
