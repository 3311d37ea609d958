import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";

/** A random edit of a document: numbers that choose, counted round and round, a place and what happens there. */
export interface DocumentEdit {
  how: "delete" | "alter" | "copy" | "add";
  at: number;
  from: number;
}

/** The document with one thing deleted, altered, replaced by its like from elsewhere, or added. */
export function editDocument(document: JsonObject, { how, at, from }: DocumentEdit): JsonObject {
  const copy = structuredClone(document);
  const places = placesIn(copy);
  const pick = <Item>(list: readonly Item[], by: number): Item | undefined => list[by % Math.max(1, list.length)];
  const place = pick(places, at);
  if (!place) return copy;
  switch (how) {
    case "delete":
      remove(place);
      break;
    case "alter":
      put(place, altered(place.value, from));
      break;
    case "copy": {
      const like = pick(
        places.filter((other) => other.kind === place.kind && other.value !== place.value),
        from,
      );
      if (like) put(place, structuredClone(like.value));
      break;
    }
    case "add": {
      const owner = pick(
        places.filter(({ value }) => isJsonObject(value)),
        at,
      );
      if (!owner || !isJsonObject(owner.value)) break;
      const additions = [
        ...likeIn(places, owner.kind),
        ...(extras[owner.kind] ?? []),
        ...(extended.has(owner.kind) ? [["x-added", from] as const] : []),
      ];
      const [key, value] =
        pick(
          additions.filter(([key]) => !Object.hasOwn(owner.value as JsonObject, key)),
          from,
        ) ?? [];
      if (key !== undefined && value !== undefined) owner.value[key] = structuredClone(value);
      break;
    }
    default:
      how satisfies never;
  }
  return copy;
}

interface Place {
  /** What kind of object it is, as far as the keys above it tell. */
  kind: string;
  owner: JsonObject | Json[];
  key: string | number;
  value: Json;
}

function placesIn(owner: JsonObject | Json[], kind = "document"): Place[] {
  const entries: [string | number, Json][] = Array.isArray(owner) ? [...owner.entries()] : Object.entries(owner);
  return entries.flatMap(([key, value]): Place[] => {
    const place = { kind: kindOf(kind, key), owner, key, value };
    return typeof value === "object" && value !== null ? [place, ...placesIn(value, place.kind)] : [place];
  });
}

const schemaKeys =
  "schema items contains additionalProperties propertyNames unevaluatedItems unevaluatedProperties not if then else";
const schemaMaps = "schemas properties patternProperties dependentSchemas allOf anyOf oneOf prefixItems";

/** What stands below a key: in a map or list of schemas a schema, in the map of responses a response, and so on. */
function kindOf(owner: string, key: string | number): string {
  if (owner.startsWith("*")) return owner.slice(1);
  if (owner === "pathItem" && key !== "parameters" && key !== "servers") return "operation";
  if (schemaKeys.split(" ").includes(String(key))) return "schema";
  if (schemaMaps.split(" ").includes(String(key))) return "*schema";
  if (typeof key === "number") return `item of ${owner}`;
  const below = maps[key];
  return below === undefined ? key : `*${below}`;
}

const maps: Record<string, string> = {
  paths: "pathItem",
  webhooks: "pathItem",
  callbacks: "*pathItem",
  parameters: "parameter",
  requestBodies: "requestBody",
  responses: "response",
  headers: "header",
  content: "mediaType",
  examples: "example",
  encoding: "encoding",
  links: "link",
  servers: "server",
  tags: "tag",
  security: "requirement",
  securitySchemes: "securityScheme",
  flows: "flow",
  variables: "variable",
};

/** Objects that OpenAPI permits extensions in, as far as the keys above them tell what they are. */
const extended = new Set(
  (
    "document info contact license externalDocs server variable tag components pathItem operation parameter requestBody " +
    "mediaType encoding example response header link schema xml discriminator securityScheme flows flow"
  ).split(" "),
);

/** What may be added where no other of the kind has it. */
const extras: Record<string, [string, Json][]> = {
  schema: Object.entries({
    type: "string",
    enum: ["a", "b"],
    const: "a",
    minimum: 2,
    maximum: 2,
    exclusiveMinimum: 2,
    exclusiveMaximum: 2,
    multipleOf: 2,
    minLength: 2,
    maxLength: 2,
    pattern: "^a",
    format: "date",
    contentEncoding: "base64",
    contentMediaType: "text/plain",
    minItems: 1,
    maxItems: 1,
    uniqueItems: true,
    contains: { type: "integer" },
    prefixItems: [{ type: "integer" }],
    items: { type: "integer" },
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    unevaluatedProperties: false,
    unevaluatedItems: false,
    propertyNames: { maxLength: 3 },
    patternProperties: { "^q": { type: "integer" } },
    required: ["fresh"],
    properties: { fresh: { type: "string" } },
    dependentRequired: { fresh: ["other"] },
    not: { const: "a" },
    allOf: [{ minLength: 1 }],
    anyOf: [{ type: "string" }, { type: "object" }],
    oneOf: [{ type: "integer" }, { type: "array" }],
    readOnly: true,
    writeOnly: true,
    deprecated: true,
    title: "T",
    description: "D",
    default: "a",
    examples: ["a"],
    xml: { name: "x" },
    externalDocs: { url: "https://a.example" },
    unknown: 1,
  }),
  operation: Object.entries({
    deprecated: true,
    summary: "S",
    description: "D",
    security: [{}],
    servers: [{ url: "https://b.example" }],
  }),
  parameter: Object.entries({
    required: true,
    deprecated: true,
    explode: true,
    allowReserved: true,
    allowEmptyValue: true,
    description: "D",
    example: "a",
  }),
  header: Object.entries({ required: true, deprecated: true, explode: true, description: "D", example: "a" }),
  mediaType: Object.entries({ example: "a" }),
  requestBody: Object.entries({ required: true, description: "D" }),
};

function likeIn(places: readonly Place[], kind: string): (readonly [string, Json])[] {
  return places.flatMap(({ kind: other, value }) =>
    other === kind && isJsonObject(value) ? Object.entries(value) : [],
  );
}

function altered(value: Json, by: number): Json {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + ([1, -1, 0.5][by % 3] ?? 1);
  if (typeof value === "string") return by % 2 === 0 ? `${value}x` : value.slice(1);
  if (Array.isArray(value)) return by % 2 === 0 ? [...value, ...value.slice(0, 1)] : [...value].reverse();
  return value === null ? "text" : {};
}

function put({ owner, key }: Place, value: Json): void {
  Object.assign(owner, { [key]: value });
}

function remove({ owner, key }: Place): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete owner[key];
}
