import { itemSchema, pagingOf, roleOf } from "../../model/lists.js";
import { preferred } from "../../model/media.js";
import type { Operation } from "../../model/model.js";
import { failures } from "../../model/outcomes.js";
import { identifierOf } from "../../model/schema.js";
import { isAbsolute } from "../../model/servers.js";
import type { EmitOptions, File } from "../emitter.js";
import { parameterExample } from "../example.js";
import { text } from "../markdown.js";
import { render } from "../render.js";
import { literal, stringLiteral } from "../typescript.js";
import {
  callExample,
  callExpression,
  credentialNames,
  exampleArguments,
  instanceOf,
  narrowWalkExample,
  pageExpression,
  setupExample,
} from "./call-example.js";
import type { Family } from "./family.js";
import { type Context, traceHeaderOf } from "./operation.js";
import { wrap } from "./wrap.js";

/** The README of the package: how to install it, a first program, and every feature with an example from the API itself. */
export function readmeFile(
  families: readonly Family[],
  context: Context,
  { packageName, emitters }: EmitOptions,
): File {
  const { api, names, named, usual, exampleScheme } = context;
  const shown = { ...context, usual: exampleScheme };
  const call = (operation: Operation) => wrap(callExpression(operation, shown), width);
  const { read, list, bulk, write } = showcase(context);
  const first = list ?? read ?? write ?? api.operations[0];
  const any = read ?? write ?? first;
  const options = credentialNames(shown.usual);
  const checked = api.operations.flatMap((operation) => {
    const item = operation.method === "get" && !pagingOf(operation) ? itemSchema(operation, named) : undefined;
    const ref = item && !item.isList && typeof item.schema === "object" ? item.schema.$ref : undefined;
    return ref === undefined ? [] : [{ operation, identifier: identifierOf(ref) }];
  })[0];
  const operations = families.flatMap(({ groups }) => groups.flatMap((group) => group.operations));
  const [otherMediaType] = operations.flatMap(({ otherMedia }) => otherMedia);
  const view = {
    packageName,
    title: text(api.title),
    instance: instanceOf(names),
    factory: names.factory,
    options: optionsLiteral([...(isAbsolute(usual.serverUrl) ? [] : ["baseUrl"]), ...options]),
    quickStart: wrap(quickStart(first, context, packageName), width),
    setup: setupExample(api, names, packageName),
    any: any && {
      call: call(any),
      identifier: any.identifier,
      standalone: wrap(`${any.identifier}(${["client", ...exampleArguments(any, named)].join(", ")})`, width),
      cases: failures(any).map(({ status }) => (/^\d+$/.test(status) ? status : stringLiteral(status))),
      errorType: names.errors.get(any.identifier),
    },
    list: list && {
      page: wrap(pageExpression(list, shown), width),
      walk: wrap(callExample(list, shown), width),
      maxLimit: pagingOf(list)?.maxLimit,
      narrow:
        list.parameters.some((parameter) => roleOf(parameter) === "fields") &&
        wrap(narrowWalkExample(list, shown), width),
    },
    write: write && { call: call(write) },
    bulk: bulk && { call: call(bulk) },
    several: otherMediaType === undefined ? "" : stringLiteral(otherMediaType),
    hasGrant: options.includes("clientId"),
    hasUserToken: api.securitySchemes.some((scheme) => credentialNames(scheme).includes("userToken")),
    schema: checked && { call: call(checked.operation), identifier: checked.identifier },
    traceHeader: traceHeaderOf(api) ?? "",
    hasFetchEntry: emitters.includes("openapi-fetch") && any !== undefined,
    fetchCall: any ? fetchCall(any, context) : "",
  };
  return { path: "README.md", text: render("client/README.md", view) };
}

const width = 100;

/** Operations to show features with; of each kind the first that the document has. */
function showcase({ api }: Context) {
  const isPaged = (operation: Operation) => pagingOf(operation) !== undefined;
  const isBulk = ({ extensions }: Operation) => extensions["x-bulk"] !== undefined;
  const takesJson = ({ requestBody }: Operation) => preferred(requestBody?.content ?? [])?.kind === "json";
  return {
    list: api.operations.find(isPaged),
    read: api.operations.find((operation) => operation.method === "get" && !isPaged(operation)),
    write: api.operations.find(
      (operation) => takesJson(operation) && !isBulk(operation) && operation.method === "post",
    ),
    bulk: api.operations.find(isBulk),
  };
}

/** A whole program, which takes what is secret from its environment. */
function quickStart(operation: Operation | undefined, context: Context, packageName: string): string {
  const { names, usual, exampleScheme } = context;
  const shown = { ...context, usual: exampleScheme };
  const given = credentialNames(exampleScheme).map((name) => `${name}: process.env.${constant(name)} ?? ""`);
  const server = isAbsolute(usual.serverUrl) ? [] : ['baseUrl: "https://api.example.com"'];
  const options = [...server, ...given].join(", ");
  return [
    `import { ${names.factory} } from ${stringLiteral(packageName)};`,
    "",
    `const ${instanceOf(names)} = ${names.factory}(${options && `{ ${options} }`});`,
    ...(operation ? [pagingOf(operation) ? narrowWalkExample(operation, shown) : callExample(operation, shown)] : []),
  ].join("\n");
}

/** The call of an operation as openapi-fetch takes it. */
function fetchCall({ method, path, parameters }: Operation, { named }: Context): string {
  const required = parameters.filter((parameter) => parameter.required);
  const places = [...new Set(required.map((parameter) => parameter.in))].map((place) => {
    const inPlace = required.filter((parameter) => parameter.in === place);
    return [
      place,
      Object.fromEntries(inPlace.map((parameter) => [parameter.name, parameterExample(parameter, named)])),
    ];
  });
  const init = places.length > 0 ? `, { params: ${literal(Object.fromEntries(places))} }` : "";
  return `client.${method.toUpperCase()}(${stringLiteral(path)}${init})`;
}

function constant(name: string): string {
  return name.replaceAll(/[A-Z]/g, "_$&").toUpperCase();
}

function optionsLiteral(names: readonly string[]): string {
  return names.length === 0 ? "{" : `{ ${names.join(", ")},`;
}
