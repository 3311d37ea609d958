import {
  type Given,
  type Known,
  type PartnerApiOptions,
  type Scheme,
  createClient,
  userAgent,
} from "./client.js";
import {
  type AlarmVerifications,
  submitAlarmVerification,
} from "./operations/alarm-verifications.js";
import {
  type ArmingSettings,
  getArmingSettings,
  updateArmingSettings,
} from "./operations/arming-settings.js";
import {
  type Authentication,
  createAccessToken,
} from "./operations/authentication.js";
import {
  type Contacts,
  createContact,
  deleteContact,
  getContact,
  listContacts,
  updateContact,
} from "./operations/contacts.js";
import {
  type Dealers,
  type DealersWithDealerAuthorization,
  connectDealer,
  disconnectDealer,
  getDealer,
  updateDealer,
} from "./operations/dealers.js";
import {
  type Devices,
  createDevices,
  deleteDevices,
  getDevice,
  listDevices,
  updateDevices,
} from "./operations/devices.js";
import {
  type MonitoringStations,
  createMonitoringStation,
  deleteMonitoringStation,
  getMonitoringStation,
  listMonitoringStations,
  updateMonitoringStation,
} from "./operations/monitoring-stations.js";
import {
  type Sites,
  createSite,
  deleteSite,
  getSite,
  listSites,
  updateSite,
  updateSiteActivationStatus,
} from "./operations/sites.js";
import { withDefaults } from "./runtime/defaults.js";
import { type Granted, resource } from "./runtime/resource.js";

/** The operations of the API, in families: those that take what most of them take, and those that take none. */
export interface PartnerApi {
  /**
   * How a caller obtains its access token. The token endpoint lies outside the `/partner/v1` prefix and follows OAuth
   * 2.0 (RFC 6749): form-encoded in, errors in OAuth's own form.
   */
  readonly authentication: Authentication;
  /**
   * The security companies whose customers are monitored. Everything else belongs to a dealer. A dealer connects to a
   * partner's system once; from then on the partner's tokens reach it. No operation lists the dealers that a token
   * reaches, so keep the `dealer_id` that connecting returns.
   */
  readonly dealers: Dealers;
  /**
   * The protected premises of a dealer's customers. A site is created inactive; it is switched on and off through its
   * activation status.
   */
  readonly sites: Sites;
  /**
   * Cameras and bridges on a site. They are created, updated and deleted many at a time, each item succeeding or
   * failing by itself; there is no call for a single one.
   */
  readonly devices: Devices;
  /**
   * CHeKT's questions whether an alarm is real. CHeKT creates one when an alarm fires and sends its ID with the alarm
   * notification; a partner can only answer it. Answer promptly: a late answer may meet an automatic dispatch or a
   * cancellation.
   */
  readonly alarmVerifications: AlarmVerifications;
  /**
   * The central stations that take a dealer's alarm signals. They belong to the dealer, and a site refers to one of
   * them.
   */
  readonly monitoringStations: MonitoringStations;
  /** The people who are called about a site, and who are named as having handled an alarm verification. */
  readonly contacts: Contacts;
  /**
   * Which security system a site is armed with. This is a configuration value: arming and disarming are not part of
   * the Partner API 0.8.
   */
  readonly armingSettings: ArmingSettings;
}

/** The operations that take no credentials, which every client has. */
export interface PartnerApiWithoutCredentials {
  /**
   * How a caller obtains its access token. The token endpoint lies outside the `/partner/v1` prefix and follows OAuth
   * 2.0 (RFC 6749): form-encoded in, errors in OAuth's own form.
   */
  readonly authentication: Authentication;
}

/** The operations that take other credentials. */
export interface PartnerApiWithDealerAuthorization {
  /**
   * The security companies whose customers are monitored. Everything else belongs to a dealer. A dealer connects to a
   * partner's system once; from then on the partner's tokens reach it. No operation lists the dealers that a token
   * reaches, so keep the `dealer_id` that connecting returns.
   */
  readonly dealers: DealersWithDealerAuthorization;
}

/** What a client can do that holds the credentials of the schemes in `Given`. */
export type PartnerApiFor<Given extends string> = Granted<
  Given,
  ["clientCredentials"],
  PartnerApi
> &
  PartnerApiWithoutCredentials &
  Granted<Given, ["dealerAuthorization"], PartnerApiWithDealerAuthorization>;

/** Makes a client with all operations. */
export function createPartnerApi<const Options extends PartnerApiOptions>(
  options: Options & Known<Options>,
): PartnerApiFor<Given<Options>>;
export function createPartnerApi(
  options: PartnerApiOptions,
): PartnerApiFor<Scheme> {
  const client = createClient(withDefaults(options, userAgent));
  return {
    authentication: resource<Authentication>(client, {
      createAccessToken,
    }),
    dealers: resource<Dealers & DealersWithDealerAuthorization>(client, {
      get: getDealer,
      update: updateDealer,
      disconnect: disconnectDealer,
      connect: connectDealer,
    }),
    sites: resource<Sites>(client, {
      create: createSite,
      list: listSites,
      get: getSite,
      update: updateSite,
      delete: deleteSite,
      updateActivationStatus: updateSiteActivationStatus,
    }),
    devices: resource<Devices>(client, {
      create: createDevices,
      update: updateDevices,
      list: listDevices,
      delete: deleteDevices,
      get: getDevice,
    }),
    alarmVerifications: resource<AlarmVerifications>(client, {
      submit: submitAlarmVerification,
    }),
    monitoringStations: resource<MonitoringStations>(client, {
      create: createMonitoringStation,
      list: listMonitoringStations,
      get: getMonitoringStation,
      update: updateMonitoringStation,
      delete: deleteMonitoringStation,
    }),
    contacts: resource<Contacts>(client, {
      create: createContact,
      list: listContacts,
      get: getContact,
      update: updateContact,
      delete: deleteContact,
    }),
    armingSettings: resource<ArmingSettings>(client, {
      get: getArmingSettings,
      update: updateArmingSettings,
    }),
  };
}
