import type { BodyWriter } from "./bodies.js";
import { apiClient } from "./client.js";
import type { Credential } from "./credentials.js";
import type { Operation } from "./operation.js";
import type { ClientOptions } from "./options.js";
import { errorReader } from "./responses.js";

/** What the OAuth 2.0 client credentials grant takes (RFC 6749, 4.4). */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes to ask for, separated by blanks; absent: all that were granted. */
  readonly scope?: string;
  /** Where the token is kept, to share it between processes. In memory unless set. */
  readonly tokenStore?: TokenStore;
}

/** Keeps one access token. */
export interface TokenStore {
  get(): AccessToken | undefined | Promise<AccessToken | undefined>;
  set(token: AccessToken): void | Promise<void>;
}

export interface AccessToken {
  readonly value: string;
  /** Milliseconds since 1970 until which to use it. */
  readonly expiresAt: number;
}

/** Seconds that a token is taken to live when the server does not say. */
const unknownLifetime = 300;

/** Seconds before its end at which a token is no longer used, if it lives for more than twice as long. */
const margin = 60;

/**
 * Obtains a token when one is needed and shares it. However many calls wait, one request is on its way; none of them can
 * cancel it for the others, and its failure is theirs but is not kept.
 */
export function clientCredentials(
  options: Partial<ClientCredentials> & ClientOptions,
  apiUrl: string,
  tokenUrl: string,
): Credential | undefined {
  const { clientId, clientSecret, scope, tokenStore = memory(), baseUrl = apiUrl, fetch, timeout, retries } = options;
  if (!clientId || !clientSecret) return undefined;
  const { origin, href } = new URL(tokenUrl, baseUrl);
  const send = apiClient(
    { baseUrl: origin, errors: { default: readOAuthError } },
    { fetch, timeout, retries, retryWrites: true },
  );
  const operation: Operation = { id: "token", method: "POST", template: href.slice(origin.length), body: formOf };
  const body = {
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    ...(scope && { scope }),
  };

  let pending: Promise<string> | undefined;
  /** The token that was refused last. */
  let refused: string | undefined;
  /** A token to which no good answer has come yet: if it is refused, the reason is not its age. */
  let unproven: string | undefined;

  const obtain = async (): Promise<string> => {
    const kept = await tokenStore.get();
    if (kept && kept.value !== refused && kept.expiresAt > Date.now()) return kept.value;
    const result = await send(operation, [], body);
    // Of a bad answer only the status and OAuth's word for it: the rest may hold a token.
    if (!result.ok)
      throw new Error(`no access token: ${result.error.code ?? result.error.reason} ${result.error.status ?? ""}`);
    const { access_token: value, expires_in: lifetime = unknownLifetime } = Object(result.data);
    if (!value || typeof value !== "string") throw new Error("no access token: none in the answer");
    await tokenStore.set({ value, expiresAt: Date.now() + Math.max(lifetime - margin, lifetime / 2) * 1000 });
    unproven = value;
    return value;
  };

  return async ({ headers }) => {
    pending ??= obtain().finally(() => {
      pending = undefined;
    });
    const token = await pending;
    headers.set("authorization", `Bearer ${token}`);
    return (wasRefused) => {
      const isOld = token !== unproven;
      if (!wasRefused && !isOld) unproven = undefined;
      if (wasRefused && isOld) refused = token;
      return wasRefused && isOld;
    };
  };
}

const formOf: BodyWriter = (body) => ({ content: new URLSearchParams(body as Record<string, string>) });

const readOAuthError = /* @__PURE__ */ errorReader<{ error?: string }>(({ error }) => ({ code: error }));

function memory(): TokenStore {
  let kept: AccessToken | undefined;
  return {
    get: () => kept,
    set(token) {
      kept = token;
    },
  };
}
