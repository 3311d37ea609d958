import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createPartnerApi } from "../../generated/client/src/index.js";
import type { Json } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { importClient, type Loose } from "./bundle.js";
import { type Recorded, sendJson, startServer, type TestServer } from "./http-server.js";
import { parseCondition } from "./list-grammar.js";
import { clientId, clientSecret } from "./partner-server.js";

let server: TestServer;
beforeAll(async () => {
  server = await startServer((request, response) => {
    if (request.target === "/oauth/token") sendJson(response, 200, { access_token: "token", expires_in: 3600 });
    else sendJson(response, 200, []);
  });
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

const last = () => server.requests.at(-1) as Recorded;

const object = { type: "object", properties: { x: { type: "string" }, y: { type: "integer" } } };
const array = { type: "array", items: { type: "string" } };

describe("a parameter in the path", () => {
  test.each<[style: string, explode: boolean, schema: Json, value: unknown, path: string]>([
    ["simple", false, { type: "string" }, "a b/c?d", "/a%20b%2Fc%3Fd"],
    ["simple", false, array, ["a", "b,c"], "/a,b%2Cc"],
    ["simple", false, object, { x: "a", y: 1 }, "/x,a,y,1"],
    ["simple", true, object, { x: "a", y: 1 }, "/x=a,y=1"],
    ["label", false, { type: "string" }, "a", "/.a"],
    ["label", false, array, ["a", "b"], "/.a,b"],
    ["label", true, array, ["a", "b"], "/.a.b"],
    ["label", true, object, { x: "a", y: 1 }, "/.x=a.y=1"],
    ["matrix", false, { type: "string" }, "a", "/;p=a"],
    ["matrix", false, array, ["a", "b"], "/;p=a,b"],
    ["matrix", true, array, ["a", "b"], "/;p=a;p=b"],
    ["matrix", true, object, { x: "a", y: 1 }, "/;x=a;y=1"],
  ])("of style %s, explode %s, schema %j: %j is %s", async (style, explode, schema, value, path) => {
    const call = await callWith("/{p}", { name: "p", in: "path", required: true, style, explode, schema });
    await call(value);
    expect(last().target).toBe(path);
  });
});

test.each([
  ["/a\\b#c/{p}", "/a%5Cb%23c/x"],
  ["/a b/é%20/{p}", "/a%20b/%C3%A9%20/x"],
])("the path %s arrives as it is", async (path, target) => {
  const call = await callWith(path, { name: "p", in: "path", required: true, schema: { type: "string" } });
  await call("x");
  expect(last().target).toBe(target);
});

describe("a parameter in the query", () => {
  test.each<[parameter: Record<string, Json>, value: unknown, query: string]>([
    [{ schema: { type: "string" } }, "a b&c=d/é,", "?p=a%20b%26c%3Dd%2F%C3%A9%2C"],
    [{ schema: { type: "integer" } }, 0, "?p=0"],
    [{ schema: { type: "boolean" } }, false, "?p=false"],
    [{ schema: { type: "string" } }, undefined, ""],
    [{ schema: array }, ["a", "b,c"], "?p=a&p=b%2Cc"],
    [{ schema: array }, [], ""],
    [{ schema: array, explode: false }, ["a", "b,c"], "?p=a,b%2Cc"],
    [{ schema: object }, { x: "a", y: 1 }, "?x=a&y=1"],
    [{ schema: object, explode: false }, { x: "a", y: 1 }, "?p=x,a,y,1"],
    [{ schema: array, style: "spaceDelimited", explode: false }, ["a", "b"], "?p=a%20b"],
    [{ schema: array, style: "pipeDelimited", explode: false }, ["a", "b"], "?p=a%7Cb"],
    [{ schema: object, style: "deepObject", explode: true }, { x: "a", y: 1 }, "?p%5Bx%5D=a&p%5By%5D=1"],
    [{ schema: { type: "string" }, allowReserved: true }, "a/b?c=d&e#f g", "?p=a/b?c=d%26e%23f%20g"],
    [
      { content: { "application/json": { schema: object } } },
      { x: "a", y: 1 },
      "?p=%7B%22x%22%3A%22a%22%2C%22y%22%3A1%7D",
    ],
  ])("%j: %j is %j", async (parameter, value, query) => {
    const call = await callWith("/q", { name: "p", in: "query", ...parameter });
    await call({ p: value });
    expect(last().target).toBe(`/q${query}`);
  });
});

test.each(["constructor", "toString", "hasOwnProperty"])("a parameter may be called %s", async (name) => {
  const inQuery = await callWith("/q", { name, in: "query", schema: { type: "string" } });
  await inQuery({ [name]: "a b" });
  expect(last().target).toBe(`/q?${name}=a%20b`);
  const inPath = await callWith(`/{${name}}`, { name, in: "path", required: true, schema: { type: "string" } });
  await inPath("a b");
  expect(last().target).toBe("/a%20b");
});

describe("a parameter in a header or cookie", () => {
  test.each<[parameter: Record<string, Json>, value: unknown, sent: string]>([
    [{ in: "header", schema: { type: "string" } }, "a b", "a b"],
    [{ in: "header", schema: array }, ["a", "b"], "a,b"],
    [{ in: "header", schema: object }, { x: "a", y: 1 }, "x,a,y,1"],
    [{ in: "header", schema: object, explode: true }, { x: "a", y: 1 }, "x=a,y=1"],
    [{ in: "header", content: { "application/json": { schema: object } } }, { x: "a" }, '{"x":"a"}'],
    [{ in: "cookie", schema: { type: "string" } }, "a b", "p=a%20b"],
    [{ in: "cookie", schema: array, explode: false }, ["a", "b"], "p=a,b"],
  ])("%j: %j is %j", async (parameter, value, sent) => {
    const call = await callWith("/h", { name: "p", ...parameter } as Record<string, Json>);
    await call({ p: value });
    expect(last().headers[parameter.in === "cookie" ? "cookie" : "p"]).toBe(sent);
  });
});

test("parameters of one name in several places are told apart", async () => {
  const parameters = ["query", "header", "cookie"].map((place) => ({
    name: "id",
    in: place,
    schema: { type: "string" },
  }));
  const call = await functionOf("/p", { parameters });
  await call({ id: "a", "header.id": "b", "cookie.id": "c" });
  expect([last().target, last().headers.id, last().headers.cookie]).toEqual(["/p?id=a", "b", "id=c"]);
});

describe("a body", () => {
  const text = { type: "string" };
  test.each<[mediaType: string, schema: Json, encoding: Json, body: unknown, type: RegExp, sent: string | RegExp]>([
    ["application/json", object, {}, { x: "é" }, /^application\/json$/, '{"x":"é"}'],
    ["application/merge-patch+json", object, {}, { x: "a" }, /^application\/merge-patch\+json$/, '{"x":"a"}'],
    ["text/plain", text, {}, "hello", /^text\/plain/, "hello"],
    ["application/xml", text, {}, "<a/>", /^application\/xml$/, "<a/>"],
    ["application/octet-stream", { type: "string", format: "binary" }, {}, new Blob(["\0"]), /octet-stream/, "\0"],
    [
      "application/x-www-form-urlencoded",
      object,
      {},
      { x: "a b", y: 1, z: ["c", "d"] },
      /urlencoded/,
      "x=a+b&y=1&z=c&z=d",
    ],
    [
      "application/x-www-form-urlencoded",
      { type: "object", properties: { o: object, l: array } },
      { o: { style: "deepObject" }, l: { style: "form", explode: false } },
      { o: { x: "a" }, l: ["b", "c"], m: { n: 1 } },
      /urlencoded/,
      "o%5Bx%5D=a&l=b,c&m=%7B%22n%22%3A1%7D",
    ],
    [
      "multipart/form-data",
      { type: "object", properties: { file: { type: "string", format: "binary" }, meta: object } },
      {},
      { file: new Blob(["bytes"]), meta: { x: "a" }, n: 5 },
      /^multipart\/form-data; boundary=/,
      /name="file".*octet-stream\r\n\r\nbytes\r\n.*name="meta".*application\/json\r\n\r\n\{"x":"a"\}\r\n.*name="n"\r\n\r\n5\r\n/s,
    ],
    [
      "multipart/form-data",
      { type: "object", properties: { file: { type: "string", format: "binary" } } },
      { file: { contentType: "image/png" } },
      { file: new Blob(["bytes"]) },
      /^multipart\/form-data/,
      /Content-Type: image\/png\r\n\r\nbytes/,
    ],
  ])("of %s, schema %j, encoding %j", async (mediaType, schema, encoding, body, type, sent) => {
    const call = await functionOf("/b", {
      requestBody: { required: true, content: { [mediaType]: { schema, encoding } } },
    });
    await call(body);
    expect(last().headers["content-type"]).toMatch(type);
    if (typeof sent === "string") expect(last().body.toString()).toBe(sent);
    else expect(last().body.toString()).toMatch(sent);
  });
});

describe("every condition of a list comes through as it was meant", () => {
  const operators = ["eq", "neq", "lt", "lte", "gt", "gte", "regex"] as const;

  test("whatever the value", async () => {
    const chekt = createPartnerApi({ clientId, clientSecret, baseUrl: server.url });
    const value = fc.oneof(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.constantFrom("a,eq", "eq", ",", "a,b,regex", "%2C&"),
    );
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(...operators), async (text, operator) => {
        await chekt.sites.list(42, { filter: [["name", text, operator]] });
        const [sent = ""] = new URL(last().target, server.url).searchParams.getAll("filter");
        expect(parseCondition(sent)).toEqual({ column: "name", value: text, operator });
      }),
      { numRuns: 60 },
    );
  });
});

/** A function that calls an operation with one parameter. */
async function callWith(path: string, parameter: Record<string, Json>): Promise<Loose> {
  return functionOf(path, { parameters: [parameter] });
}

/** A function that calls an operation at the test server. */
async function functionOf(path: string, operation: Record<string, Json>): Promise<Loose> {
  const answers = { 200: { description: "Fine.", content: { "application/json": { schema: true } } } };
  const api = await apiOf({
    servers: [{ url: server.url }],
    paths: { [path]: { post: { operationId: "send", responses: answers, ...operation } } },
  });
  const { createClient, send } = await importClient(api);
  const client = await createClient?.();
  return ((...args) => send?.(client, ...args)) as Loose;
}
