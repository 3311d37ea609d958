import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { definitions } from "./formats.js";
import { isMultipleOf } from "./numbers.js";
import { mapSchema } from "./subschemas.js";

/** Says whether the value is valid under the schema; undefined where the schema cannot be compiled. */
export type Validate = (schema: Json, value: Json) => boolean | undefined;

const DOCUMENT = "https://document.invalid/";

/**
 * A validator of its own, Ajv, for the schemas of one document: the witness of a verdict stands on a second opinion.
 * `root` is the document that references resolve in; undefined: each schema is a document by itself.
 */
export function validatorOf(root: Json | undefined): Validate {
  const compiled = new Map<JsonObject, ValidateFunction | undefined>();
  let shared: { ajv: Ajv2020; slots: JsonObject } | undefined;

  function compile(schema: JsonObject): ValidateFunction {
    if (root === undefined || root === schema) return createAjv().compile(withoutNullable(schema));
    if (shared === undefined) {
      shared = { ajv: createAjv(), slots: {} };
      shared.ajv.addSchema({ ...(isJsonObject(root) ? withoutNullable(root) : {}), "x-slots": shared.slots }, DOCUMENT);
    }
    const slot = String(Object.keys(shared.slots).length);
    shared.slots[slot] = withoutNullable(schema);
    return shared.ajv.compile({ $ref: `${DOCUMENT}#/x-slots/${slot}` });
  }

  return (schema, value) => {
    if (!isJsonObject(schema)) return schema === true;
    if (!compiled.has(schema)) compiled.set(schema, attempt(() => compile(schema)));
    return compiled.get(schema)?.(value);
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    ownProperties: true,
    formats: definitions,
  });
  // Not of JSON Schema 2020-12, in which they say nothing.
  for (const keyword of ["dependencies", "id"]) ajv.removeKeyword(keyword);
  // Ajv divides doubles, so that to it 0.3 is not a multiple of 0.1.
  ajv.removeKeyword("multipleOf");
  ajv.addKeyword({
    keyword: "multipleOf",
    type: "number",
    schemaType: "number",
    compile: (divisor: number) => (value: number) => isMultipleOf(value, divisor),
  });
  return ajv;
}

/** Ajv reads OpenAPI 3.0's `nullable` in any dialect. */
function withoutNullable(schema: JsonObject): JsonObject {
  const stripped = mapSchema(schema, ({ nullable: _, ...rest }) => rest);
  return isJsonObject(stripped) ? stripped : schema;
}
