import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Json, JsonObject } from "../json.js";
import type { Context } from "./rule.js";
import { tailor } from "./tailor.js";

/**
 * How a value fails a schema, to be read after "the value …"; undefined where it is valid or the answer is uncertain.
 * A failure by the `ignored` keyword doesn't count.
 */
export function violationOf(value: Json, schema: JsonObject, context: Context, ignored?: string): string | undefined {
  const validate = validatorFor(schema, value, context);
  if (validate === undefined || isValid(validate, value)) return undefined;
  const error = validate.errors?.find(({ keyword }) => keyword !== ignored);
  return error && explain(error);
}

/** Of a few schemas, `prefixItems: [false]` inside a `oneOf`, Ajv 8 makes code that names what it does not declare: uncertain, so not told. */
function isValid(validate: ValidateFunction, value: Json): boolean {
  try {
    return validate(value) === true;
  } catch {
    return true;
  }
}

/** A schema that is cut to a scalar is the same for every scalar, and an enum may have thousands. */
const forScalars = new WeakMap<JsonObject, ValidateFunction | undefined>();

function validatorFor(schema: JsonObject, value: Json, context: Context): ValidateFunction | undefined {
  const isScalar = typeof value !== "object" || value === null;
  if (isScalar && forScalars.has(schema)) return forScalars.get(schema);
  const tailored = tailor(schema, value, context);
  const validate = tailored && compile(tailored);
  if (isScalar) forScalars.set(schema, validate);
  return validate;
}

function explain({ instancePath, message = "is not valid" }: ErrorObject): string {
  return instancePath === "" ? message : `at \`${instancePath}\` ${message}`;
}

let ajv: Ajv2020 | undefined;
/** Compiling is slow, and many properties of a document are alike. */
const compiled = new Map<string, ValidateFunction | undefined>();

function compile(schema: JsonObject): ValidateFunction | undefined {
  const key = JSON.stringify(schema);
  if (!compiled.has(key)) compiled.set(key, compileAfresh(schema));
  return compiled.get(key);
}

function compileAfresh(schema: JsonObject): ValidateFunction | undefined {
  ajv ??= addFormats.default(new Ajv2020({ strict: false, logger: false, meta: false, validateSchema: false }));
  try {
    return ajv.compile(schema);
  } catch {
    // A pattern that is no regular expression, a keyword of the wrong type: other rules' findings.
    return undefined;
  }
}
