import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import type { Api } from "../../generator/model/model.js";
import type { Schema } from "../../generator/model/schema.js";

const require = createRequire(import.meta.url);
const addFormats: (ajv: Ajv2020) => void = require("ajv-formats");

/** Whether Ajv, left as it is, takes a value under a schema of an API; `unsent` names the flag of properties that a message lacks. */
export function isValid(api: Api, schema: Schema, unsent: "readOnly" | "writeOnly", value: Json): boolean {
  const $defs = Object.fromEntries(api.schemas.map((named) => [named.identifier, named.schema]));
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
  addFormats(ajv);
  const whole = { allOf: [schema], $defs } as unknown as JsonObject;
  return ajv.validate(withoutUnsent(whole, unsent) as JsonObject, value);
}

/** Asks for no property that the message does not have. */
function withoutUnsent(schema: Json, flag: string): Json {
  if (Array.isArray(schema)) return schema.map((item) => withoutUnsent(item, flag));
  if (!isJsonObject(schema)) return schema;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const isUnsent = (name: Json): boolean => {
    const property = typeof name === "string" && Object.hasOwn(properties, name) ? properties[name] : undefined;
    return isJsonObject(property) && property[flag] === true;
  };
  const inside = Object.entries(schema).map(([keyword, argument]): [string, Json] =>
    keyword === "required" && Array.isArray(argument)
      ? [keyword, argument.filter((name) => !isUnsent(name))]
      : [keyword, withoutUnsent(argument, flag)],
  );
  return Object.fromEntries(inside);
}
