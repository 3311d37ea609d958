import type { Content } from "./bodies.js";
import type { Failure, Result } from "./call.js";
import type { Credential, Renewal } from "./credentials.js";
import { ApiError, type ErrorFacts, type Reason } from "./errors.js";
import type { Arguments, Operation } from "./operation.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { repeated, segment } from "./parameters.js";
import {
  type Answers,
  type ErrorReader,
  readJson,
  type Said,
} from "./responses.js";
import { retryDelay, within } from "./timing.js";

/**
 * Sends the requests of an API. `Given` names the security schemes whose credentials it holds: a function that needs
 * others does not take it.
 */
export interface Client<in Given extends string = never> {
  (
    operation: Operation,
    ...args: Arguments
  ): Promise<Result<unknown, ApiError>>;
  /** Only for the compiler. */
  readonly given?: (scheme: Given) => void;
}

/** What the description of an API says of all its operations. */
export interface ApiDescription {
  readonly baseUrl: string;
  /** The header that identifies a call. */
  readonly traceHeader?: string;
  /** The errors that most operations describe. */
  readonly errors: Answers<ErrorReader>;
  /** What proves who is calling, by a name that operations refer to; undefined where the caller gave nothing. */
  readonly credentials: Readonly<Record<string, Credential | undefined>>;
  /** The credential that most operations ask for. */
  readonly security: string;
}

/**
 * Makes the client of an API. A call is one closure over its state: minifiers shorten the names of variables, not those of
 * properties, and what is shared by all operations is what a small bundle consists of.
 */
export function apiClient<Given extends string = never>(
  api: Partial<ApiDescription>,
  clientOptions: ClientOptions,
): Client<Given> {
  return async (operation, path, body, parameters, callOptions) => {
    const {
      id,
      method,
      template,
      accept = "application/json",
      returns = { 200: readJson },
      errors = {},
      security = "",
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

      const attempt = async (
        attemptSignal: AbortSignal,
      ): Promise<Result<unknown, ApiError>> => {
        let next = 0;
        const url = template.replace(/\{([^}]*)\}/g, (_, name: string) => {
          const text = (operation.path?.[name] ?? segment)(
            name,
            path[next++] ?? "",
          );
          if (/^\.{0,2}$/.test(text)) throw new TypeError(`bad ${name}`); // it would lead to another path
          return text;
        });
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
          if (value !== undefined && value !== null)
            (operation.parameters?.[name] ?? repeated)(draft, name, value);
        }
        const content = operation.body?.(body, headers) as Content;
        renew = await api.credentials?.[security]?.(draft);
        const request = new Request(
          baseUrl.replace(/\/$/, "") +
            url +
            (query[0] ? `?${query.join("&")}` : ""),
          {
            method,
            headers,
            body: content,
            redirect: "manual", // it would take the credentials along
            signal: attemptSignal,
          },
        );
        attemptSignal.throwIfAborted(); // the credential may have come too late
        await onRequest?.(request, id);
        stage = "network";
        attempts++;
        response = await send(request);
        status = response.status;
        bytes = await response.arrayBuffer();
        stage = "content";
        await onResponse?.(response, request, id);
        const { ok } = response;
        const readers: Answers = ok ? returns : errors;
        const kind = readers[status] ? status : "default";
        const read = readers[kind];
        if (!read) {
          stage = "status";
          throw new TypeError("not as described");
        }
        const data = await read(bytes, response);
        return ok
          ? { ok, data, response, traceId }
          : fail({ kind, ...(data as Said) });
      };

      const fail = (
        {
          message = "",
          ...said
        }: Said & Pick<Partial<ErrorFacts>, "kind" | "reason">,
        cause?: unknown,
      ): Failure<ApiError> => {
        // A refusal says that nothing was done, though not of the attempts before it that ended otherwise.
        const unrefused =
          attempts - renewals - Number(status > 299 && status < 500);
        const mayHaveBeenApplied = unrefused > 0 && /^[PD]/.test(method); // PUT, POST, PATCH, DELETE
        const text = `${id}: ${said.reason ?? status} ${message}`;
        const facts = {
          status,
          operationId: id,
          traceId,
          attempts,
          mayHaveBeenApplied,
          ...said,
        };
        return {
          ok: false,
          error: new ApiError(text, facts as ErrorFacts, response, cause),
        };
      };

      const result = await within(
        Math.min(timeout, until - Date.now()),
        signal,
        attempt,
      ).catch((cause) => {
        const { name, message } = Object(cause);
        if (signal?.aborted) stage = "aborted";
        const reason = name === "TimeoutError" ? "timeout" : stage;
        const excerpt = new TextDecoder().decode(bytes?.slice(0, 200));
        return fail(
          { kind: "unexpected", reason, body: excerpt, message },
          cause,
        );
      });
      if (status && renew?.(status === 401) && !renewals++) continue;
      const delay = retryDelay(
        response?.headers.get("retry-after") ?? "",
        attempts,
      );
      const isTransient = stage === "network" || status === 429 || status > 499;
      const mayRetry =
        isTransient && retryWrites && attempts - renewals <= retries;
      if (!mayRetry || Date.now() + delay > until) return result;
      await within(delay, signal, () => new Promise<never>(() => {})).catch(
        () => {},
      );
    }
  };
}
