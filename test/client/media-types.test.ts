import { afterAll, beforeAll, expect, test } from "vitest";
import { client } from "../../generator/emit/client.js";
import type { Json } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { compile, strictest } from "../support/typescript.js";
import { importClient } from "./bundle.js";
import { sendJson, startServer, type TestServer } from "./http-server.js";

let server: TestServer;
beforeAll(async () => {
  server = await startServer((_, response) => sendJson(response, 200, {}));
});
afterAll(() => server.close());

const pet = { type: "object", properties: { name: { type: "string" } } };
const apiWith = (content: Record<string, Json>) =>
  apiOf({
    servers: [{ url: server.url }],
    paths: {
      "/pets/{shelf}": {
        post: {
          operationId: "addPet",
          tags: ["pet"],
          parameters: [
            { name: "shelf", in: "path", required: true, schema: { type: "string" } },
            { name: "dry", in: "query", schema: { type: "boolean" } },
          ],
          requestBody: { required: true, content },
          responses: { 200: { description: "Fine." } },
        },
      },
    },
  });
const several = {
  "application/xml": { schema: pet },
  "application/json": { schema: pet },
  "application/x-www-form-urlencoded": { schema: pet },
  "multipart/form-data": { schema: pet },
  "image/*": {},
};

test("a body goes as the media type that the caller names, else as JSON", async () => {
  const { createClient, addPet } = await importClient(await apiWith(several));
  const sender = await createClient?.();
  const sent = async (body: unknown, type?: string) => {
    await addPet?.(sender, "a", body, undefined, type && { headers: { "content-type": type } });
    const { headers, body: bytes } = server.requests.at(-1) ?? {};
    return [headers?.["content-type"], bytes?.toString()];
  };
  expect(await sent({ name: "Rex" })).toEqual(["application/json", '{"name":"Rex"}']);
  expect(await sent("<pet/>", "application/xml")).toEqual(["application/xml", "<pet/>"]);
  expect(await sent("<pet/>", "Application/XML; charset=utf-8")).toEqual(["Application/XML; charset=utf-8", "<pet/>"]);
  expect(await sent({ name: "Rex" }, "application/x-www-form-urlencoded")).toEqual([
    "application/x-www-form-urlencoded",
    "name=Rex",
  ]);
  const [type, parts] = await sent({ name: "Rex" }, "multipart/form-data");
  expect(type).toMatch(/^multipart\/form-data; boundary=/);
  expect(parts).toMatch(/name="name"\r\n\r\nRex\r\n/);
});

test("the compiler knows the body of each media type", async () => {
  const options = { packageName: "@acme/pets", packageVersion: "1.0.0", emitters: ["client"] };
  const files = await client.emit(await apiWith(several), options);
  const use = `import { createPets } from "./src/index.js";
const pets = createPets();
export const calls = [
  pets.pet.add("a", { name: "Rex" }),
  pets.pet.add("a", { name: "Rex" }, { dry: true }),
  pets.pet.add("a", "<pet/>", undefined, { headers: { "content-type": "application/xml" } }),
  pets.pet.add("a", { name: "Rex" }, { dry: true }, { headers: { "content-type": "multipart/form-data" }, retries: 0 }),
  // @ts-expect-error: text is no JSON body
  pets.pet.add("a", "<pet/>"),
  // @ts-expect-error: no such media type
  pets.pet.add("a", "<pet/>", undefined, { headers: { "content-type": "text/css" } }),
];
`;
  const sources = files.filter(({ path }) => path.endsWith(".ts")).map(({ path, text }) => [path, text] as const);
  expect(compile({ ...Object.fromEntries(sources), "use.ts": use }, strictest)).toEqual([]);
});

test("an operation of one media type has nothing of this", async () => {
  const files = await client.emit(await apiWith({ "application/json": { schema: pet } }), {
    packageName: "@acme/pets",
    packageVersion: "1.0.0",
    emitters: ["client"],
  });
  const text = files.find(({ path }) => path === "src/operations/pet.ts")?.text ?? "";
  expect(text).toContain("body: json");
  expect(text).not.toMatch(/alternatives|content-type/);
});
