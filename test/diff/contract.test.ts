import { describe, expect, test } from "vitest";
import { diffApis } from "../../generator/diff/diff.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { operation } from "./documents.js";
import { get, json, object, parameter, path, requesting, responding, text, verdict } from "./verdict.js";

const digits = (pattern: string): JsonObject => ({ ...text, pattern });

describe("what corresponds", () => {
  test("paths whose parameters are called otherwise", async () => {
    const site = (name: string) =>
      path(`/sites/{${name}}`, {
        get: operation({ parameters: [{ name, in: "path", required: true, schema: text }] }),
      });
    expect(await verdict(site("id"), site("siteId"))).toEqual(["annotation parameter-spelling-changed"]);
  });

  test("parameters of the path item and of the operation", async () => {
    const limit = { name: "limit", in: "query", schema: { type: "integer" } };
    const shared = path("/sites", { parameters: [limit], get: operation() });
    expect(await verdict(shared, get({ parameters: [limit] }))).toEqual([]);
  });

  test("headers whatever their case", async () => {
    const header = (name: string) => get({ parameters: [{ name, in: "header", schema: text }] });
    expect(await verdict(header("X-Trace"), header("x-trace"))).toEqual(["annotation parameter-spelling-changed"]);
  });

  test("response headers whatever their case: a name in lower case that begins with x- is no extension", async () => {
    const header = (name: string, type: string) =>
      get({ responses: { 204: { description: "Done", headers: { [name]: { schema: { type } } } } } });
    expect(await verdict(header("X-Trace", "string"), header("x-trace", "string"))).toEqual([]);
    expect(await verdict(header("x-trace", "integer"), header("x-trace", "boolean"))).toEqual([
      "breaking response-type-changed response-header false",
    ]);
  });

  test("response headers however they would write an object, where they are none", async () => {
    const header = (more: JsonObject) =>
      get({
        responses: { 204: { description: "Done", headers: { "X-Total": { schema: { type: "integer" }, ...more } } } },
      });
    expect(await verdict(header({ explode: true }), header({}))).toEqual([
      "annotation response-header-explode-changed",
    ]);
  });

  test("media types whatever their case, and JSON whatever its charset", async () => {
    const body = (mediaType: string) =>
      get({ responses: { 200: { description: "Fine", content: { [mediaType]: { schema: text } } } } });
    expect(await verdict(body("application/json"), body("Application/JSON; charset=utf-8"))).toEqual([]);
  });

  test("a media type and the range that stands for it", async () => {
    const body = (mediaType: string, schema: JsonObject) =>
      path("/sites", { post: operation({ requestBody: { content: { [mediaType]: { schema } } } }) });
    expect(await verdict(body("text/plain", text), body("text/*", text))).toEqual(["additive media-type-added"]);
    expect(await verdict(body("text/*", text), body("text/plain", { ...text, maxLength: 1 }))).toEqual([
      "breaking media-type-removed request-body absent",
      'breaking request-max-length-changed request-body "aa"',
    ]);
  });

  test("a status and what stood for it before", async () => {
    const answers = (responses: JsonObject) => get({ responses });
    const failure = (schema: Json): JsonObject => ({ description: "No", content: json(schema) });
    const before = answers({ default: failure(object({ code: text }, { required: ["code"] })) });
    const after = answers({
      404: failure(object({})),
      default: failure(object({ code: text }, { required: ["code"] })),
    });
    expect(await verdict(before, after)).toContain("breaking response-property-removed response-body {}");
  });

  test("operations that moved, by operationId or by what they are", async () => {
    expect(await verdict(get({}, "/sites"), get({}, "/places"))).toEqual(["breaking operation-moved request absent"]);
    const named = (name: string) =>
      get({ operationId: name, parameters: [{ name: "limit", in: "query", schema: text }] }, `/v1/${name}/all`);
    expect(await verdict(named("places"), named("spots"))).toEqual([
      "annotation operation-id-changed",
      "breaking operation-moved request absent",
    ]);
  });
});

describe("parameters are text on the wire", () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["a number is a string", { type: "number" }, text, ["additive request-type-changed"]],
    ["a string is no number", text, { type: "number" }, ['breaking request-type-changed query ""']],
    [
      "a digit in quotes is the digit",
      { enum: ["1", "2"] },
      { type: "integer" },
      ["additive request-enum-changed", "additive request-type-changed"],
    ],
    ["null is never sent", { type: ["string", "null"] }, text, ["annotation schema-without-effect-changed"]],
    ["one item is a list of one", text, { type: "array", items: text }, ["additive request-type-changed"]],
    [
      "a list of one only takes one",
      { type: "array", items: text },
      text,
      ['breaking request-type-changed query ["",""]'],
    ],
    ["one item is a list of one of any kind", text, { type: "array" }, ["additive request-type-changed"]],
    [
      "items are text as well",
      { type: "array", items: { type: "integer" } },
      { type: "array", items: text },
      ["additive request-type-changed"],
    ],
    ["an integer is digits", { type: "integer" }, digits("^-?\\d+$"), ["additive request-type-changed"]],
    ["one from 0 on has no sign", { type: "integer", minimum: 0 }, digits("^\\d+$"), ["additive request-type-changed"]],
    ["any other may have one", { type: "integer" }, digits("^\\d+$"), ["breaking request-type-changed query -1"]],
    [
      "one with bounds has as many digits as they have",
      { type: "integer", minimum: 1, maximum: 100 },
      digits("^[1-9]\\d{0,2}$"),
      ["additive request-type-changed"],
    ],
    [
      "and not fewer",
      { type: "integer", minimum: 1, maximum: 100 },
      digits("^\\d{1,2}$"),
      ["breaking request-type-changed query 100"],
    ],
    [
      "a number may have a fraction",
      { type: "number" },
      digits("^-?\\d+$"),
      ["breaking request-type-changed query 0.5"],
    ],
  ])("%s", async (_, before, after, expected) => {
    expect(await verdict(parameter(before), parameter(after))).toEqual(expected);
  });

  test("but not where they have a media type", async () => {
    const filter = (type: string) => get({ parameters: [{ name: "filter", in: "query", content: json({ type }) }] });
    expect(await verdict(filter("number"), filter("string"))).toEqual(["breaking request-type-changed query 0"]);
  });
});

describe.each(["application/x-www-form-urlencoded", "multipart/form-data"])("properties of %s", (mediaType) => {
  const integer = { type: "integer" };
  const list = (items: JsonObject): JsonObject => ({ type: "array", items });
  const content = (a: JsonObject, encoding: JsonObject, more: JsonObject): JsonObject => ({
    [mediaType]: { schema: object({ a, b: text }, more), encoding: { a: encoding } },
  });
  const form = (a: JsonObject, encoding: JsonObject = {}, more: JsonObject = {}): JsonObject =>
    path("/sites", { post: operation({ requestBody: { required: true, content: content(a, encoding, more) } }) });
  const breaks = (a: Json) => [`breaking request-type-changed request-body ${JSON.stringify({ a })}`];
  const additive = ["additive request-type-changed"];

  test.each<[string, JsonObject, JsonObject, string[], JsonObject?]>([
    ["an integer is a string", integer, text, additive],
    ["a boolean is a string", { type: "boolean" }, text, additive],
    ["a string is no integer", text, integer, breaks("")],
    ["an integer may have a sign", integer, digits("^\\d+$"), breaks(-1)],
    ["one item is a list of one", integer, list(text), additive],
    ["a list of one only takes one", list(integer), integer, breaks([0, 0])],
    ["items are text as well", list(integer), list(text), additive],
    ["with JSON as media type they are JSON", integer, text, breaks(0), { contentType: "application/json" }],
    ["with text as media type they are text", integer, text, additive, { contentType: "text/plain" }],
    ["an object is JSON", object({ x: integer }), object({ x: text }), breaks({ x: 0 })],
    ["a list of objects, too", list(object({ x: integer })), list(object({ x: text })), breaks([{ x: 0 }])],
    ["unless it has a style", object({ x: integer }), object({ x: text }), additive, { style: "deepObject" }],
    ["null is no text", { type: ["integer", "null"] }, integer, ["annotation schema-without-effect-changed"]],
    [
      "but it is JSON",
      { type: ["object", "null"] },
      { type: "object" },
      ['breaking request-became-not-nullable request-body {"a":null}'],
    ],
  ])("%s", async (_, before, after, expected, encoding) => {
    expect(await verdict(form(before, encoding), form(after, encoding))).toEqual(expected);
  });

  test("also where the form is judged as a whole", async () => {
    const more = { minProperties: 1, anyOf: [{ required: ["a"] }, { required: ["b"] }] };
    expect(await verdict(form(integer, {}, more), form(text, {}, more))).toEqual(additive);
  });

  test("also where schemas with a name make up the form", async () => {
    const split = (a: JsonObject): JsonObject => {
      const schema = { allOf: [{ $ref: "#/components/schemas/A" }, object({ b: integer }, { required: ["b"] })] };
      const content = { [mediaType]: { schema } };
      return {
        ...path("/sites", { post: operation({ requestBody: { required: true, content } }) }),
        components: { schemas: { A: object({ a }, { required: ["a"] }) } },
      };
    };
    expect(await verdict(split(integer), split(text))).toEqual(additive);
    expect(await verdict(split(integer), split(digits("^\\d+$")))).toEqual([
      'breaking request-type-changed request-body {"a":-1,"b":0}',
    ]);
  });

  test("lists of JSON are parts with JSON, where there are parts", async () => {
    const one = object({ x: text });
    const contentType = "application/json";
    const isMultipart = mediaType === "multipart/form-data";
    expect(await verdict(form(one, { contentType }), form(list(one), { contentType }))).toEqual(
      isMultipart ? additive : breaks({}),
    );
  });

  test("also in responses", async () => {
    const answer = (a: JsonObject) => get({ responses: { 200: { description: "Fine", content: content(a, {}, {}) } } });
    expect(await verdict(answer(text), answer(integer))).toEqual(["additive response-type-changed"]);
  });
});

describe("properties of one direction", () => {
  test("readOnly ones are required of nobody who sends", async () => {
    const after = object({ id: { ...text, readOnly: true }, name: text }, { required: ["id"] });
    expect(await verdict(requesting(object({ name: text })), requesting(after))).toEqual([
      "annotation schema-withheld-changed",
    ]);
  });

  test("also where they are declared in another branch, or by the schema that they refer to", async () => {
    const id = { Id: { ...text, readOnly: true } };
    const split = { allOf: [object({ id: { $ref: "#/components/schemas/Id" } }), { required: ["id"] }] };
    const more = { components: { schemas: id } };
    expect(await verdict(requesting(object({}), more), requesting(split, more))).toEqual([
      "annotation schema-withheld-changed",
    ]);
  });

  test("they do not decide which of several branches a value is of", async () => {
    const cat = object({ lives: { type: "integer" } });
    const dog = object({ name: { ...text, readOnly: true } });
    expect(await verdict(requesting({ oneOf: [cat, dog] }), requesting({ oneOf: [cat, dog], minLength: 2 }))).toEqual([
      "annotation schema-without-effect-changed",
    ]);
    const free = object({ name: text });
    expect(await verdict(requesting({ oneOf: [cat, dog] }), requesting({ oneOf: [free, dog] }))).toEqual([
      "additive request-property-added",
      "additive request-property-removed",
    ]);
  });

  test("a closed object takes them, for those who send back what they got", async () => {
    const site = (id: JsonObject) => object({ id, name: text }, { additionalProperties: false });
    expect(await verdict(requesting(site(text)), requesting(site({ ...text, readOnly: true })))).toEqual([
      "additive request-property-withheld",
    ]);
  });

  test("required writeOnly ones are no longer returned", async () => {
    const site = (key: JsonObject) => object({ key }, { required: ["key"] });
    expect(await verdict(responding(site(text)), responding(site({ ...text, writeOnly: true })))).toEqual([
      "breaking response-property-withheld response-body {}",
    ]);
  });
});

describe("what is not declared", () => {
  test("a further optional property is no narrowing", async () => {
    expect(await verdict(requesting(object({})), requesting(object({ name: text })))).toEqual([
      "additive request-property-added",
    ]);
  });

  test("but a rule for all names is", async () => {
    const after = object({}, { additionalProperties: text });
    expect(await verdict(requesting(object({})), requesting(after))).toEqual([
      'breaking request-additional-properties-changed request-body {"":null}',
    ]);
  });

  test("nor is it one in the branch of a union that the property tells apart", async () => {
    const kind = (value: string, more: JsonObject = {}) =>
      object({ kind: { const: value }, ...more }, { required: ["kind"] });
    const union = (more: JsonObject) => ({ oneOf: [kind("a", more), kind("b")] });
    expect(await verdict(responding(union({})), responding(union({ note: text })))).toEqual([
      "additive response-property-added",
    ]);
  });

  test("a property that one of the branches that overlap comes to have", async () => {
    const team = object({ id: text, slug: text }, { required: ["id"] });
    const group = (more: JsonObject) => object({ id: text, size: text, ...more }, { required: ["id", "size"] });
    const [before, after] = [{ oneOf: [team, group({})] }, { oneOf: [team, group({ owner: text })] }];
    expect(await verdict(responding(before), responding(after))).toEqual(["additive response-property-added"]);
    expect(await verdict(requesting(before), requesting(after))).toEqual(["additive request-property-added"]);
  });
});

describe("what a text holds", () => {
  const holding = (contentSchema: JsonObject, schemas: JsonObject = {}) =>
    requesting({ ...text, contentMediaType: "application/json", contentSchema }, { components: { schemas } });
  const named = (schema: JsonObject, name = "Held") =>
    holding({ $ref: `#/components/schemas/${name}` }, { [name]: schema });

  test("is the same in place and by any name", async () => {
    expect(await verdict(holding(object({ a: text })), named(object({ a: text })))).toEqual([]);
    expect(await verdict(named(text, "One"), named(text, "Other"))).toEqual(["annotation type-removed"]);
  });

  test("is compared behind its name too", async () => {
    const after = named(object({ a: { type: "integer" } }));
    expect(await verdict(named(object({ a: text })), after)).toEqual(["unproven schema-content-changed"]);
    const inPlace = holding({ ...text, description: "In words" });
    expect(await verdict(holding(text), inPlace)).toEqual(["annotation schema-descriptions-changed"]);
  });
});

describe("the only value", () => {
  test.each([{ const: "a" }, { enum: ["a"] }])("is another one: %j", async (only) => {
    const thing = (schema: JsonObject) => object({ kind: { type: "string", ...schema } });
    expect(await verdict(requesting(thing(only)), requesting(thing({ const: "b" })))).toEqual([
      'breaking request-enum-value-removed request-body {"kind":"a"}',
      "additive request-enum-value-added",
    ]);
    expect(await verdict(responding(thing(only)), responding(thing({ const: "b" })))).toEqual([
      "additive response-enum-value-removed",
      'breaking response-enum-value-added response-body {"kind":"b"}',
    ]);
  });
});

describe("a schema that becomes one of several", () => {
  const site = object({ name: text }, { required: ["name"] });
  const named = { components: { schemas: { Site: site } } };
  const ref = { $ref: "#/components/schemas/Site" };

  test.each(["anyOf", "oneOf"])("null is the other one of the %s", async (keyword) => {
    const [before, after] = [object({ site }), object({ site: { [keyword]: [{ type: "null" }, site] } })];
    expect(await verdict(requesting(before), requesting(after))).toEqual(["additive request-became-nullable"]);
    expect(await verdict(responding(before), responding(after))).toEqual([
      'breaking response-became-nullable response-body {"site":null}',
    ]);
    expect(await verdict(requesting(after), requesting(before))).toEqual([
      'breaking request-became-not-nullable request-body {"site":null}',
    ]);
  });

  test("what else changes in it is told as ever", async () => {
    const after = {
      anyOf: [object({ name: { type: "string", minLength: 1 } }, { required: ["name"] }), { type: "null" }],
    };
    expect(await verdict(requesting(ref, named), requesting(after))).toEqual([
      'breaking request-min-length-changed request-body {"name":""}',
      "additive request-became-nullable",
      "annotation type-removed",
    ]);
  });

  test("descriptions move along", async () => {
    const before = { type: "string", description: "What it is called" };
    const outside = { description: before.description, anyOf: [text, { type: "null" }] };
    const inside = { anyOf: [before, { type: "null" }] };
    for (const after of [outside, inside])
      expect(await verdict(requesting(before), requesting(after))).toEqual(["additive request-became-nullable"]);
  });

  test("the one that it has most properties in common with is what it was", async () => {
    const user = object({ id: text, login: text, url: text }, { required: ["id", "login"] });
    const company = object({ id: text, slug: text, url: text }, { required: ["id", "slug"] });
    const after = { oneOf: [company, user] };
    expect(await verdict(responding({ ...user, type: ["object", "null"] }), responding(after))).toEqual([
      "additive response-became-not-nullable",
      'breaking response-alternative-added response-body {"id":"","slug":""}',
    ]);
  });

  test("it leads back to itself through the several", async () => {
    const folder = (parent: JsonObject) => ({ components: { schemas: { Folder: object({ parent }) } } });
    const listing = (parent: JsonObject) => responding({ $ref: "#/components/schemas/Folder" }, folder(parent));
    const itself = { $ref: "#/components/schemas/Folder" };
    expect(
      await verdict(listing({ oneOf: [text, itself] }), listing({ oneOf: [{ type: "integer" }, itself] })),
    ).toEqual(['breaking response-type-changed response-body {"parent":0}']);
  });

  test("a list of it is another form", async () => {
    expect(await verdict(requesting(text), requesting({ oneOf: [text, { type: "array", items: text }] }))).toEqual([
      "additive request-alternative-added",
    ]);
  });

  test("none of the several is the schema as it was", async () => {
    const after = { oneOf: [{ type: "integer" }, { type: "boolean" }] };
    expect(await verdict(requesting(text), requesting(after))).toEqual([
      "additive request-type-changed",
      'breaking request-alternatives-changed request-body ""',
    ]);
  });
});

describe("a shared schema", () => {
  const users = (site: JsonObject): JsonObject => ({
    paths: {
      "/sites": {
        get: operation({
          operationId: "list",
          responses: {
            200: { description: "All", content: json({ type: "array", items: { $ref: "#/components/schemas/Site" } }) },
          },
        }),
        post: operation({
          operationId: "create",
          requestBody: { content: json({ $ref: "#/components/schemas/Site" }) },
        }),
      },
      "/sites/{id}": {
        get: operation({
          operationId: "get",
          responses: { 200: { description: "One", content: json({ $ref: "#/components/schemas/Site" }) } },
        }),
      },
    },
    components: { schemas: { Site: site } },
  });

  test("changes once in each direction, for all operations that it reaches", async () => {
    const changes = diffApis(
      await apiOf(users(object({ name: text }))),
      await apiOf(users(object({ name: { ...text, maxLength: 5 } }))),
    );
    expect(
      changes.map(({ contract, rule, schema, operations }) => [
        contract,
        rule,
        schema,
        operations.map(({ operationId }) => operationId),
      ]),
    ).toEqual([
      ["additive", "response-max-length-changed", "Site", ["list", "get"]],
      ["breaking", "request-max-length-changed", "Site", ["create"]],
    ]);
  });

  test("may be a member of a union that its discriminating property holds", async () => {
    const union = { oneOf: [{ $ref: "#/components/schemas/Site" }], discriminator: { propertyName: "kind" } };
    const holding = (kind: JsonObject) => users(object({ kind: object({ inner: kind }) }));
    expect(await verdict(holding(union), holding({ ...union, description: "In words" }))).toEqual([
      "annotation schema-description-changed",
    ]);
  });

  test("may refer to itself", async () => {
    const tree = (value: JsonObject) =>
      object({ value, children: { type: "array", items: { $ref: "#/components/schemas/Site" } } });
    const changes = diffApis(await apiOf(users(tree(text))), await apiOf(users(tree({ type: "integer" }))));
    expect(changes.map(({ contract, rule }) => `${contract} ${rule}`)).toEqual([
      "breaking response-type-changed",
      "breaking request-type-changed",
    ]);
  });
});

describe("requests that the API sends", () => {
  const webhook = (body: Json, required: boolean): JsonObject => ({
    webhooks: { siteCreated: { post: operation({ requestBody: { required, content: json(body) } }) } },
  });

  test("may only promise more", async () => {
    expect(await verdict(webhook(object({}), false), webhook(object({ name: text }), true))).toEqual([
      "additive request-body-required-changed",
      "additive request-property-added",
    ]);
    expect(await verdict(webhook({ enum: ["a"] }, true), webhook({ enum: ["a", "b"] }, true))).toEqual([
      'breaking request-enum-value-added request-body "b"',
    ]);
  });

  test("are answered with what the API takes", async () => {
    const answering = (...statuses: number[]): JsonObject => ({
      webhooks: {
        siteCreated: {
          post: operation({
            responses: Object.fromEntries(statuses.map((status) => [status, { description: "Fine" }])),
          }),
        },
      },
    });
    expect(await verdict(answering(200, 204), answering(200))).toEqual(["breaking response-removed response absent"]);
    expect(await verdict(answering(200), answering(200, 204))).toEqual(["additive response-added"]);
  });

  test("may come to lack what they had under the old name", async () => {
    const calling = (parameter: JsonObject): JsonObject => ({
      webhooks: { called: { post: operation({ parameters: [{ in: "header", schema: text, ...parameter }] }) } },
    });
    const [old, young] = [calling({ name: "X-Site", required: true }), calling({ name: "X-Sites" })];
    expect(await verdict(old, young)).toEqual([
      "breaking parameter-renamed header absent",
      "breaking parameter-required-changed header absent",
    ]);
    expect(await verdict(young, old)).toEqual(["additive parameter-renamed", "additive parameter-required-changed"]);
    const [change] = diffApis(await apiOf(old), await apiOf(young));
    expect(change?.witness).toMatchObject({ name: "X-Site", validUnder: "revision", invalidUnder: "base" });
  });

  test("may not come to ask for a header in the answer", async () => {
    const answered = (headers: JsonObject): JsonObject => ({
      webhooks: { called: { post: operation({ responses: { 204: { description: "Heard", headers } } }) } },
    });
    const required = { "X-Seen": { required: true, schema: text } };
    expect(await verdict(answered({}), answered(required))).toEqual([
      "breaking response-header-added response-header absent",
    ]);
    expect(await verdict(answered(required), answered({}))).toEqual(["additive response-header-removed"]);
    expect(await verdict(answered({}), answered({ "X-Seen": { schema: text } }))).toEqual([
      "additive response-header-added",
    ]);
  });

  test("are those of callbacks as well, and the answers to them are requests' opposites", async () => {
    const subscribing = (answer: Json): JsonObject =>
      path("/subscribe", {
        post: operation({
          callbacks: {
            event: {
              "{$request.body#/url}": {
                post: operation({
                  operationId: "event",
                  responses: { 200: { description: "Fine", content: json(answer) } },
                }),
              },
            },
          },
        }),
      });
    expect(await verdict(subscribing(text), subscribing({ ...text, maxLength: 1 }))).toEqual([
      'breaking response-max-length-changed response-body "aa"',
    ]);
  });
});

describe("security", () => {
  const schemes = {
    oauth: {
      type: "oauth2",
      flows: { clientCredentials: { tokenUrl: "https://a.example/t", scopes: { r: "R", w: "W" } } },
    },
    key: { type: "apiKey", in: "header", name: "X-Key" },
  };
  const secured = (security: Json, securitySchemes: JsonObject = schemes): JsonObject => ({
    ...get({ security }),
    components: { securitySchemes },
  });

  test.each<[string, Json, Json, string[]]>([
    [
      "one alternative more",
      [{ oauth: ["r"] }],
      [{ oauth: ["r"] }, { key: [] }],
      ["annotation client-options-changed", "additive security-loosened"],
    ],
    [
      "one alternative less",
      [{ oauth: ["r"] }, { key: [] }],
      [{ key: [] }],
      ["annotation client-options-changed", 'breaking security-tightened security {"oauth":["r"]}'],
    ],
    [
      "both instead of either",
      [{ oauth: ["r"] }],
      [{ oauth: ["r"], key: [] }],
      ["annotation client-options-changed", 'breaking security-tightened security {"oauth":["r"]}'],
    ],
    ["anybody is welcome", [{ key: [] }], [{ key: [] }, {}], ["additive security-loosened"]],
    [
      "nobody is welcome any more",
      [],
      [{ key: [] }],
      ["annotation client-options-changed", "breaking security-tightened security {}"],
    ],
    ["another order", [{ oauth: ["r", "w"] }, { key: [] }], [{ key: [] }, { oauth: ["w", "r"] }], []],
  ])("%s", async (_, before, after, expected) => {
    expect(await verdict(secured(before), secured(after))).toEqual(expected);
  });

  test("a scheme that is sent otherwise is told from the one that has its name", async () => {
    const moved = secured([{ key: [] }], { key: { ...schemes.key, in: "query" } });
    const [change] = diffApis(await apiOf(secured([{ key: [] }])), await apiOf(moved));
    expect(change?.message).toBe("key (apiKey header x-key) is not enough any more: it takes key (apiKey query X-Key)");
  });

  test("what a scheme is called does not matter", async () => {
    const renamed = secured([{ apiKey: [] }], { apiKey: schemes.key });
    expect(await verdict(secured([{ key: [] }], { key: schemes.key }), renamed)).toEqual([
      "annotation client-options-changed",
      "annotation security-scheme-removed",
      "annotation security-scheme-added",
    ]);
  });
});

test("OpenAPI 3.0 and 3.1 say the same in other words", async () => {
  const schema = (spelling: JsonObject) => responding(object({ size: spelling }));
  const old = { ...schema({ type: "number", nullable: true, minimum: 0, exclusiveMinimum: true }), openapi: "3.0.3" };
  expect(await verdict(old, schema({ type: ["number", "null"], exclusiveMinimum: 0 }))).toEqual([]);
});

test("what one difference alone would break is no break where another one mends it, also in the whole message", async () => {
  const first = { properties: { a: { type: "null" }, b: { properties: { a: false } } } };
  const before = { prefixItems: [first, { properties: { a: false } }] };
  const after = { unevaluatedItems: { properties: { a: false } } };
  expect(await verdict(responding(before), responding(after))).toEqual([
    "additive response-items-changed",
    "additive response-unevaluated-items-changed",
  ]);
});

test("what only breaks together is told of beside a keyword that nobody knows", async () => {
  const before = { oneOf: [object({ lives: { type: "integer" } }), object({ name: text })] };
  const after = object({ status: text }, { madeUp: 1 });
  expect(await verdict(responding(before), responding(after))).toEqual([
    "unproven schema-keyword-unknown",
    "additive response-property-added",
    "additive response-alternatives-changed",
    "annotation schema-without-effect-changed",
    "breaking response-schema-changed response-body {}",
  ]);
});

describe("documents that nothing is generated from", () => {
  const fields = {
    kind: { type: "string", enum: ["a", "a"] },
    name: { type: "string", pattern: "(?i)^[a-z]" },
    file: { type: "file" },
    note: { type: "string", maxLength: null },
  };

  test("are compared where what they say is clear", async () => {
    const after = { ...fields, note: { type: "string", description: "Free text" } };
    expect(await verdict(requesting(object(fields)), requesting(object(after)))).toEqual([
      "annotation schema-description-changed",
    ]);
  });

  test("leave undecided what nobody can read", async () => {
    const after = { ...fields, name: { type: "string", pattern: "^[a-z]" }, file: { type: "string" } };
    expect(await verdict(requesting(object(fields)), requesting(object(after)))).toEqual([
      "unproven request-pattern-changed",
      "unproven request-type-changed",
    ]);
  });

  test("may have schemas whose names clash in code, or are none", async () => {
    const listing = (type: string) => ({
      components: { schemas: { "Page<Site>": { type }, PageSite: { type: "null" } } },
    });
    const ref = { $ref: "#/components/schemas/Page<Site>" };
    expect(await verdict(responding(ref, listing("string")), responding(ref, listing("boolean")))).toEqual([
      "breaking response-type-changed response-body false",
    ]);
  });
});
