import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { Undecided } from "./budget.js";
import { canonical } from "./canonical.js";
import { codePoints } from "./code-points.js";
import { stringFormat } from "./formats.js";
import {
  type ItemCover,
  type Literal,
  listedTexts,
  type Node,
  only,
  type Part,
  type PropertyCover,
  typeOf,
} from "./node.js";
import { isMultipleOf } from "./numbers.js";

const expressions = new Map<string, RegExp>();

/** What is known of one value while it is looked at: schemas may apply the same schema to it over and over. */
interface Look {
  value: Json;
  seen: Map<number, { accepted: boolean; cost: number }>;
  cost: number;
  thorough: boolean;
}

/** Whether the value is of the schema. */
export function accepts(node: Node, value: Json): boolean {
  return check(node, lookAt(value, false));
}

export function satisfies(literal: Literal, value: Json): boolean {
  return accepts(literal.node, value) === literal.positive;
}

/**
 * About how many keywords a validator evaluates that does not remember what it has found of a value, nor leaves out alternatives
 * after one that holds.
 */
export function validationCost(node: Node, value: Json): number {
  const look = lookAt(value, true);
  check(node, look);
  return look.cost;
}

function lookAt(value: Json, thorough: boolean): Look {
  return { value, seen: new Map(), cost: 0, thorough };
}

function check(node: Node, look: Look): boolean {
  const known = look.seen.get(node.id);
  if (known !== undefined) {
    look.cost += known.cost;
    return known.accepted;
  }
  const before = look.cost;
  const accepted = node.parts.every((part) => holds(part, look));
  look.seen.set(node.id, { accepted, cost: look.cost - before });
  return accepted;
}

/** Looks at a value inside the one that is being looked at. */
function checkInside(node: Node, value: Json, look: Look): boolean {
  const inside = lookAt(value, look.thorough);
  const accepted = check(node, inside);
  look.cost += inside.cost;
  return accepted;
}

function holds(part: Part, look: Look): boolean {
  look.cost++;
  const { value } = look;
  switch (part.kind) {
    case "type":
      return (part.types & only(typeOf(value))) !== 0;
    case "enum":
      return part.keys.has(canonical(value));
    case "any":
      return look.thorough
        ? part.of.filter((node) => check(node, look)).length > 0
        : part.of.some((node) => check(node, look));
    case "one":
      return countAtMost(part.of, 2, (node) => check(node, look)) === 1;
    case "not":
      return !check(part.schema, look);
    case "cases":
      return part.cases.every(({ when, schema }) => !allHold(when, look) || check(schema, look));
    default:
      if (typeof value === "number") return holdsForNumber(part, value);
      if (typeof value === "string") return holdsForString(part, value);
      if (Array.isArray(value)) return holdsForArray(part, value, look);
      return isJsonObject(value) ? holdsForObject(part, value, look) : true;
  }
}

function holdsForNumber(part: Part, value: number): boolean {
  switch (part.kind) {
    case "minimum":
      return part.exclusive ? value > part.limit : value >= part.limit;
    case "maximum":
      return part.exclusive ? value < part.limit : value <= part.limit;
    case "multiple-of":
      return isMultipleOf(value, part.divisor);
    default:
      return true;
  }
}

function holdsForString(part: Part, value: string): boolean {
  switch (part.kind) {
    case "min-length":
      return codePoints(value) >= part.limit;
    case "max-length":
      return codePoints(value) <= part.limit;
    case "pattern":
      return expression(part.source).test(value);
    case "format":
      return stringFormat(part.name)?.test(value) ?? true;
    default:
      return true;
  }
}

function holdsForArray(part: Part, value: readonly Json[], look: Look): boolean {
  switch (part.kind) {
    case "min-items":
      return value.length >= part.limit;
    case "max-items":
      return value.length <= part.limit;
    case "unique-items":
      return new Set(value.map(canonical)).size === value.length;
    case "items":
      return value.slice(part.from, part.to).every((item) => checkInside(part.schema, item, look));
    case "contains": {
      const count = countAtMost(value, part.max + 1, (item) => checkInside(part.schema, item, look));
      return count >= part.min && count <= part.max;
    }
    case "unevaluated-items": {
      const covers = part.covers.filter(({ when }) => allHold(when, look));
      return value.every(
        (item, index) => covers.some((cover) => coversItem(cover, item, index)) || checkInside(part.schema, item, look),
      );
    }
    default:
      return true;
  }
}

function holdsForObject(part: Part, value: JsonObject, look: Look): boolean {
  switch (part.kind) {
    case "required":
      return Object.hasOwn(value, part.name);
    case "min-properties":
      return Object.keys(value).length >= part.limit;
    case "max-properties":
      return Object.keys(value).length <= part.limit;
    case "properties": {
      const listed = listedTexts(part.names);
      if (listed !== undefined)
        return listed.every(
          (name) => !Object.hasOwn(value, name) || checkInside(part.schema, value[name] ?? null, look),
        );
      return everyProperty(
        value,
        (name, member) => !satisfies(part.names, name) || checkInside(part.schema, member, look),
      );
    }
    case "unevaluated-properties": {
      const covers = part.covers.filter(({ when }) => allHold(when, look));
      return everyProperty(
        value,
        (name, member) => covers.some((cover) => coversName(cover, name)) || checkInside(part.schema, member, look),
      );
    }
    default:
      return true;
  }
}

function everyProperty(value: JsonObject, check: (name: string, member: Json) => boolean): boolean {
  return Object.entries(value).every(([name, member]) => check(name, member));
}

function allHold(literals: readonly Literal[], look: Look): boolean {
  return literals.every(({ node, positive }) => check(node, look) === positive);
}

function coversItem({ to, matching }: ItemCover, item: Json, index: number): boolean {
  return index < to || (matching !== undefined && accepts(matching, item));
}

function coversName({ names }: PropertyCover, name: string): boolean {
  return accepts(names, name);
}

function countAtMost<T>(items: readonly T[], most: number, check: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) {
    if (check(item)) count++;
    if (count >= most) break;
  }
  return count;
}

/** Patterns are matched as ECMA-262 does with the `u` flag (JSON Schema Core, section 6.4). */
function expression(source: string): RegExp {
  const known = expressions.get(source);
  if (known !== undefined) return known;
  try {
    const compiled = new RegExp(source, "u");
    expressions.set(source, compiled);
    return compiled;
  } catch {
    throw new Undecided(`pattern ${JSON.stringify(source)} is not a regular expression`);
  }
}
