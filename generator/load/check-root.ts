import type { Problem } from "../errors.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { ParsedFile } from "./file.js";

/** An entry document's root, and the version that it declares. */
export type Root = { value: JsonObject; openapi: "3.0" | "3.1" } | { problems: Problem[] };

/**
 * Checks that a file is an OpenAPI document of a version that is supported (OpenAPI 3.1.1, OpenAPI Object).
 * @param isTolerant also takes a version whose meaning is clear, though it is not written in full or has no support but for comparing
 */
export function checkRoot({ value, position }: ParsedFile, isTolerant: boolean): Root {
  if (!isJsonObject(value)) return refuse("document", `an OpenAPI document is an object, not ${nameOf(value)}`, "");
  const { openapi, swagger } = value;
  const minor = isTolerant ? nearestMinor(openapi) : exactMinor(openapi);
  if (minor === undefined) {
    const [found, pointer] =
      openapi !== undefined
        ? [`"openapi" is ${textOf(openapi)}`, "/openapi"]
        : swagger !== undefined
          ? [`"swagger" is ${textOf(swagger)}: convert the document to OpenAPI 3 first`, "/swagger"]
          : [`there is no "openapi" field`, ""];
    return refuse("version", `${found}; ${supported}`, pointer);
  }
  return { value, openapi: minor };

  function refuse(code: string, message: string, pointer: string): Root {
    return { problems: [{ code, message, position: position(pointer) }] };
  }
}

const supported = 'supported are the versions "3.0.x" and "3.1.x", written in full';

/** What is wrong with a version that only the tolerant take; undefined where it is supported. */
export function faultOfVersion(openapi: Json | undefined): string | undefined {
  return exactMinor(openapi) ? undefined : `"openapi" is ${textOf(openapi ?? null)}; ${supported}`;
}

function exactMinor(openapi: Json | undefined): "3.0" | "3.1" | undefined {
  const minor = typeof openapi === "string" ? /^(3\.[01])\.\d+$/.exec(openapi)?.[1] : undefined;
  return minor === "3.0" || minor === "3.1" ? minor : undefined;
}

/** The version that is meant: `3.1`, unquoted or not, `3.1.0-rc0`; 3.2 is 3.1 and more. */
function nearestMinor(openapi: Json | undefined): "3.0" | "3.1" | undefined {
  const [, minor] = /^3(?:\.([012]))?(?:\.\d+)?(?:-.*)?$/.exec(String(openapi)) ?? [undefined, ""];
  if (minor === "") return undefined;
  return minor === "1" || minor === "2" ? "3.1" : "3.0";
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
