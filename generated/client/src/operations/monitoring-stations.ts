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
  CreateMonitoringStationDto,
  ResponseMonitoringStationDto,
  SortDirection,
  UpdateMonitoringStationDto,
} from "../types.js";

/**
 * The central stations that take a dealer's alarm signals. They belong to the dealer, and a site refers to one of
 * them.
 */
export interface MonitoringStations {
  /**
   * Create a monitoring station
   *
   * Adds a monitoring station to a dealer. Its signals come from the sites that name it as their
   * `monitoring_station_id`.
   *
   * `POST /partner/v1/dealers/{dealerId}/monitoring-stations`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param body The monitoring station to create.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {CreateMonitoringStationError}
   * @example
   * const answer = await chekt.monitoringStations.create(12345, {
   *   external_monitoring_station_id: "12345",
   *   name: "CHeKT Central Station",
   *   prefix: "CH",
   *   linecard: "12345",
   * });
   */
  create(
    dealerId: number,
    body: CreateMonitoringStationDto,
    options?: CallOptions,
  ): Call<ResponseMonitoringStationDto, CreateMonitoringStationError>;

  /**
   * List a dealer's monitoring stations
   *
   * Returns the dealer's monitoring stations that satisfy every `filter`, as a bare array and a page at a time. The list
   * is documented; that it takes the list parameters is inferred from the list of sites.
   *
   * `GET /partner/v1/dealers/{dealerId}/monitoring-stations`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param query Parameters by name.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {ListMonitoringStationsError}
   * @example
   * for await (const item of chekt.monitoringStations.list(12345, {
   *   filter: [["external_monitoring_station_id", "12345", "eq"]],
   *   sort: "created_at",
   *   dir: "desc",
   * })) console.log(item);
   */
  list<
    const Fields extends
      readonly Column<ResponseMonitoringStationDto>[] | undefined = undefined,
  >(
    dealerId: number,
    query?: ListMonitoringStationsParameters<Fields>,
    options?: ListOptions,
  ): List<
    Selected<ResponseMonitoringStationDto, Fields>,
    ListMonitoringStationsError
  >;

  /**
   * Get a monitoring station
   *
   * Returns one monitoring station of the dealer. This operation is inferred from the scope `read:monitoring_stations`
   * and may not exist; `listMonitoringStations` with a filter on `monitoring_station_id` does the same.
   *
   * `GET /partner/v1/dealers/{dealerId}/monitoring-stations/{monitoringStationId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param monitoringStationId CHeKT's identifier of the monitoring station, as `createMonitoringStation` returned it.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {GetMonitoringStationError}
   * @example
   * const answer = await chekt.monitoringStations.get(12345, 1);
   */
  get(
    dealerId: number,
    monitoringStationId: number,
    options?: CallOptions,
  ): Call<ResponseMonitoringStationDto, GetMonitoringStationError>;

  /**
   * Update a monitoring station
   *
   * Changes the properties that the body names and leaves the others as they are. The operation is inferred from the
   * scope `update:monitoring_stations`, and so are its method, path and body.
   *
   * `PATCH /partner/v1/dealers/{dealerId}/monitoring-stations/{monitoringStationId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param monitoringStationId CHeKT's identifier of the monitoring station, as `createMonitoringStation` returned it.
   * @param body The properties to change, at least one.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {UpdateMonitoringStationError}
   * @example
   * const answer = await chekt.monitoringStations.update(12345, 1, {
   *   name: "CHeKT Night Station",
   *   prefix: null,
   * });
   */
  update(
    dealerId: number,
    monitoringStationId: number,
    body: UpdateMonitoringStationDto,
    options?: CallOptions,
  ): Call<ResponseMonitoringStationDto, UpdateMonitoringStationError>;

  /**
   * Delete a monitoring station
   *
   * Deletes a monitoring station. One that a site still refers to gives `400` `monitoring_station_in_use`: take the
   * sites off it first. The operation is inferred from the scope `delete:monitoring_stations`, and so are its path, its
   * status and that error.
   *
   * `DELETE /partner/v1/dealers/{dealerId}/monitoring-stations/{monitoringStationId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param monitoringStationId CHeKT's identifier of the monitoring station, as `createMonitoringStation` returned it.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {DeleteMonitoringStationError}
   * @example
   * await chekt.monitoringStations.delete(12345, 1);
   */
  delete(
    dealerId: number,
    monitoringStationId: number,
    options?: CallOptions,
  ): Call<void, DeleteMonitoringStationError>;
}

/** What `createMonitoringStation` fails with. */
export type CreateMonitoringStationError = StandardError;

/** `create` as a function by itself: a bundle holds no other operation. */
export const createMonitoringStation: (
  client: Client<"clientCredentials">,
  dealerId: number,
  body: CreateMonitoringStationDto,
  options?: CallOptions,
) => Call<ResponseMonitoringStationDto, CreateMonitoringStationError> =
  /* @__PURE__ */ operation(
    "createMonitoringStation",
    "POST",
    "/partner/v1/dealers/{dealerId}/monitoring-stations",
    { body: json, returns: { 201: readJson } },
  );

/** What `listMonitoringStations` fails with. */
export type ListMonitoringStationsError = StandardError;

/** Parameters of `listMonitoringStations`. */
export interface ListMonitoringStationsParameters<
  Fields extends readonly Column<ResponseMonitoringStationDto>[] | undefined =
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
        ResponseMonitoringStationDto,
        "eq" | "neq" | "lt" | "lte" | "gt" | "gte" | "regex",
        "regex"
      >[]
    | undefined;
  /**
   * The one column to sort by. Without it the order is not defined, so sort by a column without duplicates, such as the
   * identifier, when you walk through pages.
   */
  readonly sort?: Column<ResponseMonitoringStationDto> | undefined;
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
export const listMonitoringStations: <
  const Fields extends
    readonly Column<ResponseMonitoringStationDto>[] | undefined = undefined,
>(
  client: Client<"clientCredentials">,
  dealerId: number,
  query?: ListMonitoringStationsParameters<Fields>,
  options?: ListOptions,
) => List<
  Selected<ResponseMonitoringStationDto, Fields>,
  ListMonitoringStationsError
> = /* @__PURE__ */ list(
  "listMonitoringStations",
  "GET",
  "/partner/v1/dealers/{dealerId}/monitoring-stations",
  {
    limit: "limit",
    offset: "offset",
    maxLimit: 100,
    key: "monitoring_station_id",
  },
  {
    parameters: {
      fields: joined,
      filter: /* @__PURE__ */ conditions(",", "eq"),
    },
  },
);

/** What `getMonitoringStation` fails with. */
export type GetMonitoringStationError = StandardError;

/** `get` as a function by itself: a bundle holds no other operation. */
export const getMonitoringStation: (
  client: Client<"clientCredentials">,
  dealerId: number,
  monitoringStationId: number,
  options?: CallOptions,
) => Call<ResponseMonitoringStationDto, GetMonitoringStationError> =
  /* @__PURE__ */ operation(
    "getMonitoringStation",
    "GET",
    "/partner/v1/dealers/{dealerId}/monitoring-stations/{monitoringStationId}",
  );

/** What `updateMonitoringStation` fails with. */
export type UpdateMonitoringStationError = StandardError;

/** `update` as a function by itself: a bundle holds no other operation. */
export const updateMonitoringStation: (
  client: Client<"clientCredentials">,
  dealerId: number,
  monitoringStationId: number,
  body: UpdateMonitoringStationDto,
  options?: CallOptions,
) => Call<ResponseMonitoringStationDto, UpdateMonitoringStationError> =
  /* @__PURE__ */ operation(
    "updateMonitoringStation",
    "PATCH",
    "/partner/v1/dealers/{dealerId}/monitoring-stations/{monitoringStationId}",
    { body: json },
  );

/** What `deleteMonitoringStation` fails with. */
export type DeleteMonitoringStationError = StandardError;

/** `delete` as a function by itself: a bundle holds no other operation. */
export const deleteMonitoringStation: (
  client: Client<"clientCredentials">,
  dealerId: number,
  monitoringStationId: number,
  options?: CallOptions,
) => Call<void, DeleteMonitoringStationError> = /* @__PURE__ */ operation(
  "deleteMonitoringStation",
  "DELETE",
  "/partner/v1/dealers/{dealerId}/monitoring-stations/{monitoringStationId}",
  { returns: { 204: readNothing } },
);
