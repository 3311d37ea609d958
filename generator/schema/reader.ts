import type { Json } from "../json.js";
import { compilerOf } from "./compile.js";
import type { Node } from "./node.js";
import type { NodeTable } from "./node-table.js";
import type { Settler } from "./settle.js";
import { fromOpenApi30 } from "./subschemas.js";
import { type FormatReading, type Validate, validatorOf } from "./validator.js";

/** A JSON Schema: `true`, `false` or an object of keywords. */
export type JsonSchema = boolean | object;

/** What the schemas are written in. */
export type Dialect = "2020-12" | "openapi-3.0";

/** Reads the schemas of one document, which is 2020-12 to the rest whatever it is written in. */
export interface Reader {
  translate(schema: JsonSchema): Json;
  /** What the search works on. Throws Undecided where the schema cannot be followed. */
  compile(schema: JsonSchema): Node;
  /** What Ajv says of the value; undefined where it cannot read the schema. */
  validate(schema: JsonSchema, value: Json): boolean | undefined;
}

/** `root` is the document that references lead into; undefined: each schema is a document by itself. */
export function createReader(
  root: JsonSchema | undefined,
  dialect: Dialect,
  formats: FormatReading,
  table: NodeTable,
  settler: Settler,
): Reader {
  const translated = new Map<JsonSchema, Json>();
  const translate = (schema: JsonSchema): Json => {
    if (dialect === "2020-12") return schema as Json;
    const known = translated.get(schema) ?? fromOpenApi30(schema as Json);
    translated.set(schema, known);
    return known;
  };
  const document = root === undefined ? undefined : translate(root);
  const shared = document === undefined ? undefined : compilerOf(document, table, settler, formats);
  let validate: Validate | undefined;
  return {
    translate,
    compile: (schema) => (shared ?? compilerOf(translate(schema), table, settler, formats))(translate(schema)),
    validate(schema, value) {
      validate ??= validatorOf(document, formats);
      return validate(translate(schema), value);
    },
  };
}
