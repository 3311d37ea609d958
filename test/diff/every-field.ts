import type { Json, JsonObject } from "../../generator/json.js";
import { operation } from "./documents.js";
import { schemaKinds } from "./every-keyword.js";
import { differ, flag, integer, type Kind, kind, silent, url, words } from "./field.js";
import { get, json, object, path, text } from "./verdict.js";

const list = { type: "array", items: text };
const described = (description: string): JsonObject => ({ description });
const descriptions = differ(described("A"), described("B"));
const named = (name: string): JsonObject => operation({ operationId: name, summary: `Does ${name}` });
const parameter = (name: string): JsonObject => ({ name, in: "query", schema: text });
const content = differ(json(text), json(integer));
const examples = differ({ one: { value: "a" } }, { one: { value: "b" } });
const keys = (...names: string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, { type: "apiKey", in: "header", name }]));
const schemes = { components: { securitySchemes: keys("A", "B") } };
const unused = "All objects defined within components have no effect unless they are referred to (4.8.7).";
const form = (media: JsonObject): JsonObject =>
  path("/a", { post: operation({ requestBody: { content: { "multipart/form-data": media } } }) });
const answering = (response: Json): JsonObject => get({ responses: { 200: response } });
const inFlows = (flows: JsonObject): JsonObject => ({
  ...get({ security: [{ oauth: [] }] }),
  components: { securitySchemes: { oauth: { type: "oauth2", flows } } },
});
const implicit = (authorizationUrl: string): JsonObject => ({ authorizationUrl, scopes: {} });
const scopes = differ({ a: "A" }, { a: "B" });
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function flow(grant: string, ...urls: string[]): Kind {
  const least = { ...Object.fromEntries(urls.map((name) => [name, "https://a.example"])), scopes: {} };
  const fields = Object.fromEntries([...urls, "refreshUrl"].map((name) => [name, url]));
  return kind((object) => inFlows({ [grant]: object }), least, { ...fields, scopes });
}

/** Every object of OpenAPI 3.1 with every field, by the names that the linter has for them. */
export const kinds: Record<string, Kind> = {
  ...schemaKinds,
  Root: kind((root) => ({ ...schemes, ...root }), get({}), {
    openapi: silent("It says how the document is written, not what the API is.", "3.1.0", "3.1.1"),
    info: differ({ title: "A", version: "1" }, { title: "B", version: "1" }),
    servers: differ([{ url: "https://a.example" }], [{ url: "https://b.example" }]),
    security: differ([{ A: [] }], [{ B: [] }]),
    tags: differ([{ name: "A" }], [{ name: "B" }]),
    externalDocs: differ({ url: "https://a.example" }, { url: "https://b.example" }),
    paths: differ({ "/a": { get: named("a") } }, { "/b": { get: named("b") } }),
    webhooks: differ({ a: { post: named("a") } }, { b: { post: named("b") } }),
    components: differ({ securitySchemes: keys("A") }, { securitySchemes: keys("B") }),
    jsonSchemaDialect: differ("http://json-schema.org/draft-07/schema#", "https://example.com/dialect"),
  }),
  Tag: kind(
    (tag) => ({ tags: [tag] }),
    { name: "A" },
    {
      name: words,
      description: words,
      externalDocs: differ({ url: "https://a.example" }, { url: "https://b.example" }),
    },
  ),
  ExternalDocs: kind((externalDocs) => ({ externalDocs }), { url: "https://a.example" }, { description: words, url }),
  Server: kind(
    (server) => ({ servers: [server] }),
    { url: "https://{a}.example", variables: { a: { default: "a" } } },
    {
      url: differ("https://{a}.example", "https://{a}.test"),
      description: words,
      variables: differ({ a: { default: "a" } }, { a: { default: "b" } }),
    },
  ),
  ServerVariable: kind(
    (variable) => ({ servers: [{ url: "https://{a}.example", variables: { a: variable } }] }),
    { default: "a" },
    { enum: differ(["a"], ["a", "b"]), default: differ("a", "b"), description: words },
  ),
  Info: kind(
    (info) => ({ info }),
    { title: "A", version: "1" },
    {
      title: words,
      version: differ("1", "2"),
      description: words,
      termsOfService: url,
      contact: differ({ name: "A" }, { name: "B" }),
      license: differ({ name: "A" }, { name: "B" }),
      summary: words,
    },
  ),
  Contact: kind(
    (contact) => ({ info: { title: "A", version: "1", contact } }),
    {},
    {
      name: words,
      url,
      email: differ("a@example.com", "b@example.com"),
    },
  ),
  License: kind(
    (license) => ({ info: { title: "A", version: "1", license } }),
    { name: "A" },
    {
      name: words,
      url,
      identifier: differ("MIT", "ISC"),
    },
  ),
  Paths: kind((paths) => ({ paths }), { "/a": { get: named("a") } }, {}),
  PathItem: kind(
    (item) => ({
      ...path("/a", item),
      components: { pathItems: { A: { put: named("one") }, B: { put: named("two") } } },
    }),
    { get: operation({ summary: "S", description: "D" }) },
    {
      $ref: differ("#/components/pathItems/A", "#/components/pathItems/B"),
      servers: differ([{ url: "https://a.example" }], [{ url: "https://b.example" }]),
      parameters: differ([parameter("a")], [parameter("b")]),
      summary: words,
      description: words,
      ...Object.fromEntries(methods.map((method) => [method, differ(named("a"), named("b"), { get: named("c") })])),
    },
  ),
  Parameter: kind(
    (one) => get({ parameters: [one] }),
    { name: "a", in: "query", schema: list },
    {
      name: words,
      in: differ("query", "header"),
      description: words,
      required: flag,
      deprecated: flag,
      allowEmptyValue: flag,
      style: differ("pipeDelimited", "form"),
      explode: differ(false, true),
      allowReserved: flag,
      schema: differ(text, integer),
      example: words,
      examples,
      content,
    },
  ),
  Operation: kind((one) => ({ ...path("/a", { post: one }), ...schemes }), operation(), {
    tags: differ(["A"], ["B"]),
    summary: words,
    description: words,
    externalDocs: differ({ url: "https://a.example" }, { url: "https://b.example" }),
    operationId: words,
    parameters: differ([parameter("a")], [parameter("b")]),
    security: differ([{ A: [] }], [{ B: [] }]),
    servers: differ([{ url: "https://a.example" }], [{ url: "https://b.example" }]),
    requestBody: differ({ content: json(text) }, { content: json(integer) }),
    responses: differ({ 200: described("A") }, { 204: described("A") }),
    deprecated: flag,
    callbacks: differ({ done: { "{$url}": { put: named("a") } } }, { done: { "{$url}": { post: named("a") } } }),
  }),
  Callback: kind((done) => get({ callbacks: { done } }), { "{$url}": { post: named("a") } }, {}),
  RequestBody: kind(
    (requestBody) => path("/a", { post: operation({ requestBody }) }),
    { content: json(text) },
    {
      description: words,
      required: flag,
      content,
    },
  ),
  MediaType: kind(
    form,
    { schema: object({ file: text }) },
    {
      schema: differ(object({ file: text }), object({ file: integer })),
      example: words,
      examples,
      encoding: differ({ file: { contentType: "image/png" } }, { file: { contentType: "image/gif" } }),
    },
  ),
  Example: kind(
    (one) => answering({ description: "Fine", content: { "text/plain": { schema: text, examples: { one } } } }),
    { value: "a" },
    { value: words, summary: words, description: words, externalValue: url },
  ),
  Encoding: kind(
    (file) => form({ schema: object({ file: list }), encoding: { file } }),
    {},
    {
      contentType: differ("image/png", "image/gif"),
      headers: differ({ "X-A": { schema: text } }, { "X-B": { schema: text } }),
      style: differ("pipeDelimited", "form", { explode: false }),
      explode: differ(false, true),
      allowReserved: flag,
    },
  ),
  Header: kind(
    (header) => answering({ description: "Fine", headers: { "X-A": header } }),
    { schema: object({ a: text, b: text }) },
    {
      description: words,
      required: flag,
      deprecated: flag,
      allowEmptyValue: silent("It is for parameters in the query (4.8.21).", true, false),
      style: silent("A header has no other style (4.8.21).", "simple", "simple"),
      explode: flag,
      allowReserved: silent("It is for parameters in the query (4.8.21).", true, false),
      schema: differ(text, integer),
      example: words,
      examples,
      content,
    },
  ),
  Responses: kind((responses) => get({ responses }), { 200: described("Fine") }, { default: descriptions }),
  Response: kind(answering, described("Fine"), {
    description: words,
    headers: differ({ "X-A": { schema: text } }, { "X-B": { schema: text } }),
    content,
    links: differ({ a: { operationId: "doIt" } }, { b: { operationId: "doIt" } }),
  }),
  Link: kind(
    (link) => answering({ description: "Fine", links: { link } }),
    { operationId: "doIt" },
    {
      operationRef: differ("#/paths/~1sites/get", "#/paths/~1sites/post"),
      operationId: words,
      parameters: differ({ a: "$url" }, { a: "$method" }),
      requestBody: differ("$url", "$method"),
      description: words,
      server: differ({ url: "https://a.example" }, { url: "https://b.example" }),
    },
  ),
  // A type that is new is in nobody's way, so that schemas are there from the beginning.
  Components: kind(
    (components) => ({ components }),
    { schemas: { A: text } },
    {
      parameters: silent(unused, { A: parameter("a") }, { A: parameter("b") }),
      schemas: differ({ A: text }, { A: integer }),
      responses: silent(unused, { A: described("A") }, { A: described("B") }),
      examples: silent(unused, { A: { value: 1 } }, { A: { value: 2 } }),
      requestBodies: silent(unused, { A: { content: json(text) } }, { A: { content: json(integer) } }),
      headers: silent(unused, { A: { schema: text } }, { A: { schema: integer } }),
      securitySchemes: differ(keys("A"), keys("B")),
      links: silent(unused, { A: { operationId: "a" } }, { A: { operationId: "b" } }),
      callbacks: silent(unused, { A: { "{$url}": {} } }, { A: { "{$method}": {} } }),
      pathItems: silent(unused, { A: { get: named("a") } }, { A: { get: named("b") } }),
    },
  ),
  ImplicitFlow: flow("implicit", "authorizationUrl"),
  PasswordFlow: flow("password", "tokenUrl"),
  ClientCredentials: flow("clientCredentials", "tokenUrl"),
  AuthorizationCode: flow("authorizationCode", "authorizationUrl", "tokenUrl"),
  OAuth2Flows: kind(
    inFlows,
    {},
    {
      implicit: differ(implicit("/a"), implicit("/b")),
      ...Object.fromEntries(
        ["password", "clientCredentials"].map((grant) => [
          grant,
          differ({ tokenUrl: "/a", scopes: {} }, { tokenUrl: "/b", scopes: {} }),
        ]),
      ),
      authorizationCode: differ(
        { authorizationUrl: "/a", tokenUrl: "/a", scopes: {} },
        { authorizationUrl: "/b", tokenUrl: "/a", scopes: {} },
      ),
    },
  ),
  SecurityScheme: kind(
    (scheme) => ({ ...get({ security: [{ scheme: [] }] }), components: { securitySchemes: { scheme } } }),
    { type: "apiKey", in: "header", name: "A" },
    {
      type: differ("apiKey", "http", { scheme: "basic" }),
      description: words,
      name: words,
      in: differ("header", "query"),
      scheme: differ("basic", "bearer", { type: "http" }),
      bearerFormat: differ("A", "B", { type: "http", scheme: "bearer" }),
      flows: differ({ implicit: implicit("/a") }, { implicit: implicit("/b") }, { type: "oauth2" }),
      openIdConnectUrl: differ("https://a.example", "https://b.example", { type: "openIdConnect" }),
    },
  ),
};
