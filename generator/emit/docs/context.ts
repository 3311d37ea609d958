import type { Api, Operation } from "../../model/model.js";
import { type NamedSchemas, namedSchemas } from "../../model/shape.js";
import { code, link, text } from "../markdown.js";
import { createProse, type Prose } from "../prose.js";
import { type ErrorUses, errorUses } from "./errors.js";
import { operationPlaces, type Place, schemaPath } from "./places.js";
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
}

/** Printing one page: a link from it starts with `base`, the way to the folder of the docs. */
export interface Page extends Docs {
  base: "" | "../";
}

/** What the pages of an API have in common. */
export function docsOf(api: Api): Docs {
  return {
    api,
    named: namedSchemas(api.schemas),
    prose: createProse(),
    places: operationPlaces(api),
    usage: usageOf(api),
    errors: errorUses(api),
  };
}

/** A named schema as a link to its page. */
export function schemaText(identifier: string, { base }: Page): string {
  return link(text(identifier), base + encodeURI(schemaPath(identifier)));
}

/** An operation as a link to its section. */
export function operationText(operation: Operation, { base, places }: Page): string {
  const place = places.get(operation);
  if (!place) return code(operation.identifier);
  return link(text(place.heading), `${base}${encodeURI(place.path)}#${encodeURIComponent(place.anchor)}`);
}
