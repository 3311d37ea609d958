import { apiClient } from "./client.js";
import { authorization, type Credential } from "./credentials.js";
import type { Operation } from "./operation.js";
import type { ClientOptions } from "./options.js";

/** What the OAuth 2.0 client credentials grant takes (RFC 6749, 4.4). */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Further parameters of the token request, such as `scope` or `audience`. */
  readonly tokenParameters?: Readonly<Record<string, string>>;
  /** Where the token is kept, to share it between processes. In memory unless set. */
  readonly tokenStore?: TokenStore;
}

/** Keeps access tokens by a key of the client's making. A `Map` is one. */
export interface TokenStore {
  get(key: string): AccessToken | undefined | Promise<AccessToken | undefined>;
  set(key: string, token: AccessToken): unknown;
}

export interface AccessToken {
  readonly value: string;
  /** Milliseconds since 1970 until which to use it. */
  readonly expiresAt: number;
}

/**
 * Obtains a token when one is needed and shares it. However many calls wait, one request is on its way; none of them can
 * cancel it for the others, and its failure is theirs but is not kept.
 */
export function clientCredentials(
  options: Partial<ClientCredentials> & ClientOptions,
  apiUrl: string,
  tokenUrl: string,
): Credential | undefined {
  const {
    clientId = "",
    clientSecret,
    tokenParameters,
    tokenStore = new Map(),
    baseUrl = apiUrl,
    fetch,
  } = options;
  if (!clientSecret) return undefined;
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    ...tokenParameters,
  });
  const request: Operation = {
    id: "token",
    method: "POST",
    template: new URL(tokenUrl, baseUrl).href,
    body: () => form,
  };
  const send = apiClient({}, { fetch, retryWrites: true });
  /** The token that was refused last. */
  let refused: unknown;
  /** A token to which no good answer has come yet: if it is refused, the reason is not its age. */
  let unproven: unknown;
  let pending: Promise<string> | undefined;

  const obtain = async (): Promise<string> => {
    const kept = await tokenStore.get(clientId);
    if (kept && kept.value !== refused && kept.expiresAt > Date.now())
      return kept.value;
    const result = await send(request, []);
    const { access_token: value, expires_in: lifetime = 300 } = Object(
      result.ok && result.data,
    );
    // Of a bad answer only the status: the rest may hold a token.
    if (!value)
      throw new Error(
        `no token: ${result.ok ? "" : result.error.status || result.error.reason}`,
      );
    // Not used in its last minute. One that lives shorter serves only the calls that wait for it.
    await tokenStore.set(clientId, {
      value,
      expiresAt: Date.now() + (lifetime - 60) * 1000,
    });
    unproven = value;
    return value;
  };

  return authorization(
    "Bearer",
    () => {
      pending ??= obtain().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    (token, wasRefused) => {
      if (token === unproven) {
        if (!wasRefused) unproven = undefined;
        return false;
      }
      if (wasRefused) refused = token;
      return wasRefused;
    },
  );
}
