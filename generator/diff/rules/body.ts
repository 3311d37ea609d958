import type { Encoding, Header, MediaType, RequestBody, Response } from "../../model/model.js";
import type { Direction, Sender } from "../change.js";
import { annotation, type NodeRules, narrowing, rewritten, widening } from "./rule.js";

export const requestBodyRules: NodeRules<RequestBody> = {
  walked: ["content", "location"],
  rules: [
    {
      id: "request-body-added",
      when: "added",
      surface: "wire",
      why: "Callers that send no body go on as before, unless it is required.",
      instead: "Let the body be optional.",
      judge: ({ after, sender }) => ({
        code: after.required || after.content.length > 0 ? "breaks" : "hidden",
        level: after.required ? narrowing(sender) : "additive",
        message: `${after.required ? "a required" : "an optional"} request body was added`,
      }),
    },
    {
      id: "request-body-removed",
      when: "removed",
      surface: "wire",
      why: "Requests with a body are still understood, but it has no effect any more.",
      instead: "Mark the operation as deprecated, and offer another one.",
      judge: ({ before, sender }) => ({
        code: before.content.length > 0 ? "breaks" : "hidden",
        level: sender === "api" && before.required ? "breaking" : "additive",
        message: "the request body was removed",
      }),
    },
    {
      id: "request-body-required-changed",
      when: "required",
      surface: "wire",
      why: "A request may only come to accept more: callers that send no body must stay right.",
      instead: "Keep the body optional.",
      judge: ({ after, sender }) => ({
        code: after.required ? "breaks" : "shows",
        level: after.required ? narrowing(sender) : widening(sender),
        message: `the request body became ${after.required ? "required" : "optional"}`,
      }),
    },
    annotation("request-body-description-changed", "description", "the description of the request body"),
    annotation("request-body-extension-changed", "extensions", "an extension of the request body"),
  ],
};

export const responseRules: NodeRules<Response> = {
  walked: ["headers", "content", "location"],
  rules: [
    {
      id: "response-added",
      when: "added",
      surface: "wire",
      why: "Callers have to be ready for statuses that they do not know (RFC 9110, 15).",
      instead: "Nothing, unless it replaces the status that callers look for.",
      judge: ({ after }) => ({ level: "additive", message: `the response ${after.status} was added` }),
    },
    {
      id: "response-removed",
      when: "removed",
      surface: "wire",
      why: "A success status is what one side answers with and the other waits for; of an error nobody misses anything.",
      instead: "Keep the old status.",
      judge: ({ before }) =>
        /^2/.test(before.status)
          ? { level: "breaking", message: `the success response ${before.status} was removed` }
          : { level: "additive", message: `the response ${before.status} was removed` },
    },
    {
      id: "response-narrowed",
      when: "status",
      surface: "wire",
      why: "Callers that are ready for any status of a range are ready for the one that is left of it.",
      instead: "Nothing: it is safe.",
      judge: ({ before, after }) => ({
        code: /^2/.test(after.status) ? "hidden" : "breaks", // an error is a case of its own
        level: "additive",
        message: `the response ${before.status} was narrowed to ${after.status}`,
      }),
    },
    annotation("response-description-changed", "description", "the description of the response"),
    annotation(
      "response-links-changed",
      "links",
      "the links of the response",
      "Links describe what may follow (OpenAPI 3.1, 4.8.20).",
    ),
    annotation("response-extension-changed", "extensions", "an extension of the response"),
  ],
};

export const mediaTypeRules: NodeRules<MediaType> = {
  walked: ["mediaType", "schema", "encoding", "location", "schemaLocation"],
  rules: [
    {
      id: "media-type-added",
      when: "added",
      surface: "wire",
      why: "A further form can be sent or asked for; of what is not asked for, a form that is new may not be understood.",
      instead: "Nothing, where callers choose the form; else let receivers choose it.",
      judge: ({ after, direction, sender }) => ({
        level: isPushed(direction, sender) ? "unproven" : "additive",
        message: `the ${direction} may be ${after.mediaType} now`,
      }),
    },
    {
      id: "media-type-removed",
      when: "removed",
      surface: "wire",
      why: "Whoever sends this form is turned away, and whoever asks for it gets another or none.",
      instead: "Keep the media type until nobody uses it.",
      judge: ({ before, direction, sender }) => ({
        level: isPushed(direction, sender) ? "additive" : "breaking",
        message: `the ${direction} may not be ${before.mediaType} any more`,
      }),
    },
    annotation("media-type-examples-changed", ["examples", "externalExamples"], "an example of the body"),
    annotation("media-type-extension-changed", "extensions", "an extension of the body"),
  ],
};

/** Whether the message is sent to somebody who did not choose its form: the request of a webhook or callback. */
function isPushed(direction: Direction, sender: Sender): boolean {
  return direction === "request" && sender === "api";
}

/** The fields of an encoding that say how a part is written. The first of those that differ tells of it. */
const encodingFields = ["contentType", "style", "explode", "allowReserved"] as const;

export const encodingRules: NodeRules<Encoding> = {
  walked: ["property", "headers"],
  rules: (
    [
      ["encoding-added", "added", "was added"],
      ["encoding-removed", "removed", "was removed"],
      ["encoding-content-type-changed", "contentType", "changed"],
      ["encoding-style-changed", "style", "changed"],
      ["encoding-explode-changed", "explode", "changed"],
      ["encoding-reserved-changed", "allowReserved", "changed"],
    ] as const
  )
    .map(([id, when, verb]): NodeRules<Encoding>["rules"][number] => ({
      id,
      when,
      surface: "wire",
      why: "The same value is written as another text, or sent as another media type, which the other side rejects or reads as another value.",
      instead: "Keep how the part is written.",
      judge: ({ before, after, rewriting }) =>
        when === (encodingFields.find((field) => before[field] !== after[field]) ?? when)
          ? rewritten(`the encoding of the part ${JSON.stringify(after.property)} ${verb}`, rewriting("form"))
          : undefined,
    }))
    .concat(annotation("encoding-extension-changed", "extensions", "an extension of the encoding of a part")),
};

export const headerRules: NodeRules<Header> = {
  // Headers are paired by name without regard to case (RFC 9110, 5.1), so that only case can differ.
  walked: ["name", "schema", "location", "schemaLocation"],
  rules: [
    {
      id: "response-header-added",
      when: "added",
      surface: "wire",
      why: "Readers must ignore headers that they do not know (RFC 9110, 5.1); one that senders must add, to a part or as an answer to a webhook, they do not know.",
      instead: "Nothing where it is optional or the API sends it; else ask for it as an optional one.",
      judge: ({ after, sender }) => ({
        code: "hidden",
        level: after.required ? narrowing(sender) : "additive",
        message: `the ${after.required ? "required" : "optional"} header ${JSON.stringify(after.name)} was added`,
      }),
    },
    {
      id: "response-header-removed",
      when: "removed",
      surface: "wire",
      why: "Readers rely on a header that is always there; of an optional one they miss what it said.",
      instead: "Keep the header until nobody uses it.",
      judge: ({ before, sender }) => ({
        code: "hidden",
        level: before.required ? widening(sender) : "additive",
        message: `the ${before.required ? "required" : "optional"} header ${JSON.stringify(before.name)} was removed`,
      }),
    },
    {
      id: "response-header-required-changed",
      when: "required",
      surface: "wire",
      why: "Readers rely on a header that is always there.",
      instead: "Go on sending the header.",
      judge: ({ after, sender }) => ({
        code: "hidden",
        level: after.required ? narrowing(sender) : widening(sender),
        message: `the header ${JSON.stringify(after.name)} became ${after.required ? "required" : "optional"}`,
      }),
    },
    {
      id: "response-header-explode-changed",
      when: "explode",
      surface: "wire",
      why: "An object is written as another text, which readers reject or read as another value.",
      instead: "Add a header with the new form.",
      judge: ({ before, after, rewriting }) =>
        before.mediaType === after.mediaType
          ? rewritten(
              `explode of the header ${JSON.stringify(after.name)} changed from ${before.explode} to ${after.explode}`,
              rewriting("form"),
            )
          : undefined, // which tells of it
    },
    {
      id: "response-header-media-type-changed",
      when: "mediaType",
      surface: "wire",
      why: "The same value is written as another text, which readers reject or read as another value.",
      instead: "Add a header with the new form.",
      judge: ({ before, after, rewriting }) =>
        rewritten(
          `the header ${JSON.stringify(after.name)} changed from ${before.mediaType ?? "simple"} to ${after.mediaType ?? "simple"}`,
          rewriting("form"),
        ),
    },
    annotation("response-header-description-changed", "description", "the description of a header"),
    annotation("response-header-deprecated-changed", "deprecated", "the deprecation of a header"),
    annotation("response-header-examples-changed", ["examples", "externalExamples"], "an example of a header"),
    annotation("response-header-extension-changed", ["extensions", "contentExtensions"], "an extension of a header"),
  ],
};
