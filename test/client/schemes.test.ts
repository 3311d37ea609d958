import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Json } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { importClient, type Loose } from "./bundle.js";
import { sendJson, startServer, type TestServer } from "./http-server.js";

/** Every kind of security scheme, alone and together, at a server that takes whatever comes. */
let server: TestServer;
let client: Record<string, Loose>;
beforeAll(async () => {
  let tokens = 0;
  server = await startServer((request, response) => {
    if (request.target === "/token") sendJson(response, 200, { access_token: `token-${++tokens}` });
    else sendJson(response, 200, {});
  });
  client = await importClient(await apiOf(document()));
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

/** What the requests of a call prove, or the message of its error. */
async function sent(operation: string, options: object): Promise<string[] | string> {
  const made = await client.createClient?.({ baseUrl: server.url, ...options });
  const result = (await client[operation]?.(made).result()) as { ok: boolean; error?: Error };
  const proofs = server.requests.map(({ target, headers }) =>
    [target, headers.authorization ?? [], headers["x-key"] ?? []].flat().join(" "),
  );
  if (result.ok) return proofs;
  expect(proofs).toEqual([]);
  return result.error?.message ?? "";
}

const grant = { clientId: "id", clientSecret: "secret" };

describe("the credentials of an operation", () => {
  test.each<[operation: string, options: object, sent: string[]]>([
    ["bearer", { token: "t" }, ["/bearer Bearer t"]],
    ["bearer", { token: () => "t" }, ["/bearer Bearer t"]],
    ["bearer", { token: async () => "t" }, ["/bearer Bearer t"]],
    ["key", { apiKey: "k" }, ["/key k"]],
    ["basic", { username: "u", password: "p" }, ["/basic Basic dTpw"]],
    ["basic", { username: "u", password: "" }, ["/basic Basic dTo="]],
    ["basic", { username: "", password: "p" }, ["/basic Basic OnA="]],
    ["user", grant, ["/token", "/user Bearer token-1"]],
    ["user", { userToken: "t" }, ["/user Bearer t"]],
    ["both", { token: "t", apiKey: "k" }, ["/both Bearer t k"]],
    ["one", { apiKey: "k" }, ["/one k"]],
    ["one", { apiKey: "k", token: "t" }, ["/one Bearer t"]],
    ["optional", { token: "t" }, ["/optional Bearer t"]],
    ["optional", {}, ["/optional"]],
    ["open", {}, ["/open"]],
    ["open", { token: "", apiKey: "", ...grant }, ["/open"]],
  ])("%s with %o", async (operation, options, requests) => {
    expect(await sent(operation, options)).toEqual(requests);
  });

  test.each<[operation: string, options: object, missing: string]>([
    ["bearer", { token: "" }, "token"],
    ["bearer", { token: () => "" }, "token"],
    ["bearer", { token: async () => undefined }, "token"],
    ["bearer", { token: undefined }, "token"],
    ["bearer", {}, "token"],
    ["key", { apiKey: "" }, "apiKey"],
    ["key", {}, "apiKey"],
    ["basic", { username: "", password: "" }, "username and password"],
    ["basic", {}, "username and password"],
    ["user", { clientId: "", clientSecret: "" }, "clientId"],
    ["user", { clientId: "id", clientSecret: "" }, "clientSecret"],
    ["user", { userToken: "" }, "userToken"],
    ["user", {}, "clientId"],
    ["both", { token: "t", apiKey: "" }, "apiKey"],
    ["both", { token: "t" }, "apiKey"],
    ["one", { apiKey: "" }, "apiKey"],
    ["one", {}, "token"],
    ["optional", { token: "" }, "token"],
  ])("%s with %o is refused, and nothing is sent", async (operation, options, missing) => {
    expect(await sent(operation, options)).toBe(`${operation}: request ${missing} is not set`);
  });
});

test("a token that no header can hold is not repeated", async () => {
  for (const [operation, options] of [
    ["bearer", { token: "can\nary" }],
    ["key", { apiKey: "can\rary" }],
  ] as const)
    expect(await sent(operation, options)).toBe(`${operation}: request ${Object.keys(options)} holds a line break`);
});

test("a token serves all operations that take one, alone or with others", async () => {
  const made = await client.createClient?.({ baseUrl: server.url, ...grant, apiKey: "k" });
  await Promise.all(["user", "tokenAndKey", "user"].map((name) => client[name]?.(made)));
  const authorizations = server.requests.filter(({ target }) => target !== "/token").map(({ headers }) => headers);
  expect(server.requests.filter(({ target }) => target === "/token")).toHaveLength(1);
  expect(new Set(authorizations.map(({ authorization }) => authorization)).size).toBe(1);
});

function document(): Record<string, Json> {
  const operations: Record<string, Json> = {
    bearer: [{ bearer: [] }],
    key: [{ key: [] }],
    basic: [{ basic: [] }],
    user: [{ oauth: [] }],
    both: [{ bearer: [], key: [] }],
    one: [{ bearer: [] }, { key: [] }],
    tokenAndKey: [{ oauth: [], key: [] }],
    optional: [{ bearer: [] }, {}],
    open: [],
  };
  const answers = { 200: { description: "Fine.", content: { "application/json": { schema: true } } } };
  const url = "https://api.example.com";
  return {
    servers: [{ url }],
    paths: Object.fromEntries(
      Object.entries(operations).map(([operationId, security]) => [
        `/${operationId}`,
        { get: { operationId, security, responses: answers } },
      ]),
    ),
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        key: { type: "apiKey", in: "header", name: "X-Key" },
        basic: { type: "http", scheme: "basic" },
        oauth: {
          type: "oauth2",
          flows: {
            clientCredentials: { tokenUrl: `${url}/token`, scopes: {} },
            authorizationCode: { authorizationUrl: `${url}/authorize`, tokenUrl: `${url}/token`, scopes: {} },
          },
        },
      },
    },
  };
}
