import fc from "fast-check";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import { at } from "./uses.js";

/** Values in and around a schema, of the names and constants that it mentions; `next` chooses. */
export function valueNear(document: JsonObject, pointer: string, next: (below: number) => number): Json {
  return near(at(document, pointer) as Json, 0);

  function near(schema: Json, depth: number): Json {
    if (!isJsonObject(schema) || depth > 6) return oneOf<Json>(["", "aa", 0, 3, true, {}, []]);
    if (typeof schema.$ref === "string") return near(at(document, schema.$ref) ?? true, depth + 1);
    if (next(12) === 0) return oneOf<Json>([null, "aaaa", -1, 2.5, false, { a: 1 }, [1, 1]]);
    const known = [schema.const, ...list(schema.enum), ...list(schema.examples)].filter((value) => value !== undefined);
    if (known.length > 0 && next(5) > 0) return oneOf(known as Json[]);
    const branches = [
      ...list(schema.anyOf),
      ...list(schema.oneOf),
      ...list(schema.allOf),
      schema.then,
      schema.else,
      schema.if,
    ]
      .filter((branch) => branch !== undefined)
      .map((branch) => near(branch as Json, depth + 1));
    const own = ofType(schema, depth);
    if (isJsonObject(own))
      return Object.assign({}, ...branches.filter((branch) => isJsonObject(branch) && next(4) > 0), own);
    return branches.length > 0 && (schema.type === undefined || next(2) === 0) ? oneOf(branches) : own;
  }

  function ofType(schema: JsonObject, depth: number): Json {
    const types = list(schema.type).length > 0 ? (list(schema.type) as string[]) : guess(schema);
    switch (oneOf(types)) {
      case "null":
        return null;
      case "boolean":
        return next(2) === 0;
      case "integer":
      case "number": {
        const bounds = [
          schema.minimum,
          schema.maximum,
          schema.exclusiveMinimum,
          schema.exclusiveMaximum,
          schema.multipleOf,
          0,
        ];
        const bound = oneOf(bounds.filter((each): each is number => typeof each === "number"));
        return bound + oneOf(schema.type === "integer" ? [0, 1, -1, 2] : [0, 1, -1, 0.5]);
      }
      case "string": {
        const format = formats[String(schema.format)];
        if (format !== undefined && next(4) > 0) return format;
        if (typeof schema.pattern === "string" && next(4) > 0) return matching(schema.pattern);
        const length = oneOf(
          [schema.minLength, schema.maxLength, 0, 3].filter((each): each is number => typeof each === "number"),
        );
        return "a".repeat(Math.min(200, Math.max(0, length + oneOf([0, 1, -1]))));
      }
      case "array": {
        const items = [...list(schema.prefixItems), ...(isJsonObject(schema.contains) ? [schema.contains] : [])];
        const length =
          oneOf(
            [schema.minItems, schema.maxItems, items.length, 1].filter(
              (each): each is number => typeof each === "number",
            ),
          ) + oneOf([0, 1, -1]);
        return Array.from({ length: Math.min(20, Math.max(0, length)) }, (_, index) =>
          near((items[index] ?? schema.items ?? schema.unevaluatedItems ?? true) as Json, depth + 1),
        );
      }
      default: {
        const properties = isJsonObject(schema.properties) ? schema.properties : {};
        const required = list(schema.required) as string[];
        const named = [...new Set([...Object.keys(properties), ...required])].filter((name) =>
          required.includes(name) ? next(8) > 0 : next(2) === 0,
        );
        const patterns = Object.entries(isJsonObject(schema.patternProperties) ? schema.patternProperties : {});
        const others = (schema.additionalProperties ?? schema.unevaluatedProperties) as Json | undefined;
        return Object.fromEntries([
          ...named.map((name) => [name, near(properties[name] ?? true, depth + 1)]),
          ...patterns.filter(() => next(2) === 0).map(([pattern, part]) => [matching(pattern), near(part, depth + 1)]),
          ...(others !== undefined && next(3) === 0 ? [[oneOf(["k", "kkkkkk"]), near(others, depth + 1)]] : []),
        ]);
      }
    }
  }

  function matching(pattern: string): string {
    try {
      return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: next(1000) })[0] ?? "";
    } catch {
      return "a";
    }
  }

  function oneOf<Item>(items: readonly Item[]): Item {
    return items[next(items.length)] as Item;
  }
}

function list(value: Json | undefined): Json[] {
  return value === undefined ? [] : ([value].flat() as Json[]);
}

const hints: [string, string[]][] = [
  ["string", ["minLength", "maxLength", "pattern", "format"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
  ["array", ["items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"]],
  [
    "object",
    [
      "properties",
      "required",
      "patternProperties",
      "additionalProperties",
      "propertyNames",
      "minProperties",
      "maxProperties",
      "dependentRequired",
      "dependentSchemas",
      "unevaluatedProperties",
    ],
  ],
];

function guess(schema: JsonObject): string[] {
  const found = hints
    .filter(([, keywords]) => keywords.some((keyword) => schema[keyword] !== undefined))
    .map(([type]) => type);
  return found.length > 0 ? found : ["object", "string", "integer"];
}

const formats: Record<string, string> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T10:00:00Z",
  uuid: "8c5a2a0e-3d43-4d3a-9c57-0a3b6f0c1d2e",
  email: "a@b.example",
  uri: "https://a.example/",
  hostname: "a.example",
  ipv4: "1.2.3.4",
};
