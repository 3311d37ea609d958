import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import { api, array, entries, object } from "./document.js";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(api, "api");

/** Values that the reference settles (9.2, 11), most of them one step away from a valid one. */
const verdicts: [dto: string, verdict: "valid" | "invalid", value: Json][] = [
  ["UpdateAlarmVerificationDto", "valid", { contact_id: 1, action: "dispatch", responded_at: "2023-10-01T12:00:00Z" }],
  ["UpdateAlarmVerificationDto", "invalid", { contact_id: 1, action: "ignore", responded_at: "2023-10-01T12:00:00Z" }],
  ["UpdateAlarmVerificationDto", "invalid", { contact_id: 1, action: "dispatch", responded_at: "yesterday" }],
  ["UpdateAlarmVerificationDto", "invalid", { action: "dispatch", responded_at: "2023-10-01T12:00:00Z" }],
  ["UpdateArmingSettingsDto", "valid", { security_type: 4 }],
  ["UpdateArmingSettingsDto", "invalid", { security_type: 5 }],
  ["UpdateSiteActivationStatusDto", "valid", { is_activated: 0 }],
  ["UpdateSiteActivationStatusDto", "invalid", { is_activated: true }],
  ["CreateSiteDto", "valid", { external_site_id: "1", name: "HQ", timezone: "Asia/Seoul" }],
  ["CreateSiteDto", "invalid", { external_site_id: "1", name: "", timezone: "Asia/Seoul" }],
  ["CreateSiteDto", "invalid", { external_site_id: 1, name: "HQ", timezone: "Asia/Seoul" }],
  ["UpdateSiteDto", "valid", { address1: null }],
  ["UpdateSiteDto", "invalid", { name: null }],
  ["UpdateSiteDto", "invalid", {}],
  ["UpdateContactDto", "valid", { email: null }],
  ["UpdateContactDto", "invalid", { email: "nobody" }],
  ["BulkDeleteDevicesDto", "valid", { device_ids: [10, 11] }],
  ["BulkDeleteDevicesDto", "invalid", { device_ids: [10, 10] }],
  ["BulkDeleteDevicesDto", "invalid", { device_ids: [] }],
  [
    "ErrorResponseDto",
    "valid",
    { error: { code: "of_tomorrow", message: "New.", hint: "Ignore what you do not know." } },
  ],
  ["ErrorResponseDto", "invalid", { error: "invalid_client" }],
];

describe("values that the reference settles", () => {
  test.each(verdicts)("%s: %s: %j", (dto, verdict, value) => {
    expect(ajv.validate(`api#/components/schemas/${dto}`, value)).toBe(verdict === "valid");
  });
});

const nodes = [...nodesOf(api, [])];

test("every body and every parameter has an example", () => {
  const bodies = nodes.filter(({ node }) => "schema" in node);
  expect(bodies.length).toBeGreaterThan(0);
  expect(bodies.filter(({ node }) => valuesOf(node).length === 0).map(({ pointer }) => pointer)).toEqual([]);
});

test("every example is valid", () => {
  const faults = nodes.flatMap(({ node, pointer }) =>
    valuesOf(node).flatMap((value) => {
      const valid = ajv.validate(`api#${pointer}${"schema" in node ? "/schema" : ""}`, value);
      return valid ? [] : [{ pointer, value, errors: ajv.errorsText() }];
    }),
  );
  expect(faults).toEqual([]);
});

/** Every object of the document except examples and extensions, with its JSON pointer as a URI fragment. */
function* nodesOf(value: Json, path: string[]): Generator<{ node: JsonObject; pointer: string }> {
  if (isJsonObject(value)) yield { node: value, pointer: path.map((part) => `/${fragment(part)}`).join("") };
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key !== "example" && key !== "examples" && !key.startsWith("x-")) yield* nodesOf(child, [...path, key]);
  }
}

function fragment(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** The examples of a media type, parameter or header (named, or a single one) or of a schema (a list). */
function valuesOf({ example, examples }: JsonObject): Json[] {
  if (example !== undefined) return [example];
  if (examples === undefined) return [];
  return Array.isArray(examples) ? array(examples) : entries(examples).map(([, named]) => object(named).value ?? null);
}
