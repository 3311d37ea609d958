import type { Json } from "../json.js";

/**
 * JSON Schema 2020-12, whichever version the document is written in. `$ref` is always `#/$defs/IDENTIFIER` of a schema in
 * `Api.schemas`, so `{ ...schema, $defs }` is a schema that any validator takes. `nullable`, boolean `exclusiveMinimum`, `example`
 * and the siblings of a 3.0 `$ref` are gone: they became `type: [..., "null"]`, numbers, `examples`, nothing.
 * Keywords stay at the place where they were written, so a sub-schema's location is its owner's and the path to it.
 */
export type Schema = boolean | SchemaObject;

export type SchemaType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

export interface SchemaObject {
  $ref?: string;
  /** The dialect, where it is another than the document's; the schema is read like all others. */
  $schema?: string;
  type?: SchemaType | SchemaType[];
  enum?: Json[];
  const?: Json;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;

  multipleOf?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;

  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  contentEncoding?: string;
  contentMediaType?: string;
  contentSchema?: Schema;

  prefixItems?: Schema[];
  items?: Schema;
  contains?: Schema;
  minContains?: number;
  maxContains?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  unevaluatedItems?: Schema;

  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: Schema;
  propertyNames?: Schema;
  required?: string[];
  minProperties?: number;
  maxProperties?: number;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, Schema>;
  unevaluatedProperties?: Schema;

  title?: string;
  description?: string;
  default?: Json;
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  examples?: Json[];
  discriminator?: Discriminator;
  xml?: Json;
  externalDocs?: Json;
  /** `x-` fields, and keywords that nobody knows. */
  [keyword: string]: unknown;
}

/** The property whose value tells which of several schemas applies. */
export interface Discriminator {
  propertyName: string;
  /** From the property's value to the identifier of a schema in `Api.schemas`. Values not listed are names of schemas. */
  mapping: Record<string, string>;
  [extension: `x-${string}`]: Json;
}

const prefix = "#/$defs/";

/** The `$ref` that leads to a named schema. */
export function refTo(identifier: string): string {
  return prefix + identifier;
}

/** The identifier of the named schema that a `$ref` leads to. */
export function identifierOf(ref: string): string {
  return ref.slice(prefix.length);
}
