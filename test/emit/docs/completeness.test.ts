import { join } from "node:path";
import { expect, test } from "vitest";
import { apiAt } from "../../support/api.js";
import { missingFacts } from "./facts.js";

test.each([
  ["the Partner API", "../../../openapi/openapi.yaml"],
  ["an API with everything that OpenAPI knows", "fixtures/everything.yaml"],
])("the docs of %s say all that the document says, each on its page", async (_, path) => {
  expect(await missingFacts(await apiAt(join(import.meta.dirname, path)))).toEqual([]);
});
