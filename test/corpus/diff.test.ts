import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import { compareLevels, type Level, type OperationRef, type Side } from "../../generator/diff/change.js";
import type { DiffReport } from "../../generator/diff/report.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import type { Api } from "../../generator/model/model.js";
import type { Schema } from "../../generator/model/schema.js";
import { witnessDisagreements } from "../../generator/schema/contains.js";
import { isValid } from "./plain-validator.js";

/** What marks the properties that a message does not have. */
const flags = { request: "readOnly", response: "writeOnly" } as const;

const root = "../shared/corpus/diff";
const pairs = readdirSync(root).filter((name) => existsSync(`${root}/${name}/expected.json`));

type Label = "breaking" | "additive" | "none" | "unclear";

interface Judged {
  name: string;
  apis: Record<Side, Api>;
  label: Label;
  report: DiffReport;
  /** The worst level by the contract alone. */
  verdict: "breaking" | "unproven" | "additive" | "none";
}

/** Pairs whose label is wrong, each with the reason. */
const mislabelled: Record<string, string> = {
  "018-remove-endpoint-with-invalid-sunset": "base and revision are the same, byte for byte: nothing can have vanished",
};

async function apiAt(path: string): Promise<Api> {
  return buildApi(await load(path, { isTolerant: true })).api;
}

const judged: Judged[] = await Promise.all(
  pairs.map(async (name): Promise<Judged> => {
    const { contract } = JSON.parse(readFileSync(`${root}/${name}/expected.json`, "utf8"));
    const paths = { base: `${root}/${name}/base.yaml`, revision: `${root}/${name}/revision.yaml` };
    const report = await diff(paths.base, paths.revision);
    const apis = { base: await apiAt(paths.base), revision: await apiAt(paths.revision) };
    const [worst = "annotation"] = report.changes.map((change): Level => change.contract).sort(compareLevels);
    return { name, apis, label: contract, report, verdict: worst === "annotation" ? "none" : worst };
  }),
);

function labelled(...labels: Label[]): Judged[] {
  return judged.filter(({ name, label }) => labels.includes(label) && !mislabelled[name]);
}

describe("verdicts on the labelled pairs", () => {
  test("no breaking pair passes for additive or none", () => {
    const missed = labelled("breaking").filter(({ verdict }) => verdict === "additive" || verdict === "none");
    expect(missed.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([]);
  });

  test("at least 97 % of the breaking pairs are called breaking", () => {
    const all = labelled("breaking");
    const found = all.filter(({ verdict }) => verdict === "breaking");
    expect(found.length / all.length).toBeGreaterThanOrEqual(0.97);
  });

  test("of the harmless pairs at most 2 % are called breaking and 3 % unproven", () => {
    const all = labelled("additive", "none");
    const wrong = all.filter(({ verdict }) => verdict === "breaking");
    const undecided = all.filter(({ verdict }) => verdict === "unproven");
    expect(wrong.length / all.length, wrong.map(({ name }) => name).join()).toBeLessThanOrEqual(0.02);
    expect(undecided.length / all.length, undecided.map(({ name }) => name).join()).toBeLessThanOrEqual(0.03);
  });

  test("nor are more than 2 % after the default policy", () => {
    const all = labelled("additive", "none");
    const wrong = all.filter(({ report }) => report.verdict === "breaking");
    expect(wrong.length / all.length, wrong.map(({ name }) => name).join()).toBeLessThanOrEqual(0.02);
  });

  test("a pair without a difference has no changes on the wire", () => {
    const wrong = labelled("none").filter(({ verdict }) => verdict !== "none");
    expect(wrong.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([]);
  });

  test("the labels called wrong are wrong: the documents are the same", () => {
    for (const name of Object.keys(mislabelled)) {
      const [base, revision] = ["base", "revision"].map((side) => readFileSync(`${root}/${name}/${side}.yaml`, "utf8"));
      expect(base).toBe(revision);
    }
  });
});

test("every change that breaks by the contract has a witness, and the validator never disagreed", () => {
  const bare = judged.flatMap(({ name, report }) =>
    report.changes
      .filter((change) => change.contract === "breaking" && change.witness === null)
      .map((change) => `${name}: ${change.rule}`),
  );
  expect(bare).toEqual([]);
  expect(witnessDisagreements()).toBe(0);
});

describe("witnesses of bodies", () => {
  const claims = judged.flatMap(({ name, apis, report }) =>
    report.changes.flatMap(({ witness, operations, rule, direction }) =>
      witness &&
      !witness.absent &&
      !witness.written &&
      (witness.in === "request-body" || witness.in === "response-body")
        ? [{ name: `${name} ${rule}`, apis, witness, operations, flag: flags[direction ?? "request"] }]
        : [],
    ),
  );

  test("are as they claim by a plain validator, in the body of one of the operations", () => {
    const wrong = claims.filter(({ apis, witness, operations, flag }) => {
      const bodies = (side: Side) => bodiesOf(apis[side], operations, witness.in);
      return ![...bodies("base")].some(([key, before]) => {
        const after = bodies("revision").get(key);
        if (after === undefined) return false;
        const schemas = { base: before, revision: after };
        const isTaken = (side: Side) => isValid(apis[side], schemas[side], flag, witness.value);
        return isTaken(witness.validUnder) && !isTaken(witness.invalidUnder);
      });
    });
    expect(claims.length).toBeGreaterThan(80);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

/** The schemas of an API's bodies by operation, status and media type. */
function bodiesOf(api: Api, operations: readonly OperationRef[], place: string): Map<string, Schema> {
  const bodies = new Map<string, Schema>();
  for (const { method, path, requestBody, responses } of [...api.operations, ...api.webhooks]) {
    if (!operations.some((other) => other.method === method.toUpperCase() && other.path === path)) continue;
    const contents = place === "request-body" ? [{ status: "", content: requestBody?.content ?? [] }] : responses;
    for (const { status, content } of contents)
      for (const { mediaType, schema } of content) bodies.set(`${method} ${path} ${status} ${mediaType}`, schema);
  }
  return bodies;
}
