import { expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import { formatText } from "../../generator/diff/formats/text.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { document, operation } from "./documents.js";

/** What is said of two answers with these schemas of a property that stands deep among many others. */
async function textOf(before: Json, after: Json): Promise<string> {
  const names = Array.from({ length: 60 }, (_, index) => `property_number_${index}`);
  const among = (schema: Json, name: string): JsonObject => ({
    type: "object",
    required: [name, ...names],
    properties: { [name]: schema, ...Object.fromEntries(names.map((other) => [other, { type: "integer" }])) },
  });
  const answering = (schema: Json): JsonObject => {
    const list = { type: "array", minItems: 2, items: among(schema, "name") };
    const content = { "application/json": { schema: among(list, "sites") } };
    return document({ "/sites": { get: operation({ responses: { 200: { description: "Sites", content } } }) } });
  };
  return formatText(await diff(answering(before), answering(after)), false);
}

test("of a long value only the way to what breaks is shown", async () => {
  const text = await textOf({ type: "string" }, { type: ["string", "null"] });
  expect(text).toContain('see /sites/0/name:\n               {"sites": [{"name": null, …}, …], …}\n');
});

test("values that came are told one by one, of many some", async () => {
  const values = ["a", "b", "c", "d", "e", "f", "g", "h"];
  expect(await textOf({ enum: ["a"] }, { enum: ["a", "b", "c"] })).toContain('200 response body may be "b" or "c" now');
  expect(await textOf({ enum: ["a"] }, { enum: values })).toContain(
    'may be "b", "c", "d", "e", "f" or one of 2 more now',
  );
});
