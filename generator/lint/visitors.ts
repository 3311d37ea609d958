import type { Oas3Visitor, UserContext } from "@redocly/openapi-core";
import type { JsonObject } from "../json.js";
import type { NodeKind, Nodes } from "./rule.js";

export type RedoclyLocation = UserContext["location"];

/** Looks at a node that stands at a location, by default where the visitor is. */
type Inspect<Node> = (node: Node, visit: UserContext, location?: RedoclyLocation) => void;

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** For each kind of node the visitor that finds them all. What is not of the right shape is the finding of Redocly's `struct`. */
export const visitors: { [Kind in NodeKind]: (inspect: Inspect<Nodes[Kind]>) => Oas3Visitor } = {
  path: (inspect) => ({
    PathItem(pathItemObject: unknown, visit) {
      const path = String(visit.key);
      if (path.startsWith("/") && isWritten(pathItemObject)) inspect({ path, pathItemObject }, visit);
    },
  }),

  operation: (inspect) => ({
    PathItem(pathItemObject: unknown, visit) {
      if (!isWritten(pathItemObject)) return;
      for (const method of methods) {
        const operationObject = pathItemObject[method];
        if (!isWritten(operationObject)) continue;
        inspect(
          { path: String(visit.key), method, operationObject, pathItemObject },
          visit,
          visit.location.child(method),
        );
      }
    },
  }),

  parameter: (inspect) => ({
    Parameter(parameterObject: unknown, visit) {
      if (isWritten(parameterObject)) inspect({ parameterObject }, visit);
    },
  }),

  mediaType: (inspect) => {
    const visitContent = (role: "request" | "response") => ({
      MediaType(mediaTypeObject: unknown, visit: UserContext) {
        if (isWritten(mediaTypeObject)) inspect({ mediaType: String(visit.key), mediaTypeObject, role }, visit);
      },
    });
    return { RequestBody: visitContent("request"), Response: visitContent("response") };
  },

  namedSchema: (inspect) => {
    const seen = new Set<string>();
    const inspectOnce = (schemaObject: unknown, visit: UserContext, location: RedoclyLocation) => {
      if (!isWritten(schemaObject) || seen.has(location.absolutePointer)) return;
      seen.add(location.absolutePointer);
      inspect({ name: nameOf(location), schemaObject }, visit, location);
    };
    return {
      ref(_reference, visit, { node, location }) {
        const isNamed =
          location !== undefined && !/\/(?:properties\/[^/]*|(?:all|any|one)Of\/\d+|items)$/.test(location.pointer);
        if (visit.type.name === "Schema" && isNamed) inspectOnce(node, visit, location);
      },
      NamedSchemas(schemas: object, visit) {
        for (const [name, schemaObject] of Object.entries(schemas)) {
          if (isWritten(schemaObject) && schemaObject.$ref === undefined)
            inspectOnce(schemaObject, visit, visit.location.child(name));
        }
      },
    };
  },

  schema: (inspect) => ({
    Schema(schemaObject: unknown, visit) {
      if (isWritten(schemaObject)) inspect({ schemaObject }, visit);
    },
    ref(schemaObject: unknown, visit) {
      if (visit.type.name === "Schema" && hasSiblings(schemaObject, visit)) inspect({ schemaObject }, visit);
    },
  }),

  property: (inspect) => ({
    SchemaProperties(properties: object, visit) {
      for (const [name, schemaObject] of Object.entries(properties)) {
        if (isWritten(schemaObject)) inspect({ name, schemaObject }, visit, visit.location.child(name));
      }
    },
  }),

  text: (inspect) => {
    const inspectTexts = (object: JsonObject, visit: UserContext) => {
      for (const field of ["summary", "description"]) {
        const text = object[field];
        if (typeof text === "string") inspect({ field, text, owner: ownerOf(object, visit) }, visit);
      }
    };
    return {
      any(object: unknown, visit) {
        if (isWritten(object) && !isFreeForm(visit)) inspectTexts(object, visit);
      },
      ref(object: unknown, visit) {
        if (hasSiblings(object, visit)) inspectTexts(object, visit);
      },
    };
  },

  example: (inspect) => {
    const visitFields =
      (...fields: string[]) =>
      (object: unknown, visit: UserContext) => {
        if (!isWritten(object)) return;
        for (const field of fields) {
          const value = object[field];
          if (value !== undefined) inspect({ value }, visit, visit.location.child(field));
        }
      };
    return {
      MediaType: visitFields("example"),
      Parameter: visitFields("example"),
      Header: visitFields("example"),
      Example: visitFields("value"),
      Schema: visitFields("example", "examples", "default", "const", "enum"),
    };
  },

  deprecation: (inspect) => ({
    any(object: unknown, visit) {
      if (isWritten(object) && object.deprecated === true && !isFreeForm(visit)) inspect({ object }, visit);
    },
    ref(object: unknown, visit) {
      if (hasSiblings(object, visit) && object.deprecated === true) inspect({ object }, visit);
    },
  }),
};

/** Nodes come as parsed, whatever Redocly's types promise. */
export function isWritten(node: unknown): node is JsonObject {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/** Whether fields beside a `$ref` count, as they do in OpenAPI 3.1; the object that it leads to is visited on its own. */
function hasSiblings(reference: unknown, { specVersion }: UserContext): reference is JsonObject {
  return specVersion !== "oas3_0" && isWritten(reference) && Object.keys(reference).length > 1;
}

/** Whether the keys of the object are names and data rather than fields of OpenAPI's. */
function isFreeForm({ type }: UserContext): boolean {
  return ["SpecExtension", "DiscriminatorMapping", "SchemaProperties", "PatternProperties"].includes(type.name);
}

/** What an object is called: its own name, or the key that it stands under. */
function ownerOf(object: JsonObject, { key, location, rawLocation }: UserContext): string {
  if (typeof object.name === "string") return object.name;
  if (typeof object.operationId === "string") return object.operationId;
  return location === rawLocation ? String(key) : nameOf(location);
}

/** How a referenced node is known: by the last part of its pointer, or where it is a whole file, by the file's name. */
export function nameOf({ pointer, source }: RedoclyLocation): string {
  const last = pointer.slice(pointer.lastIndexOf("/") + 1);
  const name = last === "" ? source.absoluteRef.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "") : last;
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}
