import type { StandardError } from "../errors.js";
import { json } from "../runtime/bodies.js";
import type { Call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { operation } from "../runtime/operation.js";
import type { CallOptions } from "../runtime/options.js";
import type {
  ResponseArmingSettingsDto,
  UpdateArmingSettingsDto,
} from "../types.js";

/**
 * Which security system a site is armed with. This is a configuration value: arming and disarming are not part of
 * the Partner API 0.8.
 */
export interface ArmingSettings {
  /**
   * Get a site's arming settings
   *
   * Returns which security system the site is armed with. It does not tell whether the site is armed.
   *
   * `GET /partner/v1/dealers/{dealerId}/sites/{siteId}/arming-settings`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {GetArmingSettingsError}
   * @example
   * const answer = await chekt.armingSettings.get(12345, 1);
   */
  get(
    dealerId: number,
    siteId: number,
    options?: CallOptions,
  ): Call<ResponseArmingSettingsDto, GetArmingSettingsError>;

  /**
   * Change a site's arming settings
   *
   * Chooses the security system that the site is armed with. It must suit the devices on the site, since it can alter
   * how they are monitored and how alarms are handled. It neither arms nor disarms the site. A type outside 1 to 4 gives
   * `400` with `field` `security_type`. That the answer holds the new settings is inferred.
   *
   * `PATCH /partner/v1/dealers/{dealerId}/sites/{siteId}/arming-settings`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param body The settings that the site shall have.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {UpdateArmingSettingsError}
   * @example
   * const answer = await chekt.armingSettings.update(12345, 1, { security_type: 3 });
   */
  update(
    dealerId: number,
    siteId: number,
    body: UpdateArmingSettingsDto,
    options?: CallOptions,
  ): Call<ResponseArmingSettingsDto, UpdateArmingSettingsError>;
}

/** What `getArmingSettings` fails with. */
export type GetArmingSettingsError = StandardError;

/** `get` as a function by itself: a bundle holds no other operation. */
export const getArmingSettings: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  options?: CallOptions,
) => Call<ResponseArmingSettingsDto, GetArmingSettingsError> =
  /* @__PURE__ */ operation(
    "getArmingSettings",
    "GET",
    "/partner/v1/dealers/{dealerId}/sites/{siteId}/arming-settings",
  );

/** What `updateArmingSettings` fails with. */
export type UpdateArmingSettingsError = StandardError;

/** `update` as a function by itself: a bundle holds no other operation. */
export const updateArmingSettings: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  body: UpdateArmingSettingsDto,
  options?: CallOptions,
) => Call<ResponseArmingSettingsDto, UpdateArmingSettingsError> =
  /* @__PURE__ */ operation(
    "updateArmingSettings",
    "PATCH",
    "/partner/v1/dealers/{dealerId}/sites/{siteId}/arming-settings",
    { body: json },
  );
