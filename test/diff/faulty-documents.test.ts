import { expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { document, operation } from "./documents.js";

/** What is noted of two documents whose request bodies have these schemas, and what is told of them. */
async function outcome(before: Json, after: Json) {
  const noted: string[] = [];
  const report = await diff(taking(before), taking(after), {
    onFaults: (faults) => noted.push(...faults.map(({ message }) => message)),
  });
  return { noted, told: report.changes.map(({ contract, rule, message }) => `${contract} ${rule}: ${message}`) };
}

function taking(schema: Json): JsonObject {
  const requestBody = { content: { "application/json": { schema } } };
  return document({ "/sites": { post: operation({ requestBody }) } });
}

test("what is meant by a fault is compared, and the fault is noted", async () => {
  expect(await outcome({ type: "integer", minimum: "1" }, { type: "integer", minimum: 2 })).toEqual({
    noted: ["minimum: expected a number, found a string"],
    told: ["breaking request-minimum-changed: the lower bound of the request body changed from 1 to 2"],
  });
});

test("what no one can read is nothing new while it stays, and undecided when it changes", async () => {
  const property = (fields: JsonObject): JsonObject => ({ properties: { name: { type: "string", ...fields } } });
  const noted = "required: expected an array of property names, found a boolean";
  const flagged = property({ required: true });
  expect(await outcome(flagged, flagged)).toEqual({ noted: [noted, noted], told: [] });
  expect(await outcome(property({}), flagged)).toEqual({
    noted: [noted],
    told: [
      'unproven schema-keyword-unknown: an unknown keyword of "name" in the request body was added: {"unread required":true}',
    ],
  });
});

test("a parameter in the body is the request body", async () => {
  const parameter = { name: "site", in: "body", required: true, schema: { type: "string", maxLength: 3 } };
  const report = await diff(
    taking({ type: "string" }),
    document({ "/sites": { post: operation({ parameters: [parameter] }) } }),
  );
  expect(report.changes.map(({ rule }) => rule)).toEqual([
    "request-body-required-changed",
    "request-max-length-changed",
  ]);
});

test("statuses that are none are compared as they are written", async () => {
  const answering = (status: string) => document({ "/sites": { get: operation({ responses: { [status]: {} } }) } });
  const report = await diff(answering("20x"), answering("success"));
  expect(report.changes.map(({ contract, rule }) => `${contract} ${rule}`)).toEqual([
    "breaking response-removed",
    "additive response-added",
  ]);
});
