import type { NamedSchema } from "../../model/model.js";
import { identifierOf, type Schema, type SchemaObject } from "../../model/schema.js";
import type { File } from "../emitter.js";
import { exampleOf } from "../example.js";
import { code, fenced, table, text } from "../markdown.js";
import { constraintsText } from "./constraints.js";
import { operationText, type Page, schemaText } from "./context.js";
import { enumTable } from "./enum-table.js";
import { deprecationText, markLink } from "./marks.js";
import { schemaPath } from "./paths.js";
import { defaultText, ownWords, propertyTable } from "./properties.js";
import { isNullable, typeText, valueText } from "./schema-text.js";
import { bullets, facts, section, textPage } from "./sections.js";
import type { Usage } from "./usage.js";

/** The page of a named schema: what it is, its properties or values, an example, and who uses it. */
export function schemaPage(named: NamedSchema, page: Page): File {
  const { identifier, schema } = named;
  const own: SchemaObject = typeof schema === "boolean" ? {} : schema;
  const deprecation = deprecationText(own.deprecated === true, own);
  const intro = [
    deprecation && `> ${deprecation}`,
    own.title === undefined || own.title === identifier ? "" : `_${text(own.title)}_`,
    facts(factsOf(named, page)),
    page.prose.blocks(ownWords(schema) === own.title ? undefined : ownWords(schema)),
  ];
  const usage = page.usage.get(identifier);
  return textPage(schemaPath(identifier), text(identifier), intro, [
    ...section("Properties", [propertyTable(schema, page, [identifier])]),
    ...section("Values", [enumTable(schema, page) || plainValues(own)]),
    ...section("Alternatives", alternatives(own, page)),
    ...section("Example", [fenced(JSON.stringify(exampleOf(schema, page.named, directionOf(usage)), null, 2), "json")]),
    ...section("Used by", usage ? usageBlocks(usage, page) : []),
  ]);
}

function factsOf({ name, identifier, requestIdentifier, schema }: NamedSchema, page: Page): string[] {
  const constraints = typeof schema === "object" && schema.enum ? "" : constraintsText(schema, page);
  const defaults = defaultText(schema);
  const mark = markLink(schema, page.base);
  const isOpen = typeof schema === "object" && schema["x-open-enum"] === true;
  return [
    `Type: ${typeText(schema, page)}${schema !== true && isNullable(schema) ? " or null" : ""}`,
    ...(constraints === "" ? [] : [`Constraints: ${constraints}`]),
    ...(defaults === "" ? [] : [`Default: ${defaults}`]),
    ...(isOpen ? ["Open: values that are not listed may come; be ready for them."] : []),
    ...(mark === "" ? [] : [`Source: ${mark}`]),
    ...(name === identifier ? [] : [`Name in the document: ${code(name)}`]),
    ...(requestIdentifier === identifier
      ? []
      : [
          `In requests: without what is read-only, as the type ${code(requestIdentifier)}; in responses without what is write-only`,
        ]),
  ];
}

function plainValues({ enum: values }: SchemaObject): string {
  return table(
    ["Value"],
    (values ?? []).map((value) => [valueText(value)]),
  );
}

/** What the value may be one of, and how to tell which. */
function alternatives(schema: SchemaObject, page: Page): string[] {
  const { discriminator } = schema;
  const mapped = Object.entries(discriminator?.mapping ?? {}).map(([value, identifier]) => [
    code(value),
    schemaText(identifier, page),
  ]);
  return [
    ...alternativeList("Exactly one of", schema.oneOf, page),
    ...alternativeList("One or more of", schema.anyOf, page),
    discriminator ? `${code(discriminator.propertyName)} tells which one it is.` : "",
    table(discriminator ? [text(discriminator.propertyName), "Schema"] : [], mapped),
  ];
}

function alternativeList(words: string, members: Schema[] | undefined, page: Page): string[] {
  if (!members) return [];
  const items = members.map((member, index) => {
    const own: SchemaObject = typeof member === "boolean" ? {} : member;
    const title = own.title ?? `variant ${index + 1}`;
    const label = own.$ref === undefined ? `${text(title)}: ${typeText(member, page)}` : typeText(member, page);
    const constraints = constraintsText(member, page);
    const target = own.$ref === undefined ? undefined : page.named.get(identifierOf(own.$ref))?.schema;
    const described = own.description ?? (typeof target === "object" ? target.description : undefined);
    const words = [constraints, page.prose.cell(described).cell].filter((part) => part !== "").join(". ");
    return words === "" ? label : `${label} — ${words.replaceAll(/\s*\n\s*/g, " ")}`;
  });
  return [`${words}:`, bullets(items)];
}

/** What is only ever sent is shown as it is sent. */
function directionOf(usage: Usage | undefined): "request" | "response" {
  const purposes = [...(usage?.operations.values() ?? [])].flat();
  return purposes.length > 0 && purposes.every((purpose) => purpose === "request body") ? "request" : "response";
}

function usageBlocks({ operations, schemas }: Usage, page: Page): string[] {
  const lines = [...operations].map(
    ([operation, purposes]) => `${operationText(operation, page)}: ${groupPurposes(purposes)}`,
  );
  const others = schemas.map((identifier) => schemaText(identifier, page));
  return [bullets(lines), others.length === 0 ? "" : `Part of ${others.join(", ")}.`];
}

/** `error 400, error 401` as `errors 400, 401`. */
function groupPurposes(purposes: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const purpose of purposes) {
    const [, kind = purpose, rest] = /^(parameter|response|error) (.*)$/.exec(purpose) ?? [];
    groups.set(kind, [...(groups.get(kind) ?? []), ...(rest === undefined ? [] : [code(rest)])]);
  }
  return [...groups]
    .map(([kind, names]) => (names.length === 0 ? kind : `${kind}${names.length > 1 ? "s" : ""} ${names.join(", ")}`))
    .join("; ");
}
