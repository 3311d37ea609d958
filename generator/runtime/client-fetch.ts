import type { Client } from "./client.js";
import type { Credential } from "./credentials.js";
import type { Operation } from "./operation.js";
import { type BodyReader, type ErrorReader, readBytes } from "./responses.js";

/** Credentials of operations that do not ask for the usual ones, by method and path template: `PUT /dealers/connect`. */
export type SecurityTable = Readonly<Record<string, Credential | null>>;

/**
 * A `fetch` with a client's credentials, tracing, time limits and retries, for whoever makes requests in another way. Every
 * answer is an answer, whatever its status; only where none came does it reject, with an `ApiError`.
 */
export function clientFetch<Given extends string>(
  client: Client<Given>,
  baseUrl: string,
  security: SecurityTable,
): (request: Request) => Promise<Response> {
  const table = Object.entries(security).map(([key, credential]) => ({ key: patternOf(key), credential }));
  return async (request) => {
    const template = request.url.slice(baseUrl.replace(/\/$/, "").length);
    const id = `${request.method} ${template.split("?")[0]}`;
    const content = await request.arrayBuffer();
    const unusual = table.find(({ key }) => key.test(id));
    const operation: Operation = {
      id,
      method: request.method,
      template,
      returns: { default: whole },
      errors: { default: wholeError },
      ...(content.byteLength > 0 && { body: () => content }),
      ...(unusual && { security: unusual.credential }),
    };
    const headers = Object.fromEntries(request.headers);
    const result = await client(operation, [], undefined, undefined, { headers, signal: request.signal });
    if (!result.ok && result.error.kind === "unexpected") throw result.error;
    const { data, response } = result.ok ? result : { data: result.error.body, response: result.error.response };
    const isEmpty = [101, 204, 205, 304].includes(response?.status ?? 0);
    return new Response(isEmpty ? null : (data as Blob), response);
  };
}

const whole: BodyReader = readBytes;
const wholeError: ErrorReader = async (body, response) => ({ body: await readBytes(body, response) });

function patternOf(key: string): RegExp {
  const literal = key.split(/\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join("[^/]+")}$`);
}
