import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { asAjvReadsIt } from "./ajv-schema.js";
import { definitions } from "./formats.js";
import { isMultipleOf } from "./numbers.js";

/** Whether `format` rules values out, or only describes them (JSON Schema Core, section 7.2.1, leaves the choice). */
export type FormatReading = "assertion" | "annotation";

/** Says whether the value is valid under the schema; undefined where Ajv cannot read the schema. */
export type Validate = (schema: Json, value: Json) => boolean | undefined;

/** Ajv refuses to compile it. */
const UNREADABLE: JsonObject = { type: "unreadable" };
const DOCUMENT = "https://document.invalid/";

/**
 * A validator of its own, Ajv, for the schemas of one document: the witness of a verdict stands on a second opinion.
 * `root` is the document that references resolve in; undefined: each schema is a document by itself.
 */
export function validatorOf(root: Json | undefined, formats: FormatReading): Validate {
  const compiled = new Map<JsonObject, ValidateFunction | undefined>();
  let shared: SharedDocument | undefined;

  function compile(schema: JsonObject): ValidateFunction {
    if (root === undefined || root === schema) return createAjv(formats).compile(asAjvReadsIt(schema));
    shared ??= shareDocument(root, createAjv(formats));
    return shared.compile(asAjvReadsIt(schema));
  }

  return (schema, value) => {
    if (!isJsonObject(schema)) return schema === true;
    const known = compiled.get(schema) ?? attempt(() => compile(schema));
    compiled.set(schema, known);
    return known && attempt(() => known(value));
  };
}

/** A document of which each definition is compiled once, for all schemas that refer to it. */
interface SharedDocument {
  compile(schema: JsonObject): ValidateFunction;
}

function shareDocument(root: Json, ajv: Ajv2020): SharedDocument {
  const definitions: JsonObject = {};
  const slots: JsonObject = {};
  const rest = isJsonObject(root) ? asAjvReadsIt({ ...root, $defs: {} }) : {};
  ajv.addSchema({ ...rest, $defs: definitions, "x-slots": slots }, DOCUMENT);
  let copied = 0;

  /** Definitions may be added between questions. */
  function copyDefinitions(): void {
    const all = isJsonObject(root) && isJsonObject(root.$defs) ? Object.entries(root.$defs) : [];
    for (const [name, schema] of all.slice(copied)) {
      // What cannot be read is left out, and found missing by the schemas that need it.
      definitions[name] = isJsonObject(schema) ? (attempt(() => asAjvReadsIt(schema)) ?? UNREADABLE) : schema;
    }
    copied = all.length;
  }

  return {
    compile(schema) {
      copyDefinitions();
      const slot = String(Object.keys(slots).length);
      slots[slot] = schema;
      return ajv.compile({ $ref: `${DOCUMENT}#/x-slots/${slot}` });
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function createAjv(formats: FormatReading): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    meta: false,
    validateSchema: false,
    ownProperties: true,
    // Schemas are compiled for a handful of values each: what makes the code faster only makes it later.
    inlineRefs: false,
    code: { optimize: false },
    formats: definitions,
    validateFormats: formats === "assertion",
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
