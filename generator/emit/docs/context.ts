import type { Api, Operation, SecurityScheme } from "../../model/model.js";
import type { Schema } from "../../model/schema.js";
import { type NamedSchemas, namedSchemas } from "../../model/shape.js";
import { usualScheme } from "../client/call-example.js";
import { type ClientNames, clientNames } from "../client/names.js";
import type { EmitOptions } from "../emitter.js";
import { code, link, text } from "../markdown.js";
import { createProse, type Prose } from "../prose.js";
import { type ErrorUses, errorUses } from "./errors.js";
import { schemaPath } from "./paths.js";
import { operationPlaces, type Place } from "./places.js";
import { type Usage, usageOf } from "./usage.js";

/** What printing any page needs to know. */
export interface Docs {
  api: Api;
  named: NamedSchemas;
  prose: Prose;
  /** Where the section of an operation, webhook or callback request is. */
  places: ReadonlyMap<Operation, Place>;
  /** By identifier of the schema. */
  usage: ReadonlyMap<string, Usage>;
  errors: ErrorUses;
  /** The client that is generated beside the docs, to show its calls; undefined where there is none. */
  client: { packageName: string; names: ClientNames; usual: SecurityScheme | undefined } | undefined;
}

/** Printing the pages of one folder: a link from them starts with `base`, the way to the folder of the docs. */
export interface Page extends Docs {
  base: "" | "../";
  /** What was printed before, by the schema that it is about. */
  printed: { links: Map<string, string>; properties: Map<Schema, string> };
}

/** Printing the pages of a folder. */
export function pagesIn(base: Page["base"], docs: Docs): Page {
  return { ...docs, base, printed: { links: new Map(), properties: new Map() } };
}

/** What the pages of an API have in common. */
export function docsOf(api: Api, options: EmitOptions): Docs {
  return {
    api,
    named: namedSchemas(api.schemas),
    prose: createProse(),
    places: operationPlaces(api),
    usage: usageOf(api),
    errors: errorUses(api),
    client: options.emitters.includes("client")
      ? { packageName: options.packageName, names: clientNames(api, options), usual: usualScheme(api) }
      : undefined,
  };
}

/** A named schema as a link to its page. */
export function schemaText(identifier: string, { base, printed: { links } }: Page): string {
  const known = links.get(identifier);
  if (known !== undefined) return known;
  const made = link(text(identifier), base + encodeURI(schemaPath(identifier)));
  links.set(identifier, made);
  return made;
}

/** An operation as a link to its section; `isOwn` where that is on the page itself. */
export function operationText(operation: Operation, { base, places }: Page, isOwn = false): string {
  const place = places.get(operation);
  if (!place) return code(operation.identifier);
  const path = isOwn ? "" : base + encodeURI(place.path);
  return link(text(place.heading), `${path}#${encodeURIComponent(place.anchor)}`);
}
