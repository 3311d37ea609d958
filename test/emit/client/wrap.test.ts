import fc from "fast-check";
import { expect, test } from "vitest";
import { wrap } from "../../../generator/emit/client/wrap.js";

test("code that fits stays on its line", () => {
  expect(wrap("const answer = await api.sites.get(42, 7);", 90)).toBe("const answer = await api.sites.get(42, 7);");
});

test("a call keeps its arguments but the last, which is opened", () => {
  const code =
    'await api.sites.create(42, { name: "HQ, first floor", tags: ["a", "b"], address: { street: "Long Street", number: 1 } });';
  expect(wrap(code, 60)).toBe(
    [
      "await api.sites.create(42, {",
      '  name: "HQ, first floor",',
      '  tags: ["a", "b"],',
      '  address: { street: "Long Street", number: 1 },',
      "});",
    ].join("\n"),
  );
});

test("brackets and commas inside texts are text", () => {
  const code = `f({ a: "(], }${"x".repeat(60)}", b: "\\"," })`;
  expect(wrap(code, 40)).toBe(`f({\n  a: "(], }${"x".repeat(60)}",\n  b: "\\",",\n})`);
});

test("what is wrapped means the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 20, max: 120 }), (value, width) => {
      const code = `(${JSON.stringify(value)})`;
      // The value as JavaScript reads it back; `__proto__` would be no property there.
      fc.pre(!code.includes("__proto__"));
      expect(new Function(`return ${wrap(code, width)}`)()).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
