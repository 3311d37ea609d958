import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../output/folders.js";
import { problemsOf } from "./problems.js";

/** Every notation of YAML in a few lines, with escapes, a multi-byte character, an alias and references. */
const yaml = `# A comment
openapi: "3.1.0"
info: {title: 'it''s', version: "1\\x2e\\u00e9"}
paths:
  ? /é
  : get: &get
      description: >-
        folded
      summary: |
        literal
      responses: {default: {$ref: '#/components/responses/R'}}
    put: *get
components:
  responses: {R: {description: !!str 1, content: {}}}
  schemas:
    - [1, -2.5e3, true, ~]
`;
const json = `{"openapi":"3.1.0","info":{"title":"\\"\\u00e9\\n","version":"1"},"paths":{"/é":{"get":{"responses":{
  "default":{"$ref":"#/components/responses/R"}}}}},"components":{"responses":{"R":{"description":"","x":[1,-2.5e3,true,null]}}}}
`;

/** Fails for any exception but InputError, which is the point of it. */
async function loadBytes(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return problemsOf(path);
}

describe("whatever the bytes, loading ends in a document or in problems with places", () => {
  test.each([
    ["openapi.yaml", yaml],
    ["openapi.json", json],
  ])("cut short after every byte: %s", async (name, text) => {
    const folder = temporaryFolder();
    const bytes = Buffer.from(text);
    expect(await loadBytes(folder, name, bytes)).toBe("");
    for (let length = 0; length < bytes.length; length++) {
      const problems = await loadBytes(folder, name, bytes.subarray(0, length));
      // YAML may end anywhere; JSON only where nothing but blanks is left.
      if (name.endsWith(".json"))
        expect(problems === "").toBe(
          text.slice(Buffer.from(bytes.subarray(0, length)).toString().length).trim() === "",
        );
      expect(problems).toMatch(/^(?:\S+:\d+:\d+ {2}[a-z-]+ {2}.+ {2}#.*\n)*$/);
    }
  });

  test("with bytes changed, removed and repeated", async () => {
    const folder = temporaryFolder();
    const original = fc.constantFrom(
      { name: "openapi.yaml", bytes: Buffer.from(yaml) },
      { name: "openapi.json", bytes: Buffer.from(json) },
    );
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc
          .constantFrom(
            "- ",
            "? ",
            ": ",
            "\n",
            "\t",
            "&a ",
            "*a",
            "!!x ",
            "|\n",
            "{",
            "]",
            "'",
            '"',
            "%",
            "\\u",
            "---\n",
            "<<: ",
            "$ref",
          )
          .map((text) => Buffer.from(text)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(original, fc.array(edit, { minLength: 1, maxLength: 4 }), async ({ name, bytes }, edits) => {
        const edited = edits.reduce((before: Buffer, { at, remove, insert }) => {
          const offset = Math.floor(at * before.length);
          return Buffer.concat([before.subarray(0, offset), insert, before.subarray(offset + remove)]);
        }, bytes);
        expect(await loadBytes(folder, name, edited)).toMatch(/^(?:\S+:\d+:\d+ {2}[a-z-]+ {2}.+ {2}#.*\n)*$/);
      }),
      { numRuns: 500 },
    );
  });
});
