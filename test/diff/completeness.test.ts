import { readFileSync } from "node:fs";
import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/json.js";
import { everything } from "../safety/everything.js";
import { type DocumentEdit, editDocument } from "./document-edit.js";
import { faultsOf } from "./faults.js";

/** The same few edits each time; SPECWRIGHT_EDITS=5000 npx vitest run test/diff/completeness.test.ts --testTimeout 0 looks at others. */
const { SPECWRIGHT_EDITS } = process.env;
const runs = SPECWRIGHT_EDITS === undefined ? { numRuns: 15, seed: 1 } : { numRuns: Number(SPECWRIGHT_EDITS) };

const documents: [string, JsonObject][] = [
  ["every field of OpenAPI", everything((_, usual) => usual)],
  ["every keyword of JSON Schema", load(readFileSync("test/diff/keywords.yaml", "utf8")) as JsonObject],
  ["what OpenAPI 3.0 spells otherwise", load(readFileSync("test/diff/keywords-3.0.yaml", "utf8")) as JsonObject],
];

const edits: fc.Arbitrary<DocumentEdit> = fc.record({
  how: fc.constantFrom("delete", "alter", "copy", "add"),
  at: fc.nat(),
  from: fc.nat(),
});

/** What the differ says is held against what shares nothing with it: the letter of the specification, and the documents as written. */
describe.each(documents)("an edit at a random place of a document with %s", (_, document) => {
  test("is told of, breaks where some value says so, and is proven by a plain validator", async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), fc.nat(), async (edit, isUndone, seed) => {
        const edited = editDocument(document, edit);
        const sides = isUndone ? { base: edited, revision: document } : { base: document, revision: edited };
        expect((await faultsOf(sides, seed, 8)) ?? []).toEqual([]);
      }),
      runs,
    );
  });
});
