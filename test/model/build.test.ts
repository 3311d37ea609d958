import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";
import { formatProblem, InputError } from "../../generator/errors.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";

/**
 * Each folder holds a document and the model of it. Left out of the model are locations, and whatever is absent, empty or false, so that
 * a fixture shows its point.
 */
const fixtures = join(import.meta.dirname, "fixtures");

describe("the model of a document", () => {
  test.each(readdirSync(fixtures))("%s", async (name) => {
    const folder = join(fixtures, name);
    const found = (await outcomeOf(join(folder, "openapi.yaml"))).replaceAll(`test/model/fixtures/${name}/`, "");
    expect(found).toBe(readFileSync(join(folder, "expected.yaml"), "utf8"));
  });
});

async function outcomeOf(spec: string): Promise<string> {
  try {
    const { api, faults, warnings } = buildApi(await load(spec));
    const outcome = { api, faults: faults.map(formatProblem), warnings: warnings.map(formatProblem) };
    return dump(essence(outcome), format);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return dump({ refused: error.problems.map(formatProblem) }, format);
  }
}

const format = { lineWidth: -1, noRefs: true, flowLevel: 8 };

/** Data of the document itself: there, what is empty or false says something. */
const verbatim = new Set(["schema", "extensions", "value", "links"]);

function essence(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(essence);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).flatMap(([name, value]): [string, unknown][] => {
    if (/^(?:schemaL|l)ocation$/.test(name)) return [];
    if (name === "schema") return [[name, value]];
    const inner = verbatim.has(name) ? value : essence(value);
    return isEmpty(inner) ? [] : [[name, inner]];
  });
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === false;
}

test("what several references lead to is built once", async () => {
  const { api } = buildApi(await load("openapi/openapi.yaml"));
  const responses = api.operations.flatMap((operation) => operation.responses);
  const places = new Set(responses.map(({ location: { file, pointer } }) => `${file}#${pointer}`));
  expect(places.size).toBeLessThan(responses.length);
  expect(new Set(responses.map(({ content }) => content)).size).toBe(places.size);
});

test("the place of a named schema is where it is written", async () => {
  const folder = "test/model/fixtures/references";
  const { api } = buildApi(await load(`${folder}/openapi.yaml`));
  const places = api.schemas.map(({ identifier, location: { file, pointer } }) => `${identifier} ${file}#${pointer}`);
  expect(places).toEqual([
    `AGet200TextInline ${folder}/openapi.yaml#/paths/~1a/get/responses/200/content/text~1inline/schema/items`,
    `Alias ${folder}/openapi.yaml#/components/schemas/Alias`,
    `FromFile ${folder}/more/shared.yaml#/Device`,
    `Owner ${folder}/openapi.yaml#/components/schemas/Owner`,
    `Owner2 ${folder}/more/shared.yaml#/Owner`,
    `OwnerAddress ${folder}/openapi.yaml#/components/schemas/Owner/properties/address`,
    `Site ${folder}/Site.yaml#`,
    `Site2 ${folder}/more/Site.yaml#`,
  ]);
});
