import { expect, test } from "vitest";
import type { JsonObject } from "../../generator/json.js";
import { operations } from "./document.js";

const lists = ["listSites", "listDevices", "listMonitoringStations", "listContacts"];

const listParameters = [
  {
    name: "fields",
    in: "query",
    required: false,
    style: "form",
    explode: false,
    schema: { type: "array", items: { type: "string" } },
    "x-source": "published",
    "x-list-role": "fields",
  },
  {
    name: "filter",
    in: "query",
    required: false,
    style: "form",
    explode: true,
    schema: { type: "array", items: { type: "string" } },
    "x-source": "published",
    "x-list-role": "filter",
    "x-filter": {
      parts: ["column", "value", "operator"],
      separator: ",",
      operators: ["eq", "neq", "lt", "lte", "gt", "gte", "regex"],
      textOperators: ["regex"],
      defaultOperator: "eq",
    },
  },
  {
    name: "sort",
    in: "query",
    required: false,
    schema: { type: "string" },
    "x-source": "published",
    "x-list-role": "sort",
  },
  {
    name: "dir",
    in: "query",
    required: false,
    schema: { $ref: "#/components/schemas/SortDirection", default: "asc" },
    "x-source": "published",
    "x-list-role": "direction",
  },
  {
    name: "limit",
    in: "query",
    required: false,
    schema: { type: "integer", minimum: 1 },
    "x-source": "published",
    "x-list-role": "limit",
  },
  {
    name: "offset",
    in: "query",
    required: false,
    schema: { type: "integer", minimum: 0, default: 0 },
    "x-source": "published",
    "x-list-role": "offset",
  },
];

const traceId = {
  name: "x-partner-trace-id",
  in: "header",
  required: false,
  schema: { type: "string", format: "uuid" },
  "x-source": "published",
  "x-trace-id": "uuid",
};

const pathParameterSources: Record<string, string> = {
  dealerId: "published",
  siteId: "published",
  verificationId: "documented",
  deviceId: "inferred",
  monitoringStationId: "inferred",
  contactId: "inferred",
};

const partnerOperations = operations.filter(({ path }) => path.startsWith("/partner/v1/"));

test("parameters are the path's, the trace ID and, for lists, exactly the six", () => {
  const actual = partnerOperations.map(({ operation, parameters }) => [
    operation.operationId,
    parameters.map(wire).sort(byPlace),
  ]);
  const expected = partnerOperations.map(({ path, operation }) => [
    operation.operationId,
    [
      traceId,
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => pathParameter(name)),
      ...(lists.includes(String(operation.operationId)) ? listParameters : []),
    ],
  ]);
  expect(actual).toEqual(expected);
});

test("the token endpoint has no parameters", () => {
  expect(operations[0]?.parameters).toEqual([]);
});

/** A parameter without its texts. */
function wire({ description: _, example: __, examples: ___, ...rest }: JsonObject): JsonObject {
  return rest;
}

/** Header, path, query: within a place the order stays. */
function byPlace(a: JsonObject, b: JsonObject): number {
  return String(a.in) < String(b.in) ? -1 : Number(String(a.in) > String(b.in));
}

function pathParameter(name: string): JsonObject {
  const source = pathParameterSources[name] ?? null;
  return { name, in: "path", required: true, schema: { type: "integer", minimum: 1 }, "x-source": source };
}
