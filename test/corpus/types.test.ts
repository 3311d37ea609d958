import { join } from "node:path";
import { expect, test } from "vitest";
import { typeDisagreements } from "../support/types-oracle.js";

const specs = join(import.meta.dirname, "../../../shared/corpus/specs");

/** Where we mean to differ, by schema and by which of the two types cannot be assigned to the other. */
const deliberate: Record<string, [schema: string, from: "ours" | "theirs"][]> = {
  // Its discriminating property is an enum, but optional; openapi-typescript makes it required because some union lists the schema.
  "figma/openapi.yaml": [["InnerShadowEffect", "ours"]],
  // `nullable` in a document of OpenAPI 3.1, where the keyword means nothing any more.
  "adyen-checkout/openapi.json": [
    ["PaymentRefundRequest", "theirs"],
    ["PaymentRefundResponse", "theirs"],
  ],
};

test.each([
  ["petstore/openapi.yaml"],
  ["museum/openapi.yaml"],
  ["figma/openapi.yaml"],
  ["kubernetes-apps-v1/openapi.json"],
  ["adyen-checkout/openapi.json"],
  ["discord/openapi.json"],
])("our types of %s and openapi-typescript's are assignable to one another", async (spec) => {
  const found = await typeDisagreements(join(specs, spec));
  expect(found.map(({ schema, from }) => [schema, from])).toEqual(deliberate[spec] ?? []);
});
