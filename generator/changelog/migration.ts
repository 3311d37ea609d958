import type { Level, OperationRef } from "../diff/change.js";

/** What callers do about a change, by its rule: one sentence or two, said to them. */
const migrations: Record<string, string> = {
  "operation-removed": "Call another operation in its place, or none.",
  "operation-moved": "Call it by its new method and path.",
  "operation-method-changed": "Call it by its new method.",
  "operation-id-changed": "Call the generated function by its new name.",
  "operation-id-added": "Call the generated function by its new name.",
  "operation-id-removed": "Call the generated function by its new name.",
  "operation-tag-changed": "Look for the generated function in its new group.",
  "parameter-added": "Send the parameter with every call.",
  "parameter-required-changed": "Send the parameter with every call.",
  "parameter-removed": "Stop sending it: it has no effect any more.",
  "parameter-renamed": "Send it by its new name.",
  "parameter-spelling-changed": "Write the name in your code as it is written now.",
  "parameter-empty-value-changed": "Send a value, or leave the parameter out.",
  "parameter-style-changed": "Write the value in the new form.",
  "parameter-explode-changed": "Write the value in the new form.",
  "parameter-media-type-changed": "Write the value in the new form.",
  "request-body-added": "Send a body with every call.",
  "request-body-required-changed": "Send a body with every call.",
  "request-body-removed": "Stop sending a body: it has no effect any more.",
  "response-added": "Be ready for the status.",
  "response-removed": "Look for the status that is sent in its place.",
  "response-header-removed": "Do without the header.",
  "response-header-required-changed": "Be ready for answers without the header.",
  "response-header-explode-changed": "Read the header in its new form.",
  "response-header-media-type-changed": "Read the header in its new form.",
  "media-type-added": "Ask for a media type that you understand.",
  "media-type-removed": "Send, or ask for, another media type.",
  "security-tightened": "Have your credentials allow what is asked for now, before this version is in force.",
  "security-scheme-setting-changed": "Set up your client with the new address or form of credentials.",
  "request-required-property-added": "Send the property.",
  "request-property-became-required": "Send the property.",
  "request-property-released": "Send the property where it is required.",
  "request-property-removed": "Stop sending the property.",
  "request-property-renamed": "Send the property by its new name.",
  "request-property-withheld": "Stop sending the property: it is only read now.",
  "response-property-removed": "Do without the property.",
  "response-property-renamed": "Read the property by its new name.",
  "response-property-withheld": "Keep the value that you sent: it is not returned any more.",
  "response-property-became-optional": "Be ready for answers without the property.",
  "request-became-not-nullable": "Leave the value out, or send another one than null.",
  "response-became-nullable": "Be ready for null.",
  "request-type-changed": "Send a value of the new type.",
  "response-type-changed": "Read a value of the new type.",
  "request-enum-value-removed": "Send another of the values.",
  "response-enum-value-added": "Be ready for the value, and for others that you do not know.",
  "request-alternative-removed": "Send another of the forms.",
  "response-alternative-added": "Be ready for the new form.",
  "schema-default-changed": "Send the value, if you relied on the one that was assumed.",
  "schema-discriminator-changed": "Tell the forms apart by the new property.",
  "schema-content-changed": "Decode and encode the value in the new way.",
  "schema-xml-changed": "Write and read the value in its new form.",
  "type-removed": "Take the generated type out of your code.",
  "type-renamed": "Import the generated type by its new name.",
  "type-unused-changed": "Follow the compiler where your code uses the generated type.",
};

/** The rule's id, and what tells who wrote the message. */
interface Migrated {
  rule: string;
  level: Level;
  operations: readonly OperationRef[];
}

/** What callers do about a change; null where nothing has to be done. */
export function migrationOf({ rule, level, operations }: Migrated): string | null {
  if (level === "additive") return null;
  const id = asSeenByCallers(rule, operations);
  const known = migrations[id];
  if (known !== undefined) return known;
  if (id.startsWith("request-")) return "Send only what the new schema allows.";
  if (id.startsWith("response-")) return "Be ready for values that were ruled out before.";
  return "Look at what you send and read: nobody could decide whether it still fits.";
}

/** A webhook's or callback's request is read by callers, and its response is written by them. The path of neither begins with a "/". */
function asSeenByCallers(rule: string, operations: readonly OperationRef[]): string {
  const isCalled = operations.length === 0 || operations.some(({ path }) => path.startsWith("/"));
  const [, direction, what] = /^(request|response)-(.+)$/.exec(rule) ?? [];
  if (isCalled || direction === undefined) return rule;
  return `${direction === "request" ? "response" : "request"}-${what}`;
}

/** The rules that have a row here. */
export const migratedRules: readonly string[] = Object.keys(migrations);
