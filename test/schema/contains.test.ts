import { describe, expect, it } from "vitest";
import type { Json } from "../../generator/json.js";
import {
  type Containment,
  createComparison,
  isSubschema,
  witnessDisagreements,
} from "../../generator/schema/contains.js";
import { conditional } from "./conditional.js";

type Schema = boolean | object;

/** `sub`, `sup`, and either "contained", or the smallest value that tells them apart. */
type Row = [sub: Schema, sup: Schema, expected: "contained" | { witness: Json }];

const tables: Record<string, Row[]> = {
  types: [
    [{ type: "integer" }, { type: "number" }, "contained"],
    [{ type: "number" }, { type: "integer" }, { witness: 0.5 }],
    [{ type: "string" }, { type: ["string", "null"] }, "contained"],
    [{ type: ["string", "null"] }, { type: "string" }, { witness: null }],
    [{ type: ["integer", "number"] }, { type: "integer" }, { witness: 0.5 }],
    [true, { type: ["null", "boolean", "number", "string", "array", "object"] }, "contained"],
    [false, { type: "string" }, "contained"],
    [{}, false, { witness: null }],
    [{ type: "string", minimum: 5 }, { type: "string" }, "contained"],
  ],
  "enum and const": [
    [{ const: 1.0 }, { type: "integer" }, "contained"],
    [{ enum: [1, "a", null] }, { enum: [null, 1, "a", 2] }, "contained"],
    [{ enum: ["a", "b"] }, { enum: ["a"] }, { witness: "b" }],
    [{ type: "boolean" }, { enum: [true, false] }, "contained"],
    [{ type: "null" }, { const: null }, "contained"],
    [{ const: { a: 1, b: 2 } }, { const: { b: 2, a: 1 } }, "contained"],
    [{ const: [false] }, { const: [0] }, { witness: [false] }],
    [{ type: "array", items: { enum: [1] }, maxItems: 1 }, { enum: [[], [1]] }, "contained"],
    [{ type: "array", items: { enum: [1] }, maxItems: 2 }, { enum: [[], [1]] }, { witness: [1, 1] }],
    [
      { type: "object", properties: { a: { enum: [1, 2] } }, required: ["a"], additionalProperties: false },
      { enum: [{ a: 1 }, { a: 2 }] },
      "contained",
    ],
    [{ type: "object", additionalProperties: { const: 1 } }, { not: { enum: [{ a: 1 }] } }, { witness: { a: 1 } }],
    [{ type: "integer", minimum: 1, maximum: 3 }, { enum: [1, 2, 3] }, "contained"],
    [{ type: "string", pattern: "^[ab]$" }, { enum: ["a", "b"] }, "contained"],
  ],
  numbers: [
    [{ type: "number", minimum: 5 }, { type: "number", exclusiveMinimum: 4 }, "contained"],
    [{ type: "number", minimum: 5 }, { type: "number", exclusiveMinimum: 5 }, { witness: 5 }],
    [{ type: "integer", exclusiveMinimum: 0 }, { minimum: 1 }, "contained"],
    [{ type: "number", exclusiveMinimum: 0 }, { minimum: 1 }, { witness: 0.5 }],
    [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, { not: { type: "integer" } }, "contained"],
    [{ type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 1 }, false, "contained"],
    [{ multipleOf: 6 }, { allOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, "contained"],
    [{ type: "number", multipleOf: 2 }, { multipleOf: 4 }, { witness: 2 }],
    [{ type: "number", multipleOf: 0.1 }, { multipleOf: 0.01 }, "contained"],
    [{ const: 0.3 }, { multipleOf: 0.1 }, "contained"],
    [{ const: 1e-8 }, { multipleOf: 1e-9 }, "contained"],
    [{ const: 9007199254740992 }, { multipleOf: 3 }, { witness: 9007199254740992 }],
    [{ type: "number", multipleOf: 1.5, minimum: 1, maximum: 2 }, { const: 1.5 }, "contained"],
    [{ type: "number", minimum: 0.1, maximum: 0.2 }, false, { witness: 0.1 }],
    [{ type: "number", exclusiveMinimum: 0.1, exclusiveMaximum: 0.11 }, false, { witness: 0.105 }],
    [{ type: "integer", not: { multipleOf: 2 } }, { not: { multipleOf: 4 } }, "contained"],
    [{ type: "number", format: "int32" }, { type: "integer", maximum: 2147483647 }, "contained"],
    [{ type: "integer", format: "int64" }, { type: "integer", format: "int32" }, { witness: 2147483648 }],
  ],
  strings: [
    [{ type: "string", minLength: 2 }, { minLength: 1 }, "contained"],
    [{ type: "string", minLength: 1 }, { minLength: 2 }, { witness: "a" }],
    [{ type: "string", maxLength: 1, pattern: "^\\u{1F600}$" }, { minLength: 1 }, "contained"],
    [{ const: "😀" }, { maxLength: 1 }, "contained"],
    [{ type: "string", pattern: "^[a-z]{3}$" }, { pattern: "^[a-z]+$" }, "contained"],
    [{ type: "string", pattern: "^[a-z]+$" }, { pattern: "^[a-z]{3}$" }, { witness: "a" }],
    [{ type: "string", pattern: "^[a-z]{3}$" }, { minLength: 3, maxLength: 3 }, "contained"],
    [{ type: "string", pattern: "^(ab)*$", maxLength: 3 }, { enum: ["", "ab"] }, "contained"],
    [{ type: "string", pattern: "^\\d+$" }, { pattern: "^[0-9]*$" }, "contained"],
    [{ type: "string", pattern: "^a.*b$" }, { pattern: "b" }, "contained"],
    [{ type: "string", pattern: "ab" }, { allOf: [{ pattern: "a" }, { pattern: "b" }] }, "contained"],
    [{ type: "string", allOf: [{ pattern: "a" }, { pattern: "b" }] }, { pattern: "ab" }, { witness: "ba" }],
    [{ type: "string", pattern: "^(?!x)" }, { not: { const: "x" } }, "contained"],
    [{ type: "string", pattern: "^(?=.*\\d)[a-z0-9]{2}$" }, { pattern: "\\d" }, "contained"],
    [{ type: "string", pattern: "^\\bfoo\\b$" }, { const: "foo" }, "contained"],
    [{ type: "string", pattern: "^\\p{Lu}$" }, { pattern: "^\\p{L}$" }, "contained"],
    [{ type: "string", pattern: "." }, { minLength: 1 }, "contained"],
    [{ type: "string", minLength: 1 }, { pattern: "." }, { witness: "\n" }],
    [{ type: "string" }, { not: { pattern: "^$" } }, { witness: "" }],
  ],
  formats: [
    [{ type: "string", format: "date" }, { format: "date" }, "contained"],
    [{ type: "string" }, { format: "date" }, { witness: "" }],
    [{ type: "string", format: "date" }, { format: "date-time" }, { witness: "2024-01-31" }],
    [{ type: "string", format: "date" }, { pattern: "^\\d{4}-\\d\\d-\\d\\d$" }, "contained"],
    [{ type: "string", format: "date-time" }, { minLength: 20 }, "contained"],
    [{ type: "string", format: "uuid", maxLength: 36 }, { pattern: "^[0-9A-Fa-f-]{36}$" }, "contained"],
    [{ type: "string", format: "ipv4" }, { maxLength: 15 }, "contained"],
    [{ type: "string", format: "ipv4" }, { format: "hostname" }, "contained"],
    [{ type: "string", format: "hostname" }, { format: "ipv4" }, { witness: "a" }],
    [{ type: "string", format: "uri" }, { format: "uri-reference" }, "contained"],
    [{ type: "string", format: "uri-reference" }, { format: "uri" }, { witness: "" }],
    [{ type: "string", format: "email" }, { pattern: "@" }, "contained"],
    [{ type: "string", format: "no-such-format" }, { type: "string" }, "contained"],
    [{ type: "string" }, { format: "password" }, "contained"],
  ],
  arrays: [
    [{ type: "array", items: { type: "integer" } }, { items: { type: "number" } }, "contained"],
    [{ type: "array", items: { type: "number" } }, { items: { type: "integer" } }, { witness: [0.5] }],
    [{ type: "array", items: false }, { maxItems: 0 }, "contained"],
    [{ type: "array", maxItems: 0 }, { items: false }, "contained"],
    [
      { type: "array", prefixItems: [{ type: "string" }], items: false },
      { maxItems: 1, items: { type: "string" } },
      "contained",
    ],
    [{ type: "array", items: { type: "string" } }, { prefixItems: [true, { type: "integer" }] }, { witness: ["", ""] }],
    [{ type: "array", prefixItems: [true, false] }, { maxItems: 1 }, "contained"],
    [{ type: "array", items: { type: "string" }, minItems: 1 }, { contains: { type: "string" } }, "contained"],
    [{ type: "array", contains: { type: "string" } }, { minItems: 1 }, "contained"],
    [{ type: "array", contains: { type: "string" }, minContains: 2 }, { contains: { type: "string" } }, "contained"],
    [
      { type: "array", contains: { type: "string" } },
      { contains: { type: "string" }, maxContains: 1 },
      { witness: ["", ""] },
    ],
    [{ type: "array", contains: { const: 1 }, minContains: 0 }, { contains: { const: 1 } }, { witness: [] }],
    [
      { type: "array", contains: { type: "integer" }, maxContains: 1, minItems: 2 },
      { contains: { not: { type: "integer" } } },
      "contained",
    ],
    [
      { type: "array", allOf: [{ contains: { const: 1 } }, { contains: { const: 2 } }], maxItems: 2 },
      { items: { enum: [1, 2] } },
      "contained",
    ],
    [{ type: "array", items: { type: "boolean" }, uniqueItems: true }, { maxItems: 2 }, "contained"],
    [{ type: "array", items: { type: "boolean" } }, { uniqueItems: true }, { witness: [false, false] }],
    [{ type: "array", prefixItems: [{ const: 1 }, { const: 2 }], maxItems: 2 }, { uniqueItems: true }, "contained"],
    [
      {
        type: "array",
        prefixItems: [{ enum: [1, 2] }, { enum: [1, 2] }, { enum: [1, 2] }],
        minItems: 3,
        uniqueItems: true,
      },
      false,
      "contained",
    ],
    [
      { type: "array", prefixItems: [{ enum: [1, 2] }, { const: 1 }], minItems: 2, maxItems: 2, uniqueItems: true },
      { const: [2, 1] },
      "contained",
    ],
    [{ type: "array", maxItems: 1 }, { uniqueItems: true }, "contained"],
  ],
  objects: [
    [{ type: "object", required: ["a", "b"] }, { required: ["a"] }, "contained"],
    [{ type: "object", required: ["a"] }, { required: ["a", "b"] }, { witness: { a: null } }],
    [
      { type: "object", properties: { a: { type: "integer" } } },
      { properties: { a: { type: "number" } } },
      "contained",
    ],
    [{ type: "object", properties: { a: false } }, { not: { required: ["a"] } }, "contained"],
    [{ type: "object", additionalProperties: false }, { maxProperties: 0 }, "contained"],
    [
      { type: "object", properties: { a: true }, additionalProperties: false },
      { properties: { b: { type: "string" } } },
      "contained",
    ],
    [
      { type: "object", properties: { a: { type: "string" } } },
      { properties: { a: { type: "string" } }, additionalProperties: false },
      { witness: { "": null } },
    ],
    [{ type: "object", patternProperties: { "^x-": false }, required: ["x-a"] }, false, "contained"],
    [
      { type: "object", patternProperties: { "^[ab]$": { type: "string" } }, additionalProperties: false },
      { properties: { a: { type: "string" }, b: { type: "string" } }, additionalProperties: false },
      "contained",
    ],
    [
      { type: "object", patternProperties: { a: { type: "string" } } },
      { patternProperties: { aa: { type: "string" } } },
      "contained",
    ],
    [
      { type: "object", patternProperties: { aa: { type: "string" } } },
      { patternProperties: { a: { type: "string" } } },
      { witness: { a: null } },
    ],
    [{ type: "object", propertyNames: { enum: ["a", "b"] } }, { maxProperties: 2 }, "contained"],
    [{ type: "object", propertyNames: { maxLength: 1 } }, { propertyNames: { maxLength: 2 } }, "contained"],
    [
      { type: "object", propertyNames: { maxLength: 2 } },
      { propertyNames: { maxLength: 1 } },
      { witness: { aa: null } },
    ],
    [{ type: "object", required: ["a", "b", "c"] }, { minProperties: 3 }, "contained"],
    [
      { type: "object", minProperties: 1, maxProperties: 1, required: ["a"] },
      { propertyNames: { const: "a" } },
      "contained",
    ],
    [{ type: "object", dependentRequired: { a: ["b"] }, required: ["a"] }, { required: ["b"] }, "contained"],
    [
      { type: "object", dependentRequired: { a: ["b"] } },
      { dependentRequired: { a: ["c"] } },
      { witness: { a: null, b: null } },
    ],
    [{ dependentSchemas: { a: { required: ["b"] } } }, { dependentRequired: { a: ["b"] } }, "contained"],
    [{ type: "object", required: ["__proto__"] }, { minProperties: 1 }, "contained"],
  ],
  combinators: [
    [{ enum: [] }, false, "contained"],
    [{ type: "string" }, { enum: [], allOf: [true] }, { witness: "" }],
    [{ anyOf: [{ type: "string" }, { type: "integer" }] }, { type: ["string", "number"] }, "contained"],
    [{ type: "string" }, { oneOf: [{ type: "string" }, { maxLength: 3 }] }, { witness: "" }],
    [{ type: "integer" }, { oneOf: [{ multipleOf: 2 }, { not: { multipleOf: 2 } }] }, "contained"],
    [{ oneOf: [{ minimum: 0 }, { maximum: 0 }], type: "number" }, { not: { const: 0 } }, "contained"],
    [{ type: "string", not: { maxLength: 2 } }, { minLength: 3 }, "contained"],
    [
      { not: { anyOf: [{ type: "string" }, { type: "null" }] } },
      { type: ["boolean", "number", "array", "object"] },
      "contained",
    ],
    [
      conditional({ type: "string" }, { minLength: 1 }, { type: "integer" }),
      { anyOf: [{ type: "string", minLength: 1 }, { type: "integer" }] },
      "contained",
    ],
    [conditional<Json>({ type: "string" }, false, true), { type: "string" }, { witness: null }],
    [{ type: "integer", minimum: 0 }, { anyOf: [{ maximum: 10 }, { minimum: 11 }] }, "contained"],
    [{ type: "number", minimum: 0 }, { anyOf: [{ maximum: 10 }, { minimum: 11 }] }, { witness: 10.5 }],
    [
      { type: "object", required: ["kind"], properties: { kind: { enum: ["a", "b"] } } },
      {
        oneOf: [
          { required: ["kind"], properties: { kind: { const: "a" } } },
          { required: ["kind"], properties: { kind: { const: "b" } } },
        ],
      },
      "contained",
    ],
  ],
  unevaluated: [
    [
      { type: "object", allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
      { propertyNames: { const: "a" } },
      "contained",
    ],
    [
      {
        type: "object",
        anyOf: [
          { properties: { a: true }, required: ["a"] },
          { properties: { b: true }, required: ["b"] },
        ],
        unevaluatedProperties: false,
      },
      { propertyNames: { enum: ["a", "b"] }, minProperties: 1 },
      "contained",
    ],
    [
      {
        ...conditional<Json>({ required: ["a"] }, { properties: { a: true } }, true),
        type: "object",
        unevaluatedProperties: false,
      },
      { maxProperties: 0 },
      { witness: { a: null } },
    ],
    [{ type: "array", prefixItems: [true], unevaluatedItems: false }, { maxItems: 1 }, "contained"],
    [
      { type: "array", contains: { type: "string" }, unevaluatedItems: { type: "integer" } },
      { items: { type: ["string", "integer"] } },
      "contained",
    ],
  ],
};

function full(expected: Row[2]): Containment {
  return expected === "contained" ? { verdict: "contained" } : { verdict: "not-contained", witness: expected.witness };
}

describe("isSubschema", () => {
  for (const [family, rows] of Object.entries(tables)) {
    it.each(rows.map(([sub, sup, expected]) => ({ sub, sup, expected })))(
      `decides ${family}: $sub in $sup`,
      ({ sub, sup, expected }) => {
        expect(isSubschema(sub, sup)).toEqual(full(expected));
      },
    );
  }

  it("follows references by pointer, anchor and identifier", () => {
    const target = { type: "string", minLength: 2 };
    const sup = { type: "string", minLength: 1 };
    const references: Schema[] = [
      { $ref: "#/$defs/a~1b%25", $defs: { "a/b%": target } },
      { $ref: "#here", $defs: { a: { $anchor: "here", ...target } } },
      { $id: "https://example.com/root", $ref: "item", $defs: { a: { $id: "item", ...target } } },
      {
        $ref: "https://example.com/item#/$defs/b",
        $defs: { a: { $id: "https://example.com/item", $defs: { b: target } } },
      },
    ];
    expect(references.map((sub) => isSubschema(sub, sup))).toEqual(references.map(() => ({ verdict: "contained" })));
    expect(references.map((sub) => isSubschema(sup, sub))).toEqual(
      references.map(() => ({ verdict: "not-contained", witness: "a" })),
    );
  });

  it("compares recursive schemas by what they mean", () => {
    const list = {
      $ref: "#/$defs/list",
      $defs: { list: { type: "object", properties: { next: { $ref: "#/$defs/list" } } } },
    };
    const unrolled = {
      type: "object",
      properties: { next: { type: "object", properties: { next: { $ref: "#" } } } },
    };
    const narrower = {
      $ref: "#/$defs/list",
      $defs: { list: { type: "object", properties: { next: { $ref: "#/$defs/list" }, value: { type: "string" } } } },
    };
    expect(isSubschema(list, unrolled)).toEqual({ verdict: "contained" });
    expect(isSubschema(unrolled, list)).toEqual({ verdict: "contained" });
    expect(isSubschema(narrower, list)).toEqual({ verdict: "contained" });
    expect(isSubschema(list, narrower)).toEqual({ verdict: "not-contained", witness: { value: null } });
  });

  it("knows that nothing is of a schema that only an endless value could meet", () => {
    const endless = { type: "object", properties: { next: { $ref: "#" } }, required: ["next"] };
    expect(isSubschema(endless, false)).toEqual({ verdict: "contained" });
    const mutual = {
      $ref: "#/$defs/a",
      $defs: {
        a: { type: "object", required: ["b"], properties: { b: { $ref: "#/$defs/b" } } },
        b: { anyOf: [{ type: "array", items: { $ref: "#/$defs/a" }, minItems: 1 }, { $ref: "#/$defs/c" }] },
        c: { type: "object", required: ["a"], properties: { a: { $ref: "#/$defs/a" } } },
      },
    };
    expect(isSubschema(mutual, false)).toEqual({ verdict: "contained" });
    mutual.$defs.b.anyOf[0] = { type: "array", items: { $ref: "#/$defs/a" }, minItems: 0 };
    expect(isSubschema(mutual, false)).toEqual({ verdict: "not-contained", witness: { b: [] } });
  });

  it("finds numbers where few integers have an exact notation", () => {
    const large = { type: "integer", minimum: 1e21, multipleOf: 3 };
    expect(isSubschema(large, { maximum: 7 })).toEqual({ verdict: "not-contained", witness: 1.2e21 });
    expect(isSubschema({ exclusiveMinimum: 1e21 }, { maximum: 1e21 })).toMatchObject({ verdict: "not-contained" });
    const fine = { exclusiveMaximum: -1e300, multipleOf: 5e-324 };
    expect(isSubschema(fine, { minimum: 0 })).toMatchObject({ verdict: "not-contained" });
  });

  it("finds strings that surely lack a format where the shortest have it", () => {
    const long = { type: "string", minLength: 3 };
    expect(isSubschema(long, { format: "regex" })).toEqual({ verdict: "not-contained", witness: ")aa" });
  });

  it("says why it does not know", () => {
    expect(isSubschema({ type: "string", pattern: "^(.+)\\1$" }, { pattern: "^(.+)-\\1$" })).toEqual({
      verdict: "unknown",
      reason: 'pattern "^(.+)\\\\1$" uses a back reference',
    });
    expect(isSubschema({ $ref: "#/$defs/absent" }, {})).toEqual({
      verdict: "unknown",
      reason: '$ref "#/$defs/absent" leads nowhere',
    });
    expect(isSubschema({ anyOf: [{ $ref: "#" }] }, { type: "string" })).toEqual({
      verdict: "unknown",
      reason: "a $ref leads back to itself without going into a property or an item",
    });
    expect(isSubschema({ type: [] }, {})).toEqual({ verdict: "unknown", reason: "type lists no types" });
    expect(isSubschema({ type: "string", minLength: 3 }, { pattern: "^(a|b)*c" }, { budget: 5 })).toEqual({
      verdict: "unknown",
      reason: "budget of 5 steps used up",
    });
    expect(isSubschema({ type: "array", minItems: 100_000 }, { maxItems: 3 })).toEqual({
      verdict: "unknown",
      reason: "arrays of 100000 items are not tried",
    });
  });

  it("does not guess what keywords with impossible values mean", () => {
    const reasons: [sup: object, reason: string][] = [
      [{ contains: { type: "string" }, minContains: -1 }, "minContains or maxContains is negative"],
      [{ required: [1] }, "what should be a list of strings is none"],
      [{ anyOf: {} }, "what should be a list of schemas is none"],
    ];
    const answers = reasons.map(([sup]) => isSubschema(true, sup));
    expect(answers).toEqual(reasons.map(([, reason]) => ({ verdict: "unknown", reason })));
  });

  it("tries the values that schemas mention where it cannot compare them", () => {
    const twice = { type: "string", pattern: "^(.+)\\1$", examples: ["abab"] };
    expect(isSubschema(twice, { maxLength: 3 })).toEqual({ verdict: "not-contained", witness: "abab" });
  });

  it("does not follow $dynamicRef where it depends on the way there, nor leaves it to the validator", () => {
    const tree = {
      $id: "https://example.com/tree",
      $dynamicAnchor: "node",
      properties: { data: true, children: { items: { $dynamicRef: "#node" } } },
    };
    const strict = {
      $id: "https://example.com/strict",
      $dynamicAnchor: "node",
      $ref: "tree",
      unevaluatedProperties: false,
      $defs: { tree },
    };
    const reason = '$dynamicRef "#node" has more than one anchor that it may lead to';
    for (const data of ["data", "daat"]) {
      expect(isSubschema({ const: { children: [{ [data]: 1 }] } }, strict)).toEqual({ verdict: "unknown", reason });
    }
  });

  it("decides equal schemas that it could not decide otherwise", () => {
    const schema = { type: "string", pattern: "^(.+)-\\1$", format: "regex" };
    expect(isSubschema(schema, { ...schema, description: "the same" })).toEqual({ verdict: "contained" });
  });

  it("reads OpenAPI 3.0", () => {
    const options = { dialect: "openapi-3.0" } as const;
    expect(isSubschema({ type: "string", nullable: true }, { type: "string" }, options)).toEqual({
      verdict: "not-contained",
      witness: null,
    });
    expect(isSubschema({ type: "string", nullable: true }, { type: "string" })).toEqual({ verdict: "contained" });
    expect(
      isSubschema({ type: "integer", minimum: 0, exclusiveMinimum: true }, { type: "integer", minimum: 1 }, options),
    ).toEqual({ verdict: "contained" });
    const root = { components: { schemas: { Name: { type: "string", nullable: true } } } };
    const reference = { $ref: "#/components/schemas/Name", maxLength: 3 };
    expect(isSubschema(reference, { type: "string", maxLength: 3 }, { ...options, subRoot: root })).toEqual({
      verdict: "not-contained",
      witness: null,
    });
    expect(isSubschema({ type: "string", maxLength: 9 }, reference, { ...options, supRoot: root })).toEqual({
      verdict: "contained",
    });
  });

  it("takes formats for annotations when told to", () => {
    const date = { type: "string", format: "date" };
    expect(isSubschema({ type: "string" }, date, { formats: "annotation" })).toEqual({ verdict: "contained" });
  });
});

describe("createComparison", () => {
  it("takes a schema that cannot be read for the same however often it is asked about", () => {
    const broken = { properties: { a: { type: "strin" }, b: { $ref: "#/$defs/Broken" } } };
    const { isSubschema: contains } = createComparison({
      supRoot: { $defs: { Broken: { minLength: 1, type: "strin" } } },
    });
    for (const reference of ["a", "b", "a", "b"])
      expect(contains({ required: ["a"] }, { required: [reference], ...broken }).verdict).not.toBe("contained");
    for (let count = 0; count < 2; count++)
      expect(contains({}, { $ref: "#/$defs/Broken" })).toEqual({ verdict: "unknown", reason: '"strin" is not a type' });
  });

  const before = { $defs: { Site: { type: "object", properties: { name: { type: "string" } }, required: ["name"] } } };
  const after = {
    $defs: { Site: { type: "object", properties: { name: { type: "string", minLength: 1 } }, required: ["name"] } },
  };
  const site = { $ref: "#/$defs/Site" };

  it("resolves the references of each side in its own document", () => {
    const comparison = createComparison({ subRoot: before, supRoot: after });
    expect(comparison.isSubschema(site, site)).toEqual({ verdict: "not-contained", witness: { name: "" } });
    expect(comparison.isSubschema({ type: "array", items: site }, { items: site })).toEqual({
      verdict: "not-contained",
      witness: [{ name: "" }],
    });
    const reverse = createComparison({ subRoot: after, supRoot: before });
    expect(reverse.isSubschema(site, site)).toEqual({ verdict: "contained" });
  });

  it("sees what is added to a document between questions", () => {
    const $defs: Record<string, object> = { Name: { type: "string" } };
    const { isSubschema: contains } = createComparison({ subRoot: { $defs }, supRoot: { $defs } });
    expect(contains({ $ref: "#/$defs/Name" }, { type: "integer" })).toEqual({ verdict: "not-contained", witness: "" });
    $defs.Names = { type: "array", items: { $ref: "#/$defs/Name" } };
    expect(contains({ $ref: "#/$defs/Names" }, { type: "integer" })).toEqual({ verdict: "not-contained", witness: [] });
  });

  it("finds values that meet several conditions, or shows that there are none", () => {
    const { satisfy } = createComparison({ subRoot: before, supRoot: after });
    expect(satisfy([{ schema: site, side: "sub", valid: true }])).toEqual({
      verdict: "satisfiable",
      witness: { name: "" },
    });
    expect(
      satisfy([
        { schema: site, side: "sub", valid: true },
        { schema: site, side: "sup", valid: false },
        { schema: { properties: { name: { minLength: 1 } } }, side: "sub", valid: true },
      ]),
    ).toEqual({ verdict: "unsatisfiable" });
  });
});

it("has found no witness that the validator contradicts", () => {
  expect(witnessDisagreements()).toBe(0);
});
