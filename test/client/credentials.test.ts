import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AccessToken, type ApiError, createPartnerApi } from "../../generated/client/src/index.js";
import { sendJson } from "./http-server.js";
import {
  clientId,
  clientSecret,
  type PartnerServer,
  siteRow,
  startPartnerServer,
  userToken,
} from "./partner-server.js";

let server: PartnerServer;
beforeEach(async () => {
  server = await startPartnerServer();
  server.rows.sites = [siteRow(7)];
});
afterEach(() => server.close());

const connect = (options: object = {}) =>
  createPartnerApi({ clientId, clientSecret, userToken, baseUrl: server.url, retries: 0, ...options });
const tokenRequests = () => server.requestsTo("/oauth/token").length;
const siteRequests = () => server.requestsTo("/partner/v1/dealers/42/sites/7").length;

/** The error of a call that must fail. */
async function errorOf(call: { result(): Promise<{ ok: true } | { ok: false; error: unknown }> }): Promise<ApiError> {
  const result = await call.result();
  if (result.ok) throw new Error("the call succeeded");
  return result.error as ApiError;
}

/** Lets the server give out no token until what it returns is called. */
function holdTokens(): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.intercept = async ({ target }) => {
    if (target === "/oauth/token") await released;
    return false;
  };
  return () => release();
}

describe("a token", () => {
  test("is asked for once, however many calls wait for it", async () => {
    const chekt = connect();
    const sites = await Promise.all(Array.from({ length: 100 }, () => chekt.sites.get(42, 7)));
    expect(sites).toHaveLength(100);
    expect([tokenRequests(), siteRequests()]).toEqual([1, 100]);
  });

  test("that expires during a burst is renewed once, and each call sent again once", async () => {
    const chekt = connect();
    await chekt.sites.get(42, 7);
    server.tokens.clear();
    await Promise.all(Array.from({ length: 100 }, () => chekt.sites.get(42, 7)));
    expect([tokenRequests(), siteRequests()]).toEqual([2, 201]);
  });

  test("that is refused although it is new is not asked for again", async () => {
    server.intercept = ({ target }, response) => {
      if (target === "/oauth/token") return false;
      sendJson(response, 401, { error: { code: "blocked", message: "Not today." } });
      return true;
    };
    const chekt = connect();
    for (let call = 0; call < 3; call++)
      expect(await errorOf(chekt.sites.get(42, 7))).toMatchObject({ kind: 401, code: "blocked", attempts: 1 });
    expect(tokenRequests()).toBe(1);
  });

  test("that works elsewhere is renewed for a refusal once, not in a loop", async () => {
    const chekt = connect();
    await chekt.sites.get(42, 7);
    server.intercept = ({ target }, response) => {
      if (target === "/oauth/token") return false;
      sendJson(response, 401, { error: { code: "blocked", message: "Not today." } });
      return true;
    };
    expect(await errorOf(chekt.sites.get(42, 7))).toMatchObject({ kind: 401, attempts: 2 });
    expect(await errorOf(chekt.sites.get(42, 7))).toMatchObject({ kind: 401, attempts: 1 });
    expect(tokenRequests()).toBe(2);
  });

  test.each([
    [3600, 1],
    ["3600", 1],
    [undefined, 1],
    [0, 3],
    [-5, 3],
    [30, 3],
    ["soon", 3],
  ])("that lives for %j seconds takes %i requests for three calls in a row", async (expiresIn, requests) => {
    server.expiresIn = expiresIn;
    const chekt = connect();
    for (let call = 0; call < 3; call++) await chekt.sites.get(42, 7);
    expect(tokenRequests()).toBe(requests);
  });

  test.each<[string, (response: import("node:http").ServerResponse) => void, string]>([
    ["a server error", (response) => sendJson(response, 500, { secret: "canary" }), ": 500"],
    ["a refusal", (response) => sendJson(response, 401, { error: "invalid_client" }), ": 401 invalid_client"],
    [
      "a refusal with a description",
      (response) => sendJson(response, 400, { error: "invalid_scope", error_description: "No such scope." }),
      ": 400 invalid_scope No such scope.",
    ],
    ["HTML", (response) => response.end("<html>canary-token</html>"), ""],
    ["truncated JSON", (response) => response.end('{"access_token":"canary-token'), ""],
    ["no token", (response) => sendJson(response, 200, { token_type: "Bearer" }), ""],
  ])("that cannot be had because of %s is a typed error, which is not kept", async (_, answer, reason) => {
    server.intercept = ({ target }, response) => {
      if (target !== "/oauth/token") return false;
      answer(response);
      return true;
    };
    const chekt = connect();
    const errors = await Promise.all([errorOf(chekt.sites.get(42, 7)), errorOf(chekt.sites.delete(42, 7))]);
    for (const error of errors) {
      expect(error).toMatchObject({ kind: "unexpected", reason: "request", attempts: 0, mayHaveBeenApplied: false });
      const advice = `no token, check clientId, clientSecret and ${server.url}/oauth/token`;
      expect(error.message).toBe(`${error.operationId}: request ${advice}${reason}`);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("canary");
    }
    server.intercept = () => false;
    expect((await chekt.sites.get(42, 7)).site_id).toBe(7);
  });

  test("that cannot be had because there is no server tells why, and keeps the cause", async () => {
    const chekt = connect();
    await server.close();
    vi.spyOn(Math, "random").mockReturnValue(0); // no wait between attempts
    const error = await errorOf(chekt.sites.get(42, 7));
    vi.restoreAllMocks();
    expect(error.message).toBe(
      `getSite: request no token, check clientId, clientSecret and ${server.url}/oauth/token: network ECONNREFUSED fetch failed`,
    );
    expect(error).toMatchObject({ cause: { cause: { cause: { code: "ECONNREFUSED" } } } });
  });

  test.each([
    [{ clientId: "" }, "clientId"],
    [{ clientSecret: "" }, "clientSecret"],
    [{ clientId: undefined }, "clientId"],
    [{ clientSecret: undefined }, "clientSecret"],
  ])("is not asked for with %j", async (options, missing) => {
    const error = await errorOf(connect(options).sites.get(42, 7));
    expect(error).toMatchObject({ kind: "unexpected", reason: "request", attempts: 0 });
    expect(error.message).toBe(`getSite: request ${missing} is not set`);
    expect(server.requests).toEqual([]);
  });

  test("that is slow to come does not fail the others when one caller gives up", async () => {
    const release = holdTokens();
    const chekt = connect();
    const controller = new AbortController();
    const impatient = errorOf(chekt.sites.get(42, 7, { signal: controller.signal }));
    const patient = chekt.sites.get(42, 7);
    controller.abort();
    expect(await impatient).toMatchObject({ reason: "aborted", attempts: 0 });
    release();
    expect((await patient).site_id).toBe(7);
    expect(tokenRequests()).toBe(1);
  });

  test("that comes after the call has ended sends nothing any more", async () => {
    const release = holdTokens();
    const seen: string[] = [];
    const chekt = connect({ onRequest: (_: Request, operationId: string) => seen.push(operationId) });
    expect(await errorOf(chekt.sites.delete(42, 7, { timeout: 20 }))).toMatchObject({ reason: "timeout", attempts: 0 });
    const other = chekt.sites.get(42, 7);
    release();
    await other;
    expect(seen).toEqual(["getSite"]);
  });

  test("is kept where the caller wants it", async () => {
    const tokenStore = new Map<string, AccessToken>();
    await connect({ tokenStore }).sites.get(42, 7);
    await connect({ tokenStore }).sites.get(42, 7);
    expect(tokenRequests()).toBe(1);
    expect([...tokenStore.keys()]).toEqual([clientId]);
  });

  test("is asked for with what the caller adds", async () => {
    await connect({ tokenParameters: { scope: "read:sites" } }).sites.get(42, 7);
    const [request] = server.requestsTo("/oauth/token");
    expect(request?.headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded/);
    expect(request?.body.toString()).toBe(
      `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}&scope=read%3Asites`,
    );
  });
});

test("a user's token may come from a function, and is asked for on each call", async () => {
  let given = 0;
  const chekt = createPartnerApi({
    baseUrl: server.url,
    userToken: async () => {
      given++;
      return userToken;
    },
  });
  const dealer = { external_dealer_id: "adc-1", company_name: "CHeKT" };
  await chekt.dealers.connect(dealer);
  await chekt.dealers.connect(dealer);
  expect(given).toBe(2);
});

test("no secret and no token is in what an error, a client or a result shows", async () => {
  const chekt = connect();
  const shown: unknown[] = [chekt, await chekt.sites.get(42, 7).withResponse()].map((value) => [
    value,
    JSON.stringify(value),
  ]);
  for (const status of [400, 401, 403, 404, 500, 302]) {
    server.intercept = ({ target }, response) => {
      if (target === "/oauth/token") return false;
      sendJson(response, status, { error: { code: "no", message: "No." } }, { location: "https://elsewhere.example/" });
      return true;
    };
    const error = await errorOf(chekt.sites.get(42, 7));
    shown.push([error, JSON.stringify(error), String(error), error.stack]);
  }
  await server.close();
  const unreachable = await errorOf(chekt.sites.get(42, 7));
  shown.push([unreachable, unreachable.stack]);
  expect(inspect(shown, { depth: 20, showHidden: true, maxStringLength: null })).not.toContain("canary");
});
