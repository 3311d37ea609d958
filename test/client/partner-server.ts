import type { ServerResponse } from "node:http";
import { type Handler, type Recorded, sendJson, startServer, type TestServer } from "./http-server.js";
import { selectRows } from "./list-grammar.js";

/**
 * The Partner API 0.8 in memory, written from its reference: one dealer, 42, with what the test puts into it. Knows nothing of the client.
 */
export interface PartnerServer extends TestServer {
  /** Rows by collection: `sites`, `devices`, `contacts`, `monitoring-stations`. */
  rows: Record<string, Row[]>;
  /** Tokens that are accepted now. A test that clears it makes all that were given out expire. */
  tokens: Set<string>;
  /** Seconds that a token is said to live. */
  expiresIn: unknown;
  /** The largest page, whatever `limit` asks for. */
  maxLimit: number;
  /** Answers instead of the API where it returns true. */
  intercept: (request: Recorded, response: ServerResponse) => boolean | Promise<boolean>;
  /** Requests to a path, query aside. */
  requestsTo(path: string): Recorded[];
}

export type Row = Record<string, string | number | null>;

export const clientId = "partner-client";
export const clientSecret = "canary-secret-8c1f";
export const userToken = "canary-user-token-55d0";

const dealerPath = "/partner/v1/dealers/42";

export async function startPartnerServer(): Promise<PartnerServer> {
  let issued = 0;
  let nextId = 1000;
  const handle: Handler = async (request, response) => {
    if (await server.intercept(request, response)) return;
    const url = new URL(request.target, "http://server");
    if (url.pathname === "/oauth/token") return token(request, response);
    const bearer = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
    const isConnect = url.pathname === "/partner/v1/dealers/connect";
    if (isConnect ? bearer !== userToken : !server.tokens.has(bearer)) return fail(response, 401, "invalid_token");
    if (isConnect) return sendJson(response, 200, { ...dealer, ...bodyOf(request) });
    if (!url.pathname.startsWith(dealerPath)) return fail(response, 403, "permission_denied");
    const rest = url.pathname.slice(dealerPath.length);
    if (rest === "") return sendJson(response, 200, dealer);
    const [, collection = "", id] =
      /^(?:\/sites\/7)?\/([a-z-]+)(?:\/(\d+|bulk-delete))?(?:\/activation-status)?$/.exec(rest) ?? [];
    const rows = server.rows[collection];
    if (!rows) return fail(response, 404, "not_found");
    if (collection === "devices" && request.method !== "GET") return bulk(request, response, rows);
    answer(request, response, url, rows, `${collection.replace(/s$/, "").replaceAll("-", "_")}_id`, id);
  };

  const token = (request: Recorded, response: ServerResponse) => {
    const form = new URLSearchParams(request.body.toString());
    if (form.get("grant_type") !== "client_credentials")
      return sendJson(response, 400, { error: "unsupported_grant_type" });
    if (form.get("client_id") !== clientId || form.get("client_secret") !== clientSecret)
      return sendJson(response, 401, { error: "invalid_client", error_description: "Client authentication failed." });
    const accessToken = `canary-token-${++issued}`;
    server.tokens.add(accessToken);
    sendJson(response, 200, { access_token: accessToken, token_type: "Bearer", expires_in: server.expiresIn });
  };

  const answer = (
    request: Recorded,
    response: ServerResponse,
    url: URL,
    rows: Row[],
    key: string,
    id: string | undefined,
  ) => {
    const index = rows.findIndex((row) => String(row[key]) === id);
    if (id !== undefined && index < 0) return fail(response, 404, `${key.replace(/_id$/, "")}_not_found`, key);
    switch (request.method) {
      case "GET": {
        if (id !== undefined) return sendJson(response, 200, rows[index]);
        const selected = selectRows(rows, url.searchParams, server.maxLimit);
        return "fault" in selected
          ? fail(response, 400, "invalid_query", selected.fault)
          : sendJson(response, 200, selected.rows);
      }
      case "POST": {
        const created = { [key]: nextId++, ...bodyOf(request) };
        rows.push(created);
        return sendJson(response, 201, created);
      }
      case "PATCH":
        rows[index] = { ...rows[index], ...bodyOf(request) };
        return sendJson(response, 200, rows[index]);
      case "DELETE":
        rows.splice(index, 1);
        response.writeHead(204);
        return response.end();
      default:
        return fail(response, 404, "not_found");
    }
  };

  /** Items succeed or fail by themselves; one without `device_type` or of an unknown ID fails. */
  const bulk = (request: Recorded, response: ServerResponse, rows: Row[]) => {
    const body: unknown = JSON.parse(request.body.toString());
    const items = Array.isArray(body)
      ? (body as Row[])
      : (body as { device_ids: number[] }).device_ids.map((device_id) => ({ device_id }));
    const results = items.map((item: Row, index) => {
      const known = rows.findIndex((row) => row.device_id === item.device_id);
      const isCreation = request.method === "POST" && Array.isArray(body);
      const isGood = isCreation ? item.device_type === "camera" || item.device_type === "bridge" : known >= 0;
      if (!isGood) {
        const error = {
          code: isCreation ? "validation_failed" : "device_not_found",
          message: "No.",
          field: "device_type",
        };
        return {
          index,
          is_successful: false,
          device_id: null,
          external_device_id: item.external_device_id ?? null,
          error,
        };
      }
      const device_id = isCreation ? nextId++ : (item.device_id ?? null);
      if (isCreation) rows.push({ ...item, device_id });
      else if (!Array.isArray(body)) rows.splice(known, 1);
      else rows[known] = { ...rows[known], ...item };
      return {
        index,
        is_successful: true,
        device_id,
        external_device_id: item.external_device_id ?? null,
        error: null,
      };
    });
    const successes = results.filter(({ is_successful }) => is_successful).length;
    const isCreation = request.method === "POST" && Array.isArray(body);
    sendJson(response, isCreation ? 201 : 200, {
      success_count: successes,
      failure_count: results.length - successes,
      results,
    });
  };

  const server: PartnerServer = Object.assign(await startServer((request, response) => handle(request, response)), {
    rows: { sites: [], devices: [], contacts: [], "monitoring-stations": [] },
    tokens: new Set<string>(),
    expiresIn: 3600 as unknown,
    maxLimit: Number.POSITIVE_INFINITY,
    intercept: () => false,
    requestsTo: (path: string) => server.requests.filter(({ target }) => target.split("?")[0] === path),
  });
  return server;
}

const dealer = {
  dealer_id: 42,
  external_dealer_id: "adc-67890",
  company_name: "CHeKT Security Solutions Inc.",
  company_address1: "456 Market Street",
  company_address2: null,
  company_email: "support@chektdealer.com",
  company_phone_number: "+1-555-123-4567",
  created_at: "2024-03-27T12:34:56.000Z",
};

function bodyOf(request: Recorded): Row {
  return JSON.parse(request.body.toString()) as Row;
}

/** The error envelope of the reference, section 1.11. */
function fail(response: ServerResponse, status: number, code: string, field?: string): void {
  sendJson(response, status, {
    error: { code, message: `It failed: ${code}.`, request_id: "req_91kxl2", ...(field && { field }) },
  });
}

/** A site as the reference shows it. */
export function siteRow(site_id: number, name = `Site ${site_id}`): Row {
  return {
    site_id,
    external_site_id: `A-${site_id}`,
    name,
    monitoring_station_id: null,
    external_monitoring_station_id: null,
    account_number: null,
    address1: null,
    address2: null,
    timezone: "Asia/Seoul",
    is_activated: site_id % 2,
    created_at: "2025-01-01 00:00:00",
  };
}
