export {
  createPartnerApi,
  type PartnerApi,
  type PartnerApiWithoutCredentials,
  type PartnerApiWithDealerAuthorization,
  type PartnerApiFor,
} from "./api.js";
export {
  createClient,
  servers,
  userAgent,
  type PartnerApiOptions,
  type PartnerApiCredentials,
  type Given,
  type Scheme,
} from "./client.js";
export type { StandardError } from "./errors.js";
export {
  type Authentication,
  createAccessToken,
  type CreateAccessTokenError,
} from "./operations/authentication.js";
export {
  type Dealers,
  getDealer,
  type GetDealerError,
  updateDealer,
  type UpdateDealerError,
  disconnectDealer,
  type DisconnectDealerError,
  type DealersWithDealerAuthorization,
  connectDealer,
  type ConnectDealerError,
} from "./operations/dealers.js";
export {
  type Sites,
  createSite,
  type CreateSiteError,
  listSites,
  type ListSitesError,
  type ListSitesParameters,
  getSite,
  type GetSiteError,
  updateSite,
  type UpdateSiteError,
  deleteSite,
  type DeleteSiteError,
  updateSiteActivationStatus,
  type UpdateSiteActivationStatusError,
} from "./operations/sites.js";
export {
  type Devices,
  createDevices,
  type CreateDevicesError,
  updateDevices,
  type UpdateDevicesError,
  listDevices,
  type ListDevicesError,
  type ListDevicesParameters,
  deleteDevices,
  type DeleteDevicesError,
  getDevice,
  type GetDeviceError,
} from "./operations/devices.js";
export {
  type AlarmVerifications,
  submitAlarmVerification,
  type SubmitAlarmVerificationError,
} from "./operations/alarm-verifications.js";
export {
  type MonitoringStations,
  createMonitoringStation,
  type CreateMonitoringStationError,
  listMonitoringStations,
  type ListMonitoringStationsError,
  type ListMonitoringStationsParameters,
  getMonitoringStation,
  type GetMonitoringStationError,
  updateMonitoringStation,
  type UpdateMonitoringStationError,
  deleteMonitoringStation,
  type DeleteMonitoringStationError,
} from "./operations/monitoring-stations.js";
export {
  type Contacts,
  createContact,
  type CreateContactError,
  listContacts,
  type ListContactsError,
  type ListContactsParameters,
  getContact,
  type GetContactError,
  updateContact,
  type UpdateContactError,
  deleteContact,
  type DeleteContactError,
} from "./operations/contacts.js";
export {
  type ArmingSettings,
  getArmingSettings,
  type GetArmingSettingsError,
  updateArmingSettings,
  type UpdateArmingSettingsError,
} from "./operations/arming-settings.js";
export {
  type AccessToken,
  type ClientCredentials,
  type TokenStore,
} from "./runtime/client-credentials.js";
export {
  ApiError,
  type ErrorKind,
  type Reason,
  type UnexpectedError,
} from "./runtime/errors.js";
export {
  type Bulk,
  type BulkFailure,
  type BulkOptions,
  type BulkResult,
} from "./runtime/bulk.js";
export {
  type Call,
  type Failure,
  type Result,
  type Success,
} from "./runtime/call.js";
export { type CallOptions, type ClientOptions } from "./runtime/options.js";
export { type Client } from "./runtime/client.js";
export { limitedFetch } from "./runtime/limited-fetch.js";
export { type List, type ListOptions, type Page } from "./runtime/paging.js";
export { type TokenSource } from "./runtime/credentials.js";
export * from "./types.js";
