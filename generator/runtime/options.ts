/** What a call may be given beside its arguments. */
export interface CallOptions {
  /** Ends the call early. */
  readonly signal?: AbortSignal | undefined;
  /** Added to the request, by names in lower case; a call's win over the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Longest time for one attempt, its body included, in milliseconds. 30,000 unless set. */
  readonly timeout?: number | undefined;
  /** Longest time for the whole call, waits between attempts included, in milliseconds. 120,000 unless set. */
  readonly deadline?: number | undefined;
  /** How often to send again after 429, 5xx, a network fault or a timeout. 2 unless set. */
  readonly retries?: number | undefined;
  /** Whether to do so for POST and PATCH too, which may then be carried out twice. False unless set. */
  readonly retryWrites?: boolean | undefined;
  /** Sent to identify the call, where the API knows such a header. A fresh UUID unless set. */
  readonly traceId?: string | undefined;
}

/** What all calls of a client share. */
export interface ClientOptions extends Omit<CallOptions, "signal" | "traceId"> {
  /** The server, `https://…`, instead of the one that the API describes; the token endpoint beside it moves along. */
  readonly baseUrl?: string | undefined;
  /** Sends a request; the platform's `fetch` unless set. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Sees each request before it is sent, resent ones too, and may change its headers. */
  readonly onRequest?: ((request: Request, operationId: string) => void | Promise<void>) | undefined;
  /** Sees each answer, refused ones too. Its body is already read. */
  readonly onResponse?:
    | ((response: Response, request: Request, operationId: string) => void | Promise<void>)
    | undefined;
}
