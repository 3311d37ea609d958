import { expect, test } from "vitest";
import type { Json } from "../../generator/json.js";
import { methodNames } from "../../generator/model/method-names.js";
import { apiOf } from "../support/api.js";

/** Method names of operations of one family. */
async function namesIn(tag: string, ...operationIds: string[]): Promise<string[]> {
  const paths: Record<string, Json> = Object.fromEntries(
    operationIds.map((operationId, index) => [
      `/p${index}`,
      { get: { operationId, tags: [tag], responses: { 204: { description: "Done." } } } },
    ]),
  );
  const names = methodNames(await apiOf({ paths }));
  return operationIds.map((operationId) => names.get(operationId) ?? "");
}

test("the words of the family are left out, in the singular and in the plural", async () => {
  expect(await namesIn("Sites", "createSite", "listSites", "updateSiteActivationStatus")).toEqual([
    "create",
    "list",
    "updateActivationStatus",
  ]);
  expect(await namesIn("Alarm Verifications", "submitAlarmVerification")).toEqual(["submit"]);
  expect(await namesIn("Companies", "getCompany")).toEqual(["get"]);
});

test("a name stays whole where nothing, a clash, or something that is awaited would be left", async () => {
  expect(await namesIn("Sites", "sites")).toEqual(["sites"]);
  expect(await namesIn("Sites", "getSite", "getSites")).toEqual(["getSite", "getSites"]);
  expect(await namesIn("Sites", "listSites", "list")).toEqual(["listSites", "list"]);
  expect(await namesIn("Sites", "thenSite")).toEqual(["thenSite"]);
});
