import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/json.js";
import { isSubschema } from "../../generator/schema/contains.js";
import { conditional } from "./conditional.js";

const range = (length: number) => Array.from({ length }, (_, index) => index);

/** The member of a union that its `kind` tells apart. */
const tagged = (index: number, value: object) => ({
  type: "object",
  properties: { kind: { const: `k${index}` }, value },
  required: ["kind"],
});

const union = (length: number, value: object = { type: "integer" }) => ({
  oneOf: range(length).map((index) => tagged(index, value)),
});

/** Each schema leads to the next one and to another one, round in circles. */
function ring(length: number, leaf: object): object {
  const to = (index: number) => ({ $ref: `#/$defs/n${index % length}` });
  const member = (index: number) => ({
    type: "object",
    properties: { next: to(index + 1), far: { type: "array", items: to(index * 7) }, [`v${index}`]: leaf },
  });
  return { ...to(0), $defs: Object.fromEntries(range(length).map((index) => [`n${index}`, member(index)])) };
}

function nested(depth: number, wrap: (inner: object) => object, leaf: object = {}): object {
  return range(depth).reduce<object>(wrap, leaf);
}

function allOfChain(length: number, leaf: object): object {
  return range(length).reduce<object>(
    (inner, index) => ({ allOf: [inner, { properties: { [`p${index}`]: { type: "string" } } }] }),
    leaf,
  );
}

/** Each level offers two ways, both of which lead to the same level below: 2 ** depth ways in all. */
function branching(depth: number, leaf: object): object {
  const levels = range(depth).map((index) => {
    const below = { $ref: `#/$defs/level${index}` };
    const branch = (name: string) => ({ ...below, properties: { [name + index]: { type: "string" } } });
    return [`level${index + 1}`, { anyOf: [branch("x"), branch("y")] }];
  });
  return { $ref: `#/$defs/level${depth}`, $defs: { level0: leaf, ...Object.fromEntries(levels) } };
}

describe("large schemas", () => {
  it("answers or gives up, the same way each time", () => {
    const string = { type: "object", properties: { a: { type: "string" } } };
    const long = { type: "object", properties: { a: { type: "string", minLength: 2 } } };
    const pairs: [object, object][] = [
      [union(500), union(500)],
      [union(500), union(499)],
      [union(499), union(500)],
      [allOfChain(200, string), allOfChain(200, long)],
      [allOfChain(200, long), allOfChain(200, string)],
      [branching(40, string), branching(40, long)],
      [branching(40, long), branching(40, string)],
      [nested(3000, (inner) => ({ items: inner })), { maxItems: 1 }],
      [nested(3000, (inner) => ({ anyOf: [inner] })), { type: "array" }],
    ];
    const decide = () => pairs.map(([sub, sup]) => isSubschema(sub, sup, { budget: 20_000 }));
    const answers = decide();
    expect(answers.map(({ verdict }) => verdict)).toEqual([
      "contained",
      "unknown",
      "unknown",
      "not-contained",
      "contained",
      "unknown",
      "contained",
      "unknown",
      "unknown",
    ]);
    expect(decide()).toEqual(answers);
  });

  it("sees at once what follows part by part, however large", () => {
    const string = (maxLength: number) => ({ type: "string", maxLength });
    const wide = (leaf: object) => ({
      type: "object",
      properties: Object.fromEntries(range(1000).map((index) => [`p${index}`, leaf])),
      required: range(1000).map((index) => `p${index}`),
    });
    const optional = (maxLength: number) => ({
      anyOf: range(300).map((index) => ({
        type: "object",
        properties: { a: { const: index }, [`p${index}`]: string(maxLength) },
      })),
    });
    const widened: [object, object][] = [
      [optional(5), optional(6)],
      [allOfChain(3000, string(5)), allOfChain(3000, string(6))],
      [ring(2000, string(5)), ring(2000, string(6))],
      [union(500, { type: "integer" }), union(500, { type: "number" })],
      [wide(string(5)), wide(string(6))],
      [nested(5000, (inner) => ({ items: inner }), string(5)), nested(5000, (inner) => ({ items: inner }), string(6))],
    ];
    expect(widened.map(([sub, sup]) => isSubschema(sub, sup))).toEqual(widened.map(() => ({ verdict: "contained" })));
  });

  it("has the nearest witness, validated without following references that it does not come to", () => {
    expect(isSubschema(ring(300, { type: "string" }), ring(300, { type: "string", maxLength: 5 }))).toEqual({
      verdict: "not-contained",
      witness: { v0: "aaaaaa" },
    });
  });

  it("tells the members of a union apart by what they are tagged with", () => {
    expect(isSubschema(union(60), union(61))).toEqual({ verdict: "contained" });
    expect(isSubschema(union(61), union(60))).toEqual({ verdict: "not-contained", witness: { kind: "k60" } });
  });

  it("does not lose its way in nested alternatives", () => {
    const alternatives = (leaf: object) =>
      range(40).reduce<object>(
        (inner, index) => ({ anyOf: [inner, { required: [`q${index}`], type: "object" }] }),
        leaf,
      );
    expect(isSubschema(alternatives({ type: "string" }), alternatives({ type: "string", minLength: 1 }))).toEqual({
      verdict: "not-contained",
      witness: "",
    });
    expect(isSubschema(alternatives({ type: "string", minLength: 1 }), alternatives({ type: "string" }))).toEqual({
      verdict: "contained",
    });
  });

  it("answers or gives up where objects share others, so that written out they would be endless", () => {
    const wraps: ((shared: object) => object)[] = [
      (shared) => ({ anyOf: [shared, shared] }),
      (shared) => ({ allOf: [shared, shared] }),
      (shared) => ({ properties: { a: shared, b: shared } }),
      (shared) => conditional(shared as JsonObject, shared as JsonObject, shared as JsonObject),
      (shared) => ({ anyOf: [shared, shared], unevaluatedProperties: shared }),
    ];
    const answers = wraps.map((wrap) => {
      const shared = nested(60, wrap, { type: "string" });
      const unreadable = { anyOf: [shared, { $ref: "#/nowhere" }] };
      return [
        isSubschema(shared, shared),
        isSubschema(shared, { type: "null" }),
        isSubschema(shared, { type: "null" }, { dialect: "openapi-3.0" }),
        isSubschema(unreadable, { type: "null" }),
      ].map(({ verdict }) => verdict);
    });
    const undecided = ["contained", "unknown", "unknown", "unknown"];
    const unread = ["unknown", "unknown", "unknown", "unknown"];
    expect(answers).toEqual([undecided, undecided, undecided, undecided, unread]);
  });
});
