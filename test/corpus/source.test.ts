import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceDisagreements } from "../diff/source-report.js";

const root = "../shared/corpus/diff";

/** Pairs whose callers stop compiling without a change that says so: openapi-typescript prints other types than we do. */
const missed: Record<string, string> = {
  "191-request-property-pattern-property-added":
    "an object with patternProperties has no other properties, though it may have any",
  "254-sub-schema-traversal-deleted-property": "an object with prefixItems is a tuple",
};

test("the source step is major where the compiler says that old callers stop compiling, and only there", async () => {
  const names = readdirSync(root).filter((name) => existsSync(`${root}/${name}/expected.json`));
  const paths = names.map((name) => [name, [`${root}/${name}/base.yaml`, `${root}/${name}/revision.yaml`]] as const);
  const disagreements = await sourceDisagreements(new Map(paths));
  expect(disagreements.map((text) => text.split(",")[0])).toEqual(Object.keys(missed).map((name) => `${name}: missed`));
}, 120_000);
