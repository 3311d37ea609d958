import { expect, test } from "vitest";
import type { Change } from "../../generator/diff/change.js";
import { diffApis } from "../../generator/diff/diff.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { operation } from "./documents.js";
import { type Form, type Kind, read, write } from "./plain-texts.js";
import { path } from "./verdict.js";

/** Types of values, and enough of their values that whatever two forms do to any of them they do to one of these. */
const types: Record<string, { schema: JsonObject; kind: Kind; values: Json[] }> = {
  string: { schema: { type: "string" }, kind: "scalar", values: ["a", "7", "a,b", "a b", "a|b", "a.b"] },
  integer: { schema: { type: "integer" }, kind: "scalar", values: [7, -1] },
  list: {
    schema: { type: "array", items: { type: "string" } },
    kind: "array",
    values: [["a"], ["a", "b"], ["a,b"], ["a b"], ["a|b"], ["a.b"], ["a b", "c"]],
  },
  numbers: { schema: { type: "array", items: { type: "integer" } }, kind: "array", values: [[1], [1, 2]] },
  "list of one": {
    schema: { type: "array", items: { type: "string" }, maxItems: 1 },
    kind: "array",
    values: [["a"], ["a,b"], ["a b"], ["a|b"], ["a.b"]],
  },
  "list of one word": {
    schema: { type: "array", items: { type: "string", pattern: "^[a-z]+$" }, maxItems: 1 },
    kind: "array",
    values: [["a"], ["ab"]],
  },
  object: {
    schema: {
      type: "object",
      properties: { r: { type: "integer" }, g: { type: "string" } },
      required: ["r"],
      additionalProperties: false,
    },
    kind: "object",
    values: [{ r: 1 }, { r: 1, g: "a" }],
  },
};

function form(place: Form["in"], style: string, explode: boolean): Form {
  return { in: place, says: { style, explode }, style, explode, isJson: false };
}

function json(place: Form["in"]): Form {
  const style = place === "path" || place === "header" ? "simple" : "form";
  return { in: place, says: {}, style, explode: style === "form", isJson: true };
}

const both = [true, false];
const forms: Form[] = [
  ...["simple", "label", "matrix"].flatMap((style) => both.map((explode) => form("path", style, explode))),
  ...["form", "spaceDelimited", "pipeDelimited"].flatMap((style) =>
    both.map((explode) => form("query", style, explode)),
  ),
  form("query", "deepObject", true),
  ...both.map((explode) => form("header", "simple", explode)),
  ...both.map((explode) => form("cookie", "form", explode)),
  ...(["path", "query", "header", "cookie"] as const).map(json),
];

function documentOf({ in: place, says, isJson }: Form, schema: JsonObject): JsonObject {
  const content = isJson ? { content: { "application/json": { schema } } } : { schema, ...says };
  const parameter = { name: "p", in: place, required: place === "path", ...content };
  return path(place === "path" ? "/sites/{p}" : "/sites", { get: operation({ parameters: [parameter] }) });
}

/** Whether what one form writes is read by the other as the same value. */
function isRead(value: Json, writer: Form, reader: Form, kind: Kind): boolean {
  const text = write(writer, value);
  const result = text === undefined ? undefined : read(reader, text, kind);
  const meaning = reader.isJson ? value : (JSON.parse(JSON.stringify(value), asText) as Json);
  return JSON.stringify(result) === JSON.stringify(meaning);
}

function asText(_: string, part: unknown): unknown {
  return typeof part === "number" ? String(part) : part;
}

/** Whether a value goes astray that the first form itself can be read back from. */
function isAstray(value: Json, one: Form, other: Form, kind: Kind): boolean {
  return isRead(value, one, one, kind) && !isRead(value, one, other, kind);
}

function expected(one: Form, other: Form, { kind, values }: { kind: Kind; values: Json[] }): string {
  const isDefined = (each: Form): boolean => each.isJson || each.style !== "deepObject" || kind === "object";
  if (isDefined(one) !== isDefined(other)) return "unproven";
  if (values.some((value) => isAstray(value, one, other, kind))) return "breaking";
  return values.some((value) => isAstray(value, other, one, kind)) ? "additive" : "annotation";
}

/** What is said of the change from one form to the other; with the witness where it shows nothing. */
function verdictOn({ contract, witness }: Change, one: Form, other: Form, kind: Kind): string {
  if (!witness) return contract;
  const lead = { query: "?", header: "p: ", path: "", cookie: "" }[one.in];
  const isTrue =
    isAstray(witness.value, one, other, kind) && witness.written?.base === lead + (write(one, witness.value) ?? "");
  return isTrue ? contract : `${contract} for no reason: ${JSON.stringify(witness)}`;
}

const called = ({ in: place, style, explode, isJson }: Form): string =>
  `${place} ${isJson ? "JSON" : `${style}${explode ? "*" : ""}`}`;

test.each(Object.entries(types))("%s: every form of a parameter against every other of its place", async (_, type) => {
  const apis = new Map(
    await Promise.all(forms.map(async (each) => [each, await apiOf(documentOf(each, type.schema))] as const)),
  );
  const [said, meant]: [string[], string[]] = [[], []];
  for (const [one, base] of apis)
    for (const [other, revision] of apis) {
      if (one === other || one.in !== other.in) continue;
      const changes = diffApis(base, revision);
      const pair = `${called(one)} -> ${called(other)}`;
      meant.push(`${pair}: ${expected(one, other, type)}`);
      said.push(`${pair}: ${changes.map((change) => verdictOn(change, one, other, type.kind)).join()}`);
    }
  expect(said).toEqual(meant);
});
