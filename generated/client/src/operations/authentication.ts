import { readOAuthErrorDto } from "../errors.js";
import { formBody } from "../runtime/bodies.js";
import type { Call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import type { ApiError, UnexpectedError } from "../runtime/errors.js";
import { operation } from "../runtime/operation.js";
import type { CallOptions } from "../runtime/options.js";
import type {
  OAuthErrorDto,
  TokenRequestDto,
  TokenResponseDto,
} from "../types.js";

/**
 * How a caller obtains its access token. The token endpoint lies outside the `/partner/v1` prefix and follows OAuth
 * 2.0 (RFC 6749): form-encoded in, errors in OAuth's own form.
 */
export interface Authentication {
  /**
   * Get an access token
   *
   * Exchanges the client ID and secret for an access token that serves every operation but `connectDealer`. Keep the
   * token until about a minute before `expires_in` has passed, and share it among all callers of your process, instead
   * of asking for one per request. No refresh token is issued: call this operation again.
   *
   * The same endpoint exchanges and renews authorization codes (`grant_type` `authorization_code` and `refresh_token`)
   * for `connectDealer`; those requests, which OAuth libraries make for you, are not described here.
   *
   * The published page names the three required fields. The optional `scope` and everything in the response but
   * `access_token` follow RFC 6749.
   *
   * `POST /oauth/token`
   *
   * @param body The credentials, form-encoded.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {CreateAccessTokenError}
   * @example
   * const answer = await chekt.authentication.createAccessToken({
   *   grant_type: "client_credentials",
   *   client_id: "YOUR_CLIENT_ID",
   *   client_secret: "YOUR_CLIENT_SECRET",
   * });
   */
  createAccessToken(
    body: TokenRequestDto,
    options?: CallOptions,
  ): Call<TokenResponseDto, CreateAccessTokenError>;
}

/** What `createAccessToken` fails with. */
export type CreateAccessTokenError =
  | ApiError<400, OAuthErrorDto>
  | ApiError<401, OAuthErrorDto>
  | ApiError<"default", OAuthErrorDto>
  | UnexpectedError;

/** `createAccessToken` as a function by itself: a bundle holds no other operation. */
export const createAccessToken: (
  client: Client,
  body: TokenRequestDto,
  options?: CallOptions,
) => Call<TokenResponseDto, CreateAccessTokenError> = /* @__PURE__ */ operation(
  "createAccessToken",
  "POST",
  "/oauth/token",
  {
    body: formBody,
    errors: {
      400: readOAuthErrorDto,
      401: readOAuthErrorDto,
      default: readOAuthErrorDto,
    },
    security: null,
  },
);
