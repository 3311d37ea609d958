import type { Json } from "../json.js";
import type { Location } from "../location.js";
import type { Schema } from "./schema.js";

/**
 * An API as the rest of the toolkit sees it: plain data, every reference a name, every spelling of OpenAPI 3.0 and 3.1
 * absorbed. Text is as the document has it; only the fields called `identifier` are fit to stand in code.
 */
export interface Api {
  title: string;
  version: string;
  summary: string | undefined;
  description: string | undefined;
  contact: Contact | undefined;
  license: License | undefined;
  termsOfService: string | undefined;
  servers: Server[];
  /** In the order of the document's `tags`, then of first use; every operation's `tag` is among them. */
  tags: Tag[];
  /** In document order. */
  operations: Operation[];
  /** Requests that the API's owner sends: `path` is the webhook's name. */
  webhooks: Operation[];
  /** By name, in code-unit order, so that it does not matter over which files they are spread. */
  schemas: NamedSchema[];
  securitySchemes: SecurityScheme[];
  externalDocs: ExternalDocs | undefined;
  /** The URI of the dialect that schemas are in; undefined for that of OpenAPI, as which all are read. */
  jsonSchemaDialect: string | undefined;
  extensions: Extensions;
  /** `x-` fields of the objects that are no nodes of the model. */
  infoExtensions: Extensions;
  pathsExtensions: Extensions;
  componentsExtensions: Extensions;
}

/** `x-` fields by name. */
export type Extensions = Record<string, Json>;

export interface Contact {
  name: string | undefined;
  url: string | undefined;
  email: string | undefined;
  extensions: Extensions;
}

export interface License {
  name: string;
  identifier: string | undefined;
  url: string | undefined;
  extensions: Extensions;
}

export interface ExternalDocs {
  url: string;
  description: string | undefined;
  extensions: Extensions;
}

export interface Server {
  url: string;
  description: string | undefined;
  variables: ServerVariable[];
  extensions: Extensions;
}

export interface ServerVariable {
  name: string;
  default: string;
  enum: string[] | undefined;
  description: string | undefined;
  extensions: Extensions;
}

/** A family of operations. */
export interface Tag {
  name: string;
  /** camelCase, unique among tags, neither a reserved word nor a global: `monitoringStations`. */
  identifier: string;
  /** kebab-case file name, portable and unique without regard to case: `monitoring-stations`. */
  slug: string;
  description: string | undefined;
  externalDocs: ExternalDocs | undefined;
  extensions: Extensions;
}

export type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace" | "query";

export interface Operation {
  /** As the document has it; undefined where it has none. */
  operationId: string | undefined;
  /** camelCase, unique among operations, usable as the name of a function: `createSite`. */
  identifier: string;
  method: Method;
  /** The path template, e.g. `/sites/{siteId}`; of a webhook its name, of a callback its runtime expression. */
  path: string;
  /** `name` of the tag it is filed under: the first that it has, else the API's title. */
  tag: string;
  /** All tags as written. */
  tags: string[];
  summary: string | undefined;
  description: string | undefined;
  deprecated: boolean;
  externalDocs: ExternalDocs | undefined;
  /** The path item's and the operation's own, the latter winning. Order: path, query, header, cookie, each as declared. */
  parameters: Parameter[];
  requestBody: RequestBody | undefined;
  /** By status: codes ascending, then ranges, then `default`. */
  responses: Response[];
  /** The alternatives, any of which suffices: the operation's own or the document's. Empty: no authentication. */
  security: SecurityRequirement[];
  /** The operation's own, else the path item's, else the API's. */
  servers: Server[];
  callbacks: Callback[];
  extensions: Extensions;
  /** `x-` fields beside the statuses of `responses`. */
  responsesExtensions: Extensions;
  pathItem: PathItem;
  location: Location;
}

/** What a path item says of all its operations, which share it. Its parameters and servers are theirs. */
export interface PathItem {
  summary: string | undefined;
  description: string | undefined;
  extensions: Extensions;
  location: Location;
}

export type ParameterPlace = "path" | "query" | "header" | "cookie";
export type ParameterStyle = "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";

export interface Parameter {
  /** As on the wire. */
  name: string;
  in: ParameterPlace;
  required: boolean;
  description: string | undefined;
  deprecated: boolean;
  allowEmptyValue: boolean;
  /** With the default of its place filled in (OpenAPI 3.1, 4.8.12). Of no effect where `mediaType` is set. */
  style: ParameterStyle;
  explode: boolean;
  allowReserved: boolean;
  schema: Schema;
  /** Set for a parameter with `content`: its value is serialized as this media type. */
  mediaType: string | undefined;
  examples: Example[];
  externalExamples: ExternalExample[];
  extensions: Extensions;
  /** Of the media type in `content`. */
  contentExtensions: Extensions;
  location: Location;
  /** Of `schema` as written. */
  schemaLocation: Location;
}

export interface RequestBody {
  required: boolean;
  description: string | undefined;
  content: MediaType[];
  extensions: Extensions;
  location: Location;
}

export interface MediaType {
  /** As written, e.g. `application/json` or `text/*`. */
  mediaType: string;
  /** `true` (anything) where the document has none. */
  schema: Schema;
  examples: Example[];
  externalExamples: ExternalExample[];
  encoding: Encoding[];
  extensions: Extensions;
  location: Location;
  schemaLocation: Location;
}

/** How one property of a form or multipart body is sent (OpenAPI 3.1, 4.8.15). */
export interface Encoding {
  property: string;
  contentType: string | undefined;
  headers: Header[];
  style: ParameterStyle | undefined;
  explode: boolean | undefined;
  allowReserved: boolean;
  extensions: Extensions;
}

export interface Response {
  /** `200`, `2XX` or `default`. */
  status: string;
  description: string;
  headers: Header[];
  content: MediaType[];
  /** As written: OpenAPI links describe, they do not constrain. */
  links: Record<string, Json>;
  extensions: Extensions;
  location: Location;
}

export interface Header {
  name: string;
  required: boolean;
  description: string | undefined;
  deprecated: boolean;
  explode: boolean;
  schema: Schema;
  mediaType: string | undefined;
  examples: Example[];
  externalExamples: ExternalExample[];
  extensions: Extensions;
  /** Of the media type in `content`. */
  contentExtensions: Extensions;
  location: Location;
  schemaLocation: Location;
}

export interface Example {
  /** The key in `examples`; undefined for a single `example`. */
  name: string | undefined;
  summary: string | undefined;
  description: string | undefined;
  value: Json;
  extensions: Extensions;
}

/** An example that stands in a file of its own, which nobody reads. */
export interface ExternalExample {
  name: string;
  summary: string | undefined;
  description: string | undefined;
  externalValue: string;
  extensions: Extensions;
}

/** Requests sent to the caller in the course of an operation. */
export interface Callback {
  name: string;
  operations: Operation[];
  extensions: Extensions;
}

/** Schemes that must all be satisfied; none: anonymous access is one of the alternatives. */
export type SecurityRequirement = { scheme: string; scopes: string[] }[];

export type SecurityScheme = {
  name: string;
  description: string | undefined;
  extensions: Extensions;
  location: Location;
} & SecuritySchemeKind;

export type SecuritySchemeKind =
  | { type: "apiKey"; in: "query" | "header" | "cookie"; parameter: string }
  | { type: "http"; scheme: string; bearerFormat: string | undefined }
  | { type: "mutualTLS" }
  | { type: "oauth2"; flows: OAuthFlow[]; flowsExtensions: Extensions }
  | { type: "openIdConnect"; url: string };

export interface OAuthFlow {
  grant: "implicit" | "password" | "clientCredentials" | "authorizationCode";
  authorizationUrl: string | undefined;
  tokenUrl: string | undefined;
  refreshUrl: string | undefined;
  scopes: { name: string; description: string }[];
  extensions: Extensions;
}

/** A schema that has a name: a component, or whatever else a `$ref` of the document leads to. */
export interface NamedSchema {
  /** The component's key as written, or what was derived from the reference. */
  name: string;
  /** PascalCase, unique without regard to case, usable as the name of a type. References use it: `{ $ref: "#/$defs/Site" }`. */
  identifier: string;
  /** The type of the schema in a request: `identifier`, unless `readOnly` or `writeOnly` make the two differ. */
  requestIdentifier: string;
  schema: Schema;
  location: Location;
}
