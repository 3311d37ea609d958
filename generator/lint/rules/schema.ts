import { isJsonObject, type Json } from "../../json.js";
import { portabilityFaultOf } from "../../pattern.js";
import { contradictionsOf } from "../contradictions.js";
import { isDescribed } from "../described.js";
import type { LintRule, Nodes } from "../rule.js";
import { violationOf } from "../violation.js";
import { hasStyle } from "../words.js";
import { readingUnderYaml11 } from "../yaml-1.1.js";

export const namedSchemaRules: LintRule<Nodes["namedSchema"]>[] = [
  {
    id: "schema-name-style",
    severity: "error",
    scope: "house",
    why: "The name becomes a type's name in generated code; in the form that types have there, it is the same word everywhere.",
    bad: "components: { schemas: { site_dto: … } }",
    good: "components: { schemas: { SiteDto: … } }",
    options: { style: "PascalCase" },
    check({ name }, report, { options }) {
      if (!hasStyle(name, options.style)) report(`write the schema's name \`${name}\` in ${String(options.style)}`);
    },
  },
  {
    id: "schema-description",
    severity: "error",
    scope: "house",
    why: "The description opens the schema's page in the documentation and its type in an editor: what it is, before what it has.",
    bad: "SiteDto: { type: object }",
    good: "SiteDto: { description: A place that a dealer watches over., type: object }",
    check({ name, schemaObject }, report) {
      if (!isDescribed(schemaObject, undefined)) report(`describe the schema \`${name}\``);
    },
  },
];

export const schemaRules: LintRule<Nodes["schema"]>[] = [
  {
    id: "schema-contradiction",
    severity: "warn",
    scope: "any",
    why: "No value can satisfy the schema, so the generated type is `never`; surely that was not meant.",
    bad: "{ type: integer, minimum: 10, maximum: 1 }",
    good: "{ type: integer, minimum: 1, maximum: 10 }",
    check({ schemaObject }, report, context) {
      for (const { message, keyword } of contradictionsOf(schemaObject, context)) report(message, keyword);
    },
  },
  {
    id: "schema-pattern-portable",
    severity: "warn",
    scope: "any",
    why: "Go, Rust and RE2-based gateways match in linear time and know no look-around and no back references: there the pattern is an error.",
    bad: "pattern: ^(?!0)\\d+$",
    good: "pattern: ^[1-9]\\d*$",
    check({ schemaObject: { pattern } }, report) {
      const fault = typeof pattern === "string" ? portabilityFaultOf(pattern) : undefined;
      if (fault !== undefined) report(`the pattern ${fault}`, "pattern");
    },
  },
  {
    id: "schema-default-valid",
    severity: "error",
    scope: "any",
    why: "A server that falls back to the default would refuse its own value, and generated code that sends it is answered by an error.",
    bad: "{ type: integer, minimum: 1, default: 0 }",
    good: "{ type: integer, minimum: 1, default: 1 }",
    check({ schemaObject }, report, context) {
      if (schemaObject.default === undefined) return;
      const violation = violationOf(schemaObject.default, schemaObject, context);
      if (violation !== undefined) report(`the default ${violation}`, "default");
    },
  },
  {
    id: "schema-enum-valid",
    severity: "error",
    scope: "any",
    why: "A value that the other keywords forbid can never occur: either it or they are a mistake.",
    bad: "{ type: string, maxLength: 3, enum: [asc, desc] }",
    good: "{ type: string, maxLength: 4, enum: [asc, desc] }",
    check({ schemaObject }, report, context) {
      const { enum: values, ...others } = schemaObject;
      // A value of another type is Redocly's `no-enum-type-mismatch`.
      if (!Array.isArray(values) || !constraints.some((keyword) => others[keyword] !== undefined)) return;
      for (const [index, value] of values.entries()) {
        const violation = violationOf(value, others, context, "type");
        if (violation !== undefined) report(`the value ${JSON.stringify(value)} ${violation}`, "enum", index);
      }
    },
  },
  {
    id: "schema-value-yaml",
    severity: "warn",
    scope: "any",
    why: "YAML 1.1 readers, which many tools still are, take the word for something else than YAML 1.2 does; quotes settle it.",
    bad: "enum: [no, se]",
    good: 'enum: ["no", "se"]',
    check({ schemaObject }, report, { text, source, pointer }) {
      if (source.endsWith(".json")) return;
      for (const [path, value] of valuesOf(schemaObject)) {
        const reading = readingUnderYaml11(text, [...partsOf(pointer), ...path.map(String)], value);
        if (reading !== undefined)
          report(`YAML 1.1 reads this value as ${reading}; quote it, or spell it otherwise`, ...path);
      }
    },
  },
];

/** Keywords beside `enum` that a value of the right type may still fail. */
const constraints = [
  "pattern",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** The scalars that the schema lists as values. */
function valuesOf({
  enum: values,
  const: constant,
  default: fallback,
}: Nodes["schema"]["schemaObject"]): [(string | number)[], Json][] {
  const listed = Array.isArray(values)
    ? values.map((value, index): [(string | number)[], Json] => [["enum", index], value])
    : [];
  const single = ([name, value]: [string, Json | undefined]): [(string | number)[], Json][] =>
    value === undefined ? [] : [[[name], value]];
  return [...listed, ...single(["const", constant]), ...single(["default", fallback])].filter(
    ([, value]) => !isJsonObject(value) && !Array.isArray(value),
  );
}

function partsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
