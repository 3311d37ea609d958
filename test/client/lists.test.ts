import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPartnerApi } from "../../generated/client/src/index.js";
import { sendJson } from "./http-server.js";
import { clientId, clientSecret, type PartnerServer, siteRow, startPartnerServer } from "./partner-server.js";

let server: PartnerServer;
beforeEach(async () => {
  server = await startPartnerServer();
});
afterEach(() => server.close());

const connect = () => createPartnerApi({ clientId, clientSecret, baseUrl: server.url, retries: 0 });
const rows = (count: number) => Array.from({ length: count }, (_, index) => siteRow(index + 1));
const offsets = () =>
  server
    .requestsTo("/partner/v1/dealers/42/sites")
    .map(({ target }) => new URL(target, server.url).searchParams.get("offset"));

async function idsOf(list: AsyncIterable<{ site_id: number }>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { site_id } of list) ids.push(site_id);
  return ids;
}

test("a list awaited is its first page", async () => {
  server.rows.sites = rows(5);
  expect(await connect().sites.list(42, { limit: 2 })).toHaveLength(2);
  expect(offsets()).toEqual([null]);
});

describe("a walk", () => {
  test.each([
    [5, 2, [null, "2", "4"]],
    [4, 2, [null, "2", "4"]],
    [1, 2, [null]],
    [0, 2, [null]],
    [99, 100, [null]],
    [100, 100, [null, "100"]],
    [0, 101, [null]],
  ])("over %i rows by %i sends offsets %j", async (count, limit, expected) => {
    server.rows.sites = rows(count);
    expect(await idsOf(connect().sites.list(42, { limit }))).toEqual(rows(count).map(({ site_id }) => site_id));
    expect(offsets()).toEqual(expected);
  });

  test.each([{}, { limit: 101 }])("asks once more where a first page may have been capped, by %j", async (query) => {
    server.rows.sites = rows(3);
    expect(await idsOf(connect().sites.list(42, query))).toEqual([1, 2, 3]);
    expect(offsets()).toEqual([null, "3"]);
  });

  test("loses nothing where the server caps the limit without saying so", async () => {
    server.rows.sites = rows(23);
    server.maxLimit = 10;
    expect(await idsOf(connect().sites.list(42, { limit: 500 }))).toHaveLength(23);
    expect(offsets()).toEqual([null, "10", "20"]);
  });

  test("gives no row twice where rows are added in front meanwhile", async () => {
    server.rows.sites = rows(6);
    server.intercept = ({ target }) => {
      if (target.includes("offset=2")) server.rows.sites?.unshift(siteRow(100));
      return false;
    };
    expect(await idsOf(connect().sites.list(42, { limit: 2 }))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("ends where rows are deleted meanwhile", async () => {
    server.rows.sites = rows(6);
    server.intercept = ({ target }) => {
      if (target.includes("offset=2")) server.rows.sites?.splice(0, 3);
      return false;
    };
    expect(await idsOf(connect().sites.list(42, { limit: 2 }))).toEqual([1, 2, 6]);
  });

  test("ends where the server gives the same page for ever", async () => {
    server.intercept = ({ target }, response) => {
      if (!target.includes("/sites")) return false;
      sendJson(response, 200, rows(2));
      return true;
    };
    expect(await idsOf(connect().sites.list(42, { limit: 2 }))).toEqual([1, 2]);
  });

  test("counts rows without their key as different", async () => {
    server.rows.sites = [siteRow(1, "Same"), siteRow(2, "Same"), siteRow(3, "Same")];
    const names: string[] = [];
    for await (const { name } of connect().sites.list(42, { fields: ["name"], limit: 2 })) names.push(name);
    expect(names).toEqual(["Same", "Same", "Same"]);
  });

  test("fails where a page does, after the rows before it", async () => {
    server.rows.sites = rows(4);
    server.intercept = ({ target }, response) => {
      if (!target.includes("offset=2")) return false;
      sendJson(response, 500, { error: { code: "broken", message: "Broken." } });
      return true;
    };
    const ids: number[] = [];
    const walk = async () => {
      for await (const { site_id } of connect().sites.list(42, { limit: 2 })) ids.push(site_id);
    };
    await expect(walk()).rejects.toMatchObject({ kind: "default", code: "broken" });
    expect(ids).toEqual([1, 2]);
  });

  test("fails where a page is no array", async () => {
    server.intercept = ({ target }, response) => {
      if (!target.includes("/sites")) return false;
      sendJson(response, 200, { items: [] });
      return true;
    };
    await expect(idsOf(connect().sites.list(42))).rejects.toMatchObject({ kind: "unexpected", reason: "content" });
  });

  test("goes by pages, and can be taken up where it was left", async () => {
    server.rows.sites = rows(5);
    const chekt = connect();
    let resume = 0;
    for await (const { items, nextOffset, response } of chekt.sites.list(42, { limit: 2 }).pages()) {
      expect(response.status).toBe(200);
      expect(items).toHaveLength(2);
      resume = nextOffset;
      break;
    }
    expect(await idsOf(chekt.sites.list(42, { limit: 2, offset: resume }))).toEqual([3, 4, 5]);
  });

  test("asks for the next page early where the caller wants it, and for none after the last", async () => {
    server.rows.sites = rows(4);
    const pages = connect().sites.list(42, { limit: 2 }, { prefetch: true }).pages();
    await pages.next();
    while (offsets().length < 2) await new Promise(setImmediate);
    for await (const { items } of pages) expect(items.length).toBeLessThan(3);
    expect(offsets()).toEqual([null, "2", "4"]);
  });

  test("that asked for the next page early takes that back when it is left", async () => {
    server.rows.sites = rows(4);
    server.intercept = ({ target }) => (target.includes("offset=2") ? new Promise<boolean>(() => {}) : false);
    for await (const { site_id } of connect().sites.list(42, { limit: 2 }, { prefetch: true })) {
      while (offsets().length < 2) await new Promise(setImmediate);
      expect(site_id).toBe(1);
      expect(server.sockets.size).toBe(2);
      break;
    }
    while (server.sockets.size > 1) await new Promise(setImmediate); // the one that is left is idle
  });
});
