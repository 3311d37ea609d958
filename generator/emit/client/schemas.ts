import type { Json } from "../../json.js";
import type { Schema, SchemaObject } from "../../model/schema.js";
import { isSafeToRun, isUnicodePattern } from "../../pattern.js";
import type { File } from "../emitter.js";
import { render } from "../render.js";
import { literal } from "../typescript.js";
import { createImports } from "./imports.js";
import type { Context } from "./operation.js";

/** The entry with a validator for every named schema, for those who do not trust the server. */
export function schemasModule({ api, names }: Context): File {
  const imports = createImports(names);
  const view = {
    schemas: api.schemas.map((named) => ({
      identifier: named.identifier,
      type: `types.${named.identifier}`,
      definition: literal(responseSchema(named.schema) as Json),
    })),
    schemasOf: imports.runtime("schemasOf"),
  };
  return { path: "src/schemas.ts", text: render("client/schemas.ts", { ...view, imports: imports.statements(0) }) };
}

const subschemas = ["items", "additionalProperties"] as const;
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;
const plain = [
  "$ref",
  "type",
  "enum",
  "const",
  "minItems",
  "maxItems",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
] as const;

/** The formats that the runtime checks. */
const formats: readonly string[] = ["date", "date-time", "uuid"];

/** A schema without what tells nothing of a value: documentation, what only requests hold, and the end of an open enum. */
function responseSchema(schema: Schema): unknown {
  if (typeof schema === "boolean") return schema;
  if (schema["x-open-enum"] === true) return schema.type === undefined ? {} : { type: schema.type };
  const { properties, required } = schema;
  const isReceived = (name: string) => {
    const property = properties?.[name];
    return typeof property !== "object" || property.writeOnly !== true;
  };
  const always = required?.filter(isReceived) ?? [];
  const { pattern, format } = schema;
  return {
    ...pick(schema, plain, (value) => value),
    ...(pattern !== undefined && isUnicodePattern(pattern) && isSafeToRun(pattern) && { pattern }),
    ...(format !== undefined && formats.includes(format) && { format }),
    ...pick(schema, subschemas, (value) => responseSchema(value as Schema)),
    ...pick(schema, lists, (value) => (value as Schema[]).map(responseSchema)),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, responseSchema(each)])),
    }),
    ...(always.length > 0 && { required: always }),
  };
}

/** In the order of the keys: that of a schema's own is up to its author's taste. */
function pick(
  schema: SchemaObject,
  keys: readonly string[],
  map: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    keys.flatMap((key) => (schema[key] === undefined ? [] : [[key, map(schema[key])] as const])),
  );
}
