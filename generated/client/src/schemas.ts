import type * as types from "./types.js";
import { schemasOf } from "./runtime/schemas.js";

export {
  arrayOf,
  type Issue,
  partial,
  type StandardSchema,
  validated,
} from "./runtime/schemas.js";

/** A validator of answers for every named schema: `validated(call, schemas.NAME)`. */
export const schemas = schemasOf<{
  ActivationFlag: types.ActivationFlag;
  BulkDeleteDevicesDto: types.BulkDeleteDevicesDto;
  BulkDeviceCreationResponseDto: types.BulkDeviceCreationResponseDto;
  BulkDeviceDeleteResponseDto: types.BulkDeviceDeleteResponseDto;
  BulkDeviceUpdateResponseDto: types.BulkDeviceUpdateResponseDto;
  ConnectDealerDto: types.ConnectDealerDto;
  CreateContactDto: types.CreateContactDto;
  CreateDeviceDto: types.CreateDeviceDto;
  CreateMonitoringStationDto: types.CreateMonitoringStationDto;
  CreateSiteDto: types.CreateSiteDto;
  DeviceCreationResultDto: types.DeviceCreationResultDto;
  DeviceDeleteResultDto: types.DeviceDeleteResultDto;
  DeviceType: types.DeviceType;
  DeviceUpdateResultDto: types.DeviceUpdateResultDto;
  ErrorDetailDto: types.ErrorDetailDto;
  ErrorResponseDto: types.ErrorResponseDto;
  OAuthErrorDto: types.OAuthErrorDto;
  ResponseAlarmVerificationDto: types.ResponseAlarmVerificationDto;
  ResponseArmingSettingsDto: types.ResponseArmingSettingsDto;
  ResponseContactDto: types.ResponseContactDto;
  ResponseDealerDto: types.ResponseDealerDto;
  ResponseDeviceDto: types.ResponseDeviceDto;
  ResponseMonitoringStationDto: types.ResponseMonitoringStationDto;
  ResponseSiteBasicDto: types.ResponseSiteBasicDto;
  SecurityType: types.SecurityType;
  SortDirection: types.SortDirection;
  TokenRequestDto: types.TokenRequestDto;
  TokenResponseDto: types.TokenResponseDto;
  UpdateAlarmVerificationDto: types.UpdateAlarmVerificationDto;
  UpdateArmingSettingsDto: types.UpdateArmingSettingsDto;
  UpdateContactDto: types.UpdateContactDto;
  UpdateDealerDto: types.UpdateDealerDto;
  UpdateDeviceDto: types.UpdateDeviceDto;
  UpdateMonitoringStationDto: types.UpdateMonitoringStationDto;
  UpdateSiteActivationStatusDto: types.UpdateSiteActivationStatusDto;
  UpdateSiteDto: types.UpdateSiteDto;
  VerificationAction: types.VerificationAction;
}>({
  ActivationFlag: { type: "integer", enum: [0, 1] },
  BulkDeleteDevicesDto: {
    type: "object",
    properties: {
      device_ids: {
        type: "array",
        minItems: 1,
        items: { type: "integer", minimum: 1 },
      },
    },
    required: ["device_ids"],
  },
  BulkDeviceCreationResponseDto: {
    type: "object",
    properties: {
      success_count: { type: "integer", minimum: 0 },
      failure_count: { type: "integer", minimum: 0 },
      results: {
        type: "array",
        items: { $ref: "#/$defs/DeviceCreationResultDto" },
      },
    },
    required: ["success_count", "failure_count", "results"],
  },
  BulkDeviceDeleteResponseDto: {
    type: "object",
    properties: {
      success_count: { type: "integer", minimum: 0 },
      failure_count: { type: "integer", minimum: 0 },
      results: {
        type: "array",
        items: { $ref: "#/$defs/DeviceDeleteResultDto" },
      },
    },
    required: ["success_count", "failure_count", "results"],
  },
  BulkDeviceUpdateResponseDto: {
    type: "object",
    properties: {
      success_count: { type: "integer", minimum: 0 },
      failure_count: { type: "integer", minimum: 0 },
      results: {
        type: "array",
        items: { $ref: "#/$defs/DeviceUpdateResultDto" },
      },
    },
    required: ["success_count", "failure_count", "results"],
  },
  ConnectDealerDto: {
    type: "object",
    properties: {
      external_dealer_id: { type: "string", minLength: 1 },
      company_name: { type: "string", minLength: 1 },
    },
    required: ["external_dealer_id", "company_name"],
  },
  CreateContactDto: {
    type: "object",
    properties: {
      external_contact_id: { type: "string", minLength: 1 },
      first_name: { type: "string", minLength: 1 },
      last_name: { type: "string", minLength: 1 },
      phone_number: { type: "string" },
      email: { type: "string" },
    },
    required: ["external_contact_id", "first_name", "last_name"],
  },
  CreateDeviceDto: {
    type: "object",
    properties: {
      external_device_id: { type: "string", minLength: 1 },
      device_type: { $ref: "#/$defs/DeviceType" },
      zone_number: { type: "string", minLength: 1 },
      additional_zone_numbers: { type: "string" },
      name: { type: "string" },
      mac: { type: "string" },
      manufacturer: { type: "string" },
      model: { type: "string" },
      serial_number: { type: "string" },
    },
    required: ["external_device_id", "device_type", "zone_number"],
  },
  CreateMonitoringStationDto: {
    type: "object",
    properties: {
      external_monitoring_station_id: { type: "string", minLength: 1 },
      name: { type: "string", minLength: 1 },
      prefix: { type: "string" },
      linecard: { type: "string" },
    },
    required: ["external_monitoring_station_id", "name"],
  },
  CreateSiteDto: {
    type: "object",
    properties: {
      external_site_id: { type: "string", minLength: 1 },
      name: { type: "string", minLength: 1 },
      timezone: { type: "string", minLength: 1 },
      monitoring_station_id: { type: "integer", minimum: 1 },
      account_number: { type: "string" },
      address1: { type: "string" },
      address2: { type: "string" },
    },
    required: ["external_site_id", "name", "timezone"],
  },
  DeviceCreationResultDto: {
    type: "object",
    properties: {
      index: { type: "integer", minimum: 0 },
      is_successful: { type: "boolean" },
      device_id: { type: ["integer", "null"], minimum: 1 },
      external_device_id: { type: ["string", "null"] },
      error: { anyOf: [{ $ref: "#/$defs/ErrorDetailDto" }, { type: "null" }] },
    },
    required: [
      "index",
      "is_successful",
      "device_id",
      "external_device_id",
      "error",
    ],
  },
  DeviceDeleteResultDto: {
    type: "object",
    properties: {
      index: { type: "integer", minimum: 0 },
      is_successful: { type: "boolean" },
      device_id: { type: "integer", minimum: 1 },
      error: { anyOf: [{ $ref: "#/$defs/ErrorDetailDto" }, { type: "null" }] },
    },
    required: ["index", "is_successful", "device_id", "error"],
  },
  DeviceType: { type: "string", enum: ["camera", "bridge"] },
  DeviceUpdateResultDto: {
    type: "object",
    properties: {
      index: { type: "integer", minimum: 0 },
      is_successful: { type: "boolean" },
      device_id: { type: ["integer", "null"], minimum: 1 },
      external_device_id: { type: ["string", "null"] },
      error: { anyOf: [{ $ref: "#/$defs/ErrorDetailDto" }, { type: "null" }] },
    },
    required: [
      "index",
      "is_successful",
      "device_id",
      "external_device_id",
      "error",
    ],
  },
  ErrorDetailDto: {
    type: "object",
    properties: {
      code: { type: "string" },
      message: { type: "string" },
      request_id: { type: "string" },
      field: { type: "string" },
    },
    required: ["code", "message"],
  },
  ErrorResponseDto: {
    type: "object",
    properties: { error: { $ref: "#/$defs/ErrorDetailDto" } },
    required: ["error"],
  },
  OAuthErrorDto: {
    type: "object",
    properties: {
      error: { type: "string" },
      error_description: { type: "string" },
    },
    required: ["error"],
  },
  ResponseAlarmVerificationDto: {
    type: "object",
    properties: {
      id: { type: "integer", minimum: 1 },
      verification_id: { type: "string", format: "uuid" },
      contact_id: { type: "integer", minimum: 1 },
      action: { $ref: "#/$defs/VerificationAction" },
      responded_at: { type: "string", format: "date-time" },
    },
    required: ["id", "verification_id", "contact_id", "action", "responded_at"],
  },
  ResponseArmingSettingsDto: {
    type: "object",
    properties: {
      site_id: { type: "integer", minimum: 1 },
      external_site_id: { type: "string" },
      name: { type: "string" },
      security_type: {},
    },
    required: ["site_id", "external_site_id", "name", "security_type"],
  },
  ResponseContactDto: {
    type: "object",
    properties: {
      contact_id: { type: "integer", minimum: 1 },
      external_contact_id: { type: "string" },
      first_name: { type: "string" },
      last_name: { type: "string" },
      phone_number: { type: ["string", "null"] },
      email: { type: ["string", "null"] },
      created_at: { type: "string", format: "date-time" },
    },
    required: [
      "contact_id",
      "external_contact_id",
      "first_name",
      "last_name",
      "phone_number",
      "email",
      "created_at",
    ],
  },
  ResponseDealerDto: {
    type: "object",
    properties: {
      dealer_id: { type: "integer", minimum: 1 },
      external_dealer_id: { type: ["string", "null"] },
      company_name: { type: "string" },
      company_address1: { type: ["string", "null"] },
      company_address2: { type: ["string", "null"] },
      company_email: { type: ["string", "null"] },
      company_phone_number: { type: ["string", "null"] },
      created_at: { type: "string", format: "date-time" },
    },
    required: [
      "dealer_id",
      "external_dealer_id",
      "company_name",
      "company_address1",
      "company_email",
      "company_phone_number",
      "created_at",
    ],
  },
  ResponseDeviceDto: {
    type: "object",
    properties: {
      device_id: { type: "integer", minimum: 1 },
      external_device_id: { type: "string" },
      device_type: {},
      zone_number: { type: "string" },
      additional_zone_numbers: { type: ["string", "null"] },
      name: { type: ["string", "null"] },
      mac: { type: ["string", "null"] },
      manufacturer: { type: ["string", "null"] },
      model: { type: ["string", "null"] },
      serial_number: { type: ["string", "null"] },
      created_at: { type: "string", format: "date-time" },
    },
    required: [
      "device_id",
      "external_device_id",
      "device_type",
      "zone_number",
      "additional_zone_numbers",
      "name",
      "mac",
      "manufacturer",
      "model",
      "serial_number",
      "created_at",
    ],
  },
  ResponseMonitoringStationDto: {
    type: "object",
    properties: {
      monitoring_station_id: { type: "integer", minimum: 1 },
      external_monitoring_station_id: { type: "string" },
      name: { type: "string" },
      prefix: { type: ["string", "null"] },
      linecard: { type: ["string", "null"] },
      created_at: { type: "string", format: "date-time" },
    },
    required: [
      "monitoring_station_id",
      "external_monitoring_station_id",
      "name",
      "prefix",
      "linecard",
      "created_at",
    ],
  },
  ResponseSiteBasicDto: {
    type: "object",
    properties: {
      site_id: { type: "integer", minimum: 1 },
      external_site_id: { type: "string" },
      name: { type: "string" },
      monitoring_station_id: { type: ["integer", "null"], minimum: 1 },
      external_monitoring_station_id: { type: ["string", "null"] },
      account_number: { type: ["string", "null"] },
      address1: { type: ["string", "null"] },
      address2: { type: ["string", "null"] },
      timezone: { type: "string" },
      is_activated: { $ref: "#/$defs/ActivationFlag" },
      created_at: {
        type: "string",
        pattern: "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$",
      },
    },
    required: [
      "site_id",
      "external_site_id",
      "name",
      "monitoring_station_id",
      "external_monitoring_station_id",
      "account_number",
      "address1",
      "timezone",
      "is_activated",
      "created_at",
    ],
  },
  SecurityType: { type: "integer", enum: [1, 2, 3, 4] },
  SortDirection: { type: "string", enum: ["asc", "desc"] },
  TokenRequestDto: {
    type: "object",
    properties: {
      grant_type: { type: "string", enum: ["client_credentials"] },
      client_id: { type: "string", minLength: 1 },
      client_secret: { type: "string", minLength: 1 },
      scope: { type: "string" },
    },
    required: ["grant_type", "client_id", "client_secret"],
  },
  TokenResponseDto: {
    type: "object",
    properties: {
      access_token: { type: "string" },
      token_type: { type: "string", enum: ["Bearer"] },
      expires_in: { type: "integer" },
      scope: { type: "string" },
      refresh_token: { type: "string" },
    },
    required: ["access_token", "token_type", "expires_in"],
  },
  UpdateAlarmVerificationDto: {
    type: "object",
    properties: {
      contact_id: { type: "integer", minimum: 1 },
      action: { $ref: "#/$defs/VerificationAction" },
      responded_at: { type: "string", minLength: 1, format: "date-time" },
      verification_id: { type: "string", format: "uuid" },
    },
    required: ["contact_id", "action", "responded_at"],
  },
  UpdateArmingSettingsDto: {
    type: "object",
    properties: { security_type: { $ref: "#/$defs/SecurityType" } },
    required: ["security_type"],
  },
  UpdateContactDto: {
    type: "object",
    properties: {
      external_contact_id: { type: "string", minLength: 1 },
      first_name: { type: "string", minLength: 1 },
      last_name: { type: "string", minLength: 1 },
      phone_number: { type: ["string", "null"] },
      email: { type: ["string", "null"] },
    },
  },
  UpdateDealerDto: {
    type: "object",
    properties: {
      company_name: { type: "string", minLength: 1 },
      company_address1: { type: ["string", "null"] },
      company_address2: { type: ["string", "null"] },
      company_email: { type: ["string", "null"] },
      company_phone_number: { type: ["string", "null"] },
    },
  },
  UpdateDeviceDto: {
    type: "object",
    properties: {
      device_id: { type: "integer", minimum: 1 },
      external_device_id: { type: "string", minLength: 1 },
      device_type: { $ref: "#/$defs/DeviceType" },
      zone_number: { type: "string", minLength: 1 },
      additional_zone_numbers: { type: ["string", "null"] },
      name: { type: ["string", "null"] },
      mac: { type: ["string", "null"] },
      manufacturer: { type: ["string", "null"] },
      model: { type: ["string", "null"] },
      serial_number: { type: ["string", "null"] },
    },
    required: ["device_id"],
  },
  UpdateMonitoringStationDto: {
    type: "object",
    properties: {
      external_monitoring_station_id: { type: "string", minLength: 1 },
      name: { type: "string", minLength: 1 },
      prefix: { type: ["string", "null"] },
      linecard: { type: ["string", "null"] },
    },
  },
  UpdateSiteActivationStatusDto: {
    type: "object",
    properties: { is_activated: { $ref: "#/$defs/ActivationFlag" } },
    required: ["is_activated"],
  },
  UpdateSiteDto: {
    type: "object",
    properties: {
      external_site_id: { type: "string", minLength: 1 },
      name: { type: "string", minLength: 1 },
      timezone: { type: "string", minLength: 1 },
      monitoring_station_id: { type: ["integer", "null"], minimum: 1 },
      account_number: { type: ["string", "null"] },
      address1: { type: ["string", "null"] },
      address2: { type: ["string", "null"] },
    },
  },
  VerificationAction: { type: "string", enum: ["dispatch", "disregard"] },
});
