import type { SecurityScheme } from "../../model/model.js";
import type { ExampleRequest } from "../example-request.js";
import { literal, stringLiteral } from "../typescript.js";

/** A request as TypeScript that needs nothing but `fetch`. What only the caller knows is a constant: `accessToken`. */
export function fetchExample({ method, url, headers, cookie, body, credentials }: ExampleRequest): string {
  const sent = [
    ...credentials.flatMap(credentialHeaders),
    ...headers.map(({ name, value, isFresh }) => [name, isFresh ? "crypto.randomUUID()" : stringLiteral(value)]),
    ...(cookie === "" ? [] : [["cookie", stringLiteral(cookie)]]),
    ...(body && body.kind !== "form" && body.kind !== "multipart"
      ? [["content-type", stringLiteral(body.mediaType)]]
      : []),
  ].map(([name = "", value]) => `${stringLiteral(name)}: ${value},`);
  const init = [
    `method: ${stringLiteral(method)},`,
    ...(sent.length > 0 ? [`headers: {`, ...sent, "},"] : []),
    ...(body ? [`body: ${bodyExpression(body)},`] : []),
  ];
  return [`const response = await fetch(${stringLiteral(url)}, {`, ...init, "});"].join("\n");
}

function credentialHeaders(scheme: SecurityScheme): string[][] {
  if (scheme.type === "apiKey") return scheme.in === "header" ? [[scheme.parameter, "apiKey"]] : [];
  if (scheme.type === "http" && scheme.scheme === "basic")
    return [["authorization", "`Basic $" + "{btoa(`$" + "{username}:$" + "{password}`)}`"]];
  return scheme.type === "mutualTLS" ? [] : [["authorization", "`Bearer $" + "{accessToken}`"]];
}

function bodyExpression(body: NonNullable<ExampleRequest["body"]>): string {
  switch (body.kind) {
    case "json":
      return `JSON.stringify(${literal(body.value)})`;
    case "form":
      return `new URLSearchParams(${literal(body.fields)})`;
    case "multipart":
      return "form";
    case "text":
      return stringLiteral(body.text);
    case "file":
      return "file";
    default:
      return body satisfies never;
  }
}
