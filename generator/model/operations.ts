import { isJsonObject } from "../json.js";
import { at, type Location } from "../location.js";
import { bodyBuilder } from "./bodies.js";
import { externalDocsOf } from "./external-docs.js";
import type { Callback, Method, Operation, Parameter, PathItem, SecurityScheme, Server } from "./model.js";
import { deceptive, fold, identifierFor, uniqueName } from "./names.js";
import { isOpenapi32, refuseAdditions } from "./openapi-3.2.js";
import { parameterBuilder } from "./parameters.js";
import { checkPaths, namesInPath } from "./paths.js";
import {
  entriesAt,
  extensionsAt,
  extensionsOf,
  fieldsOf,
  flagAt,
  noExtensions,
  type ObjectNode,
  objectAt,
  type Source,
  textAt,
  textsAt,
} from "./read.js";
import type { SchemaBuilder } from "./schemas.js";
import { securityOf } from "./security.js";
import { serversOf } from "./servers.js";

/** What operations share with the document that they stand in. */
interface Surroundings {
  root: ObjectNode;
  schemas: SchemaBuilder;
  securitySchemes: SecurityScheme[];
  servers: Server[];
  title: string;
}

/** A path item; of several, what the first says wins. */
type PathItemNodes = [ObjectNode, ...ObjectNode[]];

const fixedMethods: Method[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Builds the operations of a document. Their names are unique over paths and webhooks together. */
export function operationBuilder(source: Source, { root, schemas, securitySchemes, servers, title }: Surroundings) {
  const parametersOf = parameterBuilder(source, schemas);
  const { requestBodyOf, responsesOf } = bodyBuilder(source, schemas);
  const documentSecurity = securityOf(source, root, securitySchemes) ?? [];
  const methods: Method[] = isOpenapi32(source) ? [...fixedMethods, "query"] : fixedMethods;
  const taken = new Map<string, { operationId: string; location: Location }>();
  /** Places of the path items that are being built, one a callback of the one before. */
  const open = new Set<string>();

  return {
    /** The operations under `paths`, in document order; methods in the order of the path item. */
    paths(): Operation[] {
      const map = objectAt(source, root, "paths");
      const items = map ? fieldsOf(source, map) : [];
      checkPaths(
        source,
        items.map(([path]) => path),
        at(root.location, "paths"),
      );
      return nameUnnamed(items.flatMap(([path, item]) => itemOf(path, item, besideReference(map, path))));
    },
    /** The operations under `webhooks`. */
    webhooks(): Operation[] {
      const map = objectAt(source, root, "webhooks");
      const items = entriesAt(source, root, "webhooks");
      return nameUnnamed(items.flatMap(([name, item]) => itemOf(name, item, besideReference(map, name))));
    },
  };

  /** @param beside what stands beside the reference to the path item, whose fields count as well (OpenAPI 3.1, 4.8.9) */
  function itemOf(path: string, item: ObjectNode, beside: ObjectNode | undefined): Operation[] {
    const place = `${item.location.file}#${item.location.pointer}`;
    if (open.has(place)) {
      source.refuse("endless-callback", "the path item is a callback of its own operations", item.location);
      return [];
    }
    open.add(place);
    refuseAdditions(source, item, ["additionalOperations"]);
    const operations = operationsOf(path, beside ? [beside, item] : [item]);
    open.delete(place);
    return operations;
  }

  function operationsOf(path: string, items: PathItemNodes): Operation[] {
    const shared = items.map(parametersOf).reduceRight(merge);
    const itemServers = items.map((item) => serversOf(source, item)).find((list) => list.length > 0) ?? [];
    const pathItem = pathItemOf(items);
    const seen = new Set<Method>();
    return items.flatMap((item) =>
      Object.keys(item.value).flatMap((key) => {
        const method = methods.find((known) => known === key && !seen.has(known));
        const node = method && objectAt(source, item, method);
        if (!node) return [];
        seen.add(method);
        return [operationOf(path, method, node, { item, pathItem, parameters: shared, servers: itemServers })];
      }),
    );
  }

  function operationOf(
    path: string,
    method: Method,
    node: ObjectNode,
    { item, pathItem, ...shared }: { item: ObjectNode; pathItem: PathItem; parameters: Parameter[]; servers: Server[] },
  ): Operation {
    const operationId = textAt(source, node, "operationId");
    const tags = textsAt(source, node, "tags");
    const own = parametersOf(node);
    const ownServers = serversOf(source, node);
    const effectiveServers = [ownServers, shared.servers, servers].find((list) => list.length > 0) ?? [];
    return {
      operationId,
      identifier: operationId === undefined ? "" : claim(operationId, at(node.location, "operationId")),
      method,
      path,
      tag: tags[0] ?? title,
      tags,
      summary: textAt(source, node, "summary") ?? pathItem.summary,
      description: textAt(source, node, "description") ?? pathItem.description,
      deprecated: flagAt(source, node, "deprecated"),
      externalDocs: externalDocsOf(source, node),
      parameters: withPathParameters(path, merge(shared.parameters, own), node.location),
      requestBody: requestBodyOf(node, item),
      responses: responsesOf(node),
      security: securityOf(source, node, securitySchemes) ?? documentSecurity,
      servers: effectiveServers,
      callbacks: callbacksOf(node),
      extensions: extensionsOf(node),
      responsesExtensions: extensionsAt(source, node, "responses"),
      pathItem,
      location: node.location,
    };
  }

  function pathItemOf(items: PathItemNodes): PathItem {
    const said = (field: string) => items.flatMap((item) => textAt(source, item, field) ?? [])[0];
    return {
      summary: said("summary"),
      description: said("description"),
      extensions: items.length > 1 ? Object.assign({}, ...items.map(extensionsOf).reverse()) : extensionsOf(items[0]),
      location: items[0].location,
    };
  }

  function callbacksOf(node: ObjectNode): Callback[] {
    return entriesAt(source, node, "callbacks").map(([name, callback]) => ({
      name,
      extensions: extensionsOf(callback),
      operations: nameUnnamed(
        fieldsOf(source, callback).flatMap(([expression, item]) =>
          itemOf(expression, item, besideReference(callback, expression)),
        ),
      ),
    }));
  }

  /** The identifier for an operationId; two ids that give the same one are refused, for renaming either would change a public name. */
  function claim(operationId: string, location: Location): string {
    const deception = deceptive(operationId);
    if (deception)
      source.blame("operation-id", `the operationId ${JSON.stringify(operationId)} ${deception}`, location);
    const identifier = identifierFor(operationId, "function");
    const other = taken.get(fold(identifier));
    if (other) {
      const place = source.document.position(other.location);
      const both =
        other.operationId === operationId
          ? `the operationId ${JSON.stringify(operationId)} is used twice`
          : `the operationIds ${JSON.stringify(other.operationId)} and ${JSON.stringify(operationId)} would both be called ${identifier}`;
      source.blame("operation-id", `${both}, first in ${place.file}:${place.line}:${place.column}`, location);
    } else taken.set(fold(identifier), { operationId, location });
    return identifier;
  }

  /** Names the operations without an operationId after method and path, once all that have one are named: `getSitesBySiteId`. */
  function nameUnnamed(operations: Operation[]): Operation[] {
    return operations.map((operation) => {
      if (operation.identifier !== "") return operation;
      const words = operation.path.replaceAll(/\{([^}]*)\}/g, " by $1 ");
      const wanted = identifierFor(`${operation.method} ${words}`, "function");
      const identifier = uniqueName(wanted, new Set(taken.keys()));
      taken.set(fold(identifier), { operationId: identifier, location: operation.location });
      return { ...operation, identifier };
    });
  }

  function withPathParameters(path: string, parameters: Parameter[], location: Location): Parameter[] {
    if (!path.startsWith("/")) return parameters;
    const names = namesInPath(path);
    const declared = new Set(parameters.flatMap((parameter) => (parameter.in === "path" ? [parameter.name] : [])));
    for (const name of declared)
      if (!names.includes(name)) source.blame("path-parameter", `the path has no {${name}}`, location);
    const missing = names.filter((name) => !declared.has(name));
    for (const name of missing)
      source.blame("path-parameter", `declare the path parameter ${JSON.stringify(name)}`, location);
    return [...missing.map((name) => undeclaredPathParameter(name, location)), ...parameters];
  }
}

/** What stands beside the `$ref` of a path item; undefined where it has none. */
function besideReference(map: ObjectNode | undefined, name: string): ObjectNode | undefined {
  const value = map?.value[name];
  if (!map || !isJsonObject(value) || value.$ref === undefined) return undefined;
  return { value, location: at(map.location, name) };
}

/** The path item's parameters and the operation's, the latter winning, in the order path, query, header, cookie. */
function merge(shared: Parameter[], own: Parameter[]): Parameter[] {
  const isOverridden = (one: Parameter) => own.some((other) => other.in === one.in && other.name === one.name);
  const all = [...shared.filter((parameter) => !isOverridden(parameter)), ...own];
  return (["path", "query", "header", "cookie"] as const).flatMap((place) =>
    all.filter((parameter) => parameter.in === place),
  );
}

function undeclaredPathParameter(name: string, location: Location): Parameter {
  return {
    name,
    in: "path",
    required: true,
    description: undefined,
    deprecated: false,
    allowEmptyValue: false,
    style: "simple",
    explode: false,
    allowReserved: false,
    schema: { type: "string" },
    mediaType: undefined,
    examples: [],
    externalExamples: [],
    extensions: noExtensions,
    contentExtensions: noExtensions,
    location,
    schemaLocation: location,
  };
}
