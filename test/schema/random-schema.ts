import fc from "fast-check";
import type { Json, JsonObject } from "../../generator/json.js";
import { conditional } from "./conditional.js";

const name = fc.constantFrom("a", "b", "ab", "c");
const number = fc.constantFrom(-1, 0, 1, 2, 0.5, 3, 1.5);
const text = fc.constantFrom("", "a", "b", "ab", "ba", "aab");
const pattern = fc.constantFrom("^a", "b$", "^[ab]{1,2}$", "a", "^(ab)*$", "^$", "^(?!ab)", "\\bb");
const count = fc.integer({ min: 0, max: 3 });
const type = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");
const scalar: fc.Arbitrary<Json> = fc.oneof(fc.constantFrom(null, true, false), number, text);

/** Small values, of which schemas of `schemas` accept some and reject others. */
export const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 2 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3 }).map((members): Json => ({ ...members })),
  ),
})).value;

/** A schema object of up to three keywords, each with what it needs; `schema` makes those inside. */
function keywords(schema: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> {
  const schemas = fc.array(schema, { minLength: 1, maxLength: 3 });
  const keyed = <T extends Json>(keyword: string, value: fc.Arbitrary<T>) =>
    value.map((it): JsonObject => ({ [keyword]: it }));
  const group = fc.oneof(
    { weight: 6, arbitrary: keyed("type", type) },
    keyed("type", fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
    keyed("enum", fc.array(values, { minLength: 1, maxLength: 3 })),
    keyed("const", values),
    keyed("minimum", number),
    keyed("maximum", number),
    keyed("exclusiveMinimum", number),
    keyed("exclusiveMaximum", number),
    keyed("multipleOf", fc.constantFrom(1, 2, 0.5, 3, 1.5)),
    keyed("minLength", count),
    keyed("maxLength", count),
    keyed("pattern", pattern),
    keyed("format", fc.constantFrom("date", "uuid", "ipv4")),
    keyed("minItems", count),
    keyed("maxItems", count),
    keyed("uniqueItems", fc.constant(true)),
    keyed("prefixItems", schemas),
    { weight: 2, arbitrary: keyed("items", schema) },
    fc
      .record({ contains: schema, minContains: count, maxContains: count }, { requiredKeys: ["contains"] })
      .map((it): JsonObject => ({ ...it })),
    { weight: 4, arbitrary: keyed("properties", fc.dictionary(name, schema, { minKeys: 1, maxKeys: 3 })) },
    keyed("patternProperties", fc.dictionary(pattern, schema, { minKeys: 1, maxKeys: 2 })),
    { weight: 2, arbitrary: keyed("additionalProperties", schema) },
    keyed("propertyNames", schema),
    { weight: 2, arbitrary: keyed("required", fc.uniqueArray(name, { minLength: 1, maxLength: 2 })) },
    keyed("minProperties", count),
    keyed("maxProperties", count),
    keyed("dependentRequired", fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { minKeys: 1, maxKeys: 2 })),
    keyed("dependentSchemas", fc.dictionary(name, schema, { minKeys: 1, maxKeys: 2 })),
    keyed("unevaluatedProperties", schema),
    keyed("unevaluatedItems", schema),
    keyed("allOf", schemas),
    { weight: 2, arbitrary: keyed("anyOf", schemas) },
    keyed("oneOf", schemas),
    keyed("not", schema),
    fc.tuple(schema, schema, schema).map((branches) => conditional(...branches)),
  );
  return fc.array(group, { minLength: 1, maxLength: 3 }).map((groups) => Object.assign({}, ...groups) as JsonObject);
}

function nested(leaf: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc.letrec<{ schema: Json }>((tie) => ({
    schema: fc.oneof(
      { depthSize: "small", maxDepth: 3 },
      { weight: 1, arbitrary: leaf },
      { weight: 8, arbitrary: keywords(tie("schema")) },
    ),
  })).schema;
}

/** Schemas small enough to be told apart by `values`. */
export const schemas: fc.Arbitrary<Json> = nested(fc.boolean());

const reference = fc.constantFrom("a", "b", "c").map((to): Json => ({ $ref: `#/$defs/${to}` }));
const definition = nested(fc.oneof(fc.boolean(), { weight: 3, arbitrary: reference }));

/** Schemas that may lead to themselves. */
export const recursiveSchemas: fc.Arbitrary<JsonObject> = fc
  .tuple(definition, definition, definition)
  .map(([a, b, c]) => ({ $ref: "#/$defs/a", $defs: { a, b, c } }));
