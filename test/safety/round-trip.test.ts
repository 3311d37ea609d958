import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { File } from "../../generator/emit/emitter.js";
import { emitters } from "../../generator/emit/emitters.js";
import { put, temporaryFolder } from "../output/folders.js";
import { generate } from "../support/generate.js";
import { breakouts } from "./breakouts.js";
import { everything } from "./everything.js";
import { fillOnly, refusalOf } from "./refusal.js";

/** What a document calls things is what programs that use the generated code say, and what goes over the wire. */

/** Names and values of schemas, which every emitter of TypeScript has to repeat. */
const inSchemas = [
  "property name",
  "enum value",
  "second enum value",
  "value of a named enum",
  "const",
  "key in a const",
  "value in a const",
  "property that dependentRequired names",
];

/** Names that the client writes into requests. */
const onTheWire = [
  "path",
  "path parameter name",
  "query parameter name",
  "query parameter name, deepObject",
  "deepObject property name",
  "query parameter name, list",
  "query parameter name, content",
  "cookie parameter name",
  "component parameter name",
  "property name",
];

const texts = { ...breakouts, ...Object.fromEntries(["__proto__", "constructor", "a.b", "", " "].map((s) => [s, s])) };

describe("names and values of schemas stand in the code as they are", () => {
  test.each(Object.entries(texts))("%s", async (_, text) => {
    const hostile = hostileAt(inSchemas, text);
    const { files } = await generate(everything(fillOnly(new Set(inSchemas), hostile)));
    for (const name of Object.keys(emitters)) {
      const modules = files.filter(({ path }) => path.startsWith(`${name}/`) && path.endsWith(".ts"));
      if (modules.length === 0) continue;
      const found = new Set(modules.flatMap(namesAndLiterals));
      const missing = [...hostile.values()].filter((value) => !found.has(value));
      expect(missing, name).toEqual([]);
    }
  });
});

describe("names of parameters and properties arrive as they are", () => {
  test.each(Object.entries(texts))("%s", async (_, text) => {
    const hostile = hostileAt(onTheWire, text);
    const possible = new Set<string>();
    for (const position of onTheWire)
      if ((await refusalOf(fillOnly(new Set([position]), hostile))).length === 0) possible.add(position);
    const name = (position: string, usual: string) =>
      possible.has(position) ? (hostile.get(position) ?? usual) : usual;
    const { files } = await generate(everything(fillOnly(possible, hostile)));
    const names = {
      property: name("property name", "status"),
      query: name("query parameter name", "sort"),
      limit: name("component parameter name", "limit"),
      list: name("query parameter name, list", "fields"),
      content: name("query parameter name, content", "shape"),
      deep: name("query parameter name, deepObject", "where"),
      deepProperty: name("deepObject property name", "name"),
      cookie: name("cookie parameter name", "session"),
    };
    const body = { [names.property]: "armed" };
    const query = {
      [names.query]: "asc",
      [names.limit]: 5,
      [names.list]: ["a", "b"],
      [names.content]: { a: "b" },
      [names.deep]: { [names.deepProperty]: "c" },
      [names.cookie]: "d",
    };

    const request = await requestOf(files, (api) => api.sites.update("a1", body, query));

    const url = new URL(request.url);
    expect(decodeURIComponent(url.pathname)).toBe(`/${name("path", "sites")}/a1`);
    expect([...url.searchParams].sort()).toEqual(
      [
        [names.query, "asc"],
        [names.limit, "5"],
        [names.list, "a|b"],
        [names.content, '{"a":"b"}'],
        [`${names.deep}[${names.deepProperty}]`, "c"],
      ].sort(),
    );
    expect(await request.json()).toEqual(body);
    const [cookie = "", value] = (request.headers.get("cookie") ?? "").split("=");
    expect([decodeURIComponent(cookie), value]).toEqual([names.cookie, "d"]);
  });
});

/** The text at each position, told apart by a word. */
function hostileAt(positions: readonly string[], text: string): Map<string, string> {
  return new Map(positions.map((position, index) => [position, index === 0 ? text : `${text} n${index}`]));
}

/** Names of properties and texts of string literals in a module, as they are at run time. */
function namesAndLiterals({ path, text }: File): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return found;
}

interface SitesApi {
  sites: { update(siteId: string, body: object, query: object): Promise<unknown> };
}

/** The request that a call of the generated client sends. */
async function requestOf(files: readonly File[], call: (api: SitesApi) => Promise<unknown>): Promise<Request> {
  const folder = temporaryFolder();
  put(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const outfile = join(folder, "client.mjs");
  await build({ entryPoints: [join(folder, "client/src/index.ts")], bundle: true, format: "esm", outfile });
  const module = await import(outfile);
  const requests: Request[] = [];
  const fetch = (request: Request) => {
    requests.push(request);
    return Promise.resolve(Response.json({}));
  };
  await call(module.createSites({ userToken: "token", fetch }));
  const [request] = requests;
  if (!request) throw new Error("the client sent nothing");
  return request;
}
