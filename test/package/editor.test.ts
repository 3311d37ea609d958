import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Editor, openEditor } from "./editor.js";
import { createProject } from "./project.js";

const main = `import { createPartnerApi } from "@chekt/partner-api";
const chekt = createPartnerApi({ clientId: "id", clientSecret: "secret" });
chekt./*families*/;
chekt.sites./*methods*/;
chekt.sites.list(42, { /*query*/ });
chekt.sites.list(42, { fields: ["name", "/*column of fields*/"] });
chekt.sites.list(42, { sort: "/*column of sort*/" });
chekt.sites.list(42, { filter: [["/*column of filter*/"]] });
chekt.sites.list(42, { filter: [["name", "Gangnam", "/*operator*/"]] });
chekt.sites.list(42, { dir: "/*direction*/" });
for await (const site of chekt.sites.list(42, { fields: ["name", "timezone"] })) site./*item*/;
const call = chekt.sites.get/*method*/(42, 7);
const result = await call.result();
if (!result.ok) result.error./*error*/;
`;

const columns = [
  "site_id",
  "external_site_id",
  "name",
  "monitoring_station_id",
  "external_monitoring_station_id",
  "account_number",
  "address1",
  "address2",
  "timezone",
  "is_activated",
  "created_at",
];

let project: string;
let editor: Editor;
beforeAll(() => {
  const compilerOptions = { strict: true, target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [] };
  project = createProject({ "main.ts": main, "tsconfig.json": JSON.stringify({ compilerOptions }) });
  editor = openEditor(join(project, "main.ts"));
});
afterAll(() => editor.close());

test.each<[string, string[]]>([
  [
    "families",
    [
      "alarmVerifications",
      "armingSettings",
      "authentication",
      "contacts",
      "dealers",
      "devices",
      "monitoringStations",
      "sites",
    ],
  ],
  ["methods", ["create", "delete", "get", "list", "update", "updateActivationStatus"]],
  ["query", ["dir", "fields", "filter", "limit", "offset", "sort"]],
  ["column of fields", columns],
  ["column of sort", columns],
  ["column of filter", columns],
  ["operator", ["eq", "neq", "lt", "lte", "gt", "gte", "regex"]],
  ["direction", ["asc", "desc"]],
  ["item", ["name", "timezone"]],
])("an editor offers each %s, and nothing else", async (marker, offered) => {
  expect(await editor.completions(marker)).toEqual(offered);
});

test("an editor offers what there is to know of an error", async () => {
  const known = ["status", "code", "field", "message", "requestId", "traceId", "response"];
  expect(await editor.completions("error")).toEqual(expect.arrayContaining(known));
});

test("an editor tells of a method what the document says, and opens its source", async () => {
  expect(await editor.hover("method")).toContain("GET /partner/v1/dealers/{dealerId}/sites/{siteId}");
  expect(await editor.definition("method")).toBe(
    join(project, "node_modules/@chekt/partner-api/src/operations/sites.ts"),
  );
});
