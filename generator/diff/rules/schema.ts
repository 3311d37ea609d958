import type { Json } from "../../json.js";
import type { Code, Direction, Sender } from "../change.js";

/** A difference between two schemas as a row describes it. */
export interface SchemaDifference {
  /** As a sentence names it: `"items[].name" in Site`. */
  place: string;
  before: Json | undefined;
  after: Json | undefined;
}

/** A row for a difference between schemas. Its level is found by containment at the place of use, never by the row. */
export interface SchemaRule {
  /** Without the direction: `request-` or `response-` goes before it. */
  name: string;
  /** The keyword or group of keywords that differs, or what happened to a property. */
  when: string;
  why: Record<Direction, string>;
  instead: string;
  /** What callers see of it, by who writes the message; absent where that is up to the types of the two sides. */
  code?: Record<Sender, Code>;
  describe(difference: SchemaDifference): string;
}

/** The id of a row for one direction; of a row for what only describes, which is the same in both. */
export function schemaRuleId(name: string, direction: Direction | undefined): string {
  return `${direction ?? "schema"}-${name}`;
}

const narrowed = {
  request: "A request may only come to accept more: values that were right before must stay right.",
  response: "A response may only promise more: whoever reads it relies on the old bounds.",
};

const keep =
  "Keep what was allowed, and reject in the handler what cannot be served; or offer the new form under a new name.";

/** A row for a keyword whose argument changed. */
export function keyword(name: string, when: string, what: string, why = narrowed, instead = keep): SchemaRule {
  return {
    name,
    when,
    why,
    instead,
    describe: ({ place, before, after }) => {
      if (before === undefined) return `${what} of ${place} was added: ${text(after)}`;
      if (after === undefined) return `${what} of ${place} was removed: it was ${text(before)}`;
      return `${what} of ${place} changed from ${text(before)} to ${text(after)}`;
    },
  };
}

/** JSON, cut where it is too long to read. */
function text(value: Json | undefined): string {
  const full = JSON.stringify(value) ?? "absent";
  return full.length > 80 ? `${full.slice(0, 77)}...` : full;
}

/** Values of a list in a sentence: `"a", "b" or "c"`. Of many, some. */
function oneOf(values: Json | undefined): string {
  const texts = Array.isArray(values) ? values.map(text) : [];
  const shown = texts.length > 6 ? [...texts.slice(0, 5), `one of ${texts.length - 5} more`] : texts;
  return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter((part) => part !== "").join(" or ");
}

/** The rules for differences between schemas, requests and responses alike. */
export const schemaRules: SchemaRule[] = [
  {
    name: "property-added",
    when: "property-added",
    code: { client: "shows", api: "shows" },
    why: {
      request: "Callers that do not know the property go on as before.",
      response: "Readers must ignore properties that they do not know.",
    },
    instead: "Nothing, unless the object forbids further properties: then readers have to be told first.",
    describe: ({ place }) => `the property ${place} was added`,
  },
  {
    name: "required-property-added",
    when: "required-property-added",
    code: { client: "breaks", api: "shows" },
    why: {
      request: "Callers that do not send the property are rejected.",
      response: "Readers must ignore properties that they do not know.",
    },
    instead: "Add it as an optional property with a sensible default.",
    describe: ({ place }) => `the required property ${place} was added`,
  },
  {
    name: "property-removed",
    when: "property-removed",
    code: { client: "breaks", api: "breaks" },
    why: {
      request: "The input has no effect any more; where the object forbids further properties it is rejected.",
      response: "Readers that show or store the property find nothing.",
    },
    instead: "Mark it as deprecated, keep it until nobody uses it, and remove it with a new version.",
    describe: ({ place }) => `the property ${place} was removed`,
  },
  {
    name: "property-renamed",
    when: "property-renamed",
    code: { client: "breaks", api: "breaks" },
    why: {
      request:
        "The old name has no effect any more; where the new one is required, callers that send the old one are rejected.",
      response: "Readers look for the old name.",
    },
    instead: "Add the new name beside the old one, and deprecate the old one.",
    describe: ({ place, after }) => `the property ${place} was renamed to ${text(after)}`,
  },
  {
    name: "property-became-required",
    when: "property-became-required",
    code: { client: "breaks", api: "shows" },
    why: {
      request: "Callers that leave the property out are rejected.",
      response: "Readers may come to rely on it.",
    },
    instead: "Keep it optional and use a default where it is missing.",
    describe: ({ place }) => `the property ${place} became required`,
  },
  {
    name: "property-became-optional",
    when: "property-became-optional",
    code: { client: "shows", api: "breaks" },
    why: {
      request: "Callers may leave it out.",
      response: "Readers rely on the property being there.",
    },
    instead: "Go on sending it, with null or an empty value where that was allowed.",
    describe: ({ place }) => `the property ${place} became optional`,
  },
  {
    name: "property-withheld",
    when: "property-withheld",
    code: { client: "breaks", api: "breaks" },
    why: {
      request: "A readOnly property is no input any more: servers may ignore or reject it.",
      response: "A writeOnly property is no longer returned.",
    },
    instead: "Add a second property for the other direction and keep this one.",
    describe: ({ place, after }) => `the property ${place} became ${String(after)}`,
  },
  {
    name: "property-released",
    when: "property-released",
    why: {
      request: "The property may be sent now; where it is required, callers that do not send it are rejected.",
      response: "The property is returned now.",
    },
    instead: "Let it be optional in requests.",
    describe: ({ place, before }) => `the property ${place} is no longer ${String(before)}`,
  },
  {
    name: "type-changed",
    when: "type",
    why: {
      request: "A request may only come to accept more types: callers go on sending the old one.",
      response: "A response may only come to use fewer types: readers cannot read a type that they do not expect.",
    },
    instead: "Add a property with the new type and deprecate this one.",
    describe: ({ place, before, after }) =>
      `the type of ${place} changed from ${before === undefined ? "any" : text(before)} to ${after === undefined ? "any" : text(after)}`,
  },
  {
    name: "became-nullable",
    when: "became-nullable",
    why: { request: "Callers may send null.", response: "Readers that do not expect null fail on it." },
    instead: "Leave the property out where there is no value, if it is optional.",
    describe: ({ place }) => `${place} may be null now`,
  },
  {
    name: "became-not-nullable",
    when: "became-not-nullable",
    why: { request: "Callers that send null are rejected.", response: "Readers need not handle null any more." },
    instead: "Go on accepting null, and treat it like an absent value.",
    describe: ({ place }) => `${place} may not be null any more`,
  },
  {
    name: "enum-value-added",
    when: "enum-value-added",
    why: {
      request: "Callers may send a further value.",
      response: "Readers that tell all values apart meet one that they do not know.",
    },
    instead:
      "Announce that the list is open before a value is added, or send the new value only to callers that ask for it.",
    describe: ({ place, after }) => `${place} may be ${oneOf(after)} now`,
  },
  {
    name: "enum-value-removed",
    when: "enum-value-removed",
    why: { request: "Callers that send the value are rejected.", response: "Readers no longer meet the value." },
    instead: "Go on accepting the value, and map it to the one that replaces it.",
    describe: ({ place, before }) => `${place} may not be ${oneOf(before)} any more`,
  },
  keyword("enum-changed", "enum", "the list of values"),
  keyword("minimum-changed", "minimum", "the lower bound"),
  keyword("maximum-changed", "maximum", "the upper bound"),
  keyword("multiple-of-changed", "multipleOf", "the step"),
  keyword("min-length-changed", "minLength", "the least length"),
  keyword("max-length-changed", "maxLength", "the greatest length"),
  keyword("pattern-changed", "pattern", "the pattern"),
  keyword("format-changed", "format", "the format"),
  keyword("items-changed", "items", "the schema of the items"),
  keyword("contains-changed", "contains", "the item that has to be"),
  keyword("min-items-changed", "minItems", "the least number of items"),
  keyword("max-items-changed", "maxItems", "the greatest number of items"),
  keyword("unique-items-changed", "uniqueItems", "the uniqueness of items"),
  keyword("unevaluated-items-changed", "unevaluatedItems", "the schema of further items"),
  keyword("min-properties-changed", "minProperties", "the least number of properties"),
  keyword("max-properties-changed", "maxProperties", "the greatest number of properties"),
  keyword("property-names-changed", "propertyNames", "the schema of property names"),
  keyword("pattern-properties-changed", "patternProperties", "the schema of properties by pattern"),
  keyword("additional-properties-changed", "additionalProperties", "the schema of further properties"),
  keyword("unevaluated-properties-changed", "unevaluatedProperties", "the schema of further properties"),
  keyword("dependent-required-changed", "dependentRequired", "the list of properties that ask for others"),
  keyword("dependent-schemas-changed", "dependentSchemas", "the list of schemas that properties ask for"),
  keyword("condition-changed", "if", "the condition"),
  keyword("not-changed", "not", "the exclusion"),
  keyword("alternatives-changed", "alternatives", "the list of alternatives"),
  {
    name: "alternative-added",
    when: "alternative-added",
    why: {
      request: "Callers may send a further form.",
      response: "Readers meet a form that they do not know.",
    },
    instead: "Send the new form only to callers that ask for it.",
    describe: ({ place, after }) => `a further form of ${place} was added: ${text(after)}`,
  },
  {
    name: "alternative-removed",
    when: "alternative-removed",
    why: { request: "Callers that send this form are rejected.", response: "Readers no longer meet this form." },
    instead: "Go on accepting the form.",
    describe: ({ place, before }) => `a form of ${place} was removed: ${text(before)}`,
  },
  {
    name: "schema-changed",
    when: "schema",
    why: narrowed,
    instead: keep,
    describe: ({ place }) => `the schema of ${place} changed in ways that only matter together`,
  },
];
