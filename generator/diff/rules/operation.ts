import type { Callback, Operation, PathItem } from "../../model/model.js";
import { annotation, type NodeRules } from "./rule.js";

/** Rules for operations; those for what they consist of have tables of their own. */
export const operationRules: NodeRules<Operation> = {
  // `identifier` is made from the operationId, or from method and path: all have rows.
  walked: [
    "identifier",
    "parameters",
    "requestBody",
    "responses",
    "security",
    "servers",
    "callbacks",
    "pathItem",
    "location",
  ],
  rules: [
    {
      id: "operation-added",
      when: "added",
      surface: "wire",
      why: "Nobody can call it yet, so nobody is disturbed.",
      instead: "Nothing: it is safe.",
      judge: ({ after }) => ({ level: "additive", message: `the operation ${titleOf(after)} was added` }),
    },
    {
      id: "operation-removed",
      when: "removed",
      surface: "wire",
      why: "Whoever calls it gets an error.",
      instead: "Mark it as deprecated with a date, and remove it with a new version.",
      judge: ({ before }) => ({
        code: "breaks",
        level: "breaking",
        message: `the operation ${titleOf(before)} was removed`,
      }),
    },
    {
      id: "operation-moved",
      when: "path",
      surface: "wire",
      why: "Whoever calls it under the old method and path gets an error.",
      instead: "Keep the old path as well, as deprecated, until nobody calls it.",
      judge: ({ before, after }) => ({
        code: "breaks", // openapi-fetch calls operations by method and path, whatever the operationId
        level: "breaking",
        message: `the operation ${titleOf(before)} is ${titleOf(after)} now`,
      }),
    },
    {
      id: "operation-method-changed",
      when: "method",
      surface: "wire",
      why: "Whoever calls it by the old method gets an error.",
      instead: "Keep the old method as well, as deprecated, until nobody calls it.",
      judge: ({ before, after }) =>
        before.path === after.path
          ? {
              code: "breaks",
              level: "breaking",
              message: `the operation ${titleOf(before)} is ${titleOf(after)} now`,
            }
          : undefined, // `operation-moved` tells of it
    },
    {
      id: "operation-id-changed",
      when: "operationId",
      surface: "source",
      why: "Generated clients name their functions after the operationId: callers of the old name do not compile.",
      instead: "Keep the operationId, whatever the summary says.",
      judge: ({ before, after }) =>
        isSpelling(before, after) || before.operationId === undefined || after.operationId === undefined
          ? undefined
          : { code: "breaks", level: "annotation", message: `the operationId changed from ${idsOf(before, after)}` },
    },
    {
      id: "operation-id-spelling-changed",
      when: "operationId",
      surface: "source",
      why: "The name that generated clients make of it stays the same.",
      instead: "Nothing: it is safe.",
      judge: ({ before, after }) =>
        isSpelling(before, after)
          ? { level: "annotation", message: `the spelling of the operationId changed from ${idsOf(before, after)}` }
          : undefined,
    },
    {
      id: "operation-id-added",
      when: "operationId",
      surface: "source",
      why: "No name was promised before: generated clients made one of method and path, and use the new one now.",
      instead: "Nothing: it is safe, but tell callers of generated clients that the derived name is gone.",
      judge: ({ before, after }) =>
        before.operationId === undefined && !isSpelling(before, after)
          ? {
              code: "breaks",
              level: "annotation",
              message: `the operationId ${JSON.stringify(after.operationId)} was added`,
            }
          : undefined,
    },
    {
      id: "operation-id-removed",
      when: "operationId",
      surface: "source",
      why: "Generated clients name their functions after the operationId: callers of that name do not compile.",
      instead: "Keep the operationId.",
      judge: ({ before, after }) =>
        after.operationId === undefined && !isSpelling(before, after)
          ? {
              code: "breaks",
              level: "annotation",
              message: `the operationId ${JSON.stringify(before.operationId)} was removed`,
            }
          : undefined,
    },
    {
      id: "operation-tag-changed",
      when: "tag",
      surface: "source",
      why: "Generated clients group their functions by the first tag: callers look for it in the old group.",
      instead: "Change the tag's description, and keep its name.",
      judge: ({ before, after }) => ({
        code: "breaks",
        level: "annotation",
        message: `the first tag changed from ${JSON.stringify(before.tag)} to ${JSON.stringify(after.tag)}`,
      }),
    },
    {
      id: "operation-deprecated-changed",
      when: "deprecated",
      surface: "wire",
      why: "A deprecated operation works as before; its end is a change of its own.",
      instead: "Say in the description what to use instead.",
      judge: ({ after }) => ({
        level: "annotation",
        message: `the operation is ${after.deprecated ? "deprecated now" : "no longer deprecated"}`,
      }),
    },
    annotation("operation-tags-changed", "tags", "the list of tags"),
    annotation("operation-summary-changed", "summary", "the summary"),
    annotation("operation-description-changed", "description", "the description"),
    annotation("operation-external-docs-changed", "externalDocs", "the link to further documentation"),
    annotation<Operation>(
      "operation-extension-changed",
      ["extensions", "responsesExtensions"],
      "an extension of the operation",
      "No message has it; what generated functions make of it is told by itself.",
    ),
  ],
};

/** Rules for what path items say of all their operations together. */
export const pathItemRules: NodeRules<PathItem> = {
  walked: ["location"],
  rules: [
    annotation("path-item-summary-changed", "summary", "the summary of the path"),
    annotation("path-item-description-changed", "description", "the description of the path"),
    annotation("path-item-extension-changed", "extensions", "an extension of the path"),
  ],
};

/** Rules for callbacks, which are paired by name; their requests are operations. */
export const callbackRules: NodeRules<Callback> = {
  walked: ["name", "operations"],
  rules: [annotation("callback-extension-changed", "extensions", "an extension of the callback")],
};

/** Whether generated code is called the same, though the operationId is written otherwise. */
function isSpelling(before: Operation, after: Operation): boolean {
  return before.identifier === after.identifier;
}

function idsOf(before: Operation, after: Operation): string {
  return [before, after].map(({ operationId }) => JSON.stringify(operationId ?? null)).join(" to ");
}

function titleOf({ method, path }: { method: string; path: string }): string {
  return `${method.toUpperCase()} ${path}`;
}
