import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import { client } from "../../generator/emit/client.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { compile } from "../support/typescript.js";
import { document, operation } from "./documents.js";
import { type ApiPair, packageOptions, sourceBreaks } from "./source-oracle.js";
import { type Input, sourceDisagreements } from "./source-report.js";

const parameter = (name: string, where: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: where,
  schema: { type: "string" },
  ...more,
});
const trace = parameter("x-trace-id", "header", { "x-trace-id": "uuid" });
const withParameters = (...parameters: Json[]): JsonObject =>
  document({ "/sites": { get: operation({ parameters }) } });
const answering = (responses: Json): JsonObject => document({ "/sites": { get: operation({ responses }) } });
const text = { description: "Fine", content: { "text/plain": { schema: { type: "string" } } } };

const body = { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } };
const exchanging = (Thing: JsonObject): JsonObject =>
  document(
    { "/things": { put: operation({ requestBody: body, responses: { 200: { description: "Fine", ...body } } }) } },
    { Thing },
  );
const thing = (id: JsonObject, more: JsonObject = {}): JsonObject =>
  exchanging({ type: "object", properties: { id, name: { type: "string" } }, ...more });

const item = (ok: JsonObject): JsonObject => ({ type: "object", properties: { ok, error: { type: "string" } } });
const bulk = (items: JsonObject): JsonObject =>
  document({
    "/things": {
      post: operation({
        "x-bulk": { items: "/things", results: "", index: "at", success: "ok", error: "error" },
        requestBody: { content: { "application/json": { schema: { type: "object", properties: { things: items } } } } },
        responses: {
          200: {
            description: "Fine",
            content: { "application/json": { schema: { type: "array", items: item({ type: "boolean" }) } } },
          },
        },
      }),
    },
  });
const flow = { tokenUrl: "https://example.com/token", authorizationUrl: "https://example.com/login", scopes: {} };
const withFlow = (grant: string): JsonObject => {
  const securitySchemes = { login: { type: "oauth2", flows: { [grant]: flow } } };
  return {
    ...document({ "/things": { get: operation({ security: [{ login: [] }] }) } }),
    components: { securitySchemes },
  };
};
const inMood = (Mood: JsonObject): JsonObject => {
  const mood = { allOf: [{ $ref: "#/components/schemas/Mood" }], "x-open-enum": true };
  const schema = { type: "object", properties: { mood } };
  const content = { "application/json": { schema } };
  return document(
    { "/things": { get: operation({ responses: { 200: { description: "Fine", content } } }) } },
    { Mood },
  );
};
const hearing = (schema: JsonObject): JsonObject => ({
  ...document({}),
  webhooks: { heard: { post: operation({ requestBody: { content: { "application/json": { schema } } } }) } },
});

/** Pairs of documents that no fixture of a rule shows. */
const pairs: Record<string, [Input, Input]> = {
  "a first parameter by name beside the trace header": [
    withParameters(trace),
    withParameters(trace, parameter("limit", "query")),
  ],
  "a trace header": [withParameters(), withParameters(trace)],
  "a trace header that callers fill in": [withParameters(trace), withParameters({ ...trace, "x-trace-id": null })],
  "another name of a path parameter": [
    document({ "/sites/{id}": { get: operation({ parameters: [parameter("id", "path", { required: true })] }) } }),
    document({ "/sites/{no}": { get: operation({ parameters: [parameter("no", "path", { required: true })] }) } }),
  ],
  "another path of the same operation": [
    document({ "/sites": { get: operation() } }),
    document({ "/places": { get: operation() } }),
  ],
  "a first property that requests do not have": [
    exchanging({ type: "object", properties: { name: { type: "string" } } }),
    thing({ type: "string", readOnly: true }, { required: ["id"] }),
  ],
  "no more property that requests do not have": [thing({ type: "string", readOnly: true }), thing({ type: "string" })],
  "a property that becomes required and was never declared": [
    thing({ type: "string" }),
    thing({ type: "string" }, { required: ["place"] }),
  ],
  "a part that may be the whole, or null": [
    thing({ $ref: "#/components/schemas/Thing" }),
    thing({ anyOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }] }),
  ],
  "a part that may be the whole, null or text": [
    thing({ anyOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }] }),
    thing({ anyOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }, { type: "string" }] }),
  ],
  "many items that may be null": [
    bulk({ type: "array", items: { type: "string" } }),
    bulk({ type: ["array", "null"], items: { type: "string" } }),
  ],
  "values of an open enum that get other names": [
    inMood({ type: "string", enum: ["calm", "wild"], "x-enum-varnames": ["Calm", "Wild"] }),
    inMood({ type: "string", enum: ["calm", "wild"], "x-enum-varnames": ["Wild", "Calm"] }),
  ],
  "fewer values of an enum that is open where it is used": [
    inMood({ type: "string", enum: ["calm", "wild"] }),
    inMood({ type: "string", enum: ["calm"] }),
  ],
  "another body of a webhook, which no function takes": [hearing({ type: "object" }), hearing({ type: "string" })],
  "a token that users bring and no client asks for": [withFlow("clientCredentials"), withFlow("authorizationCode")],
  "a webhook less": [hearing({ type: "object" }), document({})],
  "an answer without a body that is gone": [
    answering({ 200: text, 204: { description: "Done" } }),
    answering({ 200: text }),
  ],
  "a required body of no media type": [
    document({ "/sites": { put: operation() } }),
    document({ "/sites": { put: operation({ requestBody: { required: true, content: {} } }) } }),
  ],
};

/** Where openapi-typescript, of which the package for openapi-fetch has its types, prints less than our own types say. */
const printedOtherwise = {
  "alternatives-changed": "alternatives without a type make the type of the whole unknown",
};

test("the source step is major where the compiler says that old callers stop compiling, and only there", async () => {
  const folders = readdirSync("test/diff", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const fixtures = folders.map(({ name }): [string, [Input, Input]] => [
    name,
    [`test/diff/${name}/before.yaml`, `test/diff/${name}/after.yaml`],
  ]);
  const disagreements = await sourceDisagreements(new Map([...fixtures, ...Object.entries(pairs)]));
  expect(disagreements.map((text) => text.split(":")[0])).toEqual(Object.keys(printedOtherwise));
}, 120_000);

/** A program against the client of the first version. */
const caller = `
import { createExample, type Site } from "./index.js";

const { sites } = createExample({ baseUrl: "https://example.com" });

export async function describe(id: string): Promise<string> {
  const result = await sites.get(id, { detail: true });
  if (!result.name) return "";
  const site: Site = result;
  switch (site.state) {
    case "armed":
      return "armed";
    case "off":
      return "off";
    default:
      return site.state satisfies never;
  }
}
`;

const site = (properties: Record<string, Json>, required: string[] = ["name", "state"]): Json => ({
  type: "object",
  required,
  properties: { name: { type: "string" }, state: { enum: ["armed", "off"] }, ...properties },
});

const withSite = (schema: Json, fields: Record<string, Json> = {}) =>
  document(
    {
      "/sites/{id}": {
        get: operation({
          operationId: "getSite",
          tags: ["sites"],
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string" } },
            { name: "detail", in: "query", schema: { type: "boolean" } },
          ],
          responses: {
            200: {
              description: "It",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Site" } } },
            },
          },
          ...fields,
        }),
      },
    },
    { Site: schema },
  );

const revisions: Record<string, ReturnType<typeof withSite>> = {
  "a property more": withSite(site({ city: { type: "string" } })),
  "a shorter name": withSite(site({ name: { type: "string", maxLength: 9 } })),
  "a property that may be absent": withSite(site({}, ["name"])),
  "a further state": withSite(site({ state: { enum: ["armed", "off", "alarm"] } })),
  "another operationId": withSite(site({}), { operationId: "readSite" }),
  "another tag": withSite(site({}), { tags: ["places"] }),
};

test("a program compiles against the next client where the oracle and the report say that it does", async () => {
  const original = withSite(site({}));
  const base = await apiOf(original);
  const files: Record<string, string> = {};
  const pairs = new Map<string, ApiPair>();
  const steps: Record<string, string> = {};
  for (const [name, revised] of Object.entries(revisions)) {
    const revision = await apiOf(revised);
    for (const { path, text } of await client.emit(revision, packageOptions))
      if (path.endsWith(".ts")) files[`${name}/${path}`] = text;
    files[`${name}/src/caller.ts`] = caller;
    pairs.set(name, { base, revision });
    steps[name] = (await diff(original, revised)).release.source;
  }
  const diagnostics = compile(files);
  const oracle = await sourceBreaks(pairs);
  const verdicts = Object.keys(revisions).map((name) => [
    name,
    diagnostics.some((diagnostic) => diagnostic.startsWith(`${name}/src/caller.ts`)),
    oracle.get(name)?.length !== 0,
    steps[name],
  ]);
  expect(verdicts).toEqual([
    ["a property more", false, false, "minor"],
    ["a shorter name", false, false, "patch"],
    ["a property that may be absent", true, true, "major"],
    ["a further state", true, true, "major"],
    ["another operationId", true, true, "major"],
    ["another tag", true, true, "major"],
  ]);
}, 120_000);

test("of a type that no operation uses, callers feel what its type says", async () => {
  const stepFor = async (thing: JsonObject): Promise<string> => {
    const withThing = (Thing: JsonObject) => ({
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      paths: {},
      components: { schemas: { Thing } },
    });
    const { release } = await diff(withThing({ type: "string" }), withThing(thing));
    return release.source;
  };
  expect(await stepFor({ type: "integer" })).toBe("major");
  expect(await stepFor({ type: "string", description: "A thing." })).toBe("patch");
});
