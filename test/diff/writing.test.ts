import { describe, expect, test } from "vitest";
import { diffApis } from "../../generator/diff/diff.js";
import type { JsonObject } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { operation } from "./documents.js";
import { get, path } from "./verdict.js";

/** Level and rule of each change, and of those that break how the value is written on both sides. */
async function said(before: JsonObject, after: JsonObject): Promise<string[]> {
  const changes = diffApis(await apiOf(before), await apiOf(after));
  return changes.map(({ contract, rule, witness }) => {
    const written = witness?.written ? ` ${witness.written.base} => ${witness.written.revision}` : "";
    return `${contract} ${rule}${written}`;
  });
}

const text = { type: "string" };
const integer = { type: "integer" };
const list = { type: "array", items: text };
const one = { ...list, maxItems: 1 };
const object = { type: "object", properties: { x: text }, additionalProperties: false };
const style = "parameter-style-changed";
const explode = "parameter-explode-changed";
const media = "parameter-media-type-changed";
const content = (type: string, schema: JsonObject): JsonObject => ({ content: { [type]: { schema } } });

describe("a parameter", () => {
  const query = (fields: JsonObject): JsonObject => get({ parameters: [{ name: "p", in: "query", ...fields }] });

  test.each<[string, JsonObject, JsonObject, string[]]>([
    [
      "that may have several values only now",
      { schema: one },
      { schema: list, explode: false },
      [`additive ${explode}`, "additive request-max-items-changed"],
    ],
    [
      "that may have several values no more",
      { schema: list },
      { schema: one, explode: false },
      [`annotation ${explode}`, "breaking request-max-items-changed"],
    ],
    [
      "that was a text and is a list, in which a character is a delimiter",
      { schema: text },
      { schema: list, style: "pipeDelimited" },
      [`breaking ${style} ?p=a%7Cb => ?p=a%7Cb`, "additive request-type-changed"],
    ],
    [
      "that was a text and is a list, of which no character is a delimiter",
      { schema: { type: "string", pattern: "^\\w+$" } },
      { schema: list, style: "pipeDelimited" },
      [`additive ${style}`, "additive request-type-changed"],
    ],
    [
      "whose commas stood for themselves, and are delimiters now",
      { schema: one, allowReserved: true },
      { schema: one, allowReserved: true, explode: false },
      [`breaking ${explode} ?p=a,b => ?p=a,b`],
    ],
    ["of any type", { schema: {} }, { schema: {}, explode: false }, [`breaking ${explode} ?p=a&p=b => ?p=a,b`]],
    [
      "whose other style writes each of its values as before",
      { schema: list },
      { schema: list, style: "pipeDelimited", explode: true },
      [`annotation ${style}`],
    ],
    [
      "that is the same JSON",
      content("application/json", text),
      content("application/problem+json", text),
      [`annotation ${media}`],
    ],
    [
      "that was JSON, which is YAML",
      content("application/json", object),
      content("application/yaml", object),
      [`additive ${media}`],
    ],
    [
      "that was YAML, which JSON is but a part of",
      content("application/yaml", integer),
      content("application/json", integer),
      [`breaking ${media} ?p=1 => ?p=1`],
    ],
    ["that is plain text, as it was before", { schema: text }, content("text/plain", text), [`annotation ${media}`]],
    [
      "that was plain text",
      content("text/plain", text),
      content("application/json", text),
      [`breaking ${media} ?p=a => ?p=%22a%22`],
    ],
    [
      "that was JSON, and null among it",
      content("application/json", { type: "null" }),
      { schema: { type: ["null", "string"] } },
      [`breaking ${media} ?p=null => (not at all)`, "additive request-type-changed"],
    ],
    [
      "of a media type that nobody knows the texts of",
      content("text/csv", text),
      content("application/json", text),
      [`unproven ${media}`],
    ],
    [
      "that may not be empty",
      { schema: integer, allowEmptyValue: true },
      { schema: integer },
      ["breaking parameter-empty-value-changed"],
    ],
    [
      "that may be empty as a text",
      { schema: text, allowEmptyValue: true },
      { schema: text },
      ["annotation parameter-empty-value-changed"],
    ],
    [
      "that may be empty",
      { schema: integer },
      { schema: integer, allowEmptyValue: true },
      ["additive parameter-empty-value-changed"],
    ],
  ])("%s", async (_, before, after, expected) => {
    expect(await said(query(before), query(after))).toEqual(expected);
  });

  test("of a webhook, which the API writes", async () => {
    const hook = (fields: JsonObject): JsonObject => ({
      paths: {},
      webhooks: { made: { post: operation({ parameters: [{ name: "p", in: "query", ...fields }] }) } },
    });
    expect(await said(hook({ schema: list }), hook({ schema: one, explode: false }))).toEqual([
      `additive ${explode}`,
      "additive request-max-items-changed",
    ]);
    expect(await said(hook({ schema: list }), hook({ schema: list, explode: false }))).toEqual([
      `breaking ${explode} ?p=a&p=b => ?p=a,b`,
    ]);
  });
});

describe("the name of a parameter", () => {
  const named = (place: string, name: string, fields: JsonObject): JsonObject =>
    path(place === "path" ? `/sites/{${name}}` : "/sites", {
      get: operation({ parameters: [{ name, in: place, required: true, ...fields }] }),
    });

  test.each<[string, string, JsonObject, string[]]>([
    ["is in no path", "path", { schema: text, style: "label" }, ["annotation parameter-spelling-changed"]],
    [
      "but where its style writes it",
      "path",
      { schema: text, style: "matrix" },
      ["breaking parameter-renamed ;id=a => ;siteId=a"],
    ],
    [
      "and an object has names of its own",
      "path",
      { schema: object, style: "matrix", explode: true },
      ["annotation parameter-spelling-changed"],
    ],
    ["is in a query", "query", { schema: text, description: "The same." }, ["breaking parameter-renamed"]],
    [
      "but there, too, an object has its own",
      "query",
      { schema: object, description: "The same." },
      ["annotation parameter-spelling-changed"],
    ],
  ])("%s", async (_, place, fields, expected) => {
    expect(await said(named(place, "id", fields), named(place, "siteId", fields))).toEqual(expected);
  });
});

describe("a property of a form", () => {
  const body = (mediaType: string, a: JsonObject, encoding?: JsonObject): JsonObject => {
    const schema = { type: "object", properties: { a } };
    const content = { [mediaType]: encoding ? { schema, encoding: { a: encoding } } : { schema } };
    return path("/sites", { post: operation({ requestBody: { required: true, content } }) });
  };
  const form = "application/x-www-form-urlencoded";
  const parts = "multipart/form-data";
  const objects = { type: "array", items: object };

  test.each<[string, string, JsonObject, JsonObject | undefined, JsonObject | undefined, string[]]>([
    ["in the usual style", form, list, undefined, { style: "form" }, ["annotation encoding-added"]],
    ["in another style", form, list, undefined, { explode: false }, ["breaking encoding-added a=a&a=b => a=a,b"]],
    [
      "in the usual style again",
      form,
      list,
      { explode: false },
      undefined,
      ["breaking encoding-removed a=a,b => a=a&a=b"],
    ],
    ["of one item, in another style", form, one, undefined, { explode: false }, ["annotation encoding-added"]],
    [
      "that is no list, in another style",
      form,
      text,
      { explode: true },
      { explode: false },
      ["annotation encoding-explode-changed"],
    ],
    [
      "that is an object, which has a style now",
      form,
      object,
      undefined,
      { style: "form" },
      ["breaking encoding-added a=%7B%22x%22%3A%22a%22%7D => x=a"],
    ],
    [
      "that is an object, which allowReserved gives a style",
      form,
      object,
      { contentType: "application/json" },
      { contentType: "application/json", allowReserved: true },
      ["breaking encoding-reserved-changed a=%7B%22x%22%3A%22a%22%7D => x=a"],
    ],
    [
      "that is an object and JSON",
      form,
      object,
      undefined,
      { contentType: "application/json" },
      ["annotation encoding-added"],
    ],
    [
      "that is a text and JSON",
      form,
      text,
      undefined,
      { contentType: "application/json" },
      ["breaking encoding-added a=a => a=%22a%22"],
    ],
    [
      "that is a number and JSON",
      form,
      integer,
      undefined,
      { contentType: "application/json" },
      ["annotation encoding-added"],
    ],
    [
      "that is a list and JSON",
      form,
      { ...list, minItems: 2 },
      undefined,
      { contentType: "application/json" },
      ["breaking encoding-added a=a&a=b => a=%5B%22a%22%2C%22b%22%5D"],
    ],
    [
      "of which the style and the delimiter change",
      form,
      list,
      { style: "pipeDelimited" },
      { style: "spaceDelimited", explode: true },
      ["breaking encoding-style-changed a=a%7Cb => a=a&a=b"],
    ],
    ["as the text that it is", parts, text, undefined, { contentType: "text/plain" }, ["annotation encoding-added"]],
    [
      "as the JSON that it is",
      parts,
      object,
      undefined,
      { contentType: "application/json" },
      ["annotation encoding-added"],
    ],
    [
      "as the JSON that its items are",
      parts,
      objects,
      undefined,
      { contentType: "application/json" },
      ["annotation encoding-added"],
    ],
    [
      "as another media type",
      parts,
      text,
      undefined,
      { contentType: "text/csv" },
      ["breaking encoding-added a=a (text/plain) => a=a (text/csv)"],
    ],
    [
      "as one of more media types",
      parts,
      text,
      { contentType: "image/png" },
      { contentType: "image/png, image/jpeg" },
      ["additive encoding-content-type-changed"],
    ],
    [
      "as one of fewer media types",
      parts,
      text,
      { contentType: "image/*" },
      { contentType: "image/png" },
      ["breaking encoding-content-type-changed a=a (image/*) => a=a (image/png)"],
    ],
    [
      "as the bytes that they are",
      parts,
      { type: "string", format: "binary" },
      undefined,
      { contentType: "application/octet-stream" },
      ["annotation encoding-added"],
    ],
    [
      "as the image that they are",
      parts,
      { contentMediaType: "image/png" },
      undefined,
      { contentType: "image/png" },
      ["annotation encoding-added"],
    ],
    [
      "as no bytes any more",
      parts,
      { type: "string", format: "binary" },
      undefined,
      { contentType: "text/plain" },
      ["breaking encoding-added a=a (application/octet-stream) => a=a (text/plain)"],
    ],
  ])("%s (%s)", async (_, mediaType, a, before, after, expected) => {
    expect(await said(body(mediaType, a, before), body(mediaType, a, after))).toEqual(expected);
  });

  test("that there is not", async () => {
    const other = { type: "object", properties: { b: text } };
    const content = (encoding: JsonObject): JsonObject => ({ [form]: { schema: other, encoding } });
    const post = (encoding: JsonObject): JsonObject =>
      path("/sites", { post: operation({ requestBody: { content: content(encoding) } }) });
    expect(await said(post({}), post({ a: { explode: false } }))).toEqual(["annotation encoding-added"]);
  });

  test("whose part has headers", async () => {
    const withHeader = (mediaType: string, header?: JsonObject): JsonObject =>
      body(mediaType, text, { contentType: "text/plain", ...(header && { headers: { "X-A": header } }) });
    const required = { required: true, schema: list };
    expect(await said(withHeader(parts), withHeader(parts, required))).toEqual(["breaking response-header-added"]);
    expect(await said(body(parts, text), withHeader(parts, required))).toEqual([
      "annotation encoding-added",
      "breaking response-header-added",
    ]);
    expect(await said(withHeader(parts, required), withHeader(parts))).toEqual(["additive response-header-removed"]);
    expect(await said(withHeader(parts, required), withHeader(parts, { ...required, schema: integer }))).toEqual([
      "breaking request-type-changed",
    ]);
    expect(await said(withHeader(form), withHeader(form, required))).toEqual([]);
  });
});

describe("a header of a response", () => {
  const answer = (header: JsonObject): JsonObject =>
    get({ responses: { 204: { description: "Done", headers: { "X-A": header } } } });

  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["of a list", { schema: list }, { schema: list, explode: true }, ["annotation response-header-explode-changed"]],
    [
      "of an object",
      { schema: object },
      { schema: object, explode: true },
      ["breaking response-header-explode-changed X-A: x,a => X-A: x=a"],
    ],
    [
      "of a number",
      { schema: integer },
      content("application/json", integer),
      ["annotation response-header-media-type-changed"],
    ],
    [
      "of a list that is JSON",
      { schema: list },
      content("application/json", list),
      ['breaking response-header-media-type-changed X-A: a => X-A: ["a"]'],
    ],
  ])("%s", async (_, before, after, expected) => {
    expect(await said(answer(before), answer(after))).toEqual(expected);
  });
});
