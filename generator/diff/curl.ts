import { isJsonObject } from "../json.js";
import type { Api, Operation, Parameter, SecurityScheme } from "../model/model.js";
import { type NamedSchemas, namedSchemas } from "../model/shape.js";
import { curlWords, type ShellRequest, type WordPart } from "../request/curl.js";
import { type Body, bodyOf, parameterText } from "../request/write.js";
import { visibleJson } from "../visible.js";
import type { OperationRef, Side, Witness } from "./change.js";
import { jsonText } from "./json-text.js";

/** In characters. A command that is longer has a line for each option. */
const WIDTH = 100;

/** What it takes to write requests of an API. */
interface Contract {
  operations: ReadonlyMap<string, Operation>;
  schemes: readonly SecurityScheme[];
  named: NamedSchemas;
}

/**
 * What makes the request of a witness, as a command for a POSIX shell. The request has all that its side requires; variables stand for
 * what the witness does not say: `$BASE_URL`, `$ACCESS_TOKEN`, and of a parameter one of its name. Null where no request shows it.
 */
export function curlWriter(apis: Record<Side, Api>): (witness: Witness) => string | null {
  const contracts: Record<Side, Contract> = { base: contractOf(apis.base), revision: contractOf(apis.revision) };
  return (witness) => {
    const contract = contracts[witness.validUnder];
    const operation = contract.operations.get(keyOf(witness.operation));
    const isAnswer = witness.in.startsWith("response");
    if (!operation || (isAnswer && !isAskedFor(witness)) || isOfPart(witness, operation)) return null;
    const request = requestOf(operation, witness, contract);
    const words = curlWords(request, (value) => jsonText(value, WIDTH));
    const isUnwritten = witness.in === "request-body" && !witness.absent && request.body?.kind === "file";
    const remark = isUnwritten ? ` # path/to/file: ${visibleJson(JSON.stringify(witness.value))}` : "";
    const line = words.join(" ");
    return (line.length <= WIDTH ? line : words.join(" \\\n  ")) + remark;
  };
}

function contractOf({ operations, webhooks, securitySchemes, schemas }: Api): Contract {
  const all = [...operations, ...webhooks];
  for (const operation of all) all.push(...operation.callbacks.flatMap((callback) => callback.operations));
  const byKey = new Map(all.map((operation) => [keyOf(operation), operation]));
  return { operations: byKey, schemes: securitySchemes, named: namedSchemas(schemas) };
}

function keyOf({ method, path }: Pick<OperationRef, "method" | "path"> | Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

/** A form of the response, which a request asks for. */
function isAskedFor({ in: place, absent }: Witness): boolean {
  return place === "response-body" && absent;
}

/** A header that is none of the request's own. */
function isOfPart({ in: place, name }: Witness, { parameters }: Operation): boolean {
  return place === "header" && !parameters.some((parameter) => parameter.in === place && parameter.name === name);
}

function requestOf(operation: Operation, witness: Witness, contract: Contract): ShellRequest {
  const isWitness = (parameter: Parameter): boolean =>
    !witness.absent && parameter.in === witness.in && parameter.name === witness.name;
  const shown = operation.parameters.filter((parameter) => parameter.required || isWitness(parameter));
  const parametersIn = (place: Parameter["in"]) => shown.filter((parameter) => parameter.in === place);
  const written = (parameter: Parameter): WordPart[] =>
    isWitness(parameter)
      ? [parameterText(parameter, witness.value)]
      : [...nameText(parameter), variableOf(parameter.name)];
  const headers = parametersIn("header").map((parameter) => ({ name: parameter.name, value: written(parameter) }));
  const query = parametersIn("query").map(written);
  return {
    method: operation.method.toUpperCase(),
    url: [
      ...addressOf(operation, written),
      ...query.flatMap((pair, index): WordPart[] => [index === 0 ? "?" : "&", ...pair]),
    ],
    headers: isAskedFor(witness) ? [...headers, { name: "Accept", value: [witness.name ?? "*/*"] }] : headers,
    cookies: parametersIn("cookie").map(written),
    body: bodyIn(operation, witness, contract.named),
    credentials: credentialsIn(operation, witness).flatMap((name) =>
      contract.schemes.filter((scheme) => scheme.name === name),
    ),
  };
}

/** What stands before a value. */
function nameText({ in: place, name }: Parameter): string[] {
  return place === "query" || place === "cookie" ? [`${encodeURIComponent(name)}=`] : [];
}

/** Where a webhook or callback goes is up to whoever receives it. */
function addressOf({ path, parameters }: Operation, write: (parameter: Parameter) => WordPart[]): WordPart[] {
  if (!path.startsWith("/")) return [{ expansion: "$URL" }];
  const parts = path.split(/\{([^{}]*)\}/).flatMap((part, index): WordPart[] => {
    if (index % 2 === 0) return [part.replaceAll(/[^!-~]|["<>\\^`{|}?#]/gu, encodeURIComponent)];
    const parameter = parameters.find(({ in: place, name }) => place === "path" && name === part);
    return parameter ? write(parameter) : [variableOf(part)];
  });
  return [{ expansion: "$BASE_URL" }, ...parts];
}

function bodyIn({ requestBody }: Operation, witness: Witness, named: NamedSchemas): Body | undefined {
  const { in: place, name, value, absent } = witness;
  if (place !== "request-body") {
    const [first] = requestBody?.required ? requestBody.content : [];
    return first && { kind: "file", mediaType: first.mediaType };
  }
  const media = requestBody?.content.find(({ mediaType }) => mediaType === name);
  if (!media) return undefined;
  if (absent) return { kind: "file", mediaType: media.mediaType };
  const body = bodyOf(media, value, named);
  if (body.kind !== "file" && body.kind !== "text") return body;
  const { mediaType } = media;
  return typeof value === "string" ? { kind: "text", mediaType, text: value } : { kind: "file", mediaType };
}

/** Names of schemes: those of the witness, else of the first alternative that authenticates. */
function credentialsIn({ security }: Operation, { in: place, value }: Witness): string[] {
  if (place === "security") return isJsonObject(value) ? Object.keys(value) : [];
  const required = security.find((alternative) => alternative.length > 0) ?? [];
  return required.map(({ scheme }) => scheme);
}

/** With a small letter first, so that no variable of the system is meant: `$path`, not `$PATH` (POSIX.1-2017, 8.1). */
function variableOf(name: string): WordPart {
  const word = name.replaceAll(/\W+/g, "_").replace(/^(?![A-Za-z])/, "p");
  return { expansion: `$${/[a-z]/.test(word) ? word : word.toLowerCase()}` };
}
