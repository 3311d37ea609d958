import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { clientId, clientSecret, type PartnerServer, siteRow, startPartnerServer } from "../client/partner-server.js";
import { createProject } from "./project.js";

const browser = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
  .flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)))
  .find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

let server: PartnerServer;
beforeAll(async () => {
  server = await startPartnerServer();
});
afterAll(() => server.close());

/** What a page may do at the API, no more than the client needs: the headers of its reference, and none of the answer's. */
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

/** Bundles a page's script for browsers. */
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

/** Serves a page with that script from an origin of its own and opens it. @returns what the script passes to `report` */
async function open(script: (origin: string) => Promise<string>, executable: string): Promise<unknown> {
  let report: (value: unknown) => void = () => {};
  const reported = new Promise<unknown>((resolve) => {
    report = resolve;
  });
  let code = "";
  const site = createServer(async (request, response) => {
    if (request.method === "POST") report(JSON.parse(await text(request)));
    response.setHeader("content-type", request.url === "/page.js" ? "text/javascript" : "text/html");
    response.end(request.url === "/page.js" ? code : page);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  code = await script(origin);
  const profile = mkdtempSync(join(inject("packed").folder, "profile-"));
  const running = spawn(
    executable,
    // The sandbox cannot be had by root, nor in most containers.
    ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", `--user-data-dir=${profile}`, origin],
    { stdio: "ignore" },
  );
  try {
    return await reported;
  } finally {
    const gone = new Promise((resolve) => running.on("exit", resolve));
    running.kill();
    await gone;
    site.closeAllConnections();
    site.close();
  }
}

const page = `<!doctype html><script>
const report = (value) => fetch("/report", { method: "POST", body: JSON.stringify(value) });
addEventListener("error", ({ message }) => report({ message }));
addEventListener("unhandledrejection", ({ reason }) => report({ message: String(reason) }));
</script><script type="module" src="/page.js"></script>`;

async function text(chunks: AsyncIterable<Buffer>): Promise<string> {
  let whole = "";
  for await (const chunk of chunks) whole += chunk;
  return whole;
}

test("the client serves a page of another origin, bundled for browsers", async ({ skip }) => {
  if (browser === undefined) return skip("no Chromium or Chrome on the PATH");
  server.rows.sites = [siteRow(1, "Gangnam"), siteRow(2, "Jamsil"), siteRow(3)];
  const reported = await open(async (origin) => {
    allowOrigin(origin);
    return bundle(`import { createPartnerApi } from "@chekt/partner-api";
const chekt = createPartnerApi(${JSON.stringify({ clientId, clientSecret, baseUrl: server.url })});
const names = [];
for await (const { name } of chekt.sites.list(42, { fields: ["name"], limit: 2 })) names.push(name);
const { site_id } = await chekt.sites.create(42, { external_site_id: "A-9", name: "HQ", timezone: "Asia/Seoul" });
await chekt.sites.delete(42, site_id);
const missing = await chekt.sites.get(42, site_id).result();
report({ names, status: missing.error.status });`);
  }, browser);
  expect(reported).toEqual({ names: ["Gangnam", "Jamsil", "Site 3"], status: 404 });
  expect(server.requests.some(({ method }) => method === "OPTIONS")).toBe(true);
});
