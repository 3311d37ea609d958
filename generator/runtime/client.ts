import type { Failure, Result } from "./call.js";
import type { Credential, Renewal } from "./credentials.js";
import { ApiError, type ErrorFacts, type ErrorKind, type Reason } from "./errors.js";
import type { Arguments, Operation } from "./operation.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { repeated, segment } from "./parameters.js";
import { type Answers, collect, type ErrorReader, readJson, type Said } from "./responses.js";
import { retryDelay, sleep, within } from "./timing.js";

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
export interface ApiDescription {
  readonly baseUrl: string;
  /** The header that identifies a call. */
  readonly traceHeader?: string;
  /** What most operations ask for: alternatives, each a set of security schemes. */
  readonly security?: readonly (readonly string[])[];
  /** The errors that most operations describe. */
  readonly errors: Answers<ErrorReader>;
  readonly credentials?: Readonly<Record<string, Credential | undefined>>;
  /** Sent with each request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes the client of an API. */
export function apiClient<Given extends string = never>(
  api: ApiDescription,
  clientOptions: ClientOptions,
): Client<Given> {
  return (operation, path, parameterBody, parameters, callOptions) => {
    const { id, method, returns = { 200: readJson }, errors = api.errors, security = api.security ?? [] } = operation;
    const {
      signal,
      timeout = 30_000,
      deadline = 120_000,
      retries = 2,
      retryWrites,
      maxRetryDelay = 30_000,
      maxBytes = 50_000_000,
      traceId = api.traceHeader && crypto.randomUUID(),
      baseUrl = operation.server ?? api.baseUrl,
      fetch: send = fetch,
      onRequest,
      onResponse,
    }: ClientOptions & CallOptions = { ...clientOptions, ...callOptions };
    const url = baseUrl.replace(/\/$/, "") + pathOf(operation, path);
    const body = parameterBody === undefined ? undefined : operation.body?.(parameterBody);
    const schemes = security.find((names) => names.every((name) => api.credentials?.[name]));
    if (!schemes && security[0]) throw new TypeError(`${id} needs credentials: ${security.join(" or ")}`);
    const until = Date.now() + deadline;

    let attempts = 0;
    /** Whether an attempt may have been carried out although its answer does not say so. */
    let inDoubt = false;
    let renewed = 0;
    let last: Attempt = { stage: "request" };

    const fail = (
      kind: ErrorKind,
      body: unknown,
      { code, message, ...said }: Said,
      cause?: Error,
    ): Failure<ApiError> => {
      const { response, stage } = last;
      const mayHaveBeenApplied = inDoubt && /^[PD]/.test(method); // PUT, POST, PATCH, DELETE
      const reason = cause && (cause.name === "TimeoutError" ? "timeout" : stage);
      const status = response?.status;
      const text = [`${id}:`, reason, status, code, message, mayHaveBeenApplied && "(may have been applied)"];
      const facts = {
        kind,
        reason,
        status,
        body,
        operationId: id,
        traceId,
        attempts,
        mayHaveBeenApplied,
        code,
        ...said,
      };
      return { ok: false, error: new ApiError(text.filter(Boolean).join(" "), facts as ErrorFacts, response, cause) };
    };

    const makeRequest = async (attemptSignal: AbortSignal): Promise<Request> => {
      const query: string[] = [];
      const cookies: string[] = [];
      const headers = new Headers({ accept: operation.accept ?? "application/json", ...api.headers });
      const contentType = body && (operation.contentType ?? body.contentType);
      if (contentType) headers.set("content-type", contentType);
      if (api.traceHeader && traceId) headers.set(api.traceHeader, traceId);
      for (const [name, value] of Object.entries(parameters ?? {}))
        if (value !== undefined && value !== null)
          (operation.parameters?.[name] ?? repeated)({ query, cookies, headers }, name, value);
      last.renewals = await Promise.all(
        (schemes ?? []).map((name) => api.credentials?.[name]?.({ query, cookies, headers })),
      );
      if (cookies[0]) headers.set("cookie", cookies.join("; "));
      for (const [name, value] of Object.entries({ ...clientOptions.headers, ...callOptions?.headers }))
        headers.set(name, value);
      return new Request(query[0] ? `${url}?${query.join("&")}` : url, {
        method,
        headers,
        body: body?.content ?? null,
        redirect: "manual", // a redirect would take the credentials along
        signal: attemptSignal,
      });
    };

    const attempt = async (attemptSignal: AbortSignal): Promise<Result<unknown, ApiError>> => {
      const request = await makeRequest(attemptSignal);
      await onRequest?.(request, id);
      const wasInDoubt = inDoubt;
      inDoubt = true;
      attempts++;
      last.stage = "network";
      const response = await send(request);
      const { ok, status } = response;
      last.response = response;
      inDoubt = wasInDoubt || ok || status > 499;
      const content = await collect(response, maxBytes);
      last.content = content;
      last.stage = "content";
      await onResponse?.(response, request, id);
      if (!content) throw new RangeError("too large");
      const keys = [status, `${Math.trunc(status / 100)}XX`, "default"];
      const key = keys.find((name) => (ok ? returns : errors)[name]) ?? "";
      if (ok && returns[key]) return { ok, data: await returns[key](content, response), response, traceId };
      if (!ok && errors[key]) return fail(key as ErrorKind, ...(await errors[key](content, response)));
      last.stage = ok || status > 399 ? "status" : "redirect";
      throw new Error("not a described answer");
    };

    const run = async (callSignal: AbortSignal): Promise<Result<unknown, ApiError>> => {
      for (;;) {
        last = { stage: "request" };
        const result = await within(timeout, callSignal, attempt).catch(async (cause) => {
          callSignal.throwIfAborted();
          return fail("unexpected", await last.content?.slice(0, 200).text(), cause, cause);
        });
        const { response, renewals, stage } = last;
        const status = response?.status ?? 0;
        if (response && renewals?.some((renewal) => renewal?.(status === 401)) && !renewed++) continue;
        const delay = retryDelay(response, attempts, maxRetryDelay);
        const isTransient = stage === "network" || status === 429 || status > 499;
        const mayRepeat = retryWrites || !/^P[OA]/.test(method); // POST, PATCH
        const isSpent = attempts - renewed > retries || delay > maxRetryDelay || Date.now() + delay > until;
        if (!isTransient || !mayRepeat || isSpent) return result;
        await sleep(delay, callSignal);
      }
    };

    return within(deadline, signal, run).catch((cause) => {
      last.stage = "aborted";
      return fail("unexpected", undefined, cause, cause);
    });
  };
}

/** One attempt: how far it came, and what it brought. */
interface Attempt {
  stage: Reason;
  renewals?: readonly (Renewal | undefined)[];
  response?: Response;
  content?: Blob | undefined;
}

/**
 * Fills the path template.
 * @throws TypeError where a parameter has no value, or one that would lead to another path
 */
function pathOf({ id, template, path }: Operation, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const text = (path?.[name] ?? segment)(name, values[next++] ?? "");
    if (/^\.{0,2}$/.test(text)) throw new TypeError(`${id}: bad ${name} "${text}"`);
    return text;
  });
}
