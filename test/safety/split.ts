import { dump } from "js-yaml";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";

/**
 * The document with every schema and path item in a file of its own, by path.
 * @param listed whether `components/schemas` still lists the schemas, each as a `$ref`; else every reference leads to a file
 */
export function split(document: JsonObject, listed: boolean): Record<string, string> {
  const components = objectIn(document, "components");
  const schemas = Object.entries(objectIn(components, "schemas"));
  const paths = Object.entries(objectIn(document, "paths"));
  const { schemas: _, ...otherComponents } = components;
  const root = {
    ...document,
    paths: Object.fromEntries(paths.map(([path], index) => [path, { $ref: `paths/path-${index}.yaml` }])),
    components: {
      ...otherComponents,
      ...(listed && { schemas: Object.fromEntries(schemas.map(([name]) => [name, { $ref: `schemas/${name}.yaml` }])) }),
    },
  };
  const toSchema = (prefix: string) => (name: string) => `${prefix}${name}.yaml`;
  const inEntry = redirect(root, listed ? (name) => `#/components/schemas/${name}` : toSchema("schemas/"), "");
  return {
    "openapi.yaml": dump(inEntry),
    ...filesOf("schemas", schemas, toSchema("./")),
    ...filesOf(
      "paths",
      paths.map(([, item], index) => [`path-${index}`, item]),
      toSchema("../schemas/"),
    ),
  };
}

function filesOf(folder: string, nodes: [name: string, node: Json][], toSchema: (name: string) => string) {
  return Object.fromEntries(
    nodes.map(([name, node]) => [`${folder}/${name}.yaml`, dump(redirect(node, toSchema, "../openapi.yaml"))]),
  );
}

/** The node with its references to schemas leading elsewhere, and all others to the entry document. */
function redirect(node: Json, toSchema: (name: string) => string, entry: string): Json {
  if (typeof node === "string") {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(node)?.[1];
    return name !== undefined ? toSchema(name) : node.startsWith("#/components/") ? `${entry}${node}` : node;
  }
  if (Array.isArray(node)) return node.map((item) => redirect(item, toSchema, entry));
  if (!isJsonObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, redirect(value, toSchema, entry)]));
}

function objectIn(owner: JsonObject, key: string): JsonObject {
  const value = owner[key];
  if (!isJsonObject(value)) throw new Error(`the document has no ${key}`);
  return value;
}
