import type { Content } from "./bodies.js";
import type { Result, Success } from "./call.js";
import type { Credential, GrantHolder, Renewal } from "./credentials.js";
import { ApiError, type ErrorFacts, type Reason } from "./errors.js";
import type { Arguments, Operation } from "./operation.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { repeated, segment } from "./parameters.js";
import { type Answers, type ErrorReader, readJson, type Said } from "./responses.js";
import { retryDelay, within } from "./timing.js";

/**
 * Sends the requests of an API. `Given` names the security schemes whose credentials it holds: a function that needs
 * others does not take it.
 */
export interface Client<in Given extends string = never> {
  (operation: Operation, ...args: Arguments): Promise<Result<unknown, ApiError>>;
  /** Only for the compiler. */
  readonly given?: (scheme: Given) => void;
}

/** What the description of an API says of all its operations. */
export interface ApiDescription extends GrantHolder {
  readonly baseUrl: string;
  /** The header that identifies a call. */
  readonly traceHeader?: string;
  /** The errors that most operations describe. */
  readonly errors: Answers<ErrorReader>;
  /** The credential that most operations ask for. */
  readonly security: Credential | null;
}

/**
 * Makes the client of an API. A call is one closure over its state: minifiers shorten the names of variables, not those of
 * properties, and what is shared by all operations is what a small bundle consists of.
 */
export function apiClient<Given extends string = never>(
  api: Pick<ApiDescription, "errors"> & Partial<ApiDescription>,
  clientOptions: ClientOptions,
): Client<Given> {
  return async (operation, path, body, parameters, callOptions) => {
    const {
      id,
      method,
      template,
      accept = "application/json",
      returns = { 200: readJson },
      errors,
      security,
      baseUrl: described = "",
      traceHeader,
    } = { ...api, ...operation };
    const {
      signal,
      timeout = 30_000,
      deadline = 120_000,
      retries = 2,
      retryWrites = !/^P[OA]/.test(method), // POST and PATCH may not be repeated (RFC 9110, 9.2.2)
      traceId = traceHeader && crypto.randomUUID(),
      baseUrl = described,
      fetch: send = fetch,
      onRequest,
      onResponse,
    }: ClientOptions & CallOptions = { ...clientOptions, ...callOptions };
    const until = Date.now() + deadline;
    let attempts = 0;
    let renewals = 0;
    for (;;) {
      let stage = "request" as Reason;
      let status = 0;
      let response: Response | undefined;
      let bytes: ArrayBuffer | undefined;
      let renew: Renewal | undefined;

      const attempt = async (attemptSignal: AbortSignal): Promise<Success<unknown> | Fault> => {
        let next = 0;
        const url = template.replace(/\{(.*?)\}/g, (_, name: string) => {
          const text = (operation.path?.[name] ?? segment)(name, path[next++] ?? "");
          if (/^\.{0,2}$/.test(text)) throw new Error(`bad ${name}`); // it would lead to another path
          return text;
        });
        const target = baseUrl.replace(/\/$/, "") + url;
        if (!URL.canParse("/", target)) throw new Error(`bad baseUrl: ${baseUrl}`);
        const query: string[] = [];
        const headers = new Headers({
          accept,
          ...clientOptions.headers,
          ...callOptions?.headers,
          ...(traceHeader && { [traceHeader]: traceId }),
        });
        const draft = { query, headers };
        for (const name in parameters) {
          const value = parameters[name];
          if (value !== undefined && value !== null) (operation.parameters?.[name] ?? repeated)(draft, name, value);
        }
        renew = await security?.(draft, clientOptions as never, api);
        const request = new Request(target + (query[0] ? "?" : "") + query.join("&"), {
          method,
          headers,
          body: operation.body?.(body, headers) as Content,
          redirect: "manual", // it would take the credentials along
          signal: attemptSignal,
        });
        attemptSignal.throwIfAborted(); // the credential may have come too late
        await onRequest?.(request, id);
        stage = "network";
        attempts++;
        response = await send(request);
        status = response.status;
        bytes = await response.arrayBuffer();
        stage = "content";
        await onResponse?.(response, request, id);
        const readers: Answers = response.ok ? returns : errors;
        const kind = readers[status] ? status : "default";
        const read = readers[kind];
        if (!read) {
          stage = "status";
          throw new Error("not as described");
        }
        const data = await read(bytes, response);
        return response.ok ? { ok: true, data, response, traceId } : { kind, ...(data as Said) };
      };

      const outcome = await within(Math.min(timeout, until - Date.now()), signal, attempt).catch((cause): Fault => {
        const { name, message, cause: system } = Object(cause);
        if (signal?.aborted) stage = "aborted";
        const reason = name === "TimeoutError" ? "timeout" : stage;
        return {
          kind: "unexpected",
          reason,
          body: new TextDecoder().decode(bytes).slice(0, 200),
          code: system?.code,
          message,
          cause,
        };
      });
      if (status && renew?.(status === 401) && !renewals++) continue;
      const delay = retryDelay(response?.headers.get("retry-after") ?? "", attempts);
      const isTransient = stage === "network" || status === 429 || status > 499;
      const mayRetry = isTransient && retryWrites && attempts - renewals <= retries;
      if (mayRetry && Date.now() + delay <= until) {
        await within(delay, signal).catch(() => {});
        continue;
      }
      if (outcome.ok) return outcome;
      // A refusal says that nothing was done, though not of the attempts before it that ended otherwise.
      const wasSent = attempts - renewals > Number(status > 299 && status < 500);
      const mayHaveBeenApplied = wasSent && /^[PD]/.test(method); // PUT, POST, PATCH, DELETE
      const { message, ...said } = outcome;
      const error = new ApiError(
        [`${id}:`, said.reason, status, said.code, message].filter(Boolean).join(" "),
        { status, operationId: id, traceId, attempts, mayHaveBeenApplied, ...said } as ErrorFacts,
        response,
      );
      return { ok: false, error };
    }
  };
}

/** What an attempt came to that brought no good answer. */
interface Fault extends Said, Pick<Partial<ErrorFacts>, "kind" | "reason"> {
  readonly ok?: false;
  readonly cause?: unknown;
}
