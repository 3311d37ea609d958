import type { Json, JsonObject } from "../json.js";
import type { Document } from "../load/document.js";
import type { Location } from "../location.js";
import type { Severity } from "./finding.js";

/** What our rules' ids begin with in a configuration and in findings. */
export const pluginId = "specwright";

/** What every rule says about itself. */
export interface RuleHead {
  /** `<node>-<what>`; configured and reported as `specwright/<id>`. */
  id: string;
  severity: Severity;
  /** "any": wrong in every document. "house": our style, for documents that ask for it by `extends: [specwright/house]`. */
  scope: "any" | "house";
  /** One sentence for whoever meets the finding and wonders. */
  why: string;
  /** What the rule is for and what it asks instead, as the reference of rules shows them. */
  bad: string;
  good: string;
  /** The options that a configuration may set beside `severity`, with their defaults. */
  options?: JsonObject;
}

/** The judgement of one rule about one node. Walking, references, positions and printing are not its business. */
export interface LintRule<Node> extends RuleHead {
  check(node: Node, report: Report, context: Context): void;
}

/** A rule about the document as a whole, which needs more of it than the walk reads: what nothing refers to. */
export interface DocumentRule extends RuleHead {
  check(document: Document, report: (message: string, location: Location) => void, options: JsonObject): void;
}

/** Reports a fault of the node, or of what the path leads to below it; where nothing is there, at the nearest parent. */
export type Report = (message: string, ...path: (string | number)[]) => void;

/** What a rule may ask about the node's surroundings. */
export interface Context {
  options: JsonObject;
  openapi: "3.0" | "3.1";
  /** Follows the `$ref` of a value written in `source`, by default in the node's own file; other values come back as they are. */
  resolve(value: Json | undefined, source?: string): Resolved;
  /** Absolute path of the file that the node is written in. */
  source: string;
  /** The text of that file. */
  text: string;
  /** JSON pointer of the node inside that file. */
  pointer: string;
}

export interface Resolved {
  /** Undefined where the reference leads nowhere, which is another rule's finding. */
  value: Json | undefined;
  /** Absolute path of the file that the value is written in. */
  source: string;
  /** The name under which a reference's target is known: the last part of its pointer, or of its file's name. */
  name: string | undefined;
}

/** What each kind of rule looks at. Names ending in `Object` hold the object as written. */
export interface Nodes {
  path: { path: string; pathItemObject: JsonObject };
  operation: { path: string; method: string; operationObject: JsonObject; pathItemObject: JsonObject };
  parameter: { parameterObject: JsonObject };
  mediaType: { mediaType: string; mediaTypeObject: JsonObject; role: "request" | "response" };
  /** A schema with a name of its own: a component, or the target of a reference. */
  namedSchema: { name: string; schemaObject: JsonObject };
  schema: { schemaObject: JsonObject };
  property: { name: string; schemaObject: JsonObject };
  /** A `summary` or `description`, and the name of what it describes. */
  text: { field: string; text: string; owner: string };
  /** A value given as an example or default. */
  example: { value: Json };
  /** Any object with `deprecated: true`. */
  deprecation: { object: JsonObject };
}

export type NodeKind = keyof Nodes;

/** An option that is a list of strings. */
export function stringList(option: Json | undefined): string[] {
  return Array.isArray(option) ? option.filter((entry) => typeof entry === "string") : [];
}
