import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { servers } from "../../generated/client/src/index.js";
import { clientId, clientSecret, type PartnerServer, siteRow, startPartnerServer } from "../client/partner-server.js";
import { createProject } from "./project.js";
import { modules, run } from "./run.js";

let server: PartnerServer;
beforeAll(async () => {
  server = await startPartnerServer();
  server.rows.sites = [siteRow(7), siteRow(8)];
  // The dealer of the document's example is the one that the test server has.
  server.intercept = (request) => {
    request.target = request.target.replace(/\/dealers\/\d+/, "/dealers/42");
    return false;
  };
});
afterAll(() => server.close());

/** The first TypeScript that who reads the README of a package meets. */
function quickStart(name: string): string {
  const readme = readFileSync(join(inject("packed").installed, "node_modules", name, "README.md"), "utf8");
  const code = /^```ts\n([\s\S]*?)^```$/m.exec(readme)?.[1];
  if (code === undefined) throw new Error("the README shows no TypeScript");
  return code;
}

/** What comes before the program: calls to the API's address end at the test server, as if the name were resolved to it. */
const resolveToTestServer = `
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== ${JSON.stringify(servers.production)}) throw new Error("a call to " + origin);
  return fetch(new Request(process.env.TEST_SERVER + pathname + search, request));
};
`;

test("the first example in the README of each package compiles", async () => {
  const examples = inject("packed").packages.map(({ name }, index) => [`example-${index}.ts`, quickStart(name)]);
  const compilerOptions = {
    ...{
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
    },
    ...{ target: "es2022", module: "nodenext", types: ["node"], typeRoots: [join(modules, "@types")] },
  };
  const project = createProject({
    ...Object.fromEntries(examples),
    "tsconfig.json": JSON.stringify({ compilerOptions, files: examples.map(([path]) => path) }),
  });
  expect(await run(project, process.execPath, [join(modules, "typescript/bin/tsc"), "--pretty", "false"])).toBe("");
});

test("the quick start of the client runs exactly as printed", async () => {
  const code = quickStart("@chekt/partner-api");
  const project = createProject({
    "main.js": (await transform(code, { loader: "ts", format: "esm", target: "node20" })).code,
    "resolve.js": resolveToTestServer,
  });
  // The README takes credentials from the environment, under names of its own choice.
  const names = [...code.matchAll(/process\.env\.(\w+)/g)].map(([, name = ""]) => name);
  const credentials = names.map((name) => [name, name.endsWith("SECRET") ? clientSecret : clientId]);
  const printed = await run(project, process.execPath, ["--import", "./resolve.js", "main.js"], {
    ...Object.fromEntries(credentials),
    TEST_SERVER: server.url,
  });
  const requests = server.requests.map(({ method, target }) => `${method} ${target.split("?")[0]}`);
  expect([...new Set(requests)]).toEqual(["POST /oauth/token", "GET /partner/v1/dealers/42/sites"]);
  expect(printed).toBe("7 Site 7 Asia/Seoul\n");
});
