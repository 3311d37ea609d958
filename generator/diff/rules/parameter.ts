import type { Parameter } from "../../model/model.js";
import type { Rewriting } from "../rewriting.js";
import { annotation, type NodeRules, narrowing, rewritten, widening } from "./rule.js";

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
      judge: ({ before, after, sender, rewriting }) => {
        if (isSpelling(before, after, rewriting("name"))) return undefined;
        const message = `the ${called(before)} was renamed to ${JSON.stringify(after.name)}`;
        if (after.in === "path") return { ...rewritten(message, rewriting("name")), code: "breaks" };
        const isMissed = (sender === "client" ? after : before).required;
        return { code: "breaks", level: isMissed ? "breaking" : "additive", message };
      },
    },
    {
      id: "parameter-spelling-changed",
      when: "name",
      surface: "source",
      why: "No message shows it, but programs do: openapi-fetch knows a path by its template, and headers are given by name.",
      instead: "Keep the name as it is written.",
      judge: ({ before, after, rewriting }) =>
        isSpelling(before, after, rewriting("name"))
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
      judge: ({ after, rewriting }) => ({
        code: "hidden",
        message: `the ${called(after)} may ${after.allowEmptyValue ? "be empty now" : "not be empty any more"}`,
        ...rewriting("empty"),
      }),
    },
    {
      id: "parameter-style-changed",
      when: "style",
      surface: "wire",
      why: "The same value is written as another text, which the other side rejects or reads as another value.",
      instead: "Add a parameter with the new style, and deprecate this one.",
      judge: ({ before, after, rewriting }) =>
        before.mediaType === after.mediaType
          ? rewritten(
              `the style of the ${called(after)} changed from ${before.style} to ${after.style}`,
              rewriting("form"),
            )
          : undefined, // which tells of it
    },
    {
      id: "parameter-explode-changed",
      when: "explode",
      surface: "wire",
      why: "Lists and objects are written as another text, which the other side rejects or reads as another value.",
      instead: "Add a parameter with the new form, and deprecate this one.",
      judge: ({ before, after, rewriting }) =>
        before.mediaType === after.mediaType && before.style === after.style
          ? rewritten(
              `explode of the ${called(after)} changed from ${before.explode} to ${after.explode}`,
              rewriting("form"),
            )
          : undefined, // which tells of it
    },
    {
      id: "parameter-media-type-changed",
      when: "mediaType",
      surface: "wire",
      why: "The same value is written as another text, which the other side rejects or reads as another value.",
      instead: "Add a parameter with the new form, and deprecate this one.",
      judge: ({ before, after, rewriting }) =>
        rewritten(
          `the ${called(after)} changed from ${before.mediaType ?? before.style} to ${after.mediaType ?? after.style}`,
          rewriting("form"),
        ),
    },
    annotation(
      "parameter-reserved-changed",
      "allowReserved",
      "allowReserved of the parameter",
      "Servers decode a character that is escaped and one that is not alike.",
    ),
    annotation("parameter-description-changed", "description", "the description of the parameter"),
    annotation("parameter-deprecated-changed", "deprecated", "the deprecation of the parameter"),
    annotation("parameter-examples-changed", ["examples", "externalExamples"], "an example of the parameter"),
    annotation<Parameter>(
      "parameter-extension-changed",
      ["extensions", "contentExtensions"],
      "an extension of the parameter",
      "No message has it; what generated functions make of it is told by itself.",
    ),
  ],
};

/** A parameter as a sentence names it. */
export function called({ in: place, name }: Parameter): string {
  return `${place} parameter ${JSON.stringify(name)}`;
}

/** Whether the names are the same on the wire: few paths have those of their parameters, and HTTP does not tell the case of headers. */
function isSpelling({ in: place, name }: Parameter, after: Parameter, { level }: Rewriting): boolean {
  return place === "header" ? name.toLowerCase() === after.name.toLowerCase() : level === "annotation";
}
