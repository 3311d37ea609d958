import { describe, expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import { InputError, type Problem } from "../../generator/errors.js";
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
    "annotation client-errors-changed",
  ]);
});

describe("what no message consists of may be broken", () => {
  const answering = (schema: Json, schemas: JsonObject) => {
    const responses = { 200: { description: "Done", content: { "application/json": { schema } } } };
    return document({ "/sites": { get: operation({ responses }) } }, schemas);
  };
  const nowhere = { $ref: "#/components/schemas/Nowhere" };
  test.each<[string, JsonObject]>([
    ["a reference that leads nowhere", { Unused: nowhere }],
    ["one inside of a schema", { Unused: { properties: { name: nowhere } } }],
    ["a ring of references", { One: { $ref: "#/components/schemas/Two" }, Two: { $ref: "#/components/schemas/One" } }],
    ["a schema that is made of itself", { Unused: { allOf: [{ $ref: "#/components/schemas/Unused" }] } }],
  ])("%s", async (_, schemas) => {
    const faults: string[] = [];
    const onFaults = (found: readonly Problem[]) => faults.push(...found.map(({ code }) => code));
    const used = answering({ type: "string" }, schemas);
    expect((await diff(used, used, { onFaults })).changes).toEqual([]);
    expect(faults).not.toEqual([]);
    const [name = ""] = Object.keys(schemas);
    const broken = answering({ $ref: `#/components/schemas/${name}` }, schemas);
    await expect(diff(broken, broken)).rejects.toThrow(InputError);
  });
});

describe("versions", () => {
  const declared = (openapi: Json, fields: JsonObject = {}): JsonObject => ({
    ...document({ "/sites": { get: operation(), ...fields } }),
    openapi,
  });

  test.each<Json>(["3.0", 3.1, "3.1.0-rc1", "3.2.0"])("%s is close enough to compare", async (openapi) => {
    const codes: string[] = [];
    const onFaults = (faults: readonly Problem[]) => codes.push(...faults.map(({ code }) => code));
    expect((await diff(declared(openapi), declared("3.1.0"), { onFaults })).changes).toEqual([]);
    expect(codes).toEqual(["version"]);
  });

  test("of OpenAPI 3.2, the method query and items of a sequence are compared", async () => {
    const streaming = (maxLength: number) => {
      const content = { "application/jsonl": { itemSchema: { type: "string", maxLength } } };
      return declared("3.2.0", { query: operation({ operationId: "ask", responses: { 200: { content } } }) });
    };
    const told = (await diff(streaming(3), streaming(4))).changes.map(({ contract, operations: [one], message }) => [
      contract,
      one?.method,
      message,
    ]);
    expect(told).toEqual([
      ["breaking", "QUERY", 'the greatest length of "[]" in the 200 response body changed from 3 to 4'],
    ]);
  });

  test("what decides what is on the wire and is not read is refused", async () => {
    const linking = declared("3.2.0", { additionalOperations: { LINK: operation() } });
    await expect(diff(linking, linking)).rejects.toThrow("additionalOperations of OpenAPI 3.2 is not supported");
  });
});
