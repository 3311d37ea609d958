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
  CreateContactDto,
  ResponseContactDto,
  SortDirection,
  UpdateContactDto,
} from "../types.js";

/** The people who are called about a site, and who are named as having handled an alarm verification. */
export interface Contacts {
  /**
   * Create a contact
   *
   * Adds a person to call about a site, who can then be named in the answer to an alarm verification.
   *
   * `POST /partner/v1/dealers/{dealerId}/sites/{siteId}/contacts`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param body The contact to create.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {CreateContactError}
   * @example
   * const answer = await chekt.contacts.create(12345, 1, {
   *   external_contact_id: "1234",
   *   first_name: "John",
   *   last_name: "Doe",
   *   phone_number: "1234567890",
   *   email: "john.doe@example.com",
   * });
   */
  create(
    dealerId: number,
    siteId: number,
    body: CreateContactDto,
    options?: CallOptions,
  ): Call<ResponseContactDto, CreateContactError>;

  /**
   * List a site's contacts
   *
   * Returns the site's contacts that satisfy every `filter`, as a bare array and a page at a time. The list is
   * documented; that it takes the list parameters is inferred from the list of sites.
   *
   * `GET /partner/v1/dealers/{dealerId}/sites/{siteId}/contacts`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param query Parameters by name.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {ListContactsError}
   * @example
   * for await (const item of chekt.contacts.list(12345, 1, {
   *   filter: [["external_contact_id", "1234", "eq"]],
   *   sort: "created_at",
   *   dir: "desc",
   * })) console.log(item);
   */
  list<
    const Fields extends readonly Column<ResponseContactDto>[] | undefined =
      undefined,
  >(
    dealerId: number,
    siteId: number,
    query?: ListContactsParameters<Fields>,
    options?: ListOptions,
  ): List<Selected<ResponseContactDto, Fields>, ListContactsError>;

  /**
   * Get a contact
   *
   * Returns one contact of the site. This operation is inferred from the scope `read:site_contacts` and may not exist;
   * `listContacts` with a filter on `contact_id` does the same.
   *
   * `GET /partner/v1/dealers/{dealerId}/sites/{siteId}/contacts/{contactId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param contactId CHeKT's identifier of the contact, as `createContact` returned it.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {GetContactError}
   * @example
   * const answer = await chekt.contacts.get(12345, 1, 1);
   */
  get(
    dealerId: number,
    siteId: number,
    contactId: number,
    options?: CallOptions,
  ): Call<ResponseContactDto, GetContactError>;

  /**
   * Update a contact
   *
   * Changes the properties that the body names and leaves the others as they are. The operation is inferred from the
   * scope `update:site_contacts`, and so are its method, path and body.
   *
   * `PATCH /partner/v1/dealers/{dealerId}/sites/{siteId}/contacts/{contactId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param contactId CHeKT's identifier of the contact, as `createContact` returned it.
   * @param body The properties to change, at least one.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {UpdateContactError}
   * @example
   * const answer = await chekt.contacts.update(12345, 1, 1, {
   *   phone_number: "0987654321",
   *   email: null,
   * });
   */
  update(
    dealerId: number,
    siteId: number,
    contactId: number,
    body: UpdateContactDto,
    options?: CallOptions,
  ): Call<ResponseContactDto, UpdateContactError>;

  /**
   * Delete a contact
   *
   * Removes a person from a site. The operation is inferred from the scope `delete:site_contacts`, and so are its path
   * and status.
   *
   * `DELETE /partner/v1/dealers/{dealerId}/sites/{siteId}/contacts/{contactId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param contactId CHeKT's identifier of the contact, as `createContact` returned it.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {DeleteContactError}
   * @example
   * await chekt.contacts.delete(12345, 1, 1);
   */
  delete(
    dealerId: number,
    siteId: number,
    contactId: number,
    options?: CallOptions,
  ): Call<void, DeleteContactError>;
}

/** What `createContact` fails with. */
export type CreateContactError = StandardError;

/** `create` as a function by itself: a bundle holds no other operation. */
export const createContact: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  body: CreateContactDto,
  options?: CallOptions,
) => Call<ResponseContactDto, CreateContactError> = /* @__PURE__ */ operation(
  "createContact",
  "POST",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts",
  { body: json, returns: { 201: readJson } },
);

/** What `listContacts` fails with. */
export type ListContactsError = StandardError;

/** Parameters of `listContacts`. */
export interface ListContactsParameters<
  Fields extends readonly Column<ResponseContactDto>[] | undefined = undefined,
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
        ResponseContactDto,
        "eq" | "neq" | "lt" | "lte" | "gt" | "gte" | "regex",
        "regex"
      >[]
    | undefined;
  /**
   * The one column to sort by. Without it the order is not defined, so sort by a column without duplicates, such as the
   * identifier, when you walk through pages.
   */
  readonly sort?: Column<ResponseContactDto> | undefined;
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
export const listContacts: <
  const Fields extends readonly Column<ResponseContactDto>[] | undefined =
    undefined,
>(
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  query?: ListContactsParameters<Fields>,
  options?: ListOptions,
) => List<Selected<ResponseContactDto, Fields>, ListContactsError> =
  /* @__PURE__ */ list(
    "listContacts",
    "GET",
    "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts",
    { limit: "limit", offset: "offset", maxLimit: 100, key: "contact_id" },
    {
      parameters: {
        fields: joined,
        filter: /* @__PURE__ */ conditions(",", "eq"),
      },
    },
  );

/** What `getContact` fails with. */
export type GetContactError = StandardError;

/** `get` as a function by itself: a bundle holds no other operation. */
export const getContact: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  contactId: number,
  options?: CallOptions,
) => Call<ResponseContactDto, GetContactError> = /* @__PURE__ */ operation(
  "getContact",
  "GET",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts/{contactId}",
);

/** What `updateContact` fails with. */
export type UpdateContactError = StandardError;

/** `update` as a function by itself: a bundle holds no other operation. */
export const updateContact: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  contactId: number,
  body: UpdateContactDto,
  options?: CallOptions,
) => Call<ResponseContactDto, UpdateContactError> = /* @__PURE__ */ operation(
  "updateContact",
  "PATCH",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts/{contactId}",
  { body: json },
);

/** What `deleteContact` fails with. */
export type DeleteContactError = StandardError;

/** `delete` as a function by itself: a bundle holds no other operation. */
export const deleteContact: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  contactId: number,
  options?: CallOptions,
) => Call<void, DeleteContactError> = /* @__PURE__ */ operation(
  "deleteContact",
  "DELETE",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts/{contactId}",
  { returns: { 204: readNothing } },
);
