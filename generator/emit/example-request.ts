import type { Api, Operation, SecurityScheme } from "../model/model.js";
import { isTraceHeader } from "../model/named-parameters.js";
import type { NamedSchemas } from "../model/shape.js";
import { type Body, bodyOf, cookieText, headerText, pathText, queryPairs } from "../request/write.js";
import { bodyExample, parameterExample } from "./example.js";
import { parameterValue, shownParameters } from "./operation-example.js";

/** A request with the example values of an operation, each part as it travels. */
export interface ExampleRequest {
  method: string;
  /** With path and query encoded. */
  url: string;
  /** Neither credentials nor the body's media type. */
  headers: ExampleHeader[];
  /** Pairs of name and value; "" where there are none. */
  cookie: string;
  body: Body | undefined;
  /** The schemes of the first alternative that authenticates. */
  credentials: SecurityScheme[];
}

interface ExampleHeader {
  name: string;
  value: string;
  /** Whether each call needs a value of its own: a fresh UUID. */
  isFresh: boolean;
}

/** The example request of an operation: what it requires, and what the document has an example for. */
export function exampleRequest(operation: Operation, api: Api, named: NamedSchemas): ExampleRequest {
  const query: string[] = [];
  const cookies: string[] = [];
  const headers: ExampleHeader[] = [];
  for (const parameter of shownParameters(operation.parameters)) {
    const { name, in: place } = parameter;
    const value = () => parameterValue(parameter, operation, named);
    if (place === "query") query.push(...queryPairs(parameter, value()));
    else if (place === "cookie") cookies.push(cookieText(parameter, value()));
    else if (place === "header") {
      const isFresh = isTraceHeader(parameter);
      headers.push({ name, value: headerText(parameter, parameterExample(parameter, named)), isFresh });
    }
  }
  const [media] = operation.requestBody?.content ?? [];
  const path = pathOf(operation, named);
  const required = operation.security.find((alternative) => alternative.length > 0) ?? [];
  return {
    method: operation.method.toUpperCase(),
    url: serverOf(operation) + path + (query.length > 0 ? `?${query.join("&")}` : ""),
    headers,
    cookie: cookies.join("; "),
    body: media && bodyOf(media, bodyExample(media, named, "request"), named),
    credentials: required.flatMap(({ scheme }) => api.securitySchemes.filter(({ name }) => name === scheme)),
  };
}

/** The first server's address, with the defaults of its variables, without a slash at the end. */
function serverOf({ servers }: Operation): string {
  const [server] = servers;
  if (!server) return "https://example.com";
  const url = server.variables.reduce(
    (address, { name, default: value }) => address.replaceAll(`{${name}}`, value),
    server.url,
  );
  const absolute = /^https?:/i.test(url) ? url : `https://example.com${url.startsWith("/") ? "" : "/"}${url}`;
  return absolute.replace(/\/+$/, "").replaceAll(/[\s\p{Cc}\p{Cf}]/gu, encodeURIComponent);
}

function pathOf(operation: Operation, named: NamedSchemas): string {
  return operation.path.replaceAll(/\{([^{}]*)\}/g, (template, name: string) => {
    const parameter = operation.parameters.find((each) => each.in === "path" && each.name === name);
    return parameter ? pathText(parameter, parameterExample(parameter, named)) : template;
  });
}
