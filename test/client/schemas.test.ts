import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPartnerApi, type ResponseSiteBasicDto } from "../../generated/client/src/index.js";
import { arrayOf, partial, schemas, validated } from "../../generated/client/src/schemas.js";
import type { Json } from "../../generator/json.js";
import { identifierOf } from "../../generator/model/schema.js";
import { schemasOf } from "../../generator/runtime/schemas.js";
import { apiAt, apiOf } from "../support/api.js";
import { withClient } from "./bundle.js";
import { clientId, clientSecret, type PartnerServer, siteRow, startPartnerServer } from "./partner-server.js";

const addFormats: (ajv: Ajv2020, formats: string[]) => void = createRequire(import.meta.url)("ajv-formats");

let server: PartnerServer;
beforeAll(async () => {
  server = await startPartnerServer();
});
afterAll(() => server.close());
const connect = () => createPartnerApi({ clientId, clientSecret, baseUrl: server.url, retries: 0 });

/** Whether a value satisfies a schema, by its name. */
function accepts(name: string, value: unknown): boolean {
  const schema = new Map(Object.entries(schemas)).get(name);
  if (!schema) throw new Error(`${name} is missing`);
  return !("issues" in schema["~standard"].validate(value));
}

test("what the document shows as answers satisfies its schemas, and agrees with another validator when it is broken", async () => {
  const api = await apiAt("openapi/openapi.yaml");
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv, ["date", "date-time", "uuid"]);
  for (const format of ["email", "uri"]) ajv.addFormat(format, true);
  const $defs = Object.fromEntries(api.schemas.map(({ identifier, schema }) => [identifier, schema]));
  const examples = api.operations
    .flatMap(({ responses }) => responses.flatMap(({ content }) => content))
    .flatMap(({ schema, examples }) =>
      typeof schema === "object" && schema.$ref !== undefined
        ? examples.map(({ value }) => ({ name: identifierOf(schema.$ref ?? ""), value }))
        : [],
    );
  expect(examples.length).toBeGreaterThan(30);
  for (const { name, value } of examples) {
    const isValid = ajv.compile({ $ref: `#/$defs/${name}`, $defs });
    expect([name, accepts(name, value)]).toEqual([name, true]);
    const texts = ["", "x", "2025-01-01 00:00:00", "2025-01-01T00:00:00Z", "2025-13-01T00:00:00Z", "2025-01-01"];
    const replaced = fc.constantFrom<Json>(null, 0, -1, 1.5, true, [], {}, ...texts);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(value as object)), replaced, (property, replacement) => {
        const broken = { ...(value as object), [property]: replacement };
        // An open enum takes what is not listed, which another validator cannot know.
        fc.pre(!/security_type|device_type/.test(property));
        expect(accepts(name, broken)).toBe(isValid(broken));
      }),
      { numRuns: 30 },
    );
  }
});

test("a call whose answer is not as described fails, with what is wrong as its cause", async () => {
  server.rows.sites = [{ ...siteRow(7), name: null }, siteRow(8)];
  const result = await validated(connect().sites.get(42, 7), schemas.ResponseSiteBasicDto).result();
  expect(result).toMatchObject({
    ok: false,
    error: { kind: "unexpected", reason: "content", cause: [{ path: ["name"], message: "must be string" }] },
  });
  const good = await validated(connect().sites.get(42, 8), schemas.ResponseSiteBasicDto);
  expect(good.site_id).toBe(8);
});

test.each([
  ["date-time", "2025-01-01 00:00:00+09:00", true],
  ["date-time", "2025-01-01t23:59:60.123z", true],
  ["date-time", "2025-01-01T00:00:00", false],
  ["date-time", "2025-01-01T24:00:00Z", false],
  ["date", "2025-02-31", true], // looks like a date
  ["date", "2025-00-01", false],
  ["uuid", "550e8400-E29B-41d4-a716-123456789000", true],
  ["uuid", "550e8400e29b41d4a716123456789000", false],
  ["email", "no address", true], // not checked
])("of the format %s, %j passes: %s", (format, value, passes) => {
  const { text } = schemasOf<{ text: string }>({ text: { type: "string", format } });
  expect(!("issues" in text["~standard"].validate(value))).toBe(passes);
});

test("a pattern is checked if it is one under the flag u and needs no exponential time", async () => {
  const text = (pattern: string) => ({ type: "string", pattern });
  const patterns = { good: text("^a+$"), slow: text("^(a+)+$"), odd: text(String.raw`^\-$`) };
  const api = await apiOf({ components: { schemas: { Texts: { type: "object", properties: patterns } } } });
  const module = await withClient(api, (folder) => readFileSync(join(folder, "src/schemas.ts"), "utf8"));
  expect(module.match(/"?pattern"?: .*?(?= \})/g)).toEqual(['pattern: "^a+$"']);
  const { text: checked } = schemasOf<{ text: string }>({ text: text("^a+$") });
  expect(checked["~standard"].validate("b")).toEqual({ issues: [{ path: [], message: "does not match ^a+$" }] });
  expect(checked["~standard"].validate("aa")).toEqual({ value: "aa" });
});

test("lists are checked item by item, and projected items by what they have", async () => {
  server.rows.sites = [siteRow(7), siteRow(8)];
  const whole = await validated(connect().sites.list(42), arrayOf(schemas.ResponseSiteBasicDto));
  expect(whole).toHaveLength(2);
  const projected = connect().sites.list(42, { fields: ["name"] });
  const items: Pick<ResponseSiteBasicDto, "name">[] = await projected;
  const checked = arrayOf(partial(schemas.ResponseSiteBasicDto))["~standard"].validate(items);
  expect(checked).toEqual({ value: items });
  expect(arrayOf(schemas.ResponseSiteBasicDto)["~standard"].validate(items)).toMatchObject({
    issues: expect.arrayContaining([{ path: [0, "site_id"], message: "is missing" }]),
  });
});
