import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CreateDeviceDto, createPartnerApi } from "../../generated/client/src/index.js";
import { sendJson } from "./http-server.js";
import { clientId, clientSecret, type PartnerServer, startPartnerServer } from "./partner-server.js";

const path = "/partner/v1/dealers/42/sites/7/devices";
let server: PartnerServer;
beforeEach(async () => {
  server = await startPartnerServer();
});
afterEach(() => server.close());

const connect = () => createPartnerApi({ clientId, clientSecret, baseUrl: server.url, retries: 0 });
const device = (name: string, type = "camera") =>
  ({ external_device_id: name, device_type: type, zone_number: "001" }) as CreateDeviceDto;
const batches = () => server.requestsTo(path).map(({ body }) => JSON.parse(body.toString()).length);

test("each item is told apart, whether it succeeded or failed", async () => {
  const items = [device("a"), device("b", "toaster"), device("c", "bridge")];
  const result = await connect().devices.create(42, 7, items);
  expect(result.succeeded.map(({ index, item, outcome }) => [index, item, outcome.is_successful])).toEqual([
    [0, items[0], true],
    [2, items[2], true],
  ]);
  expect(result.failed).toMatchObject([
    { index: 1, item: items[1], kind: "refused", error: { code: "validation_failed" }, mayResend: true },
  ]);
  expect(result.unmatched).toEqual([]);
});

test("many items go in batches of a size, results in the order of the items", async () => {
  const items = Array.from({ length: 23 }, (_, index) => device(`d${index}`, index === 21 ? "toaster" : "camera"));
  const result = await connect().devices.create(42, 7, items, { batchSize: 10, concurrency: 3 });
  expect(batches().sort()).toEqual([10, 10, 3]);
  expect(result.succeeded.map(({ index }) => index)).toEqual([...Array(21).keys(), 22]);
  expect(result.failed.map(({ index }) => index)).toEqual([21]);
});

test("no more requests are on their way than allowed", async () => {
  const held: (() => void)[] = [];
  const counts: number[] = [];
  server.intercept = async ({ target }) => {
    if (target !== path) return false;
    await new Promise<void>((release) => held.push(release));
    return false;
  };
  const items = Array.from({ length: 8 }, (_, index) => device(`d${index}`));
  const call = connect().devices.create(42, 7, items, { batchSize: 1, concurrency: 3 });
  // Each time that as many have arrived as can, one is answered, and the next may come.
  for (let answered = 0; answered < 8; answered++) {
    while (held.length < Math.min(3, 8 - answered)) await new Promise(setImmediate);
    counts.push(held.length);
    held.shift()?.();
  }
  await call;
  expect(counts).toEqual([3, 3, 3, 3, 3, 3, 2, 1]);
});

test("items inside an object go in batches too", async () => {
  server.rows.devices = [{ device_id: 10 }, { device_id: 11 }];
  const result = await connect().devices.delete(42, 7, { device_ids: [10, 12, 11] }, { batchSize: 2 });
  expect(result.succeeded.map(({ item }) => item)).toEqual([10, 11]);
  expect(result.failed).toMatchObject([{ item: 12, kind: "refused", error: { code: "device_not_found" } }]);
  expect(server.requestsTo(`${path}/bulk-delete`).map(({ body }) => body.toString())).toEqual([
    '{"device_ids":[10,12]}',
    '{"device_ids":[11]}',
  ]);
});

test("a batch that fails fails its items, and those of the others are as they are", async () => {
  server.intercept = ({ target, body }, response) => {
    if (target !== path || !body.includes('"c"')) return false;
    response.destroy(); // carried out or not: nobody knows
    return true;
  };
  const items = [device("a"), device("b", "toaster"), device("c"), device("d")];
  const result = await connect().devices.create(42, 7, items, { batchSize: 2, concurrency: 1 });
  expect(result.succeeded.map(({ index }) => index)).toEqual([0]);
  expect(result.failed).toMatchObject([
    { index: 1, kind: "refused", mayResend: true },
    { index: 2, kind: "failed", error: { reason: "network", mayHaveBeenApplied: true }, mayResend: false },
    { index: 3, kind: "failed", mayResend: false },
  ]);
  server.intercept = () => false;
  const again = await result.resend();
  expect(again.failed.map(({ item }) => item)).toEqual([items[1]]);
  expect(batches()).toEqual([2, 2, 1]);
});

test("where every batch fails, so does the call", async () => {
  const result = await connect()
    .devices.create(43, 7, [device("a"), device("b")], { batchSize: 1 })
    .result();
  expect(result).toMatchObject({ ok: false, error: { kind: 403, code: "permission_denied" } });
});

describe("results that do not fit", () => {
  const answerWith = (results: object[]) => {
    server.intercept = ({ target }, response) => {
      if (target !== path) return false;
      sendJson(response, 201, { success_count: 0, failure_count: 0, results });
      return true;
    };
  };
  const good = (index: number) => ({
    index,
    is_successful: true,
    device_id: index + 10,
    external_device_id: null,
    error: null,
  });
  const create = () => connect().devices.create(42, 7, [device("a"), device("b"), device("c")]);

  test("in another order are matched by index", async () => {
    answerWith([good(2), good(0), good(1)]);
    const { succeeded } = await create();
    expect(succeeded.map(({ item, outcome }) => [item.external_device_id, outcome.device_id])).toEqual([
      ["a", 10],
      ["b", 11],
      ["c", 12],
    ]);
  });

  test("that are too few leave items unanswered", async () => {
    answerWith([good(0), good(2)]);
    const { succeeded, failed } = await create();
    expect(succeeded.map(({ index }) => index)).toEqual([0, 2]);
    expect(failed).toEqual([{ item: device("b"), index: 1, kind: "unanswered", error: undefined, mayResend: false }]);
  });

  test("that are too many, or come twice, are not lost", async () => {
    answerWith([good(0), good(1), good(2), good(3), good(1)]);
    const { succeeded, unmatched } = await create();
    expect(succeeded).toHaveLength(3);
    expect(unmatched.map(({ index }) => index)).toEqual([3, 1]);
  });
});
