import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import {
  type Containment,
  createComparison,
  isSubschema,
  witnessDisagreements,
} from "../../generator/schema/contains.js";
import { validatorOf } from "../../generator/schema/validator.js";
import { evaluate } from "../support/evaluate.js";
import { conditional } from "./conditional.js";
import { recursiveSchemas, schemas, values } from "./random-schema.js";

const runs = (numRuns: number) => ({ numRuns, seed: 20_250_601 });

function decide(sub: Json, sup: Json): Containment["verdict"] {
  return isSubschema(sub as object, sup as object).verdict;
}

/** By a validator that shares nothing with the toolkit's. */
function isValid(schema: Json, value: Json): boolean {
  return evaluate(schema, value, { lookUp: () => undefined }).isValid;
}

describe("containment of random schemas", () => {
  const samples = fc.sample(values, { numRuns: 400, seed: 1 });

  it("is contradicted by no sampled value", () => {
    fc.assert(
      fc.property(schemas, schemas, (sub, sup) => {
        const counterexample = samples.find((value) => isValid(sub, value) && !isValid(sup, value));
        const answer = isSubschema(sub as object, sup as object);
        if (counterexample !== undefined) expect(answer.verdict).not.toBe("contained");
        if (answer.verdict === "not-contained")
          expect([isValid(sub, answer.witness), isValid(sup, answer.witness)]).toEqual([true, false]);
        expect(answer.verdict).not.toBe("unknown");
      }),
      runs(150),
    );
  });

  it("is reflexive", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        expect(decide(schema, structuredClone(schema))).toBe("contained");
      }),
      runs(150),
    );
  });

  it("holds for parts and wholes", () => {
    fc.assert(
      fc.property(schemas, schemas, (a, b) => {
        expect([
          decide({ allOf: [a, b] }, a),
          decide(a, { anyOf: [a, b] }),
          decide({ oneOf: [a, b] }, { anyOf: [a, b] }),
          decide({ allOf: [a, { not: a }] }, false),
          decide(true, { anyOf: [a, { not: a }] }),
          decide(conditional(a, b, true), { anyOf: [{ not: a }, b] }),
          decide({ not: { allOf: [a, b] } }, { anyOf: [{ not: a }, { not: b }] }),
          decide({ not: { anyOf: [a, b] } }, { allOf: [{ not: a }, { not: b }] }),
        ]).toEqual(Array(8).fill("contained"));
      }),
      runs(60),
    );
  });

  it("is transitive", () => {
    fc.assert(
      fc.property(schemas, schemas, schemas, (a, b, c) => {
        const middle = { anyOf: [a, { allOf: [b, c] }] };
        const chain = [{ allOf: [a, c] }, a, middle, { anyOf: [a, b] }];
        for (const [index, sub] of chain.entries()) {
          for (const sup of chain.slice(index)) expect(decide(sub, sup)).toBe("contained");
        }
        if (decide(a, b) === "contained" && decide(b, c) === "contained") expect(decide(a, c)).toBe("contained");
      }),
      runs(50),
    );
  });

  it("carries over to the places where schemas stand", () => {
    fc.assert(
      fc.property(schemas, schemas, (a, b) => {
        const expected = decide(a, b);
        const wrappers: ((schema: Json) => JsonObject)[] = [
          (schema) => ({ type: "object", properties: { a: schema }, required: ["a"] }),
          (schema) => ({ type: "array", prefixItems: [schema], minItems: 1 }),
          (schema) => ({ anyOf: [schema, false] }),
          (schema) => ({ not: { not: schema } }),
        ];
        for (const wrap of wrappers) expect(decide(wrap(a), wrap(b))).toBe(expected);
        expect(decide({ not: b }, { not: a })).toBe(expected);
      }),
      runs(60),
    );
  });

  it("does not depend on how a schema is written", () => {
    fc.assert(
      fc.property(schemas, schemas, (a, b) => {
        const spellings: ((schema: Json) => Json)[] = [
          (schema) => ({ $ref: "#/$defs/named", $defs: { named: schema } }),
          (schema) => ({ $ref: "#/$defs/other", $defs: { other: { $ref: "#/$defs/named" }, named: schema } }),
          reversed,
          (schema) => ({ allOf: [schema] }),
          splitIntoAllOf,
        ];
        const expected = decide(a, b);
        for (const spell of spellings) {
          expect(decide(spell(a), b)).toBe(expected);
          expect(decide(a, spell(b))).toBe(expected);
          expect(decide(spell(a), a)).toBe("contained");
          expect(decide(a, spell(a))).toBe("contained");
        }
      }),
      runs(50),
    );
  });

  it("compares recursive schemas by what they mean", () => {
    const rewrites: ((schema: Json) => Json)[] = [
      (schema) => ({ not: { not: schema } }),
      (schema) => ({ oneOf: [false, schema] }),
      (schema) => ({
        anyOf: [{ allOf: [{ type: "object" }, schema] }, { allOf: [{ not: { type: "object" } }, schema] }],
      }),
    ];
    fc.assert(
      fc.property(recursiveSchemas, fc.constantFrom(...rewrites), (schema, rewrite) => {
        // What `not` applies evaluates nothing, so that its double leaves more for `unevaluated…`.
        fc.pre(!JSON.stringify(schema).includes("unevaluated"));
        const answer = isSubschema(schema, rewriteDefinitions(schema, rewrite));
        fc.pre(answer.verdict !== "unknown" || !answer.reason.startsWith("a $ref leads back"));
        expect(answer.verdict).toBe("contained");
        expect(decide(rewriteDefinitions(schema, rewrite), schema)).toBe("contained");
      }),
      runs(150),
    );
  });

  it("is contradicted by no sampled value of recursive schemas", () => {
    fc.assert(
      fc.property(recursiveSchemas, recursiveSchemas, (sub, sup) => {
        fc.pre(isSubschema(sub, sup).verdict === "contained");
        const validate = validatorOf(undefined, "assertion");
        const accepted = samples.filter((value) => validate(sub, value) === true);
        expect(accepted.filter((value) => validate(sup, value) === false)).toEqual([]);
      }),
      runs(50),
    );
  });

  it("is contradicted by no sampled value where one schema is an edit of the other", () => {
    fc.assert(
      fc.property(fc.oneof(schemas, recursiveSchemas), fc.nat(), fc.boolean(), (schema, place, backwards) => {
        fc.pre(isJsonObject(schema));
        const edits = editsOf(schema);
        const edited = edits[place % edits.length] ?? schema;
        const [sub, sup] = backwards ? [edited, schema] : [schema, edited];
        fc.pre(decide(sub, sup) === "contained");
        const validate = validatorOf(undefined, "assertion");
        const accepted = samples.filter((value) => validate(sub, value) === true);
        expect(accepted.filter((value) => validate(sup, value) === false)).toEqual([]);
      }),
      runs(150),
    );
  });

  it("gives the same answer again, with and without what earlier questions have found out", () => {
    fc.assert(
      fc.property(fc.array(schemas, { minLength: 2, maxLength: 4 }), (list) => {
        const shared = createComparison();
        const pairs = list.flatMap((a) => list.map((b) => [a, b] as const));
        for (const [a, b] of pairs) {
          const alone = isSubschema(a as object, b as object);
          expect(isSubschema(a as object, b as object)).toEqual(alone);
          expect(shared.isSubschema(a as object, b as object).verdict).toBe(alone.verdict);
        }
      }),
      runs(25),
    );
  });

  it("rests on validators that agree", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const validate = validatorOf(undefined, "assertion");
        fc.pre(validate(schema, null) !== undefined); // Ajv cannot tell what a conditional contains evaluates
        for (const value of samples) expect(isValid(schema, value)).toBe(validate(schema, value));
      }),
      runs(150),
    );
  });

  it("has found no witness that the validator contradicts", () => {
    expect(witnessDisagreements()).toBe(0);
  });
});

/** Each number one greater, each boolean the other way, each member or item left out: one at a time. */
function editsOf(value: Json): Json[] {
  if (typeof value === "number") return [value + 1];
  if (typeof value === "boolean") return [!value];
  if (Array.isArray(value))
    return value.flatMap((item, index) => [
      ...(value.length > 1 ? [value.toSpliced(index, 1)] : []),
      ...editsOf(item).map((edit) => value.with(index, edit)),
    ]);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const { [name]: _, ...rest } = value;
    return [rest, ...editsOf(member).map((edit) => ({ ...value, [name]: edit }))];
  });
}

function rewriteDefinitions({ $defs, ...schema }: JsonObject, rewrite: (schema: Json) => Json): JsonObject {
  const definitions = Object.entries(isJsonObject($defs) ? $defs : {});
  return { ...schema, $defs: Object.fromEntries(definitions.map(([name, definition]) => [name, rewrite(definition)])) };
}

/** With the keywords of every schema object in the opposite order. */
function reversed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(reversed);
  if (!isJsonObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .reverse()
      .map(([keyword, value]) => [keyword, keyword === "const" || keyword === "enum" ? value : reversed(value)]),
  );
}

/** Keywords that mean something only beside others stay with them. */
const TOGETHER = [
  ["properties", "patternProperties", "additionalProperties"],
  ["prefixItems", "items"],
  ["contains", "minContains", "maxContains"],
  ["if", "then", "else"],
];

/** A schema of `allOf` with one keyword in each; whole where `unevaluated…` looks at its neighbours. */
function splitIntoAllOf(schema: Json): Json {
  if (!isJsonObject(schema) || "unevaluatedProperties" in schema || "unevaluatedItems" in schema) return schema;
  const groups = new Map<string, JsonObject>();
  for (const [keyword, value] of Object.entries(schema)) {
    const group = TOGETHER.find((keywords) => keywords.includes(keyword))?.join() ?? keyword;
    groups.set(group, { ...groups.get(group), [keyword]: value });
  }
  return { allOf: [...groups.values()] };
}
