import type { Problem } from "../errors.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { ParsedFile } from "./file.js";

/** An entry document's root, and the version that it declares. */
export type Root = { value: JsonObject; openapi: "3.0" | "3.1" } | { problems: Problem[] };

/** Checks that a file is an OpenAPI document of a version that is supported (OpenAPI 3.1.1, OpenAPI Object). */
export function checkRoot({ value, position }: ParsedFile): Root {
  if (!isJsonObject(value)) return refuse("document", `an OpenAPI document is an object, not ${nameOf(value)}`, "");
  const { openapi, swagger } = value;
  const minor = typeof openapi === "string" ? /^(3\.[01])\.\d+$/.exec(openapi)?.[1] : undefined;
  if (minor !== "3.0" && minor !== "3.1") {
    const [found, pointer] =
      openapi !== undefined
        ? [`"openapi" is ${textOf(openapi)}`, "/openapi"]
        : swagger !== undefined
          ? [`"swagger" is ${textOf(swagger)}: convert the document to OpenAPI 3 first`, "/swagger"]
          : [`there is no "openapi" field`, ""];
    return refuse("version", `${found}; supported are the versions "3.0.x" and "3.1.x", written in full`, pointer);
  }
  return { value, openapi: minor };

  function refuse(code: string, message: string, pointer: string): Root {
    return { problems: [{ code, message, position: position(pointer) }] };
  }
}

/** A value in words, by its type: "a number", "null". */
export function nameOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function textOf(value: Json): string {
  return typeof value === "string" ? `"${value}"` : typeof value === "number" ? `the number ${value}` : nameOf(value);
}
