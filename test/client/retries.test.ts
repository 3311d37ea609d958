import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ApiError, createPartnerApi } from "../../generated/client/src/index.js";
import { sendJson } from "./http-server.js";
import { clientId, clientSecret, type PartnerServer, siteRow, startPartnerServer } from "./partner-server.js";

async function errorOf(call: { result(): Promise<{ ok: true } | { ok: false; error: unknown }> }): Promise<ApiError> {
  const result = await call.result();
  if (result.ok) throw new Error("the call succeeded");
  return result.error as ApiError;
}

describe("on the wire", () => {
  let server: PartnerServer;
  beforeEach(async () => {
    vi.spyOn(Math, "random").mockReturnValue(0); // no wait between attempts
    server = await startPartnerServer();
    server.rows.sites = [siteRow(7)];
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await server.close();
  });

  const connect = (options: object = {}) =>
    createPartnerApi({ clientId, clientSecret, baseUrl: server.url, ...options });
  const site = { external_site_id: "A-9", name: "HQ", timezone: "Asia/Seoul" };

  /** Fails the first requests to the API, not those for tokens, in a given way. */
  const failFirst = (times: number, fault: Exclude<PartnerServer["intercept"], undefined>) => {
    server.intercept = (request, response) =>
      request.target !== "/oauth/token" && times-- > 0 ? fault(request, response) : false;
  };
  const busy: PartnerServer["intercept"] = (_, response) => {
    sendJson(response, 503, { error: { code: "busy", message: "Busy." } });
    return true;
  };
  const reset: PartnerServer["intercept"] = (_, response) => {
    response.destroy();
    return true;
  };

  test.each([
    ["503", busy],
    ["a reset", reset],
  ])("a read is sent again after %s", async (_, fault) => {
    failFirst(2, fault);
    expect((await connect().sites.get(42, 7)).site_id).toBe(7);
  });

  test("a read gives up with the last answer, which says how often it was sent", async () => {
    failFirst(9, busy);
    expect(await errorOf(connect().sites.get(42, 7))).toMatchObject({ kind: "default", status: 503, attempts: 3 });
    expect(await errorOf(connect({ retries: 0 }).sites.get(42, 7))).toMatchObject({ attempts: 1 });
  });

  test("DELETE and PUT are sent again", async () => {
    failFirst(1, busy);
    await connect().sites.delete(42, 7);
    expect(server.rows.sites).toEqual([]);
  });

  test.each([
    ["before it was carried out", false],
    ["after it was carried out", true],
  ])("POST is never sent again by itself, not when it is cut off %s", async (_, isCarriedOut) => {
    server.intercept = (request, response) => {
      if (request.method !== "POST" || request.target === "/oauth/token") return false;
      if (isCarriedOut) server.rows.sites?.push(siteRow(9));
      response.destroy();
      return true;
    };
    const error = await errorOf(connect().sites.create(42, site));
    expect(error).toMatchObject({
      reason: "network",
      attempts: 1,
      mayHaveBeenApplied: true,
      operationId: "createSite",
    });
    expect(error.traceId).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.requestsTo("/partner/v1/dealers/42/sites")).toHaveLength(1);
    expect(server.rows.sites).toHaveLength(isCarriedOut ? 2 : 1);
  });

  test("POST is sent again where the caller allows it, and a refusal then does not hide the first attempt", async () => {
    failFirst(1, reset);
    const chekt = connect();
    expect((await chekt.sites.create(42, site, { retryWrites: true })).name).toBe("HQ");
    let attempts = 0;
    server.intercept = (request, response) => {
      if (request.target === "/oauth/token") return false;
      if (attempts++ === 0) response.destroy();
      else sendJson(response, 400, { error: { code: "duplicate", message: "There is one." } });
      return true;
    };
    const error = await errorOf(chekt.sites.create(42, site, { retryWrites: true }));
    expect(error).toMatchObject({ kind: 400, attempts: 2, mayHaveBeenApplied: true });
  });

  test("a refusal says that nothing was changed", async () => {
    failFirst(1, (_, response) => {
      sendJson(response, 400, { error: { code: "validation_failed", message: "No.", field: "name" } });
      return true;
    });
    const error = await errorOf(connect().sites.create(42, site));
    expect(error).toMatchObject({ kind: 400, code: "validation_failed", field: "name", mayHaveBeenApplied: false });
  });

  test.each([
    ["at all", () => new Promise<boolean>(() => {})],
    [
      "to the end",
      (_: unknown, response: import("node:http").ServerResponse) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"site_id":');
        return true;
      },
    ],
  ])("a server that does not answer %s is left after the time for an attempt", async (_, fault) => {
    failFirst(9, fault);
    const error = await errorOf(connect().sites.get(42, 7, { timeout: 60, retries: 1 }));
    expect(error).toMatchObject({ kind: "unexpected", reason: "timeout", attempts: 2 });
    expect((error.cause as Error).name).toBe("TimeoutError");
  });

  test("the deadline ends the whole call, whatever the retries", async () => {
    failFirst(9, () => new Promise<boolean>(() => {}));
    const error = await errorOf(connect().sites.get(42, 7, { timeout: 40, deadline: 100, retries: 9 }));
    expect(error).toMatchObject({ reason: "timeout" });
    expect(error.attempts).toBeLessThan(5);
  });

  test("an aborted call ends at once and leaves nothing behind", async () => {
    failFirst(9, () => new Promise<boolean>(() => {}));
    const started = vi.spyOn(globalThis, "setTimeout");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    const controller = new AbortController();
    const call = errorOf(connect().sites.get(42, 7, { signal: controller.signal, timeout: 12_345 }));
    while (server.requestsTo("/partner/v1/dealers/42/sites/7").length === 0) await new Promise(setImmediate);
    controller.abort(new Error("changed my mind"));
    const error = await call;
    expect(error).toMatchObject({ reason: "aborted", attempts: 1 });
    expect((error.cause as Error).message).toBe("changed my mind");
    const timers = started.mock.calls.flatMap(([, delay], index) =>
      delay === 12_345 ? [started.mock.results[index]?.value] : [],
    );
    expect(timers).toHaveLength(1);
    expect(cleared.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(timers));
    while (server.sockets.size > 0) await new Promise(setImmediate);
  });

  test("a call whose signal is aborted already sends nothing", async () => {
    const error = await errorOf(connect().sites.get(42, 7, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ reason: "aborted", attempts: 0 });
    expect(server.requests).toEqual([]);
  });
});

describe("waits between attempts", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** The moments, in milliseconds since the start, at which a read is sent to a server that answers 429 each time. */
  async function moments(
    headers: Record<string, string>,
    options: object = {},
  ): Promise<{ sent: number[]; error: ApiError }> {
    const start = Date.now();
    const sent: number[] = [];
    const chekt = createPartnerApi({
      clientId,
      clientSecret,
      async fetch({ url }) {
        if (url.endsWith("/oauth/token")) return Response.json({ access_token: "token", expires_in: 3600 });
        sent.push(Date.now() - start);
        return Response.json({ error: { code: "slow_down", message: "Slow down." } }, { status: 429, headers });
      },
    });
    const call = errorOf(chekt.sites.get(42, 7, options));
    await vi.runAllTimersAsync();
    return { sent, error: await call };
  }

  test("are what the server asks for in seconds", async () => {
    expect((await moments({ "retry-after": "7" })).sent).toEqual([0, 7000, 14000]);
  });

  test("are what the server asks for as a date", async () => {
    const date = new Date(Date.UTC(2026, 0, 1, 0, 0, 5)).toUTCString();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    // When the date has passed, the wait is the client's own.
    expect((await moments({ "retry-after": date })).sent).toEqual([0, 5000, 5500]);
  });

  test.each(["Fri, 31 Dec 2099 23:59:59 GMT", "121"])("end the call where the server asks for %s", async (after) => {
    const { sent, error } = await moments({ "retry-after": after });
    expect(sent).toEqual([0]);
    expect(error).toMatchObject({ kind: "default", status: 429, attempts: 1 });
  });

  test.each(["soon", "-1", "", "NaN"])("are random under a doubling bound where the server says %j", async (after) => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    expect((await moments({ "retry-after": after }, { retries: 8 })).sent).toEqual([
      0, 500, 1500, 3500, 7500, 15500, 31500, 61500, 91500,
    ]);
  });

  test("never pass the deadline", async () => {
    const { sent, error } = await moments({ "retry-after": "20" }, { deadline: 50_000, retries: 9 });
    expect(sent).toEqual([0, 20_000, 40_000]);
    expect(error).toMatchObject({ status: 429, attempts: 3 });
  });
});
