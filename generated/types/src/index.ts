/**
 * Whether a site is in operation. A number, not a boolean.
 *
 * integer
 */
export const ActivationFlag = {
  /** The site is inactive, as every new site is. */
  INACTIVE: 0,
  /** The site is active. */
  ACTIVE: 1,
} as const;
export type ActivationFlag =
  (typeof ActivationFlag)[keyof typeof ActivationFlag];

/** The devices of a site that shall be removed from it. */
export interface BulkDeleteDevicesDto {
  /**
   * CHeKT's identifiers of the devices, each once.
   *
   * minimum items 1, unique items
   *
   * @example [10,11]
   */
  device_ids: number[];
}

/** The outcome of creating many devices. */
export interface BulkDeviceCreationResponseDto {
  /**
   * How many devices were created.
   *
   * integer, minimum 0
   *
   * @example 1
   */
  success_count: number;
  /**
   * How many devices were refused. Always read it, since the status does not tell.
   *
   * integer, minimum 0
   *
   * @example 1
   */
  failure_count: number;
  /** One result per item, in the order sent. Its length is the sum of the two counts. */
  results: DeviceCreationResultDto[];
}

/** The outcome of deleting many devices. Its form is inferred from that of creating them. */
export interface BulkDeviceDeleteResponseDto {
  /**
   * How many devices were deleted.
   *
   * integer, minimum 0
   *
   * @example 1
   */
  success_count: number;
  /**
   * How many devices were not deleted. Always read it, since the status does not tell.
   *
   * integer, minimum 0
   *
   * @example 1
   */
  failure_count: number;
  /** One result per ID, in the order sent. Its length is the sum of the two counts. */
  results: DeviceDeleteResultDto[];
}

/** The outcome of updating many devices. Its form is inferred from that of creating them. */
export interface BulkDeviceUpdateResponseDto {
  /**
   * How many devices were changed.
   *
   * integer, minimum 0
   *
   * @example 1
   */
  success_count: number;
  /**
   * How many items failed, leaving their device as it was. Always read it, since the status does not tell.
   *
   * integer, minimum 0
   *
   * @example 1
   */
  failure_count: number;
  /** One result per item, in the order sent. Its length is the sum of the two counts. */
  results: DeviceUpdateResultDto[];
}

/** Maps the dealer that authorized the token to a partner's own identifier. */
export interface ConnectDealerDto {
  /**
   * Your identifier for this dealer. CHeKT keeps it as it is and returns it with the dealer.
   *
   * minimum length 1
   *
   * @example "adc-67890"
   */
  external_dealer_id: string;
  /**
   * The registered name of the dealer's company. CHeKT's own record is not changed by it.
   *
   * minimum length 1
   *
   * @example "CHeKT Security Solutions"
   */
  company_name: string;
}

/** A person to call about a site. */
export interface CreateContactDto {
  /**
   * Your identifier for the person. CHeKT keeps it as it is and returns it with the contact.
   *
   * minimum length 1
   *
   * @example "1234"
   */
  external_contact_id: string;
  /**
   * The person's given name.
   *
   * minimum length 1
   *
   * @example "John"
   */
  first_name: string;
  /**
   * The person's family name.
   *
   * minimum length 1
   *
   * @example "Doe"
   */
  last_name: string;
  /**
   * Where the person can be called, in any notation.
   *
   * @example "1234567890"
   */
  phone_number?: string;
  /**
   * Where the person can be written to.
   *
   * format email
   *
   * @example "john.doe@example.com"
   */
  email?: string;
}

/** A device to put on a site. */
export interface CreateDeviceDto {
  /**
   * Your identifier for the device. CHeKT keeps it as it is and returns it with the device.
   *
   * minimum length 1
   *
   * @example "adc-67890"
   */
  external_device_id: string;
  /**
   * Whether the device is a camera or a bridge.
   *
   * @example "camera"
   */
  device_type: DeviceType;
  /**
   * The zone that the device belongs to. Text, so leading zeros count.
   *
   * minimum length 1
   *
   * @example "001"
   */
  zone_number: string;
  /**
   * Further zones that the device belongs to, in one string and separated by commas.
   *
   * @example "002,003"
   */
  additional_zone_numbers?: string;
  /**
   * What people call the device, for instance the place where it hangs.
   *
   * @example "Front Door Camera"
   */
  name?: string;
  /**
   * The device's hardware address, in any notation.
   *
   * @example "1234567890"
   */
  mac?: string;
  /**
   * The company that makes the device.
   *
   * @example "CHeKT"
   */
  manufacturer?: string;
  /**
   * The manufacturer's designation of the model.
   *
   * @example "ADC2345"
   */
  model?: string;
  /**
   * The manufacturer's serial number of this very device.
   *
   * @example "SN1234567890"
   */
  serial_number?: string;
}

/** A central station that takes alarm signals of a dealer's sites. */
export interface CreateMonitoringStationDto {
  /**
   * Your identifier for the station. CHeKT keeps it as it is and returns it with the station and its sites.
   *
   * minimum length 1
   *
   * @example "12345"
   */
  external_monitoring_station_id: string;
  /**
   * What people call the station.
   *
   * minimum length 1
   *
   * @example "CHeKT Central Station"
   */
  name: string;
  /**
   * Put before a site's account number, to classify it.
   *
   * @example "CH"
   */
  prefix?: string;
  /**
   * The line module of the station's receiver that takes the signals.
   *
   * @example "12345"
   */
  linecard?: string;
}

/** A new site of a dealer: your identifier for it, its name and time zone, and, where known, its address and monitoring. */
export interface CreateSiteDto {
  /**
   * Your identifier for the site. CHeKT keeps it as it is and returns it with the site.
   *
   * minimum length 1
   *
   * @example "1234567890"
   */
  external_site_id: string;
  /**
   * What people call the site; shown wherever CHeKT shows the site.
   *
   * minimum length 1
   *
   * @example "Gangnam Headquarters"
   */
  name: string;
  /**
   * The time zone that the site lies in, as an IANA zone ID. Anything else gives `400`.
   *
   * minimum length 1
   *
   * @example "Asia/Seoul"
   */
  timezone: string;
  /**
   * CHeKT's identifier of the monitoring station that takes the site's signals, one of the same dealer. Leave it out
   * for a site that none takes.
   *
   * integer, minimum 1
   *
   * @example 12345
   */
  monitoring_station_id?: number;
  /**
   * The site's account number in your own system. Text, so leading zeros count.
   *
   * @example "1234567890"
   */
  account_number?: string;
  /**
   * Street address of the site.
   *
   * @example "123 Teheran-ro, Gangnam-gu, Seoul"
   */
  address1?: string;
  /**
   * The rest of the address, such as floor and suite.
   *
   * @example "7th Floor, Suite 701"
   */
  address2?: string;
}

/**
 * What became of one item of a bulk creation. `is_successful` is documented by name; that it is a boolean, and the other
 * properties, are inferred.
 */
export interface DeviceCreationResultDto {
  /**
   * Position of the item in the array that was sent, from 0.
   *
   * integer, minimum 0
   *
   * @example 0
   */
  index: number;
  /**
   * Whether the device was created.
   *
   * @example true
   */
  is_successful: boolean;
  /**
   * CHeKT's identifier of the new device. Null where it was not created.
   *
   * integer, minimum 1
   *
   * @example 10
   */
  device_id: number | null;
  /**
   * Your identifier for the device, as sent. Null where the item had none that could be read.
   *
   * @example "adc-67890"
   */
  external_device_id: string | null;
  /** Why the device was not created; its `field` is a property of the item. Null where it was created. */
  error: ErrorDetailDto | null;
}

/** What became of one ID of a bulk deletion. */
export interface DeviceDeleteResultDto {
  /**
   * Position of the ID in `device_ids`, from 0.
   *
   * integer, minimum 0
   *
   * @example 0
   */
  index: number;
  /**
   * Whether the device was deleted.
   *
   * @example true
   */
  is_successful: boolean;
  /**
   * The ID as sent.
   *
   * integer, minimum 1
   *
   * @example 10
   */
  device_id: number;
  /** Why the device was not deleted. Null where it was. */
  error: ErrorDetailDto | null;
}

/** What kind of device it is. */
export type DeviceType = "camera" | "bridge";

/** What became of one item of a bulk update. */
export interface DeviceUpdateResultDto {
  /**
   * Position of the item in the array that was sent, from 0.
   *
   * integer, minimum 0
   *
   * @example 0
   */
  index: number;
  /**
   * Whether the device was changed.
   *
   * @example true
   */
  is_successful: boolean;
  /**
   * CHeKT's identifier of the device, as sent. Null where the item had none that could be read.
   *
   * integer, minimum 1
   *
   * @example 10
   */
  device_id: number | null;
  /**
   * Your identifier for the device. Null where the device was not found.
   *
   * @example "adc-67890"
   */
  external_device_id: string | null;
  /** Why the device was not changed; its `field` is a property of the item. Null where it was changed. */
  error: ErrorDetailDto | null;
}

/** One failure, of a whole request or of one item of a bulk request. */
export interface ErrorDetailDto {
  /**
   * Names the kind of failure for programs: `snake_case`, and stable. New codes appear over time, so treat one that
   * you do not know by the status of the response. Apart from `permission_denied` and `device_not_found`, the codes
   * named in this description are inferred.
   *
   * @example "device_not_found"
   */
  code: string;
  /**
   * Explains the failure to people, for logs and support. The wording may change; do not parse it.
   *
   * @example "No device with that ID exists on this dealer."
   */
  message: string;
  /**
   * CHeKT's identifier of the failed request. Quote it to support.
   *
   * @example "req_91kxl2"
   */
  request_id?: string;
  /**
   * The property, parameter or path parameter at fault, by its name on the wire. Present for failed validation. In a
   * bulk request that is rejected as a whole it starts with the item's index, as in `[2].device_type`.
   *
   * @example "device_id"
   */
  field?: string;
}

/**
 * The body of every error that the Partner API itself reports. The published page promises that it says which field or
 * constraint failed; its form is that of CHeKT's platform-wide errors page.
 */
export interface ErrorResponseDto {
  /** What went wrong. */
  error: ErrorDetailDto;
}

/** An error of the token endpoint (RFC 6749, section 5.2). Unlike in `ErrorResponseDto`, `error` is a string. */
export interface OAuthErrorDto {
  /**
   * The kind of failure for programs, such as `invalid_request`, `invalid_client`, `unsupported_grant_type` or
   * `invalid_scope`.
   *
   * @example "invalid_client"
   */
  error: string;
  /**
   * Explains the failure to people. Do not parse it.
   *
   * @example "Client authentication failed."
   */
  error_description?: string;
}

/** An answered alarm verification. */
export interface ResponseAlarmVerificationDto {
  /**
   * CHeKT's number of the verification, equal to the `verificationId` of the path.
   *
   * integer, minimum 1
   *
   * @example 1
   */
  id: number;
  /**
   * The UUID that CHeKT gave the verification when it was made.
   *
   * format uuid
   *
   * @example "550e8400-e29b-41d4-a716-446655440000"
   */
  verification_id: string;
  /**
   * CHeKT's identifier of the contact who handled the alarm.
   *
   * integer, minimum 1
   *
   * @example 67890
   */
  contact_id: number;
  /**
   * What was decided.
   *
   * @example "dispatch"
   */
  action: VerificationAction;
  /**
   * When the contact decided, in ISO 8601.
   *
   * format date-time
   *
   * @example "2023-10-01T12:00:00Z"
   */
  responded_at: string;
}

/** How a site is armed, with what identifies the site. */
export interface ResponseArmingSettingsDto {
  /**
   * CHeKT's identifier of the site.
   *
   * integer, minimum 1
   *
   * @example 1
   */
  site_id: number;
  /**
   * Your identifier for the site.
   *
   * @example "1234567890"
   */
  external_site_id: string;
  /**
   * What people call the site.
   *
   * @example "Gangnam Headquarters"
   */
  name: string;
  /**
   * The security system that the site is armed with. CHeKT may come to answer with further types.
   *
   * @example 1
   */
  security_type: SecurityType | (number & {});
}

/** A person to call about a site. In a list with `fields`, only the chosen columns are present. */
export interface ResponseContactDto {
  /**
   * CHeKT's identifier of the contact, by which the answer to an alarm verification names the person.
   *
   * integer, minimum 1
   *
   * @example 1
   */
  contact_id: number;
  /**
   * Your identifier for the person.
   *
   * @example "1234"
   */
  external_contact_id: string;
  /**
   * The person's given name.
   *
   * @example "John"
   */
  first_name: string;
  /**
   * The person's family name.
   *
   * @example "Doe"
   */
  last_name: string;
  /**
   * Where the person can be called, in any notation. Null where no number is recorded.
   *
   * @example "1234567890"
   */
  phone_number: string | null;
  /**
   * Where the person can be written to. Null where no address is recorded.
   *
   * format email
   *
   * @example "john.doe@example.com"
   */
  email: string | null;
  /**
   * When the contact was created at CHeKT, in UTC with milliseconds.
   *
   * format date-time
   *
   * @example "2021-07-01T00:00:00.000Z"
   */
  created_at: string;
}

/** A dealer as CHeKT knows it, and its mapping to a partner's system. */
export interface ResponseDealerDto {
  /**
   * CHeKT's identifier of the dealer, the `dealerId` of every path. Keep it; no operation looks it up.
   *
   * integer, minimum 1
   *
   * @example 12345
   */
  dealer_id: number;
  /**
   * Your identifier for the dealer, as given to `connectDealer`. Null once the dealer is disconnected.
   *
   * @example "adc-67890"
   */
  external_dealer_id: string | null;
  /**
   * The company's name in CHeKT's own record.
   *
   * @example "CHeKT Security Solutions Inc."
   */
  company_name: string;
  /**
   * Street address of the company. Null where none is recorded.
   *
   * @example "456 Market Street"
   */
  company_address1: string | null;
  /**
   * The rest of the address, such as floor and suite. May be absent.
   *
   * @example "Suite 801, 8th Floor"
   */
  company_address2?: string | null;
  /**
   * The company's email address. Null where none is recorded.
   *
   * format email
   *
   * @example "support@chektdealer.com"
   */
  company_email: string | null;
  /**
   * The company's phone number, in any notation. Null where none is recorded.
   *
   * @example "+1-555-123-4567"
   */
  company_phone_number: string | null;
  /**
   * When the dealer was created at CHeKT, in UTC with milliseconds.
   *
   * format date-time
   *
   * @example "2024-03-27T12:34:56.000Z"
   */
  created_at: string;
}

/**
 * A device on a site. Its properties are inferred from those that creating it takes. In a list with `fields`, only the
 * chosen columns are present.
 */
export interface ResponseDeviceDto {
  /**
   * CHeKT's identifier of the device.
   *
   * integer, minimum 1
   *
   * @example 10
   */
  device_id: number;
  /**
   * Your identifier for the device.
   *
   * @example "adc-67890"
   */
  external_device_id: string;
  /**
   * Whether the device is a camera or a bridge. CHeKT may come to answer with further types.
   *
   * @example "camera"
   */
  device_type: DeviceType | (string & {});
  /**
   * The zone that the device belongs to. Text, so leading zeros count.
   *
   * @example "001"
   */
  zone_number: string;
  /**
   * Further zones that the device belongs to, separated by commas. Null where there are none.
   *
   * @example "002,003"
   */
  additional_zone_numbers: string | null;
  /**
   * What people call the device. Null where it has no name.
   *
   * @example "Front Door Camera"
   */
  name: string | null;
  /**
   * The device's hardware address as it was sent, in any notation. Null where none is recorded.
   *
   * @example "1234567890"
   */
  mac: string | null;
  /**
   * The company that makes the device. Null where none is recorded.
   *
   * @example "CHeKT"
   */
  manufacturer: string | null;
  /**
   * The manufacturer's designation of the model. Null where none is recorded.
   *
   * @example "ADC2345"
   */
  model: string | null;
  /**
   * The manufacturer's serial number of this very device. Null where none is recorded.
   *
   * @example "SN1234567890"
   */
  serial_number: string | null;
  /**
   * When the device was created at CHeKT, in UTC with milliseconds.
   *
   * format date-time
   *
   * @example "2025-01-01T00:00:00.000Z"
   */
  created_at: string;
}

/** A monitoring station of a dealer. In a list with `fields`, only the chosen columns are present. */
export interface ResponseMonitoringStationDto {
  /**
   * CHeKT's identifier of the station, by which sites refer to it.
   *
   * integer, minimum 1
   *
   * @example 1
   */
  monitoring_station_id: number;
  /**
   * Your identifier for the station.
   *
   * @example "12345"
   */
  external_monitoring_station_id: string;
  /**
   * What people call the station.
   *
   * @example "CHeKT Central Station"
   */
  name: string;
  /**
   * Put before a site's account number. Null where the station has none.
   *
   * @example "CH"
   */
  prefix: string | null;
  /**
   * The line module of the station's receiver that takes the signals. Null where none is recorded.
   *
   * @example "12345"
   */
  linecard: string | null;
  /**
   * When the station was created at CHeKT, in UTC with milliseconds.
   *
   * format date-time
   *
   * @example "2025-01-01T00:00:00.000Z"
   */
  created_at: string;
}

/** A site of a dealer. In a list with `fields`, only the chosen columns are present. */
export interface ResponseSiteBasicDto {
  /**
   * CHeKT's identifier of the site, the `siteId` of every path.
   *
   * integer, minimum 1
   *
   * @example 1
   */
  site_id: number;
  /**
   * Your identifier for the site.
   *
   * @example "1234567890"
   */
  external_site_id: string;
  /**
   * What people call the site.
   *
   * @example "Gangnam Headquarters"
   */
  name: string;
  /**
   * CHeKT's identifier of the monitoring station that takes the site's signals. Null where none does.
   *
   * integer, minimum 1
   *
   * @example 12345
   */
  monitoring_station_id: number | null;
  /**
   * Your identifier for that monitoring station. Null where the site has none.
   *
   * @example "12345"
   */
  external_monitoring_station_id: string | null;
  /**
   * The site's account number in your own system. Null where none is recorded.
   *
   * @example "1234567890"
   */
  account_number: string | null;
  /**
   * Street address of the site. Null where none is recorded.
   *
   * @example "123 Teheran-ro, Gangnam-gu, Seoul"
   */
  address1: string | null;
  /**
   * The rest of the address, such as floor and suite. May be absent.
   *
   * @example "7th Floor, Suite 701"
   */
  address2?: string | null;
  /**
   * The time zone that the site lies in, as an IANA zone ID.
   *
   * @example "Asia/Seoul"
   */
  timezone: string;
  /**
   * Whether the site is in operation.
   *
   * @example 1
   */
  is_activated: ActivationFlag;
  /**
   * When the site was created, as `YYYY-MM-DD HH:mm:ss`. Not ISO 8601, unlike the times of all else; that it is UTC is
   * inferred. It sorts correctly as text.
   *
   * pattern `^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$`
   *
   * @example "2025-01-01 00:00:00"
   */
  created_at: string;
}

/**
 * The security system that a site is armed with.
 *
 * integer
 */
export const SecurityType = {
  /** Alarm Panel - Primary Bridge: an alarm panel that reports through one primary bridge. */
  PRIMARY_BRIDGE: 1,
  /** Alarm Panel - Individual Bridge: an alarm panel with one bridge per zone. */
  INDIVIDUAL_BRIDGE: 2,
  /** CHeKT Video Security System: CHeKT's own system, which is based on video. */
  CHEKT_VIDEO: 3,
  /** Alarm.com Security System: an integration with Alarm.com. */
  ALARM_COM: 4,
} as const;
export type SecurityType = (typeof SecurityType)[keyof typeof SecurityType];

/** Which end of a sorted list comes first. */
export type SortDirection = "asc" | "desc";

/** A client credentials token request (RFC 6749, section 4.4.2). Sent form-encoded. */
export interface TokenRequestDto {
  /**
   * The OAuth 2.0 grant that is asked for.
   *
   * @example "client_credentials"
   */
  grant_type: "client_credentials";
  /**
   * The public half of the credentials that CHeKT issued when the app was registered.
   *
   * minimum length 1
   *
   * @example "YOUR_CLIENT_ID"
   */
  client_id: string;
  /**
   * The secret half of the credentials. It belongs on a server: whoever has it reaches every dealer that you reach.
   *
   * minimum length 1
   *
   * @example "YOUR_CLIENT_SECRET"
   */
  client_secret: string;
  /**
   * Scopes separated by spaces, a subset of those granted to the client. Without it the token has all of them.
   *
   * @example "read:dealer read:sites"
   */
  scope?: string;
}

/** A granted token (RFC 6749, section 5.1). Only `access_token` is named by the published page. */
export interface TokenResponseDto {
  /**
   * The token to send as `Authorization: Bearer …`. A JWT, but treat it as opaque: its claims are not a promise.
   *
   * @example "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl"
   */
  access_token: string;
  /**
   * How the token is presented.
   *
   * @example "Bearer"
   */
  token_type: "Bearer";
  /**
   * Seconds from now until the token expires: an hour as a rule, but a day has been seen, so trust this number and not
   * a constant.
   *
   * integer
   *
   * @example 3600
   */
  expires_in: number;
  /**
   * The scopes that the token has, separated by spaces. They may be fewer than those asked for.
   *
   * @example "read:dealer read:sites create:sites"
   */
  scope?: string;
  /**
   * Renews a user's token at the same endpoint. Only in answers of the authorization code flow, with the scope
   * `offline_access`; a renewal may replace it.
   *
   * @example "YOUR_REFRESH_TOKEN"
   */
  refresh_token?: string;
}

/** The answer to an alarm verification. */
export interface UpdateAlarmVerificationDto {
  /**
   * CHeKT's identifier of the contact who handled the alarm, one of the same site.
   *
   * integer, minimum 1
   *
   * @example 67890
   */
  contact_id: number;
  /**
   * Whether to send responders.
   *
   * @example "dispatch"
   */
  action: VerificationAction;
  /**
   * When the contact decided, in ISO 8601 with its offset from UTC. Not when the request is sent.
   *
   * minimum length 1, format date-time
   *
   * @example "2023-10-01T12:00:00Z"
   */
  responded_at: string;
  /**
   * The UUID that CHeKT gave the verification when it was made. Optional: an older page requires it, the published one
   * does not name it. If sent, it must belong to the verification in the path.
   *
   * format uuid
   *
   * @example "550e8400-e29b-41d4-a716-446655440000"
   */
  verification_id?: string;
}

/** The arming settings that a site shall have. */
export interface UpdateArmingSettingsDto {
  /**
   * The security system to arm the site with. It must suit the devices on the site.
   *
   * @example 3
   */
  security_type: SecurityType;
}

/**
 * Properties of a contact to change. What is absent stays as it is.
 *
 * minimum properties 1
 */
export interface UpdateContactDto {
  /**
   * Your new identifier for the person. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "1234"
   */
  external_contact_id?: string;
  /**
   * The person's given name. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "John"
   */
  first_name?: string;
  /**
   * The person's family name. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "Doe"
   */
  last_name?: string;
  /**
   * Where the person can be called, in any notation. Null clears it.
   *
   * @example "0987654321"
   */
  phone_number?: string | null;
  /**
   * Where the person can be written to. Null clears it.
   *
   * format email
   *
   * @example "john.doe@example.com"
   */
  email?: string | null;
}

/**
 * Company details to change. What is absent stays as it is.
 *
 * minimum properties 1
 */
export interface UpdateDealerDto {
  /**
   * The registered name of the dealer's company. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "CHeKT Security Solutions Inc."
   */
  company_name?: string;
  /**
   * Street address of the company. Null clears it.
   *
   * @example "456 Market Street"
   */
  company_address1?: string | null;
  /**
   * The rest of the address, such as floor and suite. Null clears it.
   *
   * @example "Suite 801, 8th Floor"
   */
  company_address2?: string | null;
  /**
   * The company's email address. Null clears it.
   *
   * format email
   *
   * @example "support@chektdealer.com"
   */
  company_email?: string | null;
  /**
   * The company's phone number, in any notation. Null clears it.
   *
   * @example "+1-555-987-6543"
   */
  company_phone_number?: string | null;
}

/** The device to change and its new properties. What is absent stays as it is. */
export interface UpdateDeviceDto {
  /**
   * CHeKT's identifier of the device to change. It must be on this site.
   *
   * integer, minimum 1
   *
   * @example 10
   */
  device_id: number;
  /**
   * Your new identifier for the device. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "adc-67890"
   */
  external_device_id?: string;
  /**
   * Whether the device is a camera or a bridge. It cannot be cleared.
   *
   * @example "camera"
   */
  device_type?: DeviceType;
  /**
   * The zone that the device is to belong to. Text, so leading zeros count. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "004"
   */
  zone_number?: string;
  /**
   * Further zones that the device is to belong to, in one string and separated by commas. They replace the previous
   * ones; null clears them.
   *
   * @example "002,003"
   */
  additional_zone_numbers?: string | null;
  /**
   * What people call the device, for instance the place where it hangs. Null clears it.
   *
   * @example "Lobby Camera"
   */
  name?: string | null;
  /**
   * The device's hardware address, in any notation. Null clears it.
   *
   * @example "1234567890"
   */
  mac?: string | null;
  /**
   * The company that makes the device. Null clears it.
   *
   * @example "CHeKT"
   */
  manufacturer?: string | null;
  /**
   * The manufacturer's designation of the model. Null clears it.
   *
   * @example "ADC2345"
   */
  model?: string | null;
  /**
   * The manufacturer's serial number of this very device. Null clears it.
   *
   * @example "SN1234567890"
   */
  serial_number?: string | null;
}

/**
 * Properties of a monitoring station to change. What is absent stays as it is.
 *
 * minimum properties 1
 */
export interface UpdateMonitoringStationDto {
  /**
   * Your new identifier for the station. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "12345"
   */
  external_monitoring_station_id?: string;
  /**
   * The new name of the station. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "CHeKT Night Station"
   */
  name?: string;
  /**
   * Put before a site's account number, to classify it. Null drops it.
   *
   * @example "CH"
   */
  prefix?: string | null;
  /**
   * The line module of the station's receiver that takes the signals. Null clears it.
   *
   * @example "12345"
   */
  linecard?: string | null;
}

/** The activation status that a site shall have. */
export interface UpdateSiteActivationStatusDto {
  /**
   * The state to reach, whatever the present one is.
   *
   * @example 1
   */
  is_activated: ActivationFlag;
}

/**
 * Properties of a site to change. What is absent stays as it is.
 *
 * minimum properties 1
 */
export interface UpdateSiteDto {
  /**
   * Your new identifier for the site. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "1234567890"
   */
  external_site_id?: string;
  /**
   * The new name of the site. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "Gangnam HQ"
   */
  name?: string;
  /**
   * The new time zone of the site, as an IANA zone ID. It cannot be cleared.
   *
   * minimum length 1
   *
   * @example "Asia/Seoul"
   */
  timezone?: string;
  /**
   * CHeKT's identifier of the monitoring station that is to take the site's signals, one of the same dealer. Null
   * takes the site off its station.
   *
   * integer, minimum 1
   *
   * @example 12345
   */
  monitoring_station_id?: number | null;
  /**
   * The site's account number in your own system. Text, so leading zeros count. Null clears it.
   *
   * @example "1234567890"
   */
  account_number?: string | null;
  /**
   * Street address of the site. Null clears it.
   *
   * @example "123 Teheran-ro, Gangnam-gu, Seoul"
   */
  address1?: string | null;
  /**
   * The rest of the address, such as floor and suite. Null clears it.
   *
   * @example "7th Floor, Suite 701"
   */
  address2?: string | null;
}

/** What follows from the judgement of an alarm. */
export type VerificationAction = "dispatch" | "disregard";
