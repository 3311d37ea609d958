import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createPartnerApi,
  type PartnerApi,
  type PartnerApiWithDealerAuthorization,
} from "../../generated/client/src/index.js";
import { apiAt } from "../support/api.js";
import { type Recorded, sendJson, startServer, type TestServer } from "./http-server.js";

/** What each operation sends, from the reference: method and path, then the body. */
const requests: Record<
  string,
  [call: (api: PartnerApi & PartnerApiWithDealerAuthorization) => PromiseLike<unknown>, line: string, body?: unknown]
> = {
  createAccessToken: [
    (api) =>
      api.authentication.createAccessToken({ grant_type: "client_credentials", client_id: "i d", client_secret: "s" }),
    "POST /oauth/token",
    "grant_type=client_credentials&client_id=i+d&client_secret=s",
  ],
  connectDealer: [
    (api) => api.dealers.connect({ external_dealer_id: "adc-67890", company_name: "CHeKT" }),
    "PUT /partner/v1/dealers/connect",
    { external_dealer_id: "adc-67890", company_name: "CHeKT" },
  ],
  getDealer: [(api) => api.dealers.get(42), "GET /partner/v1/dealers/42"],
  updateDealer: [
    (api) => api.dealers.update(42, { company_phone_number: "+1-555-987-6543" }),
    "PATCH /partner/v1/dealers/42",
    { company_phone_number: "+1-555-987-6543" },
  ],
  disconnectDealer: [(api) => api.dealers.disconnect(42), "PUT /partner/v1/dealers/42/disconnect"],
  createSite: [
    (api) => api.sites.create(42, { external_site_id: "A-1", name: "HQ", timezone: "Asia/Seoul" }),
    "POST /partner/v1/dealers/42/sites",
    { external_site_id: "A-1", name: "HQ", timezone: "Asia/Seoul" },
  ],
  listSites: [
    // The reference's own example, section 1.7, with its commas percent-encoded inside a condition.
    (api) =>
      api.sites.list(42, {
        fields: ["site_id", "name", "timezone"],
        filter: [
          ["is_activated", 1],
          ["name", "Gangnam", "regex"],
        ],
        sort: "created_at",
        dir: "desc",
        limit: 50,
        offset: 0,
      }),
    "GET /partner/v1/dealers/42/sites?fields=site_id,name,timezone&filter=is_activated%2C1%2Ceq&filter=name%2CGangnam%2Cregex" +
      "&sort=created_at&dir=desc&limit=50&offset=0",
  ],
  getSite: [(api) => api.sites.get(42, 7), "GET /partner/v1/dealers/42/sites/7"],
  updateSite: [
    (api) => api.sites.update(42, 7, { monitoring_station_id: null }),
    "PATCH /partner/v1/dealers/42/sites/7",
    { monitoring_station_id: null },
  ],
  deleteSite: [(api) => api.sites.delete(42, 7), "DELETE /partner/v1/dealers/42/sites/7"],
  updateSiteActivationStatus: [
    (api) => api.sites.updateActivationStatus(42, 7, { is_activated: 1 }),
    "PATCH /partner/v1/dealers/42/sites/7/activation-status",
    { is_activated: 1 },
  ],
  createDevices: [
    (api) =>
      api.devices.create(42, 7, [{ external_device_id: "d", device_type: "camera", zone_number: "001" }]).result(),
    "POST /partner/v1/dealers/42/sites/7/devices",
    [{ external_device_id: "d", device_type: "camera", zone_number: "001" }],
  ],
  updateDevices: [
    (api) => api.devices.update(42, 7, [{ device_id: 10, name: "Lobby Camera" }]),
    "PUT /partner/v1/dealers/42/sites/7/devices",
    [{ device_id: 10, name: "Lobby Camera" }],
  ],
  deleteDevices: [
    (api) => api.devices.delete(42, 7, { device_ids: [10, 11] }),
    "POST /partner/v1/dealers/42/sites/7/devices/bulk-delete",
    { device_ids: [10, 11] },
  ],
  listDevices: [
    (api) => api.devices.list(42, 7, { sort: "device_id" }),
    "GET /partner/v1/dealers/42/sites/7/devices?sort=device_id",
  ],
  getDevice: [(api) => api.devices.get(42, 7, 10), "GET /partner/v1/dealers/42/sites/7/devices/10"],
  submitAlarmVerification: [
    (api) =>
      api.alarmVerifications.submit(42, 7, 1, {
        contact_id: 67890,
        action: "dispatch",
        responded_at: "2023-10-01T12:00:00Z",
      }),
    "PATCH /partner/v1/dealers/42/sites/7/alarm-verifications/1",
    { contact_id: 67890, action: "dispatch", responded_at: "2023-10-01T12:00:00Z" },
  ],
  createMonitoringStation: [
    (api) => api.monitoringStations.create(42, { external_monitoring_station_id: "m", name: "Central" }),
    "POST /partner/v1/dealers/42/monitoring-stations",
    { external_monitoring_station_id: "m", name: "Central" },
  ],
  listMonitoringStations: [
    (api) => api.monitoringStations.list(42, { limit: 5 }),
    "GET /partner/v1/dealers/42/monitoring-stations?limit=5",
  ],
  getMonitoringStation: [
    (api) => api.monitoringStations.get(42, 3),
    "GET /partner/v1/dealers/42/monitoring-stations/3",
  ],
  updateMonitoringStation: [
    (api) => api.monitoringStations.update(42, 3, { prefix: null }),
    "PATCH /partner/v1/dealers/42/monitoring-stations/3",
    { prefix: null },
  ],
  deleteMonitoringStation: [
    (api) => api.monitoringStations.delete(42, 3),
    "DELETE /partner/v1/dealers/42/monitoring-stations/3",
  ],
  createContact: [
    (api) => api.contacts.create(42, 7, { external_contact_id: "c", first_name: "Ada", last_name: "L" }),
    "POST /partner/v1/dealers/42/sites/7/contacts",
    { external_contact_id: "c", first_name: "Ada", last_name: "L" },
  ],
  listContacts: [
    (api) => api.contacts.list(42, 7, { filter: [["first_name", "a,b", "neq"]] }),
    "GET /partner/v1/dealers/42/sites/7/contacts?filter=first_name%2Ca%2Cb%2Cneq",
  ],
  getContact: [(api) => api.contacts.get(42, 7, 5), "GET /partner/v1/dealers/42/sites/7/contacts/5"],
  updateContact: [
    (api) => api.contacts.update(42, 7, 5, { email: null }),
    "PATCH /partner/v1/dealers/42/sites/7/contacts/5",
    { email: null },
  ],
  deleteContact: [(api) => api.contacts.delete(42, 7, 5), "DELETE /partner/v1/dealers/42/sites/7/contacts/5"],
  getArmingSettings: [(api) => api.armingSettings.get(42, 7), "GET /partner/v1/dealers/42/sites/7/arming-settings"],
  updateArmingSettings: [
    (api) => api.armingSettings.update(42, 7, { security_type: 2 }),
    "PATCH /partner/v1/dealers/42/sites/7/arming-settings",
    { security_type: 2 },
  ],
};

let server: TestServer;
const seen = new Map<string, Recorded>();
beforeAll(async () => {
  server = await startServer((request, response) => {
    if (request.method === "DELETE") response.writeHead(204).end();
    else sendJson(response, 200, request.target === "/oauth/token" ? { access_token: "token", expires_in: 3600 } : []);
  });
  const api = createPartnerApi({ clientId: "id", clientSecret: "secret", userToken: "user", baseUrl: server.url });
  await api.dealers.get(1); // so that the token is there
  for (const [name, [call]] of Object.entries(requests)) {
    await Promise.resolve(call(api)).catch(() => {}); // the answer does not matter here
    seen.set(name, server.requests.at(-1) as Recorded);
  }
});
afterAll(() => server.close());

test("every operation of the document is here", async () => {
  const api = await apiAt("openapi/openapi.yaml");
  expect(api.operations.map(({ identifier }) => identifier).sort()).toEqual(Object.keys(requests).sort());
});

test.each(Object.entries(requests))("%s sends what the reference says", (name, [, line, body]) => {
  const request = seen.get(name);
  expect(`${request?.method} ${request?.target}`).toBe(line);
  const text = request?.body.toString() ?? "";
  expect(body === undefined || typeof body === "string" ? text : JSON.parse(text)).toEqual(body ?? "");
  const isForm = typeof body === "string";
  expect(request?.headers["content-type"]?.split(";")[0]).toBe(
    body === undefined ? undefined : isForm ? "application/x-www-form-urlencoded" : "application/json",
  );
  expect(request?.headers.authorization).toBe(
    name === "createAccessToken" ? undefined : name === "connectDealer" ? "Bearer user" : "Bearer token",
  );
  expect(request?.headers["x-partner-trace-id"]).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(request?.headers.accept).toBe("application/json");
});
