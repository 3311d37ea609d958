import type { Json } from "../json.js";
import type { Schema } from "../model/schema.js";
import { type NamedSchemas, type PropertyShape, type Shape, shapeOf } from "../model/shape.js";

/**
 * Text as TypeScript: literals, comments and types. With `model/names.ts`, which makes identifiers, the only module through which
 * a document's text gets into code.
 */

/** Whether a type is that of what a client sends or of what it receives: `readOnly` is not sent, `writeOnly` not received. */
export type Direction = "request" | "response";

/** A string literal: double quotes, and nothing in it that ends a line or a string or that the eye cannot see. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, escapeCharacter);
}

/** The literal of a value of JSON. */
export function literal(value: Json): string {
  if (typeof value === "string") return stringLiteral(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, inner]) => `${literalKey(name)}: ${literal(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A property's name as a type or an object literal declares it: bare where it can be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

/** In an object literal, unlike in a type, `__proto__` means the prototype unless it is computed. */
function literalKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyKey(name);
}

/** A property access: `.name` or `["odd name"]`. */
export function propertyAccess(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}

/** A doc comment of the paragraphs, without a final line break; "" where no paragraph says anything. */
export function docComment(paragraphs: readonly (string | undefined)[]): string {
  const lines = paragraphs.flatMap((paragraph) => (paragraph?.trim() ? ["", ...linesOf(paragraph)] : [])).slice(1);
  const [first, ...rest] = lines;
  if (first === undefined) return "";
  if (rest.length === 0) return `/** ${first} */`;
  return ["/**", ...lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"].join("\n");
}

/** Lines of a comment. The end of the comment is taken apart, never deleted: what is left over could form it anew. */
function linesOf(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .trimEnd()
        .replaceAll("*/", "*\\/")
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => (character === "\t" ? "  " : escapeCharacter(character))),
    );
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** What printing a type needs to know. */
export interface TypeContext {
  named: NamedSchemas;
  direction: Direction;
}

/** The TypeScript type of a schema. */
export function typeOf(schema: Schema, context: TypeContext): string {
  return printType(shapeOf(schema, context.named), context);
}

/** The TypeScript type of a shape. */
export function printType(shape: Shape, context: TypeContext): string {
  switch (shape.kind) {
    case "unknown":
    case "never":
    case "null":
    case "boolean":
    case "number":
      return shape.kind;
    case "string":
      return shape.format === "binary" ? "Blob" : "string";
    case "literal":
      return literalType(shape.value);
    case "unlisted":
      // A plain string would swallow the listed values; this keeps them for completion.
      return shape.type === "string" ? "(string & {})" : "(number & {})";
    case "ref":
      return referenceType(shape.identifier, context);
    case "array":
      return `${group(shape.items, printType(shape.items, context))}[]`;
    case "tuple":
      return tupleType(shape, context);
    case "object":
      return objectType(shape, context);
    case "union":
      return [...new Set(shape.members.map((member) => group(member, printType(member, context), "union")))].join(
        " | ",
      );
    case "intersection":
      return intersectionType(shape.members, context);
    default:
      return shape satisfies never;
  }
}

/** The properties of an object shape that travel in a direction. */
export function propertiesIn(properties: PropertyShape[], direction: Direction): PropertyShape[] {
  return properties.filter((property) => !(direction === "request" ? property.readOnly : property.writeOnly));
}

/** The members of an object type or interface, a line each, with their doc comments. */
export function objectMembers(shape: Extract<Shape, { kind: "object" }>, context: TypeContext): string[] {
  const properties = propertiesIn(shape.properties, context.direction);
  const members = properties.map((property) => {
    const comment = docComment(documentationOf(property.schema));
    const type = printType(property.shape, context);
    return `${comment && `${comment}\n`}${propertyKey(property.name)}${property.required ? "" : "?"}: ${type};`;
  });
  const index = indexSignature(shape, properties, context);
  return index === undefined ? members : [...members, index];
}

/** An index signature must admit the declared properties too, so it is as wide as all of them together. */
function indexSignature(
  { additional }: Extract<Shape, { kind: "object" }>,
  properties: PropertyShape[],
  context: TypeContext,
): string | undefined {
  if (!additional) return undefined;
  const types = [additional, ...properties.map(({ shape }) => shape)].map((shape) =>
    group(shape, printType(shape, context), "union"),
  );
  if (types.includes("unknown")) return "[name: string]: unknown;";
  const optional = properties.some(({ required }) => !required) ? ["undefined"] : [];
  return `[name: string]: ${[...new Set([...types, ...optional])].join(" | ")};`;
}

/** Paragraphs of documentation for a schema: title, description, constraints, default, example, deprecation. */
export function documentationOf(schema: Schema): string[] {
  if (typeof schema === "boolean") return [];
  const { title, description, deprecated } = schema;
  const constraints = constraintsOf(schema);
  const tags = [
    ...(schema.default === undefined ? [] : [`@default ${JSON.stringify(schema.default)}`]),
    ...(schema.examples ?? []).slice(0, 1).map((example) => `@example ${JSON.stringify(example)}`),
    ...(deprecated === true ? ["@deprecated"] : []),
  ];
  return [
    ...(title === undefined || title === description ? [] : [title]),
    ...(description === undefined ? [] : [description]),
    ...(constraints === "" ? [] : [constraints]),
    ...(tags.length === 0 ? [] : [tags.join("\n")]),
  ];
}

/** The constraints that a type cannot express, in words: `integer, minimum 1, format int32`. */
function constraintsOf(schema: Schema): string {
  if (typeof schema === "boolean") return "";
  const words: string[] = [];
  if (schema.type === "integer" || (Array.isArray(schema.type) && schema.type.includes("integer")))
    words.push("integer");
  for (const [keyword, word] of limits) if (schema[keyword] !== undefined) words.push(`${word} ${schema[keyword]}`);
  if (schema.uniqueItems === true) words.push("unique items");
  if (schema.format !== undefined) words.push(`format ${schema.format}`);
  if (schema.pattern !== undefined) words.push(`pattern \`${schema.pattern}\``);
  return words.join(", ");
}

const limits = [
  ["minimum", "minimum"],
  ["exclusiveMinimum", "greater than"],
  ["maximum", "maximum"],
  ["exclusiveMaximum", "less than"],
  ["multipleOf", "multiple of"],
  ["minLength", "minimum length"],
  ["maxLength", "maximum length"],
  ["minItems", "minimum items"],
  ["maxItems", "maximum items"],
  ["minProperties", "minimum properties"],
  ["maxProperties", "maximum properties"],
] as const;

function referenceType(identifier: string, { named, direction }: TypeContext): string {
  if (direction === "response") return identifier;
  return named.get(identifier)?.requestIdentifier ?? identifier;
}

function literalType(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(literalType).join(", ")}]`;
  if (typeof value !== "object" || value === null) return literal(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${propertyKey(name)}: ${literalType(inner)};`)
    .join(" ")} }`;
}

function tupleType(shape: Extract<Shape, { kind: "tuple" }>, context: TypeContext): string {
  const items = shape.items.map((item, index) => {
    const type = group(item, printType(item, context));
    return index < shape.required ? type : `${type}?`;
  });
  const rest = shape.rest ? [`...${group(shape.rest, printType(shape.rest, context))}[]`] : [];
  return `[${[...items, ...rest].join(", ")}]`;
}

function objectType(shape: Extract<Shape, { kind: "object" }>, context: TypeContext): string {
  const members = objectMembers(shape, context);
  if (members.length > 0) return `{\n${members.join("\n")}\n}`; // the output stage indents
  // An object without a single property: `{}` would admit any value but null.
  return shape.properties.length > 0 ? "{ [name: string]: unknown }" : "{ [name: string]: never }";
}

function intersectionType(members: Shape[], context: TypeContext): string {
  const printed = members.flatMap((member) => {
    if (member.kind === "object" && member.requires.length > 0 && member.properties.length === 0 && !member.additional)
      return [];
    return [group(member, printType(member, context), "intersection")];
  });
  const whole = [...new Set(printed)].join(" & ");
  const required = [...new Set(members.flatMap((member) => (member.kind === "object" ? member.requires : [])))];
  if (required.length === 0) return whole;
  const keys = required.map((name) => stringLiteral(name)).join(" | ");
  return `${whole} & Required<Pick<${whole}, ${keys}>>`;
}

/** A type in parentheses where the operator around it would otherwise take it apart. */
function group(shape: Shape, printed: string, inside: "array" | "union" | "intersection" = "array"): string {
  const binds = shape.kind === "union" ? 1 : shape.kind === "intersection" ? 2 : 3;
  const needed = inside === "intersection" ? 2 : 3;
  return binds < needed ? `(${printed})` : printed;
}
