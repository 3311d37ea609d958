import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diff } from "../../generator/commands/diff-documents.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { document, operation } from "./documents.js";

/** A request as it came in. */
interface Arrived {
  method: string;
  path: string;
  query: [string, string][];
  headers: Record<string, unknown>;
  body: string;
}

const arrived: Arrived[] = [];
const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(`http://localhost${request.url}`);
  arrived.push({
    method: request.method ?? "",
    path: pathname,
    query: [...searchParams],
    headers: request.headers,
    body: await text(request),
  });
  response.end();
});
const folder = mkdtempSync(join(tmpdir(), "specwright-curl-"));

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());

/** What arrives when somebody pastes the commands into a shell, one after the other. */
async function pasted(commands: readonly string[]): Promise<Arrived[]> {
  arrived.length = 0;
  const { port } = server.address() as AddressInfo;
  const [BASE_URL, ACCESS_TOKEN] = [`http://127.0.0.1:${port}`, "to ken"];
  const env = {
    PATH: process.env.PATH,
    BASE_URL,
    URL: `${BASE_URL}/hook`,
    ACCESS_TOKEN,
    API_KEY: "key",
    id: "7",
    page: "3",
  };
  await promisify(execFile)("bash", ["-euc", commands.map((command) => `${command} -sS`).join("\n")], {
    env,
    cwd: folder,
  });
  expect(readdirSync(folder)).toEqual([]);
  return [...arrived];
}

/** The commands of the report on what breaks. */
async function commandsFor(base: JsonObject, revision: JsonObject): Promise<string[]> {
  const { changes } = await diff(base, revision);
  return changes.flatMap(({ witness }) => witness?.curl ?? []);
}

function site(method: string, fields: Record<string, Json>, more: JsonObject = {}): JsonObject {
  const path = { name: "id", in: "path", required: true, schema: { type: "string" } };
  return { ...document({ "/sites/{id}": { parameters: [path], [method]: operation(fields) } }), ...more };
}

function withParameter(place: string, name: string, schema: JsonObject, more: JsonObject = {}): JsonObject {
  return site("get", { parameters: [{ name, in: place, schema, ...more }] });
}

function withBody(mediaType: string, schema: JsonObject): JsonObject {
  return site("post", { requestBody: { required: true, content: { [mediaType]: { schema } } } });
}

const styled = (encoding: JsonObject): JsonObject => {
  const schema = { type: "object", properties: { a: { type: "array", items: { type: "string" } } } };
  const content = { "application/x-www-form-urlencoded": { schema, encoding: { a: encoding } } };
  return site("post", { requestBody: { required: true, content } });
};

const typed = (contentType: string): JsonObject => {
  const schema = object({ a: { const: "it's \"@; \\" } });
  const content = { "multipart/form-data": { schema, encoding: { a: { contentType } } } };
  return site("post", { requestBody: { required: true, content } });
};

const object = (properties: JsonObject): JsonObject => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

describe("what was shown to break arrives as it was meant", () => {
  const list = { type: "array", items: { const: "a b" }, minItems: 2, maxItems: 2 };
  const get = { method: "GET", path: "/sites/7", query: [], body: "" };
  const post = { method: "POST", path: "/sites/7", query: [] };

  test.each<[string, JsonObject, JsonObject, object]>([
    [
      "a query",
      withParameter("query", "a&b", list),
      withParameter("query", "a&b", { type: "integer" }),
      {
        ...get,
        query: [
          ["a&b", "a b"],
          ["a&b", "a b"],
        ],
      },
    ],
    [
      "a query in one pair",
      withParameter("query", "a", list, { explode: false }),
      withParameter("query", "a", { type: "integer" }, { explode: false }),
      { ...get, query: [["a", "a b,a b"]] },
    ],
    [
      "a header",
      withParameter("header", "X-A", { const: "it's" }),
      withParameter("header", "X-A", { const: "b" }),
      { ...get, headers: expect.objectContaining({ "x-a": "it's" }) },
    ],
    [
      "an empty header",
      withParameter("header", "X-A", { type: "string" }),
      withParameter("header", "X-A", { type: "string", minLength: 1 }),
      { ...get, headers: expect.objectContaining({ "x-a": "" }) },
    ],
    [
      "a cookie",
      withParameter("cookie", "sid", { const: "a;b" }),
      withParameter("cookie", "sid", { const: "b" }),
      { ...get, headers: expect.objectContaining({ cookie: "sid=a%3Bb" }) },
    ],
    [
      "a required parameter that is new",
      site("get", {}),
      withParameter("query", "page", { type: "string" }, { required: true }),
      get,
    ],
    [
      "JSON",
      withBody("application/json", object({ a: { const: "it's $HOME\u2028" } })),
      withBody("application/json", object({ a: { type: "integer" } })),
      {
        ...post,
        body: '{"a":"it\'s $HOME\\u2028"}',
        headers: expect.objectContaining({ "content-type": "application/json" }),
      },
    ],
    [
      "a form",
      withBody("application/x-www-form-urlencoded", object({ "a&b": { const: "c=d e" } })),
      withBody("application/x-www-form-urlencoded", object({ "a&b": { const: "x" } })),
      { ...post, body: "a%26b=c%3Dd+e" },
    ],
    [
      "text",
      withBody("text/plain", { const: "@a" }),
      withBody("text/plain", { const: "b" }),
      { ...post, body: "@a", headers: expect.objectContaining({ "content-type": "text/plain" }) },
    ],
    [
      "a form in the style of its properties",
      styled({ explode: true }),
      styled({ explode: false }),
      { ...post, body: "a=a&a=b" },
    ],
    [
      "a form whose delimiters are not to be escaped",
      styled({ explode: false }),
      styled({ explode: true }),
      { ...post, body: "a=a,b" },
    ],
    [
      "a part with a media type",
      typed("application/json"),
      typed("text/csv"),
      {
        ...post,
        body: expect.stringContaining('name="a"\r\nContent-Type: application/json\r\n\r\n"it\'s \\"@; \\\\"\r\n'),
      },
    ],
    ["no body", site("post", {}), withBody("application/json", {}), { ...post, body: "" }],
  ])("%s", async (_, base, revision, expected) => {
    const [first, ...others] = await pasted(await commandsFor(base, revision));
    expect(others).toEqual([]);
    expect(first).toMatchObject(expected);
  });

  test("the path that an operation had, with its parameter", async () => {
    const at = (path: string, schema: JsonObject) =>
      document({ [path]: { get: operation({ parameters: [{ name: "key", in: "path", required: true, schema }] }) } });
    const commands = await commandsFor(at("/a/{key}", { enum: ["x/y"] }), at("/a/{key}", { enum: ["z"] }));
    expect(await pasted(commands)).toMatchObject([{ method: "GET", path: "/a/x%2Fy" }]);
  });

  test("credentials as their scheme sends them", async () => {
    const securitySchemes = {
      key: { type: "apiKey", in: "query", name: "k" },
      token: { type: "http", scheme: "bearer" },
    };
    const secured = (scheme: string) => ({
      ...site("get", { security: [{ [scheme]: [] }] }),
      components: { securitySchemes },
    });
    const commands = [
      ...(await commandsFor(secured("key"), secured("token"))),
      ...(await commandsFor(secured("token"), secured("key"))),
    ];
    expect(await pasted(commands)).toMatchObject([
      { ...get, query: [["k", "key"]] },
      { ...get, headers: { authorization: "Bearer to ken" } },
    ]);
  });

  test("a form of the response, by asking for it", async () => {
    const answering = (...types: string[]) =>
      site("get", {
        responses: { 200: { description: "Fine", content: Object.fromEntries(types.map((type) => [type, {}])) } },
      });
    const commands = await commandsFor(answering("application/json", "text/csv"), answering("application/json"));
    expect(await pasted(commands)).toMatchObject([{ ...get, headers: { accept: "text/csv" } }]);
  });

  test("what a webhook may send, to whoever receives it", async () => {
    const sending = (schema: JsonObject) => ({
      ...document({}),
      webhooks: {
        made: { post: operation({ requestBody: { required: true, content: { "application/json": { schema } } } }) },
      },
    });
    const commands = await commandsFor(sending({ const: 1 }), sending({ enum: [1, "it's"] }));
    expect(await pasted(commands)).toMatchObject([{ method: "POST", path: "/hook", body: '"it\'s"' }]);
  });
});

/** Braces in a path are parameters, and `%` is what the document has encoded itself. */
const inPath = (name: string) => name.replaceAll(/[{}%]/g, "");

test("whatever a document holds, it arrives as text and runs nothing", async () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        ..."' \" ` $(touch-x) $HOME \\ ; & | > < * ? ~ ! # {a,b} [1-3] % = + , é \u2028 \u202e \n".split(" "),
        "\n",
        "$(touch x)",
        "'; touch x; '",
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(" "));
  /** Operations that take the texts in all places, or others. */
  const taking = (texts: readonly string[], other: string) =>
    document(
      Object.fromEntries(
        texts.map((text, index) => {
          const schema = { const: text + other };
          const parameters = [
            { name: text, in: "query", schema },
            { name: "sid", in: "cookie", schema },
          ];
          const content = { "application/json": { schema: object({ [text]: schema }) } };
          const post = operation({ operationId: `do${index}`, parameters, requestBody: { content } });
          return [`/${index}/${inPath(text)}`, { post }];
        }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 8, maxLength: 8 }), async (texts) => {
      const { changes } = await diff(taking(texts, ""), taking(texts, "."));
      const witnesses = changes.flatMap(({ witness }) => witness ?? []);
      expect(witnesses).toHaveLength(3 * texts.length);
      const requests = await pasted(witnesses.map(({ curl }) => curl ?? ""));
      for (const [index, { in: place }] of witnesses.entries()) {
        const { path = "", query, headers, body = "" } = requests[index] ?? {};
        const [, number, rest = ""] = /^\/(\d+)\/(.*)$/.exec(path) ?? [];
        const text = texts[Number(number)] ?? "";
        expect(decodeURIComponent(rest)).toBe(inPath(text));
        if (place === "query") expect(query).toEqual([[text, text]]);
        else if (place === "cookie") expect(headers?.cookie).toBe(`sid=${encodeURIComponent(text)}`);
        else expect(JSON.parse(body)).toEqual({ [text]: text });
      }
    }),
    { numRuns: 2 },
  );
});
