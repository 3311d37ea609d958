import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import { defaultPolicy, policyOf } from "../../generator/diff/policy.js";
import { ruleOf } from "../../generator/diff/rules.js";
import type { JsonObject } from "../../generator/json.js";
import { document, operation } from "./documents.js";

const isReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync("generator/diff/report.schema.json", "utf8")),
);

/** A response with a name, which the revision may leave out, and a kind, which may be one more thing. */
const base = withResponse({
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" }, kind: { enum: ["a", "b"] }, old: { type: "integer" } },
});
const revision = withResponse({
  type: "object",
  properties: { name: { type: "string" }, kind: { enum: ["a", "b", "c"] } },
});

function withResponse(schema: JsonObject): JsonObject {
  const content = { "application/json": { schema } };
  return document({ "/sites/{id}": { get: operation({ responses: { 200: { description: "Fine", content } } }) } });
}

test("the report says what the contract, the policy and the proof say, and fits its schema", async () => {
  const report = await diff(base, revision);
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  expect({ ...report, changes: report.changes.map(({ why: _, message: __, ...change }) => change) }).toEqual({
    format: "specwright-diff/1",
    verdict: "breaking",
    summary: { breaking: 2, unproven: 1, additive: 0, annotation: 0 },
    release: { wire: "major", source: "major" },
    changes: [
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
        rule: "response-property-became-optional",
        level: "breaking",
        contract: "breaking",
        policy: null,
        surface: "wire",
        code: "breaks",
        direction: "response",
        operations: [{ method: "GET", path: "/sites/{id}", operationId: "doIt" }],
        schema: null,
        base: expect.objectContaining({ file: "<stdin>", pointer: expect.stringMatching(/\/properties\/name$/) }),
        revision: expect.objectContaining({ file: "<stdin>", pointer: expect.stringMatching(/\/properties\/name$/) }),
        witness: {
          operation: { method: "GET", path: "/sites/{id}", operationId: "doIt" },
          in: "response-body",
          name: "application/json",
          value: {},
          at: "/name",
          absent: false,
          validUnder: "revision",
          written: null,
          invalidUnder: "base",
          curl: null,
        },
      },
      expect.objectContaining({
        rule: "response-property-removed",
        level: "breaking",
        contract: "additive",
        witness: null,
      }),
      expect.objectContaining({ rule: "response-enum-value-added", level: "unproven", contract: "breaking" }),
    ],
  });
  for (const { policy, level, contract } of report.changes) expect(policy !== null).toBe(level !== contract);
});

test("changes that have one witness point to places of their own in it", async () => {
  const taking = (items: JsonObject) => {
    const content = {
      "application/json": { schema: { type: "object", properties: { list: { type: "array", items } } } },
    };
    return document({ "/sites": { post: operation({ requestBody: { content } }) } });
  };
  const { changes } = await diff(taking({ type: "object" }), taking({ type: "object", required: ["a/b", "c"] }));
  expect(changes.map(({ witness }) => witness && [witness.value, witness.at])).toEqual([
    [{ list: [{}] }, "/list/0/a~1b"],
    [{ list: [{}] }, "/list/0/c"],
  ]);
});

test("reports of all kinds of changes fit the schema", async () => {
  for (const [before, after] of [
    [base, base],
    [base, document({})],
    [document({}), base],
    [
      document({ "/a": { get: operation({ operationId: "a" }) } }),
      document({ "/b": { get: operation({ operationId: "a" }) } }),
    ],
  ] as const) {
    expect(isReport(await diff(before, after)), JSON.stringify(isReport.errors)).toBe(true);
  }
});

describe("policy", () => {
  const root = { file: "policy.yaml", pointer: "" };
  const refuse = (message: string) => expect.unreachable(message);
  const rows = { rules: { "response-enum-value-added": { level: "additive", reason: "our readers take any value" } } };

  test("a file lowers a rule and says why", async () => {
    const { changes } = await diff(base, revision, { policy: policyOf(rows, root, refuse) });
    const change = changes.find(({ rule }) => rule === "response-enum-value-added");
    expect(change).toMatchObject({
      level: "additive",
      contract: "breaking",
      policy: "policy.yaml: our readers take any value",
    });
  });

  test("the default stays for all other rules", async () => {
    const { changes } = await diff(base, revision, { policy: policyOf(rows, root, refuse) });
    expect(changes.find(({ rule }) => rule === "response-property-removed")).toMatchObject({ level: "breaking" });
  });

  test("the default policy names rules that there are", () => {
    expect(defaultPolicy.filter(({ rule }) => !ruleOf(rule))).toEqual([]);
  });
});

describe("approvals", () => {
  async function idOf(rule: string): Promise<string> {
    const { changes } = await diff(base, revision);
    return changes.find((change) => change.rule === rule)?.id ?? "";
  }

  test("an approved change no longer breaks, but still asks for its version", async () => {
    const id = await idOf("response-property-removed");
    const report = await diff(base, revision, {
      approvals: [{ id, reason: "nobody reads it", expires: "2026-12-31" }],
      today: "2026-12-31",
    });
    expect(report.changes.find((change) => change.id === id)).toMatchObject({
      level: "additive",
      policy: "approved until 2026-12-31: nobody reads it",
    });
    expect(report.summary.breaking).toBe(1);
    expect(report.release).toEqual({ wire: "major", source: "major" });
  });

  test("an approval that has expired or matches nothing is told of and approves nothing", async () => {
    const id = await idOf("response-property-removed");
    const report = await diff(base, revision, {
      approvals: [
        { id, reason: "nobody reads it", expires: "2026-12-30" },
        { id: "000000000000", reason: "long ago", expires: "2027-01-01" },
      ],
      today: "2026-12-31",
    });
    expect(report.summary.breaking).toBe(2);
    expect(report.changes.filter(({ rule }) => rule.startsWith("approval-")).map(({ message }) => message)).toEqual([
      `the approval ${id} (nobody reads it) expired on 2026-12-30`,
      "the approval 000000000000 (long ago) matches no change",
    ]);
    expect(isReport(report)).toBe(true);
  });
});

describe("fingerprints", () => {
  test("stay when other things change", async () => {
    const elsewhere = (one: JsonObject): JsonObject => ({
      ...one,
      info: { title: "Another title", version: "2" },
      paths: { "/more": { get: operation({ operationId: "more" }) }, ...(one.paths as JsonObject) },
    });
    const [before, after] = [await diff(base, revision), await diff(elsewhere(base), elsewhere(revision))];
    expect(after.changes.map(({ id }) => id)).toEqual(before.changes.map(({ id }) => id));
  });

  test("stay when a path parameter is called otherwise", async () => {
    const renamed = (one: JsonObject): JsonObject => JSON.parse(JSON.stringify(one).replaceAll("{id}", "{siteId}"));
    const [before, after] = [await diff(base, revision), await diff(renamed(base), renamed(revision))];
    expect(after.changes.map(({ id }) => id)).toEqual(before.changes.map(({ id }) => id));
  });

  test("differ for different changes of the same kind", async () => {
    const limit = (maxLength: number) => withResponse({ type: "string", maxLength });
    const [one, other] = [await diff(limit(5), limit(6)), await diff(limit(5), limit(7))];
    expect(one.changes[0]?.id).not.toBe(other.changes[0]?.id);
  });
});

test("why a change to an answer that the API reads matters is what matters of requests", async () => {
  const called = (values: string[]): JsonObject => {
    const content = { "application/json": { schema: { type: "string", enum: values } } };
    return {
      openapi: "3.1.0",
      info: { title: "Sites", version: "1" },
      webhooks: { told: { post: { responses: { 200: { description: "Heard", content } } } } },
    };
  };
  const { changes } = await diff(called(["a", "b"]), called(["a"]));
  expect(changes.map(({ rule, why }) => [rule, why])).toEqual([
    ["response-enum-value-removed", "Callers that send the value are rejected."],
  ]);
});
