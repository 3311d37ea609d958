import type { Parameter } from "../../model/model.js";
import { codeOfExtensions } from "../callers-of-operations.js";
import { annotation, type NodeRules, narrowing, widening } from "./rule.js";

export const parameterRules: NodeRules<Parameter> = {
  walked: ["in", "schema", "location", "schemaLocation"],
  rules: [
    {
      id: "parameter-added",
      when: "added",
      surface: "wire",
      why: "Callers that do not know an optional parameter go on as before; a required one they fail to send.",
      instead: "Add it as an optional parameter with a sensible default.",
      judge: ({ after, sender }) => ({
        code: after.required ? "breaks" : "shows",
        level: after.required ? narrowing(sender) : "additive",
        message: `the ${after.required ? "required" : "optional"} ${called(after)} was added`,
      }),
    },
    {
      id: "parameter-removed",
      when: "removed",
      surface: "wire",
      why: "Requests that have it are still understood, but it has no effect any more.",
      instead: "Mark it as deprecated, and remove it with a new version.",
      judge: ({ before, sender }) => ({
        code: "breaks",
        level: sender === "api" && before.required ? "breaking" : "additive",
        message: `the ${called(before)} was removed`,
      }),
    },
    {
      id: "parameter-renamed",
      when: "name",
      surface: "wire",
      why: "The old name has no effect any more.",
      instead: "Add the new name beside the old one, and deprecate the old one.",
      judge: ({ before, after, sender }) =>
        isSpelling(before, after)
          ? undefined
          : {
              code: "breaks",
              level: after.required || (sender === "api" && before.required) ? "breaking" : "additive",
              message: `the ${called(before)} was renamed to ${JSON.stringify(after.name)}`,
            },
    },
    {
      id: "parameter-spelling-changed",
      when: "name",
      surface: "source",
      why: "No message shows it, but programs do: openapi-fetch knows a path by its template, and headers are given by name.",
      instead: "Keep the name as it is written.",
      judge: ({ before, after }) =>
        isSpelling(before, after)
          ? {
              code: "breaks",
              level: "annotation",
              message: `the ${called(before)} is written ${JSON.stringify(after.name)} now`,
            }
          : undefined,
    },
    {
      id: "parameter-required-changed",
      when: "required",
      surface: "wire",
      why: "A request may only come to accept more: callers that leave the parameter out must stay right.",
      instead: "Keep it optional and use a default where it is missing.",
      judge: ({ after, sender }) => ({
        code: after.required ? "breaks" : "shows",
        level: after.required ? narrowing(sender) : widening(sender),
        message: `the ${called(after)} ${after.required ? "became required" : "became optional"}`,
      }),
    },
    {
      id: "parameter-empty-value-changed",
      when: "allowEmptyValue",
      surface: "wire",
      why: "Callers may have sent the name without a value (OpenAPI 3.1, 4.8.12.2).",
      instead: "Go on accepting the empty value.",
      judge: ({ after, sender }) => ({
        code: "hidden",
        level: after.allowEmptyValue ? widening(sender) : "unproven",
        message: `the ${called(after)} may ${after.allowEmptyValue ? "be empty now" : "not be empty any more"}`,
      }),
    },
    {
      id: "parameter-style-changed",
      when: "style",
      surface: "wire",
      why: "The same value is written as another text, which the other side reads otherwise.",
      instead: "Add a parameter with the new style, and deprecate this one.",
      judge: ({ before, after }) =>
        isScalar(before) && isScalar(after) && isPlain(before) && isPlain(after)
          ? undefined
          : {
              code: "hidden",
              level: "unproven",
              message: `the style of the ${called(after)} changed from ${before.style} to ${after.style}`,
            },
    },
    {
      id: "parameter-explode-changed",
      when: "explode",
      surface: "wire",
      why: "Lists and objects are written as another text, which the other side reads otherwise.",
      instead: "Add a parameter with the new form, and deprecate this one.",
      judge: ({ before, after }) =>
        isScalar(before) || isScalar(after)
          ? undefined
          : {
              code: "hidden",
              level: "unproven",
              message: `explode of the ${called(after)} changed from ${before.explode} to ${after.explode}`,
            },
    },
    {
      id: "parameter-media-type-changed",
      when: "mediaType",
      surface: "wire",
      why: "The value is serialized in another way.",
      instead: "Add a parameter with the new form, and deprecate this one.",
      judge: ({ before, after }) => ({
        code: "hidden",
        level: "unproven",
        message: `the ${called(after)} changed from ${before.mediaType ?? "plain text"} to ${after.mediaType ?? "plain text"}`,
      }),
    },
    annotation(
      "parameter-reserved-changed",
      "allowReserved",
      "allowReserved of the parameter",
      "Servers decode a character that is escaped and one that is not alike.",
    ),
    annotation("parameter-description-changed", "description", "the description of the parameter"),
    annotation("parameter-deprecated-changed", "deprecated", "the deprecation of the parameter"),
    annotation("parameter-examples-changed", "examples", "an example of the parameter"),
    annotation(
      "parameter-extension-changed",
      "extensions",
      "an extension of the parameter",
      "No message has it, but generated code may be made by it.",
      codeOfExtensions,
    ),
  ],
};

/** A parameter as a sentence names it. */
export function called({ in: place, name }: Parameter): string {
  return `${place} parameter ${JSON.stringify(name)}`;
}

/** Whether the names are the same on the wire: that of a path parameter is on none, and HTTP does not tell the case of headers. */
function isSpelling({ in: place, name }: Parameter, after: Parameter): boolean {
  return place === "path" || (place === "header" && name.toLowerCase() === after.name.toLowerCase());
}

/** Styles that write a scalar as it is. */
function isPlain({ style }: Parameter): boolean {
  return style === "form" || style === "simple" || style === "spaceDelimited" || style === "pipeDelimited";
}

/** Whether the schema says outright that there are neither lists nor objects, which alone the form of writing matters to. */
export function isScalar({ schema, mediaType }: Pick<Parameter, "schema" | "mediaType">): boolean {
  if (mediaType !== undefined) return true;
  if (typeof schema === "boolean") return false;
  const types = [schema.type ?? []].flat();
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  if (values.length > 0) return values.every((value) => typeof value !== "object" || value === null);
  return types.length > 0 && !types.includes("array") && !types.includes("object");
}
