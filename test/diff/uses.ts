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

/** The uses of schemas in a document: parameters, bodies and headers of operations and webhooks, by what tells them apart. */
export function usesIn(document: JsonObject): Map<string, Use> {
  const uses = new Map<string, Use>();
  const add = (use: Use): void => {
    uses.set([use.method, use.path, use.in, use.name].join(" "), use);
  };
  for (const [root, sender] of [
    ["paths", "client"],
    ["webhooks", "api"],
  ] as const)
    for (const [path, item, itemPointer] of members(document, document[root], `#/${root}`))
      for (const [method, operation, pointer] of members(document, item, itemPointer)) {
        if (!methods.has(method)) continue;
        const answerer = sender === "client" ? "api" : "client";
        const request = { direction: "request", sender, method, path } as const;
        const response = { direction: "response", sender: answerer, method, path } as const;
        for (const [owner, at] of [
          [item, itemPointer],
          [operation, pointer],
        ] as const)
          for (const [, parameter, found] of members(document, owner.parameters, `${at}/parameters`))
            for (const [, isText, schema] of schemasOf(document, parameter, found, true))
              add({
                ...request,
                in: String(parameter.in),
                name: String(parameter.name),
                required: parameter.required === true,
                isText,
                pointer: schema,
              });
        const [body, bodyPointer] = followed(document, operation.requestBody, `${pointer}/requestBody`);
        for (const [mediaType, , schema] of schemasOf(document, body, bodyPointer))
          add({
            ...request,
            in: "request-body",
            name: mediaType,
            required: body.required === true,
            isText: false,
            pointer: schema,
          });
        for (const [status, answer, found] of members(document, operation.responses, `${pointer}/responses`)) {
          for (const [mediaType, , schema] of schemasOf(document, answer, found))
            add({
              ...response,
              in: "response-body",
              name: `${status} ${mediaType}`,
              required: true,
              isText: false,
              pointer: schema,
            });
          for (const [name, header, at] of members(document, answer.headers, `${found}/headers`))
            for (const [, isText, schema] of schemasOf(document, header, at, true))
              add({
                ...response,
                in: "response-header",
                name: `${status} ${name}`,
                required: header.required === true,
                isText,
                pointer: schema,
              });
        }
      }
  return uses;
}

/** Whether parameters share their name in a list, or say in two ways what they hold: then nobody can say what the document means. */
export function isAmbiguous(node: Json): boolean {
  if (typeof node !== "object" || node === null) return false;
  if (isJsonObject(node)) {
    const parameters = Array.isArray(node.parameters) ? node.parameters.filter(isJsonObject) : [];
    const names = parameters.map(({ $ref, in: place, name }) => $ref ?? `${place} ${String(name).toLowerCase()}`);
    if (new Set(names).size < names.length) return true;
    const isParameter = node.in !== undefined && isJsonObject(node.content);
    if (isParameter && (node.schema !== undefined || Object.keys(node.content as JsonObject).length !== 1)) return true;
    if (node.example !== undefined && node.examples !== undefined && node.type === undefined) return true;
  }
  return Object.values(node).some((part) => isAmbiguous(part as Json));
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
