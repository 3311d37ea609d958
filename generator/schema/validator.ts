import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { mendEvaluated } from "./ajv-evaluated.js";
import { asAjvReadsIt } from "./ajv-schema.js";
import { Undecided } from "./budget.js";
import { definitions } from "./formats.js";
import { isMultipleOf } from "./numbers.js";
import { countSchemas, mapSchemas } from "./subschemas.js";

/** Whether `format` rules values out, or only describes them (JSON Schema Core, section 7.2.1, leaves the choice). */
export type FormatReading = "assertion" | "annotation";

/** Says whether the value is valid under the schema; undefined where Ajv cannot read the schema. */
export type Validate = (schema: Json, value: Json) => boolean | undefined;

/** Ajv refuses to compile it. */
const UNREADABLE: JsonObject = { type: "unreadable" };
/** Keeps a reference out of Ajv's sight. */
const LAZY = "x-lazy-ref";
/** Ajv writes code for each schema as often as it stands somewhere, which objects that share others make exponential. */
const MOST_SCHEMAS = 100_000;
/** What makes the meaning of a reference depend on where it stands, or on the way there. */
const HAS_SCOPES = /"\$(?:id|anchor|dynamic\w+)":/;
const DOCUMENT = "https://document.invalid/";
/** The document once more, without lazy references. */
const IN_SIGHT = "https://in-sight.invalid/";

/**
 * A validator of its own, Ajv, for the schemas of one document: the witness of a verdict stands on a second opinion.
 * `root` is the document that references resolve in; undefined: each schema is a document by itself.
 */
export function validatorOf(root: Json | undefined, formats: FormatReading): Validate {
  const compiled = new Map<JsonObject, ValidateFunction | undefined>();
  let shared: SharedDocument | undefined;
  let plain: Ajv2020 | undefined;

  function compile(schema: JsonObject): ValidateFunction {
    requireSize(schema);
    if (root !== undefined && root !== schema) {
      shared ??= shareDocument(root, formats);
      return shared.compile(schema);
    }
    const text = JSON.stringify(schema);
    if (HAS_SCOPES.test(text)) return createAjv(formats).compile(asAjvReadsIt(schema));
    if (!text.includes('"$ref":')) {
      plain ??= createAjv(formats);
      return plain.compile(asAjvReadsIt(schema));
    }
    return shareDocument(schema, formats).compile({ $ref: "#" });
  }

  return (schema, value) => {
    if (!isJsonObject(schema)) return schema === true;
    const known = compiled.get(schema) ?? attempt(() => compile(schema));
    compiled.set(schema, known);
    return known && attempt(() => known(value));
  };
}

/** A document of which each definition is compiled once, when a value first comes to it. */
interface SharedDocument {
  compile(schema: JsonObject): ValidateFunction;
}

function shareDocument(root: Json, formats: FormatReading): SharedDocument {
  const ajv = createAjv(formats);
  const validators = new Map<string, ValidateFunction | undefined>();
  const slots: JsonObject = {};
  let taken = 0;
  let isInSight = false;

  function at(reference: string): ValidateFunction | undefined {
    const validate = validators.get(reference) ?? ajv.getSchema(DOCUMENT + reference);
    validators.set(reference, validate);
    return validate;
  }

  ajv.addKeyword({
    keyword: LAZY,
    compile: (reference: string) => (value: Json) => {
      const validate = at(reference);
      if (validate === undefined) throw new Error(`${reference} leads nowhere`);
      return validate(value) === true;
    },
  });
  ajv.addSchema({ ...preparedRoot(root, prepare), "x-slots": slots }, DOCUMENT);

  /**
   * The schema with references that are followed when a value comes to them: Ajv compiles whatever can be reached by `$ref`, one
   * within the other. To tell what is unevaluated, it has to see what the targets evaluate.
   */
  function prepare(schema: JsonObject): JsonObject {
    requireSize(schema);
    const text = JSON.stringify(schema);
    if (!text.includes('"unevaluated')) return withReferences(schema, text, ($ref) => ({ [LAZY]: $ref }));
    if (!isInSight) {
      isInSight = true;
      ajv.addSchema(preparedRoot(root, prepareInSight), IN_SIGHT);
    }
    return prepareInSight(schema);
  }

  return {
    compile(schema) {
      const slot = String(taken++);
      slots[slot] = prepare(schema);
      const validate = ajv.getSchema(`${DOCUMENT}#/x-slots/${slot}`);
      if (validate === undefined) throw new Error("there is no such schema");
      return validate;
    },
  };
}

/** Definitions may be added between questions, so they are looked up and prepared when they are needed. */
function preparedRoot(root: Json, prepare: (schema: JsonObject) => JsonObject): JsonObject {
  if (!isJsonObject(root)) return {};
  const prepared = new Map<string, Json>();
  const definitions = new Proxy<JsonObject>(
    {},
    {
      get(_, name) {
        const all = isJsonObject(root.$defs) ? root.$defs : {};
        if (typeof name !== "string" || !Object.hasOwn(all, name)) return undefined;
        const definition = all[name] ?? null;
        // What cannot be read is left out, and found missing by the schemas that need it.
        const known =
          prepared.get(name) ??
          (isJsonObject(definition) ? (attempt(() => prepare(definition)) ?? UNREADABLE) : definition);
        prepared.set(name, known);
        return known;
      },
    },
  );
  return { ...prepare({ ...root, $defs: {} }), $defs: definitions };
}

/** The schema with references into the document where everything is in sight. */
function prepareInSight(schema: JsonObject): JsonObject {
  requireSize(schema);
  return withReferences(schema, JSON.stringify(schema), ($ref) => ({ $ref: IN_SIGHT + $ref }));
}

function withReferences(schema: JsonObject, text: string, refer: ($ref: string) => JsonObject): JsonObject {
  const read = asAjvReadsIt(schema);
  if (HAS_SCOPES.test(text)) return read;
  return mapSchemas(read, (object) => {
    const { $ref, ...beside } = object;
    return typeof $ref === "string" && $ref.startsWith("#") ? { ...beside, ...refer($ref) } : object;
  });
}

/** Throws Undecided where the schema is too large for Ajv. */
function requireSize(schema: JsonObject): void {
  if (countSchemas(schema) > MOST_SCHEMAS) throw new Undecided("the schema is too large to validate with");
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
    messages: false,
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
  mendEvaluated(ajv);
  return ajv;
}
