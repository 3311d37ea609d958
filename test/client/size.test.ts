import { join } from "node:path";
import { expect, test } from "vitest";
import type { Json } from "../../generator/json.js";
import type { Api } from "../../generator/model/model.js";
import { apiAt, apiOf } from "../support/api.js";
import { bundledSize, withClient } from "./bundle.js";

/** Bytes of a program with one list call, and of one that has further operations too, per operation. */
async function sizesOf(api: Api, list: string, others: string[]): Promise<{ one: number; further: number }> {
  const walk = `import { createClient, ${list} } from "CLIENT";
    const client = createClient({ clientId: "id", clientSecret: "secret" });
    for await (const item of ${list}(client, 42, { limit: 100 })) console.log(item);`;
  const more = `import { ${others.join(", ")} } from "CLIENT";\nconsole.log(${others.join(", ")});`;
  return withClient(api, async (folder) => {
    const one = await bundledSize(walk, folder);
    return { one, further: ((await bundledSize(`${walk}\n${more}`, folder)) - one) / others.length };
  });
}

test("one list call of the Partner API takes 3.0 kB, with tokens, retries, paging and typed errors", async () => {
  const api = await apiAt(join(import.meta.dirname, "../../openapi/openapi.yaml"));
  const others = api.operations.map(({ identifier }) => identifier).filter((name) => !/listSites|Devices$/.test(name));
  const { one, further } = await sizesOf(api, "listSites", others);
  expect(one).toBeLessThanOrEqual(3000);
  expect(further).toBeLessThanOrEqual(120);
});

test("the same holds where there are a thousand operations", async () => {
  const { one, further } = await sizesOf(await apiOf(thousandOperations()), "listThings0", [
    ...Array.from({ length: 500 }, (_, index) => `createThing${index}`),
    ...Array.from({ length: 499 }, (_, index) => `listThings${index + 1}`),
  ]);
  expect(one).toBeLessThanOrEqual(3000);
  expect(further).toBeLessThanOrEqual(120);
});

function thousandOperations(): Record<string, Json> {
  const json = (schema: Json) => ({ description: "Fine.", content: { "application/json": { schema } } });
  const query = (name: string) => ({ name, in: "query", schema: { type: "integer" } });
  const failed = { default: json({ type: "object", properties: { code: { type: "string" } } }) };
  const path = (index: number): Json => ({
    parameters: [{ name: "ownerId", in: "path", required: true, schema: { type: "integer" } }],
    get: {
      operationId: `listThings${index}`,
      parameters: [query("limit"), query("offset")],
      responses: { 200: json({ type: "array", items: { type: "object" } }), ...failed },
      "x-pagination": { type: "offset", limit: "limit", offset: "offset" },
    },
    post: {
      operationId: `createThing${index}`,
      requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
      responses: { 201: json({ type: "object" }), ...failed },
    },
  });
  return {
    servers: [{ url: "https://api.example.com" }],
    security: [{ oauth: [] }],
    paths: Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`/owners/{ownerId}/things-${index}`, path(index)]),
    ),
    components: {
      securitySchemes: {
        oauth: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: "https://api.example.com/token", scopes: {} } },
        },
      },
    },
  };
}
