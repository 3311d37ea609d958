import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceDisagreements } from "../diff/source-report.js";

const root = "../shared/corpus/diff";

/** Pairs whose callers stop compiling without a change that says so, each with the reason. */
const missed: Record<string, string> = {
  "053-read-only-new-required-property": "with its first readOnly property a schema gets a second type, for requests",
  "191-request-property-pattern-property-added":
    "openapi-typescript prints an object with patternProperties as one that has no other properties, though it may have any",
};

test("the source step is major where the compiler says that old callers stop compiling", async () => {
  const names = readdirSync(root).filter((name) => existsSync(`${root}/${name}/expected.json`));
  const paths = names.map((name) => [name, [`${root}/${name}/base.yaml`, `${root}/${name}/revision.yaml`]] as const);
  const disagreements = await sourceDisagreements(new Map(paths));
  const unsaid = disagreements.filter((text) => text.includes(": missed")).map((text) => text.split(":")[0]);
  expect(unsaid).toEqual(Object.keys(missed));
  // A schema of a body that the client does not prefer, or of a callback, is judged as if callers had its type.
  expect((disagreements.length - unsaid.length) / paths.length).toBeLessThanOrEqual(0.04);
}, 120_000);
