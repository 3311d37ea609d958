import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientId, clientSecret, type PartnerServer, siteRow, startPartnerServer } from "../client/partner-server.js";
import { findBrowser, openPage } from "./browser.js";
import { createProject } from "./project.js";

let server: PartnerServer;
beforeAll(async () => {
  server = await startPartnerServer();
});
afterAll(() => server.close());

test("the client serves a page of another origin, bundled for browsers", async ({ skip }) => {
  const browser = findBrowser();
  if (browser === undefined) return skip("no Chromium or Chrome on the PATH");
  server.rows.sites = [siteRow(1, "Gangnam"), siteRow(2, "Jamsil"), siteRow(3)];
  const reported = await openPage(browser, (origin) => {
    allowOrigin(origin);
    return bundle(`import { createPartnerApi } from "@chekt/partner-api";
const chekt = createPartnerApi(${JSON.stringify({ clientId, clientSecret, baseUrl: server.url })});
const names = [];
for await (const { name } of chekt.sites.list(42, { fields: ["name"], limit: 2 })) names.push(name);
const { site_id } = await chekt.sites.create(42, { external_site_id: "A-9", name: "HQ", timezone: "Asia/Seoul" });
await chekt.sites.delete(42, site_id);
const missing = await chekt.sites.get(42, site_id).result();
report({ names, status: missing.error.status });`);
  });
  expect(reported).toEqual({ names: ["Gangnam", "Jamsil", "Site 3"], status: 404 });
  expect(server.requests.some(({ method }) => method === "OPTIONS")).toBe(true);
});

/** What a page may do at the API: no more than the client needs. It sends the headers of the reference and reads none of the answer's. */
function allowOrigin(origin: string): void {
  server.intercept = (request, response) => {
    response.setHeader("access-control-allow-origin", origin);
    if (request.method !== "OPTIONS") return false;
    response.writeHead(204, {
      "access-control-allow-methods": "GET, POST, PATCH, DELETE",
      "access-control-allow-headers": "authorization, content-type, x-partner-trace-id",
    });
    response.end();
    return true;
  };
}

/** Bundles the script of a page for browsers. */
async function bundle(code: string): Promise<string> {
  const project = createProject({ "page.js": code });
  const { outputFiles } = await build({
    entryPoints: [join(project, "page.js")],
    bundle: true,
    write: false,
    platform: "browser",
    format: "esm",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}
