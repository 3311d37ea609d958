import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/json.js";
import { api, array, entries, object, operations, resolve, rows } from "./document.js";
import { notation } from "./notation.js";

const D = "/partner/v1/dealers/{dealerId}";
const S = "D/sites/{siteId}";

/** The reference's master table (1.13), its request bodies (9.2), scopes (1.5.4) and marks; D and S as there. */
const masterTable = `
post    /oauth/token                                 createAccessToken           TokenRequestDto                200 TokenResponseDto                public                               published
put     /partner/v1/dealers/connect                  connectDealer               ConnectDealerDto               200 ResponseDealerDto               dealerAuthorization update:dealer    published
get     D                                            getDealer                   -                              200 ResponseDealerDto               read:dealer                          published
patch   D                                            updateDealer                UpdateDealerDto                200 ResponseDealerDto               update:dealer                        inferred
put     D/disconnect                                 disconnectDealer            -                              200 ResponseDealerDto               update:dealer                        inferred
post    D/sites                                      createSite                  CreateSiteDto                  201 ResponseSiteBasicDto            create:sites                         published
get     D/sites                                      listSites                   -                              200 ResponseSiteBasicDto[]          read:sites                           published
get     S                                            getSite                     -                              200 ResponseSiteBasicDto            read:sites                           inferred
patch   S                                            updateSite                  UpdateSiteDto                  200 ResponseSiteBasicDto            update:sites                         inferred
delete  S                                            deleteSite                  -                              204                                 delete:sites                         inferred
patch   S/activation-status                          updateSiteActivationStatus  UpdateSiteActivationStatusDto  200 ResponseSiteBasicDto            update:sites                         published
post    S/devices                                    createDevices               CreateDeviceDto[] minItems=1   201 BulkDeviceCreationResponseDto   create:devices                       published
put     S/devices                                    updateDevices               UpdateDeviceDto[] minItems=1   200 BulkDeviceUpdateResponseDto     update:devices                       published
get     S/devices                                    listDevices                 -                              200 ResponseDeviceDto[]             read:devices                         inferred
post    S/devices/bulk-delete                        deleteDevices               BulkDeleteDevicesDto           200 BulkDeviceDeleteResponseDto     delete:devices                       published
get     S/devices/{deviceId}                         getDevice                   -                              200 ResponseDeviceDto               read:devices                         inferred
patch   S/alarm-verifications/{verificationId}       submitAlarmVerification     UpdateAlarmVerificationDto     200 ResponseAlarmVerificationDto    update:alarm_verifications           published
post    D/monitoring-stations                        createMonitoringStation     CreateMonitoringStationDto     201 ResponseMonitoringStationDto    create:monitoring_stations           documented
get     D/monitoring-stations                        listMonitoringStations      -                              200 ResponseMonitoringStationDto[]  read:monitoring_stations             documented
get     D/monitoring-stations/{monitoringStationId}  getMonitoringStation        -                              200 ResponseMonitoringStationDto    read:monitoring_stations             inferred
patch   D/monitoring-stations/{monitoringStationId}  updateMonitoringStation     UpdateMonitoringStationDto     200 ResponseMonitoringStationDto    update:monitoring_stations           inferred
delete  D/monitoring-stations/{monitoringStationId}  deleteMonitoringStation     -                              204                                 delete:monitoring_stations           inferred
post    S/contacts                                   createContact               CreateContactDto               201 ResponseContactDto              create:site_contacts                 documented
get     S/contacts                                   listContacts                -                              200 ResponseContactDto[]            read:site_contacts                   documented
get     S/contacts/{contactId}                       getContact                  -                              200 ResponseContactDto              read:site_contacts                   inferred
patch   S/contacts/{contactId}                       updateContact               UpdateContactDto               200 ResponseContactDto              update:site_contacts                 inferred
delete  S/contacts/{contactId}                       deleteContact               -                              204                                 delete:site_contacts                 inferred
get     S/arming-settings                            getArmingSettings           -                              200 ResponseArmingSettingsDto       read:sites                           documented
patch   S/arming-settings                            updateArmingSettings        UpdateArmingSettingsDto        200 ResponseArmingSettingsDto       update:sites                         documented
`;

const families = {
  Authentication: ["createAccessToken"],
  Dealers: ["connectDealer", "getDealer", "updateDealer", "disconnectDealer"],
  Sites: ["createSite", "listSites", "getSite", "updateSite", "deleteSite", "updateSiteActivationStatus"],
  Devices: ["createDevices", "updateDevices", "listDevices", "deleteDevices", "getDevice"],
  "Alarm Verifications": ["submitAlarmVerification"],
  "Monitoring Stations": [
    "createMonitoringStation",
    "listMonitoringStations",
    "getMonitoringStation",
    "updateMonitoringStation",
    "deleteMonitoringStation",
  ],
  Contacts: ["createContact", "listContacts", "getContact", "updateContact", "deleteContact"],
  "Arming Settings": ["getArmingSettings", "updateArmingSettings"],
};

const clientScopes = [
  "read:dealer",
  "update:dealer",
  "create:sites",
  "read:sites",
  "update:sites",
  "delete:sites",
  "create:devices",
  "read:devices",
  "update:devices",
  "delete:devices",
  "create:monitoring_stations",
  "read:monitoring_stations",
  "update:monitoring_stations",
  "delete:monitoring_stations",
  "create:site_contacts",
  "read:site_contacts",
  "update:site_contacts",
  "delete:site_contacts",
  "update:alarm_verifications",
];

const partnerOperations = operations.filter(({ path }) => path.startsWith("/partner/v1/"));

describe("operations", () => {
  test("are those of the master table", () => {
    const actual = operations.map(({ method, path, operation }) =>
      [
        method,
        path.replace(`${D}`, "D").replace(S, "S"),
        operation.operationId,
        requestOf(operation),
        successOf(operation),
        securityOf(operation),
        operation["x-source"],
      ].join("  "),
    );
    expect(actual).toEqual(rows(masterTable));
  });

  test("are filed under the tag of their family, and the tags stand in the order of the families", () => {
    const actual = array(api.tags).map((tag) => {
      const { name } = object(tag);
      const members = operations.filter(({ operation }) => array(operation.tags)[0] === name);
      return [name, members.map(({ operation }) => operation.operationId)];
    });
    expect(actual).toEqual(Object.entries(families));
  });

  test("answer 400, 401, 403, 404 and default by the same references", () => {
    const errors = {
      "400": { $ref: "#/components/responses/BadRequest" },
      "401": { $ref: "#/components/responses/Unauthorized" },
      "403": { $ref: "#/components/responses/Forbidden" },
      "404": { $ref: "#/components/responses/NotFound" },
      default: { $ref: "#/components/responses/Unexpected" },
    };
    const actual = partnerOperations.map(({ operation }) => [
      operation.operationId,
      Object.fromEntries(entries(operation.responses).filter(([status]) => !status.startsWith("2"))),
    ]);
    expect(actual).toEqual(partnerOperations.map(({ operation }) => [operation.operationId, errors]));
    expect(entries(object(api.components).responses).map(([name, response]) => `${name} ${bodyOf(response)}`)).toEqual([
      "BadRequest ErrorResponseDto",
      "Unauthorized ErrorResponseDto",
      "Forbidden ErrorResponseDto",
      "NotFound ErrorResponseDto",
      "Unexpected ErrorResponseDto",
    ]);
  });

  test("of the token endpoint answer errors in OAuth's form", () => {
    const token = operations.find(({ path }) => path === "/oauth/token");
    expect(entries(token?.operation.responses).map(([status, response]) => `${status} ${bodyOf(response)}`)).toEqual([
      "200 TokenResponseDto",
      "400 OAuthErrorDto",
      "401 OAuthErrorDto",
      "default OAuthErrorDto",
    ]);
  });
});

describe("security", () => {
  test("has two schemes with the reference's flows and scopes", () => {
    const actual = entries(object(api.components).securitySchemes).map(([name, scheme]) => {
      const { type, flows, "x-source": source } = object(scheme);
      const withScopeNames = entries(flows).map(([grant, flow]) => ({
        grant,
        ...object(flow),
        scopes: Object.keys(object(object(flow).scopes)),
      }));
      return { name, type, source, flows: withScopeNames };
    });
    expect(actual).toEqual([
      {
        name: "clientCredentials",
        type: "oauth2",
        source: "published",
        flows: [{ grant: "clientCredentials", tokenUrl: "https://api.chekt.com/oauth/token", scopes: clientScopes }],
      },
      {
        name: "dealerAuthorization",
        type: "oauth2",
        source: "inferred",
        flows: [
          {
            grant: "authorizationCode",
            authorizationUrl: "https://api.chekt.com/oauth/authorize",
            tokenUrl: "https://api.chekt.com/oauth/token",
            scopes: ["update:dealer", "openid", "profile", "email", "offline_access"],
          },
        ],
      },
    ]);
  });
});

describe("what generators read", () => {
  test("is declared on the operations that page and on those that work in bulk", () => {
    const bulk = { results: "/results", index: "index", success: "is_successful", error: "error", batchSize: 100 };
    const declared = operations.flatMap(({ operation }) =>
      ["x-pagination", "x-bulk"]
        .filter((extension) => operation[extension] !== undefined)
        .map((extension) => [operation.operationId, extension, operation[extension]]),
    );
    expect(declared).toEqual([
      ["listSites", "x-pagination", { type: "offset", limit: "limit", offset: "offset", maxLimit: 100 }],
      ["createDevices", "x-bulk", { items: "", ...bulk }],
      ["updateDevices", "x-bulk", { items: "", ...bulk }],
      ["listDevices", "x-pagination", { type: "offset", limit: "limit", offset: "offset", maxLimit: 100 }],
      ["deleteDevices", "x-bulk", { items: "/device_ids", ...bulk }],
      ["listMonitoringStations", "x-pagination", { type: "offset", limit: "limit", offset: "offset", maxLimit: 100 }],
      ["listContacts", "x-pagination", { type: "offset", limit: "limit", offset: "offset", maxLimit: 100 }],
    ]);
  });
});

test("the document is version 0.8 on two servers", () => {
  expect(object(api.info).version).toBe("0.8");
  expect(array(api.servers).map((server) => object(server).url)).toEqual([
    "https://api.chekt.com",
    "https://api.chektdev.com",
  ]);
});

function requestOf(operation: JsonObject): string {
  return operation.requestBody === undefined ? "-" : bodyOf(operation.requestBody);
}

function successOf(operation: JsonObject): string {
  return entries(operation.responses)
    .filter(([status]) => status.startsWith("2"))
    .map(([status, response]) => `${status} ${bodyOf(response)}`.trim())
    .join(", ");
}

/** The schema of the one media type that a request body or response has. */
function bodyOf(owner: Json): string {
  return entries(resolve(owner).content ?? {})
    .map(([, mediaType]) => notation(object(object(mediaType).schema)))
    .join(", ");
}

/** `public`, or the scopes; the scheme is named where it is not the usual one. */
function securityOf(operation: JsonObject): string {
  const requirements = array(operation.security).flatMap((requirement) => entries(requirement));
  const text = requirements.map(([scheme, scopes]) => `${scheme} ${array(scopes).join(" ")}`).join(" or ");
  return text === "" ? "public" : text.replace("clientCredentials ", "");
}
