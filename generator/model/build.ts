import { InputError, type Problem } from "../errors.js";
import { faultOfVersion } from "../load/check-root.js";
import type { Document } from "../load/document.js";
import { at, type Location } from "../location.js";
import { dialectOf } from "./dialect.js";
import { externalDocsOf } from "./external-docs.js";
import type { Api, Contact, Extensions, License } from "./model.js";
import { operationBuilder } from "./operations.js";
import { extensionsAt, extensionsOf, type ObjectNode, objectAt, type Source, textAt } from "./read.js";
import { nameRequestVariants } from "./request-variants.js";
import { schemaBuilder } from "./schemas.js";
import { securitySchemesOf } from "./security.js";
import { serversOf } from "./servers.js";
import { tagsOf } from "./tags.js";

/** A model and what is to be said of the document that it was built from. */
export interface Built {
  api: Api;
  /**
   * What is wrong with the document although its meaning is clear (a path parameter that is not declared). Whoever generates from it
   * refuses it as if it were an InputError; whoever only compares it goes on.
   */
  faults: Problem[];
  /** What a reader of the output should know: a schema that is called otherwise in code, a parameter that is ignored. */
  warnings: Problem[];
}

/**
 * Builds the model of a document.
 * @throws InputError with everything that leaves no sensible model: a wrong type where an object is due, an endless schema
 */
export function buildApi(document: Document): Built {
  const refused: Problem[] = [];
  const faults: Problem[] = [];
  const warnings: Problem[] = [];
  const noteIn = (list: Problem[]) => (code: string, message: string, location: Location) => {
    list.push({ code, message, position: document.position(location) });
  };
  const source: Source = { document, refuse: noteIn(refused), blame: noteIn(faults), warn: noteIn(warnings) };
  const version = faultOfVersion(document.root.openapi);
  if (version !== undefined) source.blame("version", version, { file: document.file, pointer: "/openapi" });
  const api = apiOf(source);
  const sort = (problems: Problem[]) => problems.sort(byPosition(document));
  if (refused.length > 0) throw new InputError(sort([...refused, ...faults]));
  return { api, faults: sort(faults), warnings: sort(warnings) };
}

/** The field of a document's root by which the file of a release says when it was released, and what callers were told. */
export const releaseField = "x-release";

/** The API does not change by being released. */
function withoutRelease({ [releaseField]: _, ...extensions }: Extensions): Extensions {
  return extensions;
}

/** Problems in the order of the document's files and, within a file, of their lines. */
function byPosition({ files }: Document): (a: Problem, b: Problem) => number {
  const order = new Map(files.map(({ file }, index) => [file, index]));
  const key = ({ position }: Problem) => [
    order.get(position?.file ?? "") ?? 0,
    position?.line ?? 0,
    position?.column ?? 0,
  ];
  return (a, b) => {
    const [keyA, keyB] = [key(a), key(b)];
    return keyA.map((value, index) => value - (keyB[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  };
}

function apiOf(source: Source): Api {
  const root: ObjectNode = { value: source.document.root, location: { file: source.document.file, pointer: "" } };
  const info = objectAt(source, root, "info") ?? { value: {}, location: at(root.location, "info") };
  const components = objectAt(source, root, "components") ?? { value: {}, location: at(root.location, "components") };
  const schemaMap = objectAt(source, components, "schemas");
  const schemas = schemaBuilder(
    source,
    Object.entries(schemaMap?.value ?? {}).map(([name, value]) => [
      name,
      { value, location: at((schemaMap ?? components).location, name) },
    ]),
  );
  const title = textAt(source, info, "title") ?? "API";
  const securitySchemes = securitySchemesOf(source, components);
  const servers = serversOf(source, root);
  const operations = operationBuilder(source, { root, schemas, securitySchemes, servers, title });
  const paths = operations.paths();
  const webhooks = operations.webhooks();
  return {
    title,
    version: textAt(source, info, "version") ?? "",
    summary: textAt(source, info, "summary"),
    description: textAt(source, info, "description"),
    contact: contactOf(source, info),
    license: licenseOf(source, info),
    termsOfService: textAt(source, info, "termsOfService"),
    servers,
    tags: tagsOf(source, root, paths),
    operations: paths,
    webhooks,
    schemas: nameRequestVariants(schemas.named()),
    securitySchemes,
    externalDocs: externalDocsOf(source, root),
    jsonSchemaDialect: dialectOf(source.document),
    extensions: withoutRelease(extensionsOf(root)),
    infoExtensions: extensionsOf(info),
    pathsExtensions: extensionsAt(source, root, "paths"),
    componentsExtensions: extensionsOf(components),
  };
}

function contactOf(source: Source, info: ObjectNode): Contact | undefined {
  const contact = objectAt(source, info, "contact");
  return (
    contact && {
      name: textAt(source, contact, "name"),
      url: textAt(source, contact, "url"),
      email: textAt(source, contact, "email"),
      extensions: extensionsOf(contact),
    }
  );
}

function licenseOf(source: Source, info: ObjectNode): License | undefined {
  const license = objectAt(source, info, "license");
  return (
    license && {
      name: textAt(source, license, "name") ?? "",
      identifier: textAt(source, license, "identifier"),
      url: textAt(source, license, "url"),
      extensions: extensionsOf(license),
    }
  );
}
