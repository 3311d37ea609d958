import type { Json } from "../json.js";
import type { Api, Operation, ParameterPlace } from "../model/model.js";
import { addressOf } from "../model/servers.js";
import { type NamedSchemas, namedSchemas } from "../model/shape.js";
import { writerOf } from "./client/parameters.js";
import { runtimeFiles } from "./client/runtime-files.js";
import type { Emitter } from "./emitter.js";
import { bodyExample, parameterExample } from "./example.js";
import { fenced, text } from "./markdown.js";
import { packageFiles, versionOf } from "./package.js";
import { pathsModule } from "./paths.js";
import { render } from "./render.js";
import { literal, propertyKey, stringLiteral } from "./typescript.js";

/** A package for those who like openapi-fetch: openapi-typescript's `paths`, and a client that writes each parameter in its style. */
export const openapiFetch: Emitter = {
  async emit(api, options) {
    return [
      { path: "src/index.ts", text: indexModule(api) },
      { path: "src/paths.ts", text: await pathsModule(api) },
      { path: "README.md", text: readme(api, options.packageName) },
      ...runtimeFiles(["runtime/openapi-fetch"]),
      ...packageFiles(api, {
        ...options,
        description: `openapi-fetch client of ${api.title}`,
        fields: { dependencies: { "openapi-fetch": versionOf("openapi-fetch") } },
      }),
    ];
  },
};

function indexModule(api: Api): string {
  const named = namedSchemas(api.schemas);
  const styles = api.operations.flatMap((operation) => {
    const query = writersOf(operation, "query", named);
    const path = writersOf(operation, "path", named);
    if (query.length + path.length === 0) return [];
    const key = stringLiteral(`${operation.method.toUpperCase()} ${operation.path}`);
    return [
      {
        key,
        query: objectLiteral(query),
        path: objectLiteral(path),
        writers: [...query, ...path].map(([, writer]) => writer),
      },
    ];
  });
  const [server] = api.servers;
  return render("openapi-fetch/index.ts", {
    styles,
    writers: [...new Set(styles.flatMap(({ writers }) => writers))].sort().join(", "),
    baseUrl: stringLiteral(server ? addressOf(server) : ""),
  });
}

/** The parameters of a place that need a writer other than the usual one. */
function writersOf(operation: Operation, place: ParameterPlace, named: NamedSchemas): [name: string, writer: string][] {
  return operation.parameters.flatMap((parameter): [string, string][] => {
    const writer = parameter.in === place ? writerOf(parameter, named) : undefined;
    return writer === undefined ? [] : [[parameter.name, writer]];
  });
}

function readme(api: Api, packageName: string): string {
  const named = namedSchemas(api.schemas);
  const operation = api.operations.find(({ method }) => method === "get") ?? api.operations[0];
  const lines = [
    `import { createClient } from ${stringLiteral(packageName)};`,
    "",
    "const client = createClient();",
    ...(operation ? [exampleCall(operation, named)] : []),
  ];
  return render("openapi-fetch/README.md", {
    packageName,
    api: text(api.title),
    example: fenced(lines.join("\n"), "ts"),
  });
}

/** A call with what the operation requires. */
function exampleCall(operation: Operation, named: NamedSchemas): string {
  const required = operation.parameters.filter((parameter) => parameter.required);
  const params = [...new Set(required.map((parameter) => parameter.in))].map((place): [string, Json] => {
    const inPlace = required.filter((parameter) => parameter.in === place);
    return [
      place,
      Object.fromEntries(inPlace.map((parameter) => [parameter.name, parameterExample(parameter, named)])),
    ];
  });
  const body = operation.requestBody?.content[0];
  const init = {
    ...(params.length > 0 && { params: Object.fromEntries(params) }),
    ...(body && { body: bodyExample(body, named, "request") }),
  };
  const options = Object.keys(init).length > 0 ? `, ${literal(init)}` : "";
  return `const { data, error } = await client.${operation.method.toUpperCase()}(${stringLiteral(operation.path)}${options});`;
}

function objectLiteral(entries: [string, string][]): string {
  return `{ ${entries.map(([name, writer]) => `${propertyKey(name)}: ${writer}`).join(", ")} }`;
}
