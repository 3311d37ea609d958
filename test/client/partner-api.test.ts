import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createClient, createPartnerApi, listSites } from "../../generated/client/src/index.js";
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
  server = await startPartnerServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
  server.rows = {
    sites: [siteRow(1), siteRow(2), siteRow(3, "Gangnam")],
    devices: [],
    contacts: [],
    "monitoring-stations": [],
  };
});

const connect = () => createPartnerApi({ clientId, clientSecret, userToken, baseUrl: server.url });

test("creates, reads, changes and deletes", async () => {
  const chekt = connect();
  const site = await chekt.sites.create(42, { external_site_id: "A-9", name: "HQ", timezone: "Asia/Seoul" });
  expect(site).toMatchObject({ name: "HQ", timezone: "Asia/Seoul" });
  expect((await chekt.sites.update(42, site.site_id, { name: "New HQ" })).name).toBe("New HQ");
  expect((await chekt.sites.get(42, site.site_id)).name).toBe("New HQ");
  expect(await chekt.sites.delete(42, site.site_id)).toBeUndefined();
  const result = await chekt.sites.get(42, site.site_id).result();
  expect(result.ok).toBe(false);
  if (!result.ok)
    expect(result.error).toMatchObject({ kind: 404, status: 404, code: "site_not_found", requestId: "req_91kxl2" });
});

test("lists by columns, conditions and order", async () => {
  const chekt = connect();
  const names: string[] = [];
  const query = {
    fields: ["site_id", "name"],
    filter: [
      ["is_activated", 1],
      ["name", "Gangnam", "regex"],
    ],
    sort: "created_at",
    dir: "desc",
  } as const;
  for await (const site of chekt.sites.list(42, query)) names.push(site.name);
  expect(names).toEqual(["Gangnam"]);
  expect(server.requestsTo("/partner/v1/dealers/42/sites")[0]?.target).toBe(
    "/partner/v1/dealers/42/sites?fields=site_id,name&filter=is_activated%2C1%2Ceq&filter=name%2CGangnam%2Cregex&sort=created_at&dir=desc",
  );
});

test("connects a dealer with the user's token", async () => {
  const dealer = await connect().dealers.connect({ external_dealer_id: "adc-1", company_name: "CHeKT" });
  expect(dealer.dealer_id).toBe(42);
  expect(server.requestsTo("/oauth/token")).toEqual([]);
});

test("has every operation as a function by itself too", async () => {
  const client = createClient({ clientId, clientSecret, baseUrl: server.url });
  expect((await listSites(client, 42)).map(({ site_id }) => site_id)).toEqual([1, 2, 3]);
});

test.each(["api.example.com", "localhost:8443", "https://a b", "https://a:99999", "/api", ""])(
  "a base URL that is %j is refused",
  async (baseUrl) => {
    const chekt = createPartnerApi({ clientId, clientSecret, userToken, baseUrl });
    await expect(chekt.sites.get(42, 7)).rejects.toThrow(`getSite: request bad baseUrl: ${baseUrl}`);
    await expect(chekt.dealers.connect({ external_dealer_id: "adc-1", company_name: "CHeKT" })).rejects.toThrow(
      `connectDealer: request bad baseUrl: ${baseUrl}`,
    );
  },
);
