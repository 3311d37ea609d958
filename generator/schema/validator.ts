import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
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
  const read = new Map<string, Json>();
  const validators = new Map<string, ValidateFunction>();
  const slots: JsonObject = {};

  /** Definitions may be added between questions, so they are looked up when they are needed. */
  const definitions = new Proxy<JsonObject>(
    {},
    {
      get(_, name) {
        const all = isJsonObject(root) && isJsonObject(root.$defs) ? root.$defs : {};
        if (typeof name !== "string" || !Object.hasOwn(all, name)) return undefined;
        // What cannot be read is left out, and found missing by the schemas that need it.
        const definition = read.get(name) ?? attempt(() => prepare(all[name] ?? null)) ?? UNREADABLE;
        read.set(name, definition);
        return definition;
      },
    },
  );

  function prepare(schema: Json): Json {
    if (!isJsonObject(schema)) return schema;
    requireSize(schema);
    return HAS_SCOPES.test(JSON.stringify(schema)) ? asAjvReadsIt(schema) : withLazyReferences(asAjvReadsIt(schema));
  }

  ajv.addKeyword({
    keyword: LAZY,
    compile: (reference: string) => (value: Json) => {
      const validate = validators.get(reference) ?? ajv.compile({ $ref: DOCUMENT + reference });
      validators.set(reference, validate);
      return validate(value) === true;
    },
  });
  const rest = isJsonObject(root) ? prepare({ ...root, $defs: {} }) : {};
  ajv.addSchema({ ...(isJsonObject(rest) ? rest : {}), $defs: definitions, "x-slots": slots }, DOCUMENT);

  return {
    compile(schema) {
      const slot = String(Object.keys(slots).length);
      slots[slot] = prepare(schema);
      return ajv.compile({ $ref: `${DOCUMENT}#/x-slots/${slot}` });
    },
  };
}

/**
 * With references to what lies inside the value followed only when there is one: Ajv compiles whatever can be reached by `$ref`, one
 * within the other. Where a schema refers to the value itself, Ajv has to know what the target evaluates.
 */
function withLazyReferences(schema: JsonObject): JsonObject {
  const lazy = (inner: Json): Json => {
    if (!isJsonObject(inner) || typeof inner.$ref !== "string" || !inner.$ref.startsWith("#")) return inner;
    const { $ref, ...beside } = inner;
    return { ...beside, [LAZY]: $ref };
  };
  return mapSchemas(schema, (object) => {
    const { properties, items, additionalProperties } = object;
    return {
      ...object,
      ...(isJsonObject(properties) && {
        properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, lazy(inner)])),
      }),
      ...(items !== undefined && { items: lazy(items) }),
      ...(additionalProperties !== undefined && { additionalProperties: lazy(additionalProperties) }),
    };
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
