import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { missingFacts } from "../emit/docs/facts.js";
import { apiAt } from "../support/api.js";

const specs = join(import.meta.dirname, "../../../shared/corpus/specs");
const documents = readdirSync(specs, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(specs, name))
      .filter((file) => file.startsWith("openapi."))
      .map((file) => join(specs, name, file)),
  );

test.each(documents)("the docs of %s say all that the document says", async (path) => {
  expect(await missingFacts(await apiAt(path))).toEqual([]);
});
