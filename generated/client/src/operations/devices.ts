import type { StandardError } from "../errors.js";
import { json } from "../runtime/bodies.js";
import { type Bulk, type BulkOptions, bulk } from "../runtime/bulk.js";
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
import { readJson } from "../runtime/responses.js";
import type {
  BulkDeleteDevicesDto,
  CreateDeviceDto,
  DeviceCreationResultDto,
  DeviceDeleteResultDto,
  DeviceUpdateResultDto,
  ResponseDeviceDto,
  SortDirection,
  UpdateDeviceDto,
} from "../types.js";

/**
 * Cameras and bridges on a site. They are created, updated and deleted many at a time, each item succeeding or
 * failing by itself; there is no call for a single one.
 */
export interface Devices {
  /**
   * Create devices
   *
   * Puts devices on a site, many in one call. Each item succeeds or fails by itself, and the status stays `201` even
   * where some or all of them fail, so always read `failure_count`; that the status stays is inferred. The answer has
   * one result per item, in the order sent.
   *
   * A body that is not an array, or an empty one, gives `400` for the whole call. The largest batch is not documented;
   * send at most 100 items per call.
   *
   * `POST /partner/v1/dealers/{dealerId}/sites/{siteId}/devices`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param body The devices to create, as a bare array.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {CreateDevicesError}
   * @example
   * const answer = await chekt.devices.create(12345, 1, [
   *   {
   *     external_device_id: "adc-67890",
   *     device_type: "camera",
   *     name: "Front Door Camera",
   *     zone_number: "001",
   *     additional_zone_numbers: "002,003",
   *     mac: "1234567890",
   *     manufacturer: "CHeKT",
   *     model: "ADC2345",
   *     serial_number: "SN1234567890",
   *   },
   * ]);
   */
  create(
    dealerId: number,
    siteId: number,
    body: CreateDeviceDto[],
    options?: BulkOptions,
  ): Bulk<
    CreateDeviceDto,
    DeviceCreationResultDto,
    NonNullable<DeviceCreationResultDto["error"]>,
    CreateDevicesError
  >;

  /**
   * Update devices
   *
   * Changes devices of a site, many in one call. Although the method is PUT, this replaces nothing: devices that the
   * body does not list stay untouched, and so do the properties that an item does not name. Each item succeeds or fails
   * by itself, and the status stays `200` even where some or all of them fail, so always read `failure_count`.
   *
   * A body that is not an array, or an empty one, gives `400` for the whole call. Send at most 100 items per call. The
   * bulk update is published; that the body is an array and that `device_id` selects the device are inferred.
   *
   * `PUT /partner/v1/dealers/{dealerId}/sites/{siteId}/devices`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param body The devices to change and their new properties, as a bare array.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {UpdateDevicesError}
   * @example
   * const answer = await chekt.devices.update(12345, 1, [
   *   { device_id: 10, name: "Lobby Camera", zone_number: "004" },
   * ]);
   */
  update(
    dealerId: number,
    siteId: number,
    body: UpdateDeviceDto[],
    options?: BulkOptions,
  ): Bulk<
    UpdateDeviceDto,
    DeviceUpdateResultDto,
    NonNullable<DeviceUpdateResultDto["error"]>,
    UpdateDevicesError
  >;

  /**
   * List a site's devices
   *
   * Returns the site's devices that satisfy every `filter`, as a bare array and a page at a time. The vendor documents
   * that devices can be retrieved; the path, the list parameters and the properties of a device are inferred.
   *
   * `GET /partner/v1/dealers/{dealerId}/sites/{siteId}/devices`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param query Parameters by name.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {ListDevicesError}
   * @example
   * for await (const item of chekt.devices.list(12345, 1, {
   *   filter: [["external_device_id", "adc-67890", "eq"]],
   *   sort: "created_at",
   *   dir: "desc",
   * })) console.log(item);
   */
  list<
    const Fields extends readonly Column<ResponseDeviceDto>[] | undefined =
      undefined,
  >(
    dealerId: number,
    siteId: number,
    query?: ListDevicesParameters<Fields>,
    options?: ListOptions,
  ): List<Selected<ResponseDeviceDto, Fields>, ListDevicesError>;

  /**
   * Delete devices
   *
   * Removes devices from a site, many in one call. It is a POST because a DELETE should not carry a body. Each device is
   * deleted or not by itself, and the status stays `200` even where some or all of them are not, so always read
   * `failure_count`. A device that is not there fails with `device_not_found`.
   *
   * An empty list, or one with duplicates, gives `400` for the whole call. Send at most 100 IDs per call. The operation
   * is published as taking a list of IDs; the form of the body is inferred.
   *
   * `POST /partner/v1/dealers/{dealerId}/sites/{siteId}/devices/bulk-delete`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param body The devices to delete.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {DeleteDevicesError}
   * @example
   * const answer = await chekt.devices.delete(12345, 1, { device_ids: [10, 11] });
   */
  delete(
    dealerId: number,
    siteId: number,
    body: BulkDeleteDevicesDto,
    options?: BulkOptions,
  ): Bulk<
    number,
    DeviceDeleteResultDto,
    NonNullable<DeviceDeleteResultDto["error"]>,
    DeleteDevicesError
  >;

  /**
   * Get a device
   *
   * Returns one device of the site. A device that the site does not have gives `404` `device_not_found`. This operation
   * is inferred from the scope `read:devices` and may not exist; `listDevices` with a filter on `device_id` does the
   * same.
   *
   * `GET /partner/v1/dealers/{dealerId}/sites/{siteId}/devices/{deviceId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param deviceId CHeKT's identifier of the device, as `createDevices` returned it in the item's result.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {GetDeviceError}
   * @example
   * const answer = await chekt.devices.get(12345, 1, 10);
   */
  get(
    dealerId: number,
    siteId: number,
    deviceId: number,
    options?: CallOptions,
  ): Call<ResponseDeviceDto, GetDeviceError>;
}

/** What `createDevices` fails with. */
export type CreateDevicesError = StandardError;

/** `create` as a function by itself: a bundle holds no other operation. */
export const createDevices: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  body: CreateDeviceDto[],
  options?: BulkOptions,
) => Bulk<
  CreateDeviceDto,
  DeviceCreationResultDto,
  NonNullable<DeviceCreationResultDto["error"]>,
  CreateDevicesError
> = /* @__PURE__ */ bulk(
  "createDevices",
  "POST",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices",
  {
    items: [],
    results: ["results"],
    index: "index",
    success: "is_successful",
    error: "error",
    batchSize: 100,
  },
  { body: json, returns: { 201: readJson } },
);

/** What `updateDevices` fails with. */
export type UpdateDevicesError = StandardError;

/** `update` as a function by itself: a bundle holds no other operation. */
export const updateDevices: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  body: UpdateDeviceDto[],
  options?: BulkOptions,
) => Bulk<
  UpdateDeviceDto,
  DeviceUpdateResultDto,
  NonNullable<DeviceUpdateResultDto["error"]>,
  UpdateDevicesError
> = /* @__PURE__ */ bulk(
  "updateDevices",
  "PUT",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices",
  {
    items: [],
    results: ["results"],
    index: "index",
    success: "is_successful",
    error: "error",
    batchSize: 100,
  },
  { body: json },
);

/** What `listDevices` fails with. */
export type ListDevicesError = StandardError;

/** Parameters of `listDevices`. */
export interface ListDevicesParameters<
  Fields extends readonly Column<ResponseDeviceDto>[] | undefined = undefined,
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
        ResponseDeviceDto,
        "eq" | "neq" | "lt" | "lte" | "gt" | "gte" | "regex",
        "regex"
      >[]
    | undefined;
  /**
   * The one column to sort by. Without it the order is not defined, so sort by a column without duplicates, such as the
   * identifier, when you walk through pages.
   */
  readonly sort?: Column<ResponseDeviceDto> | undefined;
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
export const listDevices: <
  const Fields extends readonly Column<ResponseDeviceDto>[] | undefined =
    undefined,
>(
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  query?: ListDevicesParameters<Fields>,
  options?: ListOptions,
) => List<Selected<ResponseDeviceDto, Fields>, ListDevicesError> =
  /* @__PURE__ */ list(
    "listDevices",
    "GET",
    "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices",
    { limit: "limit", offset: "offset", maxLimit: 100, key: "device_id" },
    {
      parameters: {
        fields: joined,
        filter: /* @__PURE__ */ conditions(",", "eq"),
      },
    },
  );

/** What `deleteDevices` fails with. */
export type DeleteDevicesError = StandardError;

/** `delete` as a function by itself: a bundle holds no other operation. */
export const deleteDevices: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  body: BulkDeleteDevicesDto,
  options?: BulkOptions,
) => Bulk<
  number,
  DeviceDeleteResultDto,
  NonNullable<DeviceDeleteResultDto["error"]>,
  DeleteDevicesError
> = /* @__PURE__ */ bulk(
  "deleteDevices",
  "POST",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices/bulk-delete",
  {
    items: ["device_ids"],
    results: ["results"],
    index: "index",
    success: "is_successful",
    error: "error",
    batchSize: 100,
  },
  { body: json },
);

/** What `getDevice` fails with. */
export type GetDeviceError = StandardError;

/** `get` as a function by itself: a bundle holds no other operation. */
export const getDevice: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  deviceId: number,
  options?: CallOptions,
) => Call<ResponseDeviceDto, GetDeviceError> = /* @__PURE__ */ operation(
  "getDevice",
  "GET",
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices/{deviceId}",
);
