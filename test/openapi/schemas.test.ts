import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/json.js";
import { api, array, entries, object, rows } from "./document.js";
import { notation } from "./notation.js";

/**
 * The reference's catalogue (9.1 to 9.3). A schema's line: its name, its mark, its own keywords. A property's line: its name,
 * `*` where it is required, its type, its keywords, and its mark where it differs from the schema's.
 */
const catalogue = `
TokenRequestDto  published
  grant_type*  string enum=["client_credentials"]
  client_id*  string minLength=1
  client_secret*  string minLength=1
  scope  string  inferred

TokenResponseDto  inferred
  access_token*  string  published
  token_type*  string enum=["Bearer"]
  expires_in*  integer
  scope  string
  refresh_token  string  documented

OAuthErrorDto  inferred
  error*  string
  error_description  string

ConnectDealerDto  documented
  external_dealer_id*  string minLength=1
  company_name*  string minLength=1

UpdateDealerDto  inferred  minProperties=1
  company_name  string minLength=1
  company_address1  string|null
  company_address2  string|null
  company_email  string|null format=email
  company_phone_number  string|null

ResponseDealerDto  documented
  dealer_id*  integer minimum=1
  external_dealer_id*  string|null
  company_name*  string
  company_address1*  string|null
  company_address2  string|null
  company_email*  string|null format=email
  company_phone_number*  string|null
  created_at*  string format=date-time

CreateSiteDto  published
  external_site_id*  string minLength=1
  name*  string minLength=1
  timezone*  string minLength=1
  monitoring_station_id  integer minimum=1  documented
  account_number  string  documented
  address1  string  documented
  address2  string  documented

UpdateSiteDto  inferred  minProperties=1
  external_site_id  string minLength=1
  name  string minLength=1
  timezone  string minLength=1
  monitoring_station_id  integer|null minimum=1
  account_number  string|null
  address1  string|null
  address2  string|null

UpdateSiteActivationStatusDto  inferred
  is_activated*  ActivationFlag

ResponseSiteBasicDto  published
  site_id*  integer minimum=1
  external_site_id*  string
  name*  string
  monitoring_station_id*  integer|null minimum=1
  external_monitoring_station_id*  string|null
  account_number*  string|null
  address1*  string|null
  address2  string|null
  timezone*  string
  is_activated*  ActivationFlag
  created_at*  string pattern=^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$

ActivationFlag  documented  integer enum=[0,1]

CreateDeviceDto  documented
  external_device_id*  string minLength=1
  device_type*  DeviceType
  zone_number*  string minLength=1
  additional_zone_numbers  string
  name  string
  mac  string
  manufacturer  string
  model  string
  serial_number  string

UpdateDeviceDto  inferred
  device_id*  integer minimum=1
  external_device_id  string minLength=1
  device_type  DeviceType
  zone_number  string minLength=1
  additional_zone_numbers  string|null
  name  string|null
  mac  string|null
  manufacturer  string|null
  model  string|null
  serial_number  string|null

BulkDeleteDevicesDto  inferred
  device_ids*  (integer minimum=1)[] minItems=1 uniqueItems=true

BulkDeviceCreationResponseDto  documented
  success_count*  integer minimum=0
  failure_count*  integer minimum=0
  results*  DeviceCreationResultDto[]

BulkDeviceUpdateResponseDto  inferred
  success_count*  integer minimum=0
  failure_count*  integer minimum=0
  results*  DeviceUpdateResultDto[]

BulkDeviceDeleteResponseDto  inferred
  success_count*  integer minimum=0
  failure_count*  integer minimum=0
  results*  DeviceDeleteResultDto[]

DeviceCreationResultDto  inferred
  index*  integer minimum=0
  is_successful*  boolean
  device_id*  integer|null minimum=1
  external_device_id*  string|null
  error*  ErrorDetailDto|null

DeviceUpdateResultDto  inferred
  index*  integer minimum=0
  is_successful*  boolean
  device_id*  integer|null minimum=1
  external_device_id*  string|null
  error*  ErrorDetailDto|null

DeviceDeleteResultDto  inferred
  index*  integer minimum=0
  is_successful*  boolean
  device_id*  integer minimum=1
  error*  ErrorDetailDto|null

ResponseDeviceDto  inferred
  device_id*  integer minimum=1
  external_device_id*  string
  device_type*  DeviceType
  zone_number*  string
  additional_zone_numbers*  string|null
  name*  string|null
  mac*  string|null
  manufacturer*  string|null
  model*  string|null
  serial_number*  string|null
  created_at*  string format=date-time

DeviceType  documented  string enum=["camera","bridge"]

UpdateAlarmVerificationDto  published
  contact_id*  integer minimum=1
  action*  VerificationAction
  responded_at*  string format=date-time minLength=1
  verification_id  string format=uuid  documented

ResponseAlarmVerificationDto  documented
  id*  integer minimum=1
  verification_id*  string format=uuid
  contact_id*  integer minimum=1
  action*  VerificationAction
  responded_at*  string format=date-time

VerificationAction  published  string enum=["dispatch","disregard"]

CreateMonitoringStationDto  documented
  external_monitoring_station_id*  string minLength=1
  name*  string minLength=1
  prefix  string
  linecard  string

UpdateMonitoringStationDto  inferred  minProperties=1
  external_monitoring_station_id  string minLength=1
  name  string minLength=1
  prefix  string|null
  linecard  string|null

ResponseMonitoringStationDto  documented
  monitoring_station_id*  integer minimum=1
  external_monitoring_station_id*  string
  name*  string
  prefix*  string|null
  linecard*  string|null
  created_at*  string format=date-time

CreateContactDto  documented
  external_contact_id*  string minLength=1
  first_name*  string minLength=1
  last_name*  string minLength=1
  phone_number  string
  email  string format=email

UpdateContactDto  inferred  minProperties=1
  external_contact_id  string minLength=1
  first_name  string minLength=1
  last_name  string minLength=1
  phone_number  string|null
  email  string|null format=email

ResponseContactDto  documented
  contact_id*  integer minimum=1
  external_contact_id*  string
  first_name*  string
  last_name*  string
  phone_number*  string|null
  email*  string|null format=email
  created_at*  string format=date-time

UpdateArmingSettingsDto  documented
  security_type*  SecurityType

ResponseArmingSettingsDto  documented
  site_id*  integer minimum=1
  external_site_id*  string
  name*  string
  security_type*  SecurityType

SecurityType  documented  integer enum=[1,2,3,4]

ErrorResponseDto  documented
  error*  ErrorDetailDto

ErrorDetailDto  documented
  code*  string
  message*  string
  request_id  string
  field  string

SortDirection  published  string enum=["asc","desc"]
`;

const schemas = entries(object(api.components).schemas).map(([name, schema]): [string, JsonObject] => [
  name,
  object(schema),
]);

test("the schemas are those of the catalogue", () => {
  const actual = schemas.map(([name, schema]) => linesOf(name, schema).join("\n"));
  expect(actual).toEqual(catalogue.split("\n\n").map((block) => rows(block).join("\n")));
});

describe("what generators read", () => {
  test("names every value that is a number, and describes every value of every enum", () => {
    const named = schemas.filter(([, { "x-enum-varnames": names }]) => names !== undefined);
    expect(named.map(([name, { "x-enum-varnames": names }]) => [name, names])).toEqual([
      ["ActivationFlag", ["INACTIVE", "ACTIVE"]],
      ["SecurityType", ["PRIMARY_BRIDGE", "INDIVIDUAL_BRIDGE", "CHEKT_VIDEO", "ALARM_COM"]],
    ]);
    for (const [name, schema] of [...schemas, ...allProperties()]) {
      expect([name, lengthOf(schema["x-enum-descriptions"])]).toEqual([name, lengthOf(schema.enum)]);
    }
  });

  test("leaves open the enums of responses that may grow", () => {
    expect(allProperties().flatMap(([name, property]) => (property["x-open-enum"] === true ? [name] : []))).toEqual([
      "ResponseDeviceDto.device_type",
      "ResponseArmingSettingsDto.security_type",
    ]);
  });

  test("says where the error bodies hold what", () => {
    expect(
      schemas.flatMap(([name, schema]) => (schema["x-error"] === undefined ? [] : [[name, schema["x-error"]]])),
    ).toEqual([
      ["OAuthErrorDto", { code: "/error", message: "/error_description" }],
      [
        "ErrorResponseDto",
        { code: "/error/code", message: "/error/message", field: "/error/field", requestId: "/error/request_id" },
      ],
    ]);
  });
});

function linesOf(name: string, schema: JsonObject): string[] {
  const { properties, required, type, "x-source": source, ...rest } = schema;
  if (properties === undefined) return [[name, source, notation(schema)].join("  ")];
  const own = notation({ ...rest, type: type ?? null }).replace(/^object ?/, "");
  const requiredNames = array(required ?? []);
  return [
    [name, source, own].filter((cell) => cell !== "").join("  "),
    ...entries(properties).map(([property, propertySchema]) => {
      const cells = [property + (requiredNames.includes(property) ? "*" : ""), notation(object(propertySchema))];
      const mark = object(propertySchema)["x-source"];
      return [...cells, ...(mark === undefined ? [] : [mark])].join("  ");
    }),
  ];
}

function allProperties(): [string, JsonObject][] {
  return schemas.flatMap(([name, schema]) =>
    entries(schema.properties ?? {}).map(([property, value]): [string, JsonObject] => [
      `${name}.${property}`,
      object(value),
    ]),
  );
}

function lengthOf(list: Json | undefined): number {
  return list === undefined ? 0 : array(list).length;
}
