import type { StandardError } from "../errors.js";
import { json } from "../runtime/bodies.js";
import type { Call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import {
  type Column,
  type Condition,
  type Selected,
  conditions,
} from "../runtime/list-query.js";
import { operation } from "../runtime/operation.js";
import type { CallOptions } from "../runtime/options.js";
import { type List, type ListOptions, list } from "../runtime/paging.js";
import { joined } from "../runtime/parameters.js";
import { readJson, readNothing } from "../runtime/responses.js";
import type {
  CreateSiteDto,
  ResponseSiteBasicDto,
  SortDirection,
  UpdateSiteActivationStatusDto,
  UpdateSiteDto,
} from "../types.js";

/**
 * The protected premises of a dealer's customers. A site is created inactive; it is switched on and off through its
 * activation status.
 */
export interface Sites {
  /**
   * Create a site
   *
   * Creates a site of a connected dealer. It starts inactive: put devices and contacts on it, then switch it on with
   * `updateSiteActivationStatus`. Whether CHeKT refuses an `external_site_id` that is already in use is not documented,
   * so a request whose answer was lost is better looked up with `listSites` than sent again.
   *
   * `POST /partner/v1/dealers/{dealerId}/sites`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param body The site to create.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {CreateSiteError}
   * @example
   * const answer = await chekt.sites.create(12345, {
   *   external_site_id: "1234567890",
   *   name: "Gangnam Headquarters",
   *   monitoring_station_id: 12345,
   *   account_number: "1234567890",
   *   address1: "123 Teheran-ro, Gangnam-gu, Seoul",
   *   address2: "7th Floor, Suite 701",
   *   timezone: "Asia/Seoul",
   * });
   */
  create(
    dealerId: number,
    body: CreateSiteDto,
    options?: CallOptions,
  ): Call<ResponseSiteBasicDto, CreateSiteError>;

  /**
   * List a dealer's sites
   *
   * Returns the dealer's sites that satisfy every `filter`, as a bare array and a page at a time. A dealer without
   * matching sites gives an empty array.
   *
   * `GET /partner/v1/dealers/{dealerId}/sites`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param query Parameters by name.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {ListSitesError}
   * @example
   * for await (const item of chekt.sites.list(12345, {
   *   filter: [["is_activated", 1, "eq"]],
   *   sort: "created_at",
   *   dir: "desc",
   * })) console.log(item);
   */
  list<
    const Fields extends readonly Column<ResponseSiteBasicDto>[] | undefined =
      undefined,
  >(
    dealerId: number,
    query?: ListSitesParameters<Fields>,
    options?: ListOptions,
  ): List<Selected<ResponseSiteBasicDto, Fields>, ListSitesError>;

  /**
   * Get a site
   *
   * Returns one site of the dealer. The vendor documents that a site can be read by itself; the path is inferred, and so
   * is that the answer has the same properties as in the list.
   *
   * `GET /partner/v1/dealers/{dealerId}/sites/{siteId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {GetSiteError}
   * @example
   * const answer = await chekt.sites.get(12345, 1);
   */
  get(
    dealerId: number,
    siteId: number,
    options?: CallOptions,
  ): Call<ResponseSiteBasicDto, GetSiteError>;

  /**
   * Update a site
   *
   * Changes the properties that the body names and leaves the others as they are. A site is not switched on or off here
   * but with `updateSiteActivationStatus`. The vendor documents that a site can be updated; method, path and body are
   * inferred.
   *
   * `PATCH /partner/v1/dealers/{dealerId}/sites/{siteId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param body The properties to change, at least one.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {UpdateSiteError}
   * @example
   * const answer = await chekt.sites.update(12345, 1, {
   *   name: "Gangnam HQ",
   *   monitoring_station_id: null,
   * });
   */
  update(
    dealerId: number,
    siteId: number,
    body: UpdateSiteDto,
    options?: CallOptions,
  ): Call<ResponseSiteBasicDto, UpdateSiteError>;

  /**
   * Delete a site
   *
   * Deletes a site, and with it its devices, contacts and arming settings. This cannot be undone. The vendor documents
   * that a site can be deleted; path, status and what goes with the site are inferred.
   *
   * `DELETE /partner/v1/dealers/{dealerId}/sites/{siteId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {DeleteSiteError}
   * @example
   * await chekt.sites.delete(12345, 1);
   */
  delete(
    dealerId: number,
    siteId: number,
    options?: CallOptions,
  ): Call<void, DeleteSiteError>;

  /**
   * Activate or deactivate a site
   *
   * Switches a site between active and inactive. Asking for the state that the site is in already succeeds and changes
   * nothing. The operation is published; that its body names the state to reach is inferred.
   *
   * `PATCH /partner/v1/dealers/{dealerId}/sites/{siteId}/activation-status`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param body The state that the site shall be in.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {UpdateSiteActivationStatusError}
   * @example
   * const answer = await chekt.sites.updateActivationStatus(12345, 1, { is_activated: 1 });
   */
  updateActivationStatus(
    dealerId: number,
    siteId: number,
    body: UpdateSiteActivationStatusDto,
    options?: CallOptions,
  ): Call<ResponseSiteBasicDto, UpdateSiteActivationStatusError>;
}

/** What `createSite` fails with. */
export type CreateSiteError = StandardError;

/** `create` as a function by itself: a bundle holds no other operation. */
export const createSite: (
  client: Client<"clientCredentials">,
  dealerId: number,
  body: CreateSiteDto,
  options?: CallOptions,
) => Call<ResponseSiteBasicDto, CreateSiteError> = /* @__PURE__ */ operation(
  "createSite",
  "POST",
  "/partner/v1/dealers/{dealerId}/sites",
  { body: json, returns: { 201: readJson } },
);

/** What `listSites` fails with. */
export type ListSitesError = StandardError;

/** Parameters of `listSites`. */
export interface ListSitesParameters<
  Fields extends readonly Column<ResponseSiteBasicDto>[] | undefined =
    undefined,
> {
  /**
   * Columns to return, separated by commas. Without it every column is returned; with it an item holds only the chosen
   * ones, so properties that are otherwise always present are missing. Write `table.column` for a column of a joined
   * table; which tables can be joined is not documented. An unknown column gives `400`.
   */
  readonly fields?: Fields | undefined;
  /**
   * A condition on one column, written `column,value,operator`. Repeat the parameter for several conditions; all of them
   * must hold. The operators are `eq` (equal, and assumed when the operator is left out), `neq` (not equal), `lt` and
   * `lte` (less than, or equal), `gt` and `gte` (greater than, or equal) and `regex` (matches a regular expression). An
   * unknown column or operator gives `400`.
   *
   * Numbers compare as numbers, everything else as text. The dialect of `regex` is not documented; take it as unanchored
   * and case-sensitive. A value may contain commas: the column ends at the first comma, and what follows the last one is
   * the operator if it is the name of one. Give the operator explicitly and no value is ambiguous. How values compare
   * and where a condition is split are inferred; the operators and the form are published.
   */
  readonly filter?:
    | readonly Condition<
        ResponseSiteBasicDto,
        "eq" | "neq" | "lt" | "lte" | "gt" | "gte" | "regex",
        "regex"
      >[]
    | undefined;
  /**
   * The one column to sort by. Without it the order is not defined, so sort by a column without duplicates, such as the
   * identifier, when you walk through pages.
   */
  readonly sort?: Column<ResponseSiteBasicDto> | undefined;
  /** Whether `sort` goes up (`asc`) or down (`desc`). Without `sort` it has no effect. */
  readonly dir?: SortDirection | undefined;
  /**
   * The most rows to return. Raise `offset` by it from call to call, and stop at the first page that is shorter. Neither
   * the default nor a maximum is documented, so always send it.
   */
  readonly limit?: number | undefined;
  /**
   * Rows to skip before the first one returned. Used together with `limit`. An offset past the end gives `[]`.
   *
   * @default 0
   */
  readonly offset?: number | undefined;
}

/** `list` as a function by itself: a bundle holds no other operation. */
export const listSites: <
  const Fields extends readonly Column<ResponseSiteBasicDto>[] | undefined =
    undefined,
>(
  client: Client<"clientCredentials">,
  dealerId: number,
  query?: ListSitesParameters<Fields>,
  options?: ListOptions,
) => List<Selected<ResponseSiteBasicDto, Fields>, ListSitesError> =
  /* @__PURE__ */ list(
    "listSites",
    "GET",
    "/partner/v1/dealers/{dealerId}/sites",
    { limit: "limit", offset: "offset", maxLimit: 100, key: "site_id" },
    {
      parameters: {
        fields: joined,
        filter: /* @__PURE__ */ conditions(",", "eq"),
      },
    },
  );

/** What `getSite` fails with. */
export type GetSiteError = StandardError;

/** `get` as a function by itself: a bundle holds no other operation. */
export const getSite: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  options?: CallOptions,
) => Call<ResponseSiteBasicDto, GetSiteError> = /* @__PURE__ */ operation(
  "getSite",
  "GET",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}",
);

/** What `updateSite` fails with. */
export type UpdateSiteError = StandardError;

/** `update` as a function by itself: a bundle holds no other operation. */
export const updateSite: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  body: UpdateSiteDto,
  options?: CallOptions,
) => Call<ResponseSiteBasicDto, UpdateSiteError> = /* @__PURE__ */ operation(
  "updateSite",
  "PATCH",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}",
  { body: json },
);

/** What `deleteSite` fails with. */
export type DeleteSiteError = StandardError;

/** `delete` as a function by itself: a bundle holds no other operation. */
export const deleteSite: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  options?: CallOptions,
) => Call<void, DeleteSiteError> = /* @__PURE__ */ operation(
  "deleteSite",
  "DELETE",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}",
  { returns: { 204: readNothing } },
);

/** What `updateSiteActivationStatus` fails with. */
export type UpdateSiteActivationStatusError = StandardError;

/** `updateActivationStatus` as a function by itself: a bundle holds no other operation. */
export const updateSiteActivationStatus: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  body: UpdateSiteActivationStatusDto,
  options?: CallOptions,
) => Call<ResponseSiteBasicDto, UpdateSiteActivationStatusError> =
  /* @__PURE__ */ operation(
    "updateSiteActivationStatus",
    "PATCH",
    "/partner/v1/dealers/{dealerId}/sites/{siteId}/activation-status",
    { body: json },
  );
