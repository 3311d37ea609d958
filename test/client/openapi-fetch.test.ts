import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "../../generated/client/src/index.js";
import { createFetchClient } from "../../generated/client/src/openapi-fetch.js";
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
beforeAll(async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  server = await startPartnerServer();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});
beforeEach(() => {
  server.requests.length = 0;
  server.intercept = () => false;
  server.rows.sites = [siteRow(7, "HQ"), siteRow(8)];
});

const client = () => createFetchClient({ clientId, clientSecret, userToken, baseUrl: server.url, retries: 1 });
const sites = "/partner/v1/dealers/{dealerId}/sites";

test("has the client's credentials and tracing, and writes each parameter in its style", async () => {
  const { data, response } = await client().GET(sites, {
    params: { path: { dealerId: 42 }, query: { fields: ["site_id", "name"], filter: ["is_activated,1,eq"] } },
  });
  expect(data).toEqual([{ site_id: 7, name: "HQ" }]);
  expect(response.status).toBe(200);
  expect(server.requestsTo("/oauth/token")).toHaveLength(1);
  const [request] = server.requestsTo("/partner/v1/dealers/42/sites");
  expect(request?.target).toBe("/partner/v1/dealers/42/sites?fields=site_id,name&filter=is_activated%2C1%2Ceq");
  expect(request?.headers["x-partner-trace-id"]).toMatch(/^[\da-f-]{36}$/);
});

test("sends bodies, and the user's token where the operation asks for it", async () => {
  const body = { external_dealer_id: "adc-1", company_name: "CHeKT" };
  const { data } = await client().PUT("/partner/v1/dealers/connect", { body });
  expect(data?.dealer_id).toBe(42);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${userToken}`]);
  expect(server.requests[0]?.body.toString()).toBe(JSON.stringify(body));
});

test("gives errors as openapi-fetch does, and answers without a body", async () => {
  const params = { path: { dealerId: 42, siteId: 9 } };
  const { error, response } = await client().GET(`${sites}/{siteId}`, { params });
  expect(error?.error.code).toBe("site_not_found");
  expect(response.status).toBe(404);
  const deleted = await client().DELETE(`${sites}/{siteId}`, { params: { path: { dealerId: 42, siteId: 7 } } });
  expect(deleted.response.status).toBe(204);
});

test("sends reads again, and rejects where no answer comes", async () => {
  let failures = 1;
  server.intercept = ({ target }, response) => {
    if (target === "/oauth/token" || failures-- <= 0) return false;
    sendJson(response, 503, { error: { code: "busy", message: "Busy." } });
    return true;
  };
  const params = { path: { dealerId: 42, siteId: 7 } };
  expect((await client().GET(`${sites}/{siteId}`, { params })).data?.name).toBe("HQ");
  server.intercept = ({ target }, response) => {
    if (target !== "/oauth/token") response.destroy();
    return target !== "/oauth/token";
  };
  const failing = client().GET(`${sites}/{siteId}`, { params });
  await expect(failing).rejects.toBeInstanceOf(ApiError);
  await expect(failing).rejects.toMatchObject({ reason: "network", attempts: 2 });
});
