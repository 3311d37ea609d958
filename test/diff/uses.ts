import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import { escapePointer } from "../../generator/location.js";

/** A place in a message of a document as written, with the pointer to its schema. */
export interface Use {
  direction: "request" | "response";
  sender: "client" | "api";
  method: string;
  path: string;
  in: string;
  /** Name, status or media type, whatever tells it from others. */
  name: string;
  required: boolean;
  isText: boolean;
  pointer: string;
}

/** An operation of a document as written, with the list of parameters that its path item adds. */
export interface WrittenOperation {
  sender: "client" | "api";
  /** Of a callback, the operation that it is called back for. */
  owner: string;
  method: string;
  path: string;
  node: JsonObject;
  pointer: string;
  parameters: [parameter: JsonObject, pointer: string][];
}

/** The operations of paths, webhooks and, below these, callbacks, by what tells them apart. */
export function operationsIn(document: JsonObject): Map<string, WrittenOperation> {
  const found = new Map<string, WrittenOperation>();
  const collect = (
    sender: WrittenOperation["sender"],
    items: Json | undefined,
    at: string,
    prefix: string,
    owner = "",
  ): void => {
    for (const [path, item, itemPointer] of members(document, items, at))
      for (const [method, node, pointer] of members(document, item, itemPointer)) {
        const key = `${prefix}${method} ${path}`;
        if (!methods.has(method) || found.has(key)) continue;
        const parameters = [
          ...members(document, item.parameters, `${itemPointer}/parameters`),
          ...members(document, node.parameters, `${pointer}/parameters`),
        ].map(([, parameter, place]): [JsonObject, string] => [parameter, place]);
        found.set(key, { sender, owner, method, path, node, pointer, parameters });
        for (const [name, callback, place] of members(document, node.callbacks, `${pointer}/callbacks`))
          collect("api", callback, place, `${key} ${name} `, key);
      }
  };
  collect("client", document.paths, "#/paths", "");
  collect("api", document.webhooks, "#/webhooks", "webhook ");
  return found;
}

/** The uses of schemas in a document: parameters, bodies and headers of its operations, by what tells them apart. */
export function usesIn(document: JsonObject): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const [key, operation] of operationsIn(document))
    for (const use of usesOf(document, operation)) uses.set([key, use.in, use.name].join(" "), use);
  return uses;
}

function* usesOf(document: JsonObject, { sender, method, path, node, pointer, parameters }: WrittenOperation) {
  const request = { direction: "request", sender, method, path } as const;
  const answerer = sender === "client" ? "api" : "client";
  const response = { direction: "response", sender: answerer, method, path } as const;
  for (const [parameter, found] of parameters)
    for (const [, isText, schema] of schemasOf(document, parameter, found, true)) {
      const [place, name] = [String(parameter.in), String(parameter.name)];
      yield { ...request, in: place, name, required: parameter.required === true, isText, pointer: schema };
    }
  const [body, bodyPointer] = followed(document, node.requestBody, `${pointer}/requestBody`);
  for (const [name, , schema] of schemasOf(document, body, bodyPointer)) {
    const required = body.required === true;
    yield { ...request, in: "request-body", name, required, isText: false, pointer: schema };
  }
  for (const [status, answer, found] of members(document, node.responses, `${pointer}/responses`)) {
    for (const [mediaType, , schema] of schemasOf(document, answer, found)) {
      const name = `${status} ${mediaType}`;
      yield { ...response, in: "response-body", name, required: true, isText: false, pointer: schema };
    }
    for (const [header, node, at] of members(document, answer.headers, `${found}/headers`))
      for (const [, isText, schema] of schemasOf(document, node, at, true)) {
        const [name, required] = [`${status} ${header}`, node.required === true];
        yield { ...response, in: "response-header", name, required, isText, pointer: schema };
      }
  }
}

/** What a message consists of besides the values in it: by where it stands and what it is called there. */
export interface Element {
  in: string;
  name: string;
  /** Of a response, the status. */
  status: string;
  isRequired: boolean;
}

/** The parameters, bodies and headers of an operation, its media types and its statuses. */
export function elementsOf(document: JsonObject, { node, pointer, parameters }: WrittenOperation): Element[] {
  const [body] = followed(document, node.requestBody, "");
  return [
    ...parameters.map(([{ in: place, name = "", required }]) => ({
      in: String(place),
      name: place === "header" ? String(name).toLowerCase() : String(name),
      status: "",
      isRequired: required === true,
    })),
    ...(node.requestBody === undefined
      ? []
      : [{ in: "request-body", name: "", status: "", isRequired: body.required === true }]),
    ...Object.keys(body.content ?? {}).map((name) => ({ in: "request-body", name, status: "", isRequired: false })),
    ...members(document, node.responses, `${pointer}/responses`).flatMap(([status, answer, found]) => [
      { in: "response", name: status, status, isRequired: false },
      ...Object.keys(answer.content ?? {}).map((name) => ({ in: "response-body", name, status, isRequired: false })),
      ...members(document, answer.headers, `${found}/headers`).map(([name, header]) => ({
        in: "response-header",
        name: name.toLowerCase(),
        status,
        isRequired: header.required === true,
      })),
    ]),
  ];
}

/**
 * Whether nobody can say what the document means: parameters share their name in a list, or say in two ways what they hold, or a
 * path item has operations beside a reference.
 */
export function isAmbiguous(document: JsonObject, node: Json = document): boolean {
  if (typeof node !== "object" || node === null) return false;
  if (isJsonObject(node)) {
    const names = members(document, node.parameters, "").map(
      ([, { in: place, name }]) => `${place} ${String(name).toLowerCase()}`,
    );
    if (Array.isArray(node.parameters) && new Set(names).size < names.length) return true;
    if (node.$ref !== undefined && Object.keys(node).some((key) => methods.has(key) || /^[/{]/.test(key))) return true;
    if (typeof node.$ref === "string" && at(document, node.$ref) === node) return true;
    if (isJsonObject(node.webhooks) && node.webhooks.$ref !== undefined) return true;
    const isParameter = node.in !== undefined && isJsonObject(node.content);
    if (isParameter && (node.schema !== undefined || Object.keys(node.content as JsonObject).length !== 1)) return true;
    if (node.example !== undefined && node.examples !== undefined && node.type === undefined) return true;
  }
  return Object.values(node).some((part) => isAmbiguous(document, part as Json));
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

function followed(document: JsonObject, node: Json | undefined, pointer: string): [JsonObject, string] {
  for (let depth = 0; isJsonObject(node) && typeof node.$ref === "string" && depth < 20; depth++) {
    pointer = node.$ref;
    node = at(document, pointer);
  }
  return [isJsonObject(node) ? node : {}, pointer];
}

export function at(document: JsonObject, pointer: string): Json | undefined {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
  return keys.reduce(
    (node: Json | undefined, key) =>
      typeof node === "object" && node !== null ? (node as JsonObject)[key] : undefined,
    document,
  );
}

function members(document: JsonObject, owner: Json | undefined, pointer: string): [string, JsonObject, string][] {
  if (typeof owner !== "object" || owner === null) return [];
  return Object.entries(owner).map(([key, node]) => [
    key,
    ...followed(document, node as Json, `${pointer}/${encodeURIComponent(escapePointer(key))}`),
  ]);
}

/** The schemas of a parameter, header, body or response: by media type, or its own, which is read as text. */
function schemasOf(
  document: JsonObject,
  node: JsonObject,
  pointer: string,
  isOwner = false,
): [mediaType: string, isText: boolean, pointer: string][] {
  const own: [string, boolean, string][] =
    node.content === undefined && isOwner ? [["", true, `${pointer}/schema`]] : [];
  return [
    ...own,
    ...members(document, node.content, `${pointer}/content`).map(([mediaType, , found]): [string, boolean, string] => [
      mediaType,
      false,
      `${found}/schema`,
    ]),
  ];
}
