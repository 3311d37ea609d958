import { dealerAuthorizationCredential } from "../credentials.js";
import type { StandardError } from "../errors.js";
import { json } from "../runtime/bodies.js";
import type { Call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { operation } from "../runtime/operation.js";
import type { CallOptions } from "../runtime/options.js";
import type {
  ConnectDealerDto,
  ResponseDealerDto,
  UpdateDealerDto,
} from "../types.js";

/**
 * The security companies whose customers are monitored. Everything else belongs to a dealer. A dealer connects to a
 * partner's system once; from then on the partner's tokens reach it. No operation lists the dealers that a token
 * reaches, so keep the `dealer_id` that connecting returns.
 */
export interface Dealers {
  /**
   * Get a dealer
   *
   * Returns CHeKT's record of a dealer and your identifier for it. A dealer that does not exist gives `404`
   * `dealer_not_found`; one that exists but is not connected to you gives `403`.
   *
   * `GET /partner/v1/dealers/{dealerId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {GetDealerError}
   * @example
   * const answer = await chekt.dealers.get(12345);
   */
  get(
    dealerId: number,
    options?: CallOptions,
  ): Call<ResponseDealerDto, GetDealerError>;

  /**
   * Update a dealer's company details
   *
   * Changes the details that the body names and leaves the others as they are. Your own identifier for the dealer is not
   * among them: it changes only through `connectDealer`. The vendor documents that a dealer can be updated; method, path
   * and body are inferred.
   *
   * `PATCH /partner/v1/dealers/{dealerId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param body The details to change, at least one.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {UpdateDealerError}
   * @example
   * const answer = await chekt.dealers.update(12345, {
   *   company_phone_number: "+1-555-987-6543",
   * });
   */
  update(
    dealerId: number,
    body: UpdateDealerDto,
    options?: CallOptions,
  ): Call<ResponseDealerDto, UpdateDealerError>;

  /**
   * Disconnect a dealer
   *
   * Removes the mapping between the dealer and your system. The dealer itself, its sites and its devices stay.
   * Afterwards a platform partner's token no longer reaches the dealer, so that every further call for it gives `403`
   * until the dealer connects again. The vendor documents that a dealer can be disconnected; method, path and response
   * are inferred.
   *
   * `PUT /partner/v1/dealers/{dealerId}/disconnect`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {DisconnectDealerError}
   * @example
   * const answer = await chekt.dealers.disconnect(12345);
   */
  disconnect(
    dealerId: number,
    options?: CallOptions,
  ): Call<ResponseDealerDto, DisconnectDealerError>;
}

/**
 * The security companies whose customers are monitored. Everything else belongs to a dealer. A dealer connects to a
 * partner's system once; from then on the partner's tokens reach it. No operation lists the dealers that a token
 * reaches, so keep the `dealer_id` that connecting returns.
 */
export interface DealersWithDealerAuthorization {
  /**
   * Connect the authorizing dealer
   *
   * Maps the dealer whose administrator authorized the token to your own identifier for it, and brings the dealer within
   * the reach of your client credentials. Each dealer does this once; everything else about the dealer, its sites
   * included, comes after. Repeating the call with the same values gives the same mapping, which is inferred from the
   * method.
   *
   * CHeKT takes the dealer from the token, not from the body. This is the only operation that needs a user's token; one
   * obtained with client credentials gives `401`.
   *
   * `PUT /partner/v1/dealers/connect`
   *
   * @param body Your identifier for the dealer and the name of its company.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {ConnectDealerError}
   * @example
   * const chekt = createPartnerApi({ userToken });
   * const answer = await chekt.dealers.connect({
   *   external_dealer_id: "adc-67890",
   *   company_name: "CHeKT Security Solutions",
   * });
   */
  connect(
    body: ConnectDealerDto,
    options?: CallOptions,
  ): Call<ResponseDealerDto, ConnectDealerError>;
}

/** What `connectDealer` fails with. */
export type ConnectDealerError = StandardError;

/** `connect` as a function by itself: a bundle holds no other operation. */
export const connectDealer: (
  client: Client<"dealerAuthorization">,
  body: ConnectDealerDto,
  options?: CallOptions,
) => Call<ResponseDealerDto, ConnectDealerError> = /* @__PURE__ */ operation(
  "connectDealer",
  "PUT",
  "/partner/v1/dealers/connect",
  { body: json, security: dealerAuthorizationCredential },
);

/** What `getDealer` fails with. */
export type GetDealerError = StandardError;

/** `get` as a function by itself: a bundle holds no other operation. */
export const getDealer: (
  client: Client<"clientCredentials">,
  dealerId: number,
  options?: CallOptions,
) => Call<ResponseDealerDto, GetDealerError> = /* @__PURE__ */ operation(
  "getDealer",
  "GET",
  "/partner/v1/dealers/{dealerId}",
);

/** What `updateDealer` fails with. */
export type UpdateDealerError = StandardError;

/** `update` as a function by itself: a bundle holds no other operation. */
export const updateDealer: (
  client: Client<"clientCredentials">,
  dealerId: number,
  body: UpdateDealerDto,
  options?: CallOptions,
) => Call<ResponseDealerDto, UpdateDealerError> = /* @__PURE__ */ operation(
  "updateDealer",
  "PATCH",
  "/partner/v1/dealers/{dealerId}",
  { body: json },
);

/** What `disconnectDealer` fails with. */
export type DisconnectDealerError = StandardError;

/** `disconnect` as a function by itself: a bundle holds no other operation. */
export const disconnectDealer: (
  client: Client<"clientCredentials">,
  dealerId: number,
  options?: CallOptions,
) => Call<ResponseDealerDto, DisconnectDealerError> = /* @__PURE__ */ operation(
  "disconnectDealer",
  "PUT",
  "/partner/v1/dealers/{dealerId}/disconnect",
);
