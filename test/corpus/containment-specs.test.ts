import { readFileSync } from "node:fs";
import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import { createComparison, witnessDisagreements } from "../../generator/schema/contains.js";

const documents = {
  adyen: "adyen-checkout/openapi.json",
  discord: "discord/openapi.json",
  figma: "figma/openapi.yaml",
  kubernetes: "kubernetes-apps-v1/openapi.json",
  museum: "museum/openapi.yaml",
  petstore: "petstore/openapi.yaml",
};

type Schemas = Record<string, JsonObject>;

/** The named schemas of a document, in a root that their references resolve in. */
function read(file: string): { root: { components: { schemas: Schemas } }; dialect: "openapi-3.0" | "2020-12" } {
  const text = readFileSync(new URL(`../../../shared/corpus/specs/${file}`, import.meta.url), "utf8");
  const document = (file.endsWith(".json") ? JSON.parse(text) : load(text)) as {
    openapi: string;
    components: { schemas: Schemas };
  };
  const { schemas } = document.components;
  return { root: { components: { schemas } }, dialect: document.openapi.startsWith("3.0") ? "openapi-3.0" : "2020-12" };
}

/** Makes a schema object accept less, in place; undefined where it has nothing to tighten. */
type Narrowing = (schema: JsonObject) => string | undefined;

const narrowings: Narrowing[] = [
  (schema) => {
    if (schema.type !== "string" || schema.enum !== undefined || schema.format !== undefined) return undefined;
    schema.maxLength = 3;
    return "maxLength";
  },
  (schema) => {
    if (schema.type !== "integer" || schema.enum !== undefined) return undefined;
    schema.multipleOf = 7;
    return "multipleOf";
  },
  (schema) => {
    if (!Array.isArray(schema.enum) || schema.enum.length < 2) return undefined;
    return `enum without ${JSON.stringify(schema.enum.pop())}`;
  },
  (schema) => {
    if (!isJsonObject(schema.properties)) return undefined;
    const required = Array.isArray(schema.required) ? schema.required : [];
    const name = Object.keys(schema.properties).find((property) => !required.includes(property));
    if (name === undefined) return undefined;
    schema.required = [...required, name];
    return `required ${name}`;
  },
  (schema) => {
    if (schema.type !== "array") return undefined;
    schema.maxItems = 1;
    return "maxItems";
  },
];

/** The schema objects inside a schema where accepting less makes the whole accept less: not under `oneOf` and `not`. */
function monotone(schema: Json | undefined): JsonObject[] {
  if (!isJsonObject(schema)) return [];
  const { properties, items, additionalProperties, allOf, anyOf } = schema;
  const inside = [
    ...(isJsonObject(properties) ? Object.values(properties) : []),
    ...[allOf, anyOf].flatMap((list) => (Array.isArray(list) ? list : [])),
    items,
    additionalProperties,
  ];
  return [schema, ...inside.flatMap(monotone)];
}

/** Whether a name is reached from the schema through `oneOf` or `not`, where less may become more. */
function usesExclusion(schemas: Schemas): boolean {
  return /"(?:oneOf|not)":/.test(JSON.stringify(schemas));
}

describe.each(Object.entries(documents))("the schemas of %s", (name, file) => {
  const { root: before, dialect } = read(file);
  const names = Object.keys(before.components.schemas);

  it("are contained in themselves, read twice", () => {
    const { root: again } = read(file);
    const comparison = createComparison({ subRoot: before, supRoot: again, dialect });
    const answers = names.map((schema) => {
      const reference = { $ref: `#/components/schemas/${schema}` };
      return [schema, comparison.isSubschema(reference, reference)];
    });
    expect(answers).toEqual(names.map((schema) => [schema, { verdict: "contained" }]));
  });

  it("contain what random narrowing makes of them", () => {
    const tally = { contained: 0, "not-contained": 0, unknown: 0 };
    const edit = fc.record({ at: fc.nat(), place: fc.nat(), kind: fc.constantFrom(...narrowings) });
    fc.assert(
      fc.property(edit, ({ at, place, kind }) => {
        const { root: after } = read(file);
        const edited = names[at % names.length] ?? "";
        const places = monotone(after.components.schemas[edited]);
        const what = kind(places[place % places.length] ?? {});
        fc.pre(what !== undefined);
        const narrower = createComparison({ subRoot: after, supRoot: before, dialect });
        const wider = createComparison({ subRoot: before, supRoot: after, dialect });
        const reference = { $ref: `#/components/schemas/${edited}` };
        const [down, up] = [narrower.isSubschema(reference, reference), wider.isSubschema(reference, reference)];
        for (const { verdict } of [down, up]) tally[verdict]++;
        if (!usesExclusion(before.components.schemas)) expect([what, down]).toEqual([what, { verdict: "contained" }]);
      }),
      { numRuns: 25, seed: 4 },
    );
    console.log(`${name}: ${JSON.stringify(tally)}`);
    expect(tally.unknown).toBeLessThanOrEqual(1);
  });

  it("have witnesses that the validator agrees with", () => {
    expect(witnessDisagreements()).toBe(0);
  });
});
