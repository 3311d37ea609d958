import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curlCommand } from "../../generator/emit/curl.js";
import type { ExampleRequest } from "../../generator/emit/example-request.js";
import type { SecurityScheme, SecuritySchemeKind } from "../../generator/model/model.js";

const plain: ExampleRequest = {
  method: "GET",
  url: "https://api.example.com/sites",
  headers: [],
  cookie: "",
  body: undefined,
  credentials: [],
};

function scheme(name: string, kind: SecuritySchemeKind): SecurityScheme {
  return { name, description: undefined, extensions: {}, location: { file: "openapi.yaml", pointer: "" }, ...kind };
}

/** The arguments that curl would get from a shell in which the reader has set the variables. */
function argumentsOf(request: ExampleRequest): string[] {
  const script = [
    'curl() { for argument in "$@"; do printf \'%s\\0\' "$argument"; done; }',
    "uuidgen() { echo fresh-uuid; }",
    "ACCESS_TOKEN='to ken' API_KEY='k*y' USERNAME=user PASSWORD='pass word' CREDENTIALS=secret MAIN_KEY=main OTHER_KEY=other",
    curlCommand(request),
  ].join("\n");
  return execFileSync("sh", ["-c", script], { encoding: "utf8", env: {} }).split("\0").slice(0, -1);
}

describe("a shell reads from the command", () => {
  test("method, address and headers", () => {
    const headers = [
      { name: "x-trace-id", value: "", isFresh: true },
      { name: "x-`id`-$HOME", value: "", isFresh: true },
      { name: "x-empty", value: "", isFresh: false },
      { name: "x-text", value: "it's $HOME `id`", isFresh: false },
    ];
    expect(argumentsOf({ ...plain, method: "DELETE", url: "https://api.example.com/a?b=c&d={e}", headers })).toEqual([
      ...["--globoff", "-X", "DELETE", "https://api.example.com/a?b=c&d={e}"],
      ...[
        "-H",
        "x-trace-id: fresh-uuid",
        "-H",
        "x-`id`-$HOME: fresh-uuid",
        "-H",
        "x-empty;",
        "-H",
        "x-text: it's $HOME `id`",
      ],
    ]);
    expect(argumentsOf({ ...plain, method: "HEAD" })).toEqual(["--head", plain.url]);
  });

  test.each<[string, SecuritySchemeKind[], string[]]>([
    [
      "a token",
      [{ type: "oauth2", flows: [], flowsExtensions: {} }],
      [plain.url, "-H", "Authorization: Bearer to ken"],
    ],
    [
      "a bearer token",
      [{ type: "http", scheme: "bearer", bearerFormat: undefined }],
      [plain.url, "-H", "Authorization: Bearer to ken"],
    ],
    ["a password", [{ type: "http", scheme: "basic", bearerFormat: undefined }], [plain.url, "-u", "user:pass word"]],
    [
      "a digest",
      [{ type: "http", scheme: "digest", bearerFormat: undefined }],
      [plain.url, "--digest", "-u", "user:pass word"],
    ],
    [
      "another scheme",
      [{ type: "http", scheme: "hoba", bearerFormat: undefined }],
      [plain.url, "-H", "Authorization: hoba secret"],
    ],
    ["a key in a header", [{ type: "apiKey", in: "header", parameter: "X-Key" }], [plain.url, "-H", "X-Key: k*y"]],
    ["a key in the query", [{ type: "apiKey", in: "query", parameter: "a key" }], [`${plain.url}?a%20key=k*y`]],
    ["a key in a cookie", [{ type: "apiKey", in: "cookie", parameter: "sid" }], [plain.url, "-b", "sid=k*y"]],
    ["a certificate", [{ type: "mutualTLS" }], [plain.url, "--cert", "client.pem", "--key", "client.key"]],
  ])("%s", (_, kinds, expected) => {
    expect(argumentsOf({ ...plain, credentials: kinds.map((kind) => scheme("main", kind)) })).toEqual(expected);
  });

  test("several keys, each by a variable of its own", () => {
    const credentials = [
      scheme("mainKey", { type: "apiKey", in: "header", parameter: "X-Main" }),
      scheme("other-key", { type: "apiKey", in: "query", parameter: "other" }),
    ];
    expect(argumentsOf({ ...plain, credentials })).toEqual([`${plain.url}?other=other`, "-H", "X-Main: main"]);
  });

  test("the body, as its media type wants it", () => {
    const body = (of: NonNullable<ExampleRequest["body"]>) =>
      argumentsOf({ ...plain, method: "POST", body: of }).slice(3);
    const value = { name: "O'Neil", path: "C:\\n" };
    const [header, type, data, json = ""] = body({ kind: "json", mediaType: "application/json", value });
    expect([header, type, data, JSON.parse(json)]).toEqual(["-H", "Content-Type: application/json", "-d", value]);
    expect(body({ kind: "form", mediaType: "application/x-www-form-urlencoded", fields: [["a b", "c&d"]] })).toEqual([
      ...["--data-urlencode", "a%20b=c&d"],
    ]);
    expect(
      body({
        kind: "multipart",
        mediaType: "multipart/form-data",
        fields: [
          ["file", undefined],
          ["note", "@x;y"],
        ],
      }),
    ).toEqual([...["-F", "file=@path/to/file", "--form-string", "note=@x;y"]]);
    expect(body({ kind: "text", mediaType: "text/plain", text: "@not a file" })).toEqual([
      ...["-H", "Content-Type: text/plain", "--data-raw", "@not a file"],
    ]);
    expect(body({ kind: "file", mediaType: "image/png" })).toEqual([
      ...["-H", "Content-Type: image/png", "--data-binary", "@path/to/file"],
    ]);
  });
});

test("whatever an example holds, it stays one argument and runs nothing", () => {
  const pieces = fc.constantFrom(..."' \" ` $ $(touch) \\ ; & | \n > < * ? ~ ! # {a,b} word %".split(" "));
  const hostile = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(hostile, hostile, (name, value) => {
      const request = {
        ...plain,
        headers: [{ name: "x-text", value: `a${value}`, isFresh: false }],
        cookie: `c=${value}`,
        credentials: [scheme("key", { type: "apiKey", in: "cookie", parameter: name })],
      };
      expect(argumentsOf(request)).toEqual([plain.url, "-H", `x-text: a${value}`, "-b", `c=${value}; ${name}=k*y`]);
    }),
    { numRuns: 40 },
  );
});
