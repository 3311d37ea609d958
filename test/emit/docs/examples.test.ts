import { join } from "node:path";
import { expect, test } from "vitest";
import { client } from "../../../generator/emit/client.js";
import { docs } from "../../../generator/emit/docs.js";
import { apiAt } from "../../support/api.js";
import { compile, strictest } from "../../support/typescript.js";
import { nodesOf, readMarkdown } from "../read-markdown.js";

const options = { packageName: "@example/partner-api", packageVersion: "1.0.0", emitters: ["client", "docs"] };

test.each([
  ["the Partner API", "../../../openapi/openapi.yaml", 29],
  ["an API with everything", "fixtures/everything.yaml", 2],
])("every TypeScript example in the docs of %s compiles against the client", async (_, path, count) => {
  const api = await apiAt(join(import.meta.dirname, path));
  const snippets = (await docs.emit(api, options)).flatMap((page) =>
    [...nodesOf(readMarkdown(page.text))].flatMap((node) =>
      node.type === "code" && node.lang === "ts" ? [{ page: page.path, code: node.value }] : [],
    ),
  );
  const setup = snippets.find(({ page }) => page === "index.md")?.code ?? "";
  const calls = snippets.filter(({ page }) => page !== "index.md");
  expect(calls).toHaveLength(count);
  const head = [
    setup.replace('"@example/partner-api"', '"./src/index.js"'),
    ...["clientId", "clientSecret", "userToken", "apiKey"].map((name) => `declare const ${name}: string;`),
    "declare function openAsBlob(path: string): Promise<Blob>;",
  ].join("\n");
  const sources = (await client.emit(api, options)).map((file) => [file.path, file.text] as const);
  const examples = calls.map(
    ({ code }, index) => [`example-${index}.ts`, `${head}\nexport async function call() {\n${code}\n}\n`] as const,
  );
  const diagnostics = compile(Object.fromEntries([...sources, ...examples]), { ...strictest, noUnusedLocals: false });
  expect(diagnostics.filter((diagnostic) => diagnostic.startsWith("example-"))).toEqual([]);
});
