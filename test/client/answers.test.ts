import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ApiError, createPartnerApi, limitedFetch } from "../../generated/client/src/index.js";
import { type Handler, sendJson, startServer, type TestServer } from "./http-server.js";
import { clientId, clientSecret, siteRow } from "./partner-server.js";

let server: TestServer;
let answer: Handler;
beforeEach(async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  server = await startServer((request, response) =>
    request.target === "/oauth/token"
      ? sendJson(response, 200, { access_token: "token", expires_in: 3600 })
      : answer(request, response),
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const getSite = (options: object = {}) =>
  createPartnerApi({ clientId, clientSecret, baseUrl: server.url, retries: 0, ...options }).sites.get(42, 7);

async function errorOf(options: object = {}): Promise<ApiError> {
  const result = await getSite(options).result();
  if (result.ok) throw new Error("the call succeeded");
  return result.error;
}

/** Answers with a status, headers and bytes. */
const raw =
  (status: number, headers: Record<string, string>, body: string | Buffer): Handler =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };

const json = { "content-type": "application/json" };

describe("an answer that nobody described is an unexpected error", () => {
  test.each<[string, Handler, object]>([
    [
      "HTML",
      raw(200, { "content-type": "text/html" }, "<h1>Hi</h1>"),
      { reason: "content", status: 200, body: "<h1>Hi</h1>" },
    ],
    ["a proxy's error", raw(502, { "content-type": "text/html" }, "<h1>Bad</h1>"), { reason: "content", status: 502 }],
    ["an empty 200", raw(200, json, ""), { reason: "content", status: 200, body: "" }],
    ["truncated JSON", raw(200, json, '{"site_id":7,'), { reason: "content", body: '{"site_id":7,' }],
    ["a 204 in place of a 200", raw(204, {}, ""), { reason: "status", status: 204 }],
    ["a 201 in place of a 200", raw(201, json, "{}"), { reason: "status", status: 201 }],
    ["Latin-1", raw(200, json, Buffer.from('{"name":"Bär"}', "latin1")), { reason: "content", status: 200 }],
    ["an error of another shape", raw(404, json, '{"message":"nope"}'), { reason: "content", status: 404 }],
    ["an error whose code is missing", raw(404, json, '{"error":{}}'), { reason: "content", status: 404 }],
    ["broken gzip", raw(200, { ...json, "content-encoding": "gzip" }, "no gzip"), { reason: "network", status: 200 }],
    ["a header of 20 kB", raw(200, { ...json, x: "x".repeat(20_000) }, "{}"), { reason: "network", status: 0 }],
  ])("%s", async (_, handler, expected) => {
    answer = handler;
    const error = await errorOf();
    expect(error).toMatchObject({ kind: "unexpected", operationId: "getSite", ...expected });
    expect(error.traceId).toBe(server.requests.at(-1)?.headers["x-partner-trace-id"]);
  });

  test("keeps its headers, and no more of its body than its beginning", async () => {
    answer = raw(200, { "content-type": "text/plain", "x-proxy": "p1" }, "x".repeat(5000));
    const error = await errorOf();
    expect(error.response?.headers.get("x-proxy")).toBe("p1");
    expect(error.body).toBe("x".repeat(200));
  });
});

test("a byte order mark before JSON is no part of it", async () => {
  answer = raw(200, json, `\ufeff${JSON.stringify(siteRow(7))}`);
  expect((await getSite()).site_id).toBe(7);
});

test.each<[string, Handler]>([
  [
    "its length",
    (_, response) => {
      response.writeHead(200, { ...json, "content-length": "1000" });
      response.write('{"site_id":7');
      response.destroy();
    },
  ],
  [
    "its last chunk",
    (_, response) => {
      response.writeHead(200, json);
      response.write('{"site_id":7');
      setImmediate(() => response.destroy());
    },
  ],
])("a body that is cut before %s is a network error", async (_, handler) => {
  answer = handler;
  const error = await errorOf();
  expect(error).toMatchObject({ reason: "network", operationId: "getSite", attempts: 1 });
  expect(error.cause).toBeInstanceOf(TypeError);
});

describe("redirects", () => {
  test("are not followed, to another origin or in a circle, and take no credentials along", async () => {
    const other = await startServer((_, response) => sendJson(response, 200, siteRow(7)));
    for (const location of [`${other.url}/stolen`, "/partner/v1/dealers/42/sites/7"]) {
      answer = raw(307, { location }, "");
      expect(await errorOf()).toMatchObject({ kind: "unexpected", status: 307, attempts: 1 });
    }
    expect(other.requests).toEqual([]);
    await other.close();
  });
});

test("no more is read of a bomb than the limit, which the client has unless it is given another", async () => {
  answer = raw(200, { ...json, "content-encoding": "gzip" }, gzipSync(Buffer.alloc(50_000_000, " ")));
  for (const [options, limit] of [
    [{}, 32 * 2 ** 20],
    [{ fetch: limitedFetch(1_000_000) }, 1_000_000],
  ] as const) {
    const error = await errorOf(options);
    expect(error).toMatchObject({ kind: "unexpected", reason: "network", status: 200 });
    expect(String(error.cause)).toContain(`larger than ${limit} bytes`);
  }
  answer = raw(200, json, JSON.stringify(siteRow(7)));
  const { data, response } = await getSite().withResponse();
  expect(data.site_id).toBe(7);
  expect(response.url).toMatch(/\/dealers\/42\/sites\/7$/);
});

test("what a newer server adds passes", async () => {
  answer = (_, response) =>
    sendJson(response, 200, { ...siteRow(7), added_later: true, is_activated: 2, timezone: null });
  expect(await getSite()).toMatchObject({ site_id: 7, added_later: true, is_activated: 2 });
});

test("an error says what the body says", async () => {
  answer = (_, response) =>
    sendJson(response, 403, {
      error: { code: "permission_denied", message: "Not yours.", request_id: "req_1", field: "siteId" },
    });
  const error = await errorOf();
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: "ApiError",
    message: "getSite: 403 permission_denied Not yours.",
    kind: 403,
    status: 403,
    code: "permission_denied",
    field: "siteId",
    requestId: "req_1",
    body: { error: { code: "permission_denied" } },
  });
  expect(error.reason).toBeUndefined();
  await expect(getSite()).rejects.toThrow("getSite: 403 permission_denied Not yours.");
});

test("withResponse gives status and headers beside the data", async () => {
  answer = (_, response) => sendJson(response, 200, siteRow(7), { "x-ratelimit-remaining": "59" });
  const { data, response, traceId } = await getSite().withResponse();
  expect(data.site_id).toBe(7);
  expect(response.headers.get("x-ratelimit-remaining")).toBe("59");
  expect(traceId).toBe(server.requests.at(-1)?.headers["x-partner-trace-id"]);
});

describe("the package names itself", () => {
  const { version } = JSON.parse(readFileSync("generated/client/package.json", "utf8")) as { version: string };
  const named = async (options: object = {}) => {
    answer = (_, response) => sendJson(response, 200, siteRow(7));
    await getSite(options);
    return server.requests.at(-1)?.headers["user-agent"];
  };

  test("unless the caller has another name", async () => {
    expect(await named()).toBe(`chekt-partner-api/${version}`);
    expect(await named({ headers: { "User-Agent": "integrator/1" } })).toBe("integrator/1");
  });

  test("but not in browsers, which have names of their own", async () => {
    vi.stubGlobal("location", new URL("https://app.example/"));
    expect(await named()).toBe("node");
    vi.unstubAllGlobals();
  });
});

test("hooks see each request and each answer", async () => {
  const seen: string[] = [];
  let answers = 0;
  answer = (_, response) =>
    sendJson(response, answers++ ? 200 : 503, answers > 1 ? siteRow(7) : { error: { code: "busy", message: "" } });
  await getSite({
    retries: 1,
    onRequest: (request: Request, operationId: string) => {
      request.headers.set("x-extra", "yes");
      seen.push(`${operationId} ${request.method}`);
    },
    onResponse: ({ status }: Response) => {
      seen.push(String(status));
    },
  });
  expect(seen).toEqual(["getSite GET", "503", "getSite GET", "200"]);
  expect(server.requests.at(-1)?.headers["x-extra"]).toBe("yes");
});

test("a hook that throws fails the call before anything is sent", async () => {
  const error = await errorOf({
    onRequest: () => {
      throw new Error("hook");
    },
  });
  expect(error).toMatchObject({ kind: "unexpected", reason: "request", attempts: 0 });
});

test.each(["", ".", ".."])("a path parameter that is %j fails, since it would lead elsewhere", async (part) => {
  const chekt = createPartnerApi({ clientId, clientSecret, baseUrl: server.url });
  const result = await chekt.sites.get(42, part as unknown as number).result();
  expect(result).toMatchObject({ ok: false, error: { reason: "request", attempts: 0 } });
  expect(server.requests).toEqual([]);
});
