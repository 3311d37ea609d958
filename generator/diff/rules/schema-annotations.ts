import { isJsonObject, type Json } from "../../json.js";
import type { Code, Direction, Sender } from "../change.js";
import { sameJson } from "../same.js";
import { keyword, type SchemaDifference, type SchemaRule, schemaRules } from "./schema.js";

/** A row for keywords that rule no value out; the level is the row's. */
export interface AnnotationRule extends SchemaRule {
  level(difference: Pick<SchemaDifference, "before" | "after"> & Circumstances): "unproven" | "annotation";
}

interface Circumstances {
  direction: Direction;
  /** Whether the value is always there, so that a default never applies. */
  isRequired: boolean;
}

const described = {
  request: "It describes the value and rules nothing out.",
  response: "It describes the value and rules nothing out.",
};

const hidden = { client: "hidden", api: "hidden" } as const;

function descriptive(name: string, when: string, what: string): AnnotationRule {
  return { ...keyword(name, when, what, described, "Nothing: it is safe."), code: hidden, level: () => "annotation" };
}

/** The rules for keywords that no validator looks at. */
export const annotationRules: AnnotationRule[] = [
  descriptive("title-changed", "title", "the title"),
  descriptive("description-changed", "description", "the description"),
  descriptive("examples-changed", "examples", "the example"),
  descriptive("deprecated-changed", "deprecated", "the deprecation"),
  descriptive("external-docs-changed", "externalDocs", "the link to further documentation"),
  // An extension may open an enum.
  {
    ...keyword("extension-changed", "x-", "an extension", described, "Nothing: it is safe."),
    level: () => "annotation",
  },
  descriptive("descriptions-changed", "within", "the description of a part"),
  descriptive("read-only-changed", "readOnly", "readOnly"),
  descriptive("write-only-changed", "writeOnly", "writeOnly"),
  {
    ...descriptive("withheld-changed", "withheld", "a property that is kept out"),
    why: {
      request: "A request has no readOnly property and a response no writeOnly one: no message changes.",
      response: "A request has no readOnly property and a response no writeOnly one: no message changes.",
    },
  },
  {
    ...descriptive("without-effect-changed", "without effect", "a keyword"),
    why: {
      request: "The same messages are valid as before: other keywords decide, or the two say the same.",
      response: "The same messages are valid as before: other keywords decide, or the two say the same.",
    },
  },
  {
    ...keyword(
      "default-changed",
      "default",
      "the default",
      {
        request: "No request becomes invalid, but callers that leave the value out see another behaviour.",
        response: "A response says what it holds; a default in it describes.",
      },
      "Keep the old default, and let callers send the new value.",
    ),
    level: ({ direction, isRequired }) => (direction === "request" && !isRequired ? "unproven" : "annotation"),
  },
  {
    ...keyword(
      "discriminator-changed",
      "discriminator",
      "the discriminator",
      {
        request: "It is a hint: no request becomes invalid, but readers that dispatch on another property fail.",
        response: "It is a hint: no response becomes invalid, but readers that dispatch on another property fail.",
      },
      "Keep the discriminating property.",
    ),
    level: ({ before, after }) =>
      propertyIn(before) === propertyIn(after) || before === undefined || after === undefined
        ? "annotation"
        : "unproven",
  },
  {
    ...keyword(
      "content-changed",
      "content",
      "the encoding of the text",
      {
        request: "Any text stays valid, but what it is decoded as changes (JSON Schema 2020-12, Validation 8).",
        response: "Any text stays valid, but what it is decoded as changes (JSON Schema 2020-12, Validation 8).",
      },
      "Offer the other encoding under a name of its own.",
    ),
    level: () => "unproven",
  },
  {
    ...keyword(
      "dialect-changed",
      "$schema",
      "the dialect of the schema",
      {
        request:
          "What keywords mean hangs on the dialect; schemas are compared as if they were in that of OpenAPI 3.1.",
        response:
          "What keywords mean hangs on the dialect; schemas are compared as if they were in that of OpenAPI 3.1.",
      },
      "Keep the dialect.",
    ),
    level: () => "unproven",
  },
  {
    ...keyword(
      "xml-changed",
      "xml",
      "the form in XML",
      {
        request: "It decides what an XML body looks like; no schema says what it rules out.",
        response: "It decides what an XML body looks like; no schema says what it rules out.",
      },
      "Keep the form, and offer another under a media type of its own.",
    ),
    level: ({ before, after }) => (sameJson(statementsOf(before), statementsOf(after)) ? "annotation" : "unproven"),
  },
  {
    ...keyword(
      "keyword-unknown",
      "?",
      "an unknown keyword",
      {
        request: "There is no rule for it, and a difference is never passed over.",
        response: "There is no rule for it, and a difference is never passed over.",
      },
      "Use a keyword of JSON Schema or an x- extension.",
    ),
    level: () => "unproven",
  },
];

const stated = new Map([...annotationRules, ...schemaRules].map(({ when, code }) => [when, code]));

/** What callers see of a difference by its row, and by who writes the message; "types" where the types of the two sides decide. */
export function schemaCode(when: string, sender: Sender): Code | "types" {
  return stated.get(when)?.[sender] ?? "types";
}

/** What an object says beside its extensions. */
function statementsOf(value: Json | undefined): Json {
  if (!isJsonObject(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith("x-")));
}

function propertyIn(discriminator: Json | undefined): Json | undefined {
  return isJsonObject(discriminator) ? discriminator.propertyName : undefined;
}
