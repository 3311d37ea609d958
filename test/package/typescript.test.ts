import { join } from "node:path";
import { expect, test } from "vitest";
import { createProject } from "./project.js";
import { modules, run } from "./run.js";

const strictest = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true, // the compiler's own declarations, not those of packages
  noEmit: true,
  target: "es2022",
};

/** How each kind of program looks for packages, and what it knows of the world around it: Node without a browser's names, or those. */
const programs = {
  node16: { module: "node16", moduleResolution: "node16", lib: ["es2022", "dom"], types: [] },
  nodenext: { module: "nodenext", moduleResolution: "nodenext", lib: ["es2022"], types: ["node"] },
  bundler: { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], types: [] },
};

const esModule = `
import { createPartnerApi, type ListSitesError } from "@chekt/partner-api";
import { createFetchClient } from "@chekt/partner-api/openapi-fetch";
import { createClient } from "@chekt/partner-api-openapi-fetch";
import type { CreateSiteDto, ResponseSiteBasicDto } from "@chekt/partner-api-types";

const chekt = createPartnerApi({ clientId: "id", clientSecret: "secret" });
const body: CreateSiteDto = { external_site_id: "A-1", name: "HQ", timezone: "Asia/Seoul" };
export const site: ResponseSiteBasicDto = await chekt.sites.create(42, body);
export const names: string[] = [];
for await (const site of chekt.sites.list(42, { fields: ["name"], filter: [["is_activated", 1]], sort: "name" })) {
  names.push(site.name);
  // @ts-expect-error: not among the fields asked for
  site.timezone;
}
// @ts-expect-error: no such column
chekt.sites.list(42, { sort: "colour" });
// @ts-expect-error: a client without a user's token cannot connect a dealer
chekt.dealers.connect({ external_dealer_id: "d", company_name: "CHeKT" });
export const result = await chekt.sites.list(42).result();
export const error: ListSitesError | undefined = result.ok ? undefined : result.error;

const dealer = { params: { path: { dealerId: 42 } } };
const fetchClient = createFetchClient({ clientId: "id", clientSecret: "secret" });
const { data: sites = [] } = await fetchClient.GET("/partner/v1/dealers/{dealerId}/sites", dealer);
const { data: sameSites = [] } = await createClient().GET("/partner/v1/dealers/{dealerId}/sites", dealer);
for (const { timezone } of [...sites, ...sameSites]) names.push(timezone);
// @ts-expect-error: no such path
fetchClient.GET("/partner/v1/colours");
// @ts-expect-error: no such path
createClient().GET("/partner/v1/colours");
`;

const commonJs = `
import type { PartnerApi } from "@chekt/partner-api" with { "resolution-mode": "import" };

async function connect(): Promise<PartnerApi> {
  const { createPartnerApi } = await import("@chekt/partner-api");
  return createPartnerApi({ clientId: "id", clientSecret: "secret" });
}
export = connect;
`;

test.each(["typescript", "typescript-6", "typescript-7"])(
  "%s finds and checks the packages from every kind of program",
  async (compiler) => {
    const configs = Object.entries(programs).map(([name, program]) => {
      const compilerOptions = { ...strictest, ...program, typeRoots: [join(modules, "@types")] };
      const files = name === "bundler" ? ["main.ts"] : ["main.ts", "main.cts"];
      return [`tsconfig.${name}.json`, JSON.stringify({ compilerOptions, files })];
    });
    const project = createProject({ ...Object.fromEntries(configs), "main.ts": esModule, "main.cts": commonJs });
    const tsc = join(modules, compiler, "bin/tsc");
    const flags = ["--build", ...configs.map(([config = ""]) => config), "--pretty", "false"];
    expect(await run(project, process.execPath, [tsc, ...flags])).toBe("");
  },
  120_000,
);
