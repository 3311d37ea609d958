import { standardErrors } from "./errors.js";
import { type Client, apiClient } from "./runtime/client.js";
import {
  type ClientCredentials,
  clientCredentials,
} from "./runtime/client-credentials.js";
import type { TokenSource } from "./runtime/credentials.js";
import type { ClientOptions } from "./runtime/options.js";

/** How the package names itself to servers, where it is no browser that sends the request. */
export const userAgent = "chekt-partner-api/0.8.0";

/** The servers that the API is described for. */
export const servers = {
  /** Production. Real dealers, real alarms. */
  production: "https://api.chekt.com",
  /** Development. Documented for CHeKT's sibling Event API; that the Partner API answers here too is inferred. */
  development: "https://api.chektdev.com",
};

/** Security schemes of the API. */
export type Scheme = "clientCredentials" | "dealerAuthorization";

/** What proves who is calling. An operation takes a client only if it was given the credentials that the operation asks for. */
export type PartnerApiCredentials = Partial<ClientCredentials> & {
  /**
   * OAuth 2.0 authorization code (RFC 6749, section 4.1), for `connectDealer` alone. A user with administrator rights on
   * the dealer signs in and consents; CHeKT takes the dealer from the resulting token. Send a `state` and check it on
   * return. The token lives an hour; with `offline_access` it comes with a refresh token. The authorization URL is
   * inferred.
   */
  readonly userToken?: TokenSource;
};

/** What a client is made of. */
export type PartnerApiOptions = ClientOptions & PartnerApiCredentials;

/** The security schemes for which the options hold credentials. */
export type Given<Options> =
  | (Options extends ClientCredentials ? "clientCredentials" : never)
  | (Options extends { readonly userToken: TokenSource }
      ? "dealerAuthorization"
      : never);

/** Refuses what is no option. */
export type Known<Options> = {
  readonly [Name in Exclude<keyof Options, keyof PartnerApiOptions>]: never;
};

/**
 * Makes a client for functions that stand by themselves, so that a bundle holds only the operations that it calls. Unlike
 * `createPartnerApi` it sets no limit to answers and does not name the package to the server.
 */
export function createClient<const Options extends PartnerApiOptions>(
  options: Options & Known<Options>,
): Client<Given<Options>>;
export function createClient(options: PartnerApiOptions): Client<Scheme> {
  return apiClient(
    {
      baseUrl: "https://api.chekt.com",
      traceHeader: "x-partner-trace-id",
      errors: standardErrors,
      security: clientCredentials(
        options,
        "https://api.chekt.com",
        "/oauth/token",
      ),
    },
    options,
  );
}
