import { apiClient } from "./client.js";
import { type Credential, given } from "./credentials.js";
import type { ClientOptions } from "./options.js";
import {
  type Answers,
  type ErrorReader,
  readJson,
  type Said,
} from "./responses.js";

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
): Credential {
  const {
    clientId = "",
    clientSecret,
    tokenParameters,
    tokenStore = new Map(),
    baseUrl = apiUrl,
    fetch,
  } = options;
  const send = apiClient({ errors: answers }, { fetch, retryWrites: true });
  /** The token that was refused last. */
  let refused: unknown;
  /** A token to which no good answer has come yet: if it is refused, the reason is not its age. */
  let unproven: unknown;
  let pending: Promise<string> | undefined;

  const obtain = async (): Promise<string> => {
    const kept = await tokenStore.get(clientId);
    if (kept && kept.value !== refused && kept.expiresAt > Date.now())
      return kept.value;
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: given(clientId, "clientId"),
      client_secret: given(clientSecret, "clientSecret"),
      ...tokenParameters,
    });
    const template = new URL(tokenUrl, baseUrl).href;
    const result = await send(
      {
        id: template,
        method: "POST",
        template,
        body: () => form,
        returns: answers,
      },
      [],
    );
    const {
      body,
      message = template,
      cause,
    } = (result.ok ? result.data : result.error) as Said & ErrorOptions;
    const { access_token: value, expires_in: lifetime = 300 } = Object(body);
    if (!value)
      throw new Error(`no token, check clientId, clientSecret and ${message}`, {
        cause,
      });
    // Not used in its last minute. One that lives shorter serves only the calls that wait for it.
    await tokenStore.set(clientId, {
      value,
      expiresAt: Date.now() + (lifetime - 60) * 1000,
    });
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
      if (token === unproven) {
        if (!wasRefused) unproven = undefined;
        return false;
      }
      if (wasRefused) refused = token;
      return wasRefused;
    };
  };
}

/** What the token endpoint says, well or ill (RFC 6749, 5.1 and 5.2). Of what is no JSON nothing is kept: it may hold a token. */
const answers: Answers<ErrorReader> = {
  default: async (bytes) => {
    const body = Object(await readJson(bytes).catch(() => undefined));
    return { body, code: body.error, message: body.error_description };
  },
};
