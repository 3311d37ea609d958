import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { pathArguments } from "../../generator/emit/client/arguments.js";
import { bodyExample, parameterExample } from "../../generator/emit/example.js";
import { preferred } from "../../generator/model/media.js";
import type { Api, Operation } from "../../generator/model/model.js";
import { namedSchemas } from "../../generator/model/shape.js";
import { importClient, withClient } from "../client/bundle.js";
import { apiAt } from "../support/api.js";

const root = join(import.meta.dirname, "../..");
const specs = join(root, "../shared/corpus/specs");
const documents = [
  "petstore/openapi.yaml",
  "museum/openapi.yaml",
  "figma/openapi.yaml",
  "kubernetes-apps-v1/openapi.json",
  "adyen-checkout/openapi.json",
  "discord/openapi.json",
];

describe.each(documents)("the client of %s", (document) => {
  test.each(["typescript", "typescript-6", "typescript-7"])(
    "compiles under the strictest flags of %s",
    async (compiler) => {
      await withClient(await apiAt(join(specs, document)), async (folder) => {
        const project = join(folder, "tsconfig.strict.json");
        writeFileSync(project, JSON.stringify({ compilerOptions: strictest, include: ["src"] }));
        const tsc = join(root, "node_modules", compiler, "bin/tsc");
        const { stdout } = await promisify(execFile)(process.execPath, [tsc, "-p", project]).catch(
          (error: { stdout: string }) => error,
        );
        expect(stdout).toBe("");
      });
    },
  );

  test("sends each operation where the document says, with what it must have", async () => {
    const api = await apiAt(join(specs, document));
    const module = await importClient(api);
    const sent: Request[] = [];
    const options = {
      baseUrl: "https://server.example",
      token: "token",
      apiKey: "key",
      username: "user",
      password: "word",
      clientId: "id",
      clientSecret: "secret",
      userToken: "user",
      orgOAuth2UserToken: "organization", // figma has two schemes of this kind
      retries: 0,
      fetch: async (request: Request) => {
        const isToken = request.url.endsWith("/token") && (await request.clone().text()).startsWith("grant_type=");
        if (isToken) return Response.json({ access_token: "token", expires_in: 3600 });
        sent.push(request);
        return new Response(null, { status: 204 });
      },
    };
    const client = await module.createClient?.(options);
    for (const operation of api.operations) {
      const call = module[operation.identifier];
      if (!call) throw new Error(`${operation.identifier} is missing`);
      sent.length = 0;
      await call(client, ...argumentsOf(operation, api)).catch(() => {});
      const [request] = sent;
      if (!request) throw new Error(`${operation.identifier} sent nothing`);
      expect(await mistakesIn(request, operation, api)).toEqual([]);
    }
  });
});

/** Example values for all that an operation requires, in the order of its function's parameters. */
function argumentsOf(operation: Operation, api: Api): unknown[] {
  const named = namedSchemas(api.schemas);
  const path = pathArguments(operation).map(({ parameter }) => parameterExample(parameter, named) || "x");
  const chosen = preferred(operation.requestBody?.content ?? []);
  const body = chosen ? [bodyExample(chosen.media, named, "request")] : [];
  const required = operation.parameters.filter((parameter) => parameter.required && parameter.in !== "path");
  return [...path, ...body, Object.fromEntries(required.map((each) => [each.name, parameterExample(each, named)]))];
}

/** What a request lacks of what its operation says. */
async function mistakesIn(request: Request, operation: Operation, api: Api): Promise<string[]> {
  const { pathname, searchParams } = new URL(request.url);
  const chosen = preferred(operation.requestBody?.content ?? []);
  const template = operation.path.split(/\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const required = operation.parameters.filter((parameter) => parameter.required);
  const text = await request.text();
  const checks: [fault: string, isFine: boolean][] = [
    [`${request.method} is not its method`, request.method === operation.method.toUpperCase()],
    [`${pathname} is not its path`, new RegExp(`${template.join("[^/]+")}$`).test(pathname)],
    ...required
      .filter((parameter) => parameter.in === "query" && parameter.style === "form")
      .map(({ name }): [string, boolean] => [`${name} is missing from the query`, searchParams.has(name)]),
    ...required
      .filter((parameter) => parameter.in === "header")
      .map(({ name }): [string, boolean] => [`the header ${name} is missing`, request.headers.has(name)]),
  ];
  if (chosen?.kind === "json") {
    const example = bodyExample(chosen.media, namedSchemas(api.schemas), "request");
    const type = request.headers.get("content-type")?.split(";")[0];
    const named = chosen.media.mediaType.includes("*") ? "application/json" : chosen.media.mediaType.split(";")[0];
    checks.push([`${type} is not the body's media type`, type === named]);
    checks.push(["the body is another", text === JSON.stringify(example)]);
  }
  return checks.flatMap(([fault, isFine]) => (isFine ? [] : [`${operation.identifier}: ${fault}`]));
}

const strictest = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "nodenext",
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  declaration: true,
  noEmit: true,
};
