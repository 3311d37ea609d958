import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { clientId, clientSecret, type PartnerServer, siteRow, startPartnerServer } from "../client/partner-server.js";
import { createProject } from "./project.js";
import { run } from "./run.js";

let server: PartnerServer;
beforeAll(async () => {
  server = await startPartnerServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
  server.rows = { sites: [siteRow(1, "Gangnam"), siteRow(2, "Jamsil")] };
});

/** Runs `main.js` of a fresh project. @returns the JSON that it prints */
async function runMain(type: "module" | "commonjs", code: string, flags: string[] = []): Promise<unknown> {
  return runIn(createProject({ "package.json": JSON.stringify({ type }), "main.js": code }), flags);
}

async function runIn(project: string, flags: string[]): Promise<unknown> {
  const environment = { BASE_URL: server.url, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret };
  return JSON.parse(await run(project, process.execPath, [...flags, "main.js"], environment));
}

const options =
  "{ clientId: process.env.CLIENT_ID, clientSecret: process.env.CLIENT_SECRET, baseUrl: process.env.BASE_URL }";
const requests = () => server.requests.map(({ method, target }) => `${method} ${target}`);

test("the client serves an ES module, with nothing else installed", async () => {
  const project = createProject({
    "main.js": `import { createPartnerApi } from "@chekt/partner-api";
const chekt = createPartnerApi(${options});
const sites = await chekt.sites.list(42, { fields: ["name"] });
console.log(JSON.stringify(sites));`,
  });
  for (const other of readdirSync(join(project, "node_modules")).filter((name) => name !== "@chekt"))
    rmSync(join(project, "node_modules", other), { recursive: true });
  expect(await runIn(project, [])).toEqual([{ name: "Gangnam" }, { name: "Jamsil" }]);
  expect(requests()).toEqual(["POST /oauth/token", "GET /partner/v1/dealers/42/sites?fields=name"]);
});

test("the client serves CommonJS through import(), where require() of an ES module is not to be had", async () => {
  const printed = await runMain(
    "commonjs",
    `(async () => {
  let refusal;
  try { require("@chekt/partner-api"); } catch ({ code }) { refusal = code; }
  const { createPartnerApi } = await import("@chekt/partner-api");
  const { site_id, name } = await createPartnerApi(${options}).sites.get(42, 2);
  console.log(JSON.stringify({ refusal, site_id, name }));
})();`,
    ["--no-experimental-require-module"],
  );
  expect(printed).toEqual({ refusal: "ERR_REQUIRE_ESM", site_id: 2, name: "Jamsil" });
});

const list = `client.GET("/partner/v1/dealers/{dealerId}/sites", {
  params: { path: { dealerId: 42 }, query: { fields: ["site_id", "name"], filter: ["name,Jamsil,eq"] } },
})`;

test("the client's entry for openapi-fetch serves an ES module", async () => {
  const printed = await runMain(
    "module",
    `import { createFetchClient } from "@chekt/partner-api/openapi-fetch";
const client = createFetchClient(${options});
const { data } = await ${list};
console.log(JSON.stringify(data));`,
  );
  expect(printed).toEqual([{ site_id: 2, name: "Jamsil" }]);
  expect(requests()).toEqual([
    "POST /oauth/token",
    "GET /partner/v1/dealers/42/sites?fields=site_id,name&filter=name%2CJamsil%2Ceq",
  ]);
});

test("the package over openapi-fetch serves an ES module", async () => {
  server.tokens.add("a-token");
  const printed = await runMain(
    "module",
    `import { createClient } from "@chekt/partner-api-openapi-fetch";
const client = createClient({ baseUrl: process.env.BASE_URL, headers: { authorization: "Bearer a-token" } });
const { data } = await ${list};
console.log(JSON.stringify(data));`,
  );
  expect(printed).toEqual([{ site_id: 2, name: "Jamsil" }]);
  expect(requests()).toEqual(["GET /partner/v1/dealers/42/sites?fields=site_id,name&filter=name%2CJamsil%2Ceq"]);
});

test("enums of the types with names for their values are there at run time", async () => {
  const printed = await runMain(
    "module",
    `import { ActivationFlag } from "@chekt/partner-api-types";
console.log(JSON.stringify(ActivationFlag));`,
  );
  expect(printed).toEqual({ INACTIVE: 0, ACTIVE: 1 });
});
