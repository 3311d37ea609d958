import { readFileSync } from "node:fs";
import fc from "fast-check";
import { load as parse } from "js-yaml";
import { expect, test } from "vitest";
import { client } from "../../generator/emit/client.js";
import { pathsModule } from "../../generator/emit/paths.js";
import type { JsonObject } from "../../generator/json.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import { type DocumentEdit, editDocument } from "./document-edit.js";
import { packageOptions } from "./source-oracle.js";
import { type Input, sourceDisagreements } from "./source-report.js";
import { isAmbiguous } from "./uses.js";

/** The same few edits each time; SPECWRIGHT_EDITS=300 npx vitest run test/diff/random-callers.test.ts --testTimeout 0 looks at others. */
const { SPECWRIGHT_EDITS } = process.env;
const runs = SPECWRIGHT_EDITS === undefined ? { numRuns: 8, seed: 1 } : { numRuns: Number(SPECWRIGHT_EDITS) };

const edits: fc.Arbitrary<DocumentEdit> = fc.record({
  how: fc.constantFrom("delete", "alter", "copy", "add"),
  at: fc.nat(),
  from: fc.nat(),
});

test("an edit at a random place after which old callers do not compile asks for a major version", async () => {
  const document = parse(readFileSync("test/diff/callers.yaml", "utf8")) as JsonObject;
  const pairs = new Map<string, [Input, Input]>();
  for (const [edit, isUndone] of fc.sample(fc.tuple(edits, fc.boolean()), runs)) {
    const edited = editDocument(document, edit);
    if (!(await isGenerated(edited))) continue;
    pairs.set(
      `${JSON.stringify(edit)}${isUndone ? " undone" : ""}`,
      isUndone ? [edited, document] : [document, edited],
    );
  }
  expect(pairs.size).toBeGreaterThan(runs.numRuns / 2);
  const disagreements = await sourceDisagreements(pairs);
  expect(disagreements.filter((text) => text.includes(": missed,"))).toEqual([]);
});

/** Whether there are packages for the document, which says nothing in two ways. */
async function isGenerated(document: JsonObject): Promise<boolean> {
  const bytes = Buffer.from(JSON.stringify(document));
  try {
    const { api, faults } = buildApi(await load("-", { stdin: () => Promise.resolve(bytes) }));
    await client.emit(api, packageOptions);
    await pathsModule(api);
    return faults.length === 0 && !isAmbiguous(document);
  } catch {
    return false; // refused by us, or by openapi-typescript
  }
}
