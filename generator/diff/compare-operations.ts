import type { Json } from "../json.js";
import type { Location } from "../location.js";
import type { Operation, Parameter, RequestBody, Response } from "../model/model.js";
import { isAlike } from "./alike.js";
import { codeOfParameter, codeOfResponse } from "./callers-of-operations.js";
import type { Change, Direction, Sender, WitnessPlace } from "./change.js";
import { messageComparison } from "./compare-messages.js";
import { compareNodes, loneNode, type Surroundings } from "./compare-nodes.js";
import { keyOf, pathOf, refOf } from "./operation-ref.js";
import type { OperationSink } from "./operation-sink.js";
import { coveringResponse, pairCallbacks, pairCalls, pairOperations, pairParameters, pairResponses } from "./pair.js";
import { ofMessage } from "./parts.js";
import { pathItemsBeside } from "./path-items.js";
import { requestBodyRules, responseRules } from "./rules/body.js";
import { callbackRules, operationRules, pathItemRules } from "./rules/operation.js";
import { called, parameterRules } from "./rules/parameter.js";
import { formOfValue } from "./text-form.js";

/** Compares the operations under `paths`. */
export function comparePaths(before: readonly Operation[], after: readonly Operation[], sink: OperationSink): void {
  const { pairs, removed, added } = pairOperations(before, after, (one, other) => isAlike(one, other, sink.same));
  for (const operation of removed) sink.report(loneOperation("removed", operation, "client"));
  for (const operation of added) sink.report(loneOperation("added", operation, "client"));
  for (const pair of pairs) compareOperation(pair.before, pair.after, "client", sink);
}

/** Compares requests that the API sends: webhooks and those of callbacks. */
export function compareCalls(before: readonly Operation[], after: readonly Operation[], sink: OperationSink): void {
  const { pairs, removed, added } = pairCalls(before, after);
  for (const operation of removed) sink.report(loneOperation("removed", operation, "api"));
  for (const operation of added) sink.report(loneOperation("added", operation, "api"));
  for (const pair of pairs) compareOperation(pair.before, pair.after, "api", sink);
}

function loneOperation(when: "added" | "removed", operation: Operation, sender: Sender): Change[] {
  return loneNode(operationRules, when, operation, {
    operation: { base: refOf(operation), revision: refOf(operation) },
    direction: null,
    sender,
    base: when === "removed" ? operation.location : null,
    revision: when === "added" ? operation.location : null,
    key: keyOf(operation),
    place: "request",
    isAskedFor: true,
    code: when === "removed" && sender === "api" ? "hidden" : undefined, // no function made the call
  });
}

/** @param caller who sends the request; the other side sends the response */
function compareOperation(before: Operation, after: Operation, caller: Sender, sink: OperationSink): void {
  const operation = { base: refOf(before), revision: refOf(after) };
  const answerer: Sender = caller === "client" ? "api" : "client";
  sink.report(
    compareNodes(
      operationRules,
      before,
      { ...after, path: pathOf(before, after) },
      around(null, caller, before, after, []),
    ),
  );
  const items = pathItemsBeside(before, after);
  const aroundItems = around(null, caller, items.base, items.revision, ["path"]);
  sink.report(compareNodes(pathItemRules, items.base, items.revision, aroundItems));
  const { compareContent, compareHeaders } = messageComparison({ operation, caller, sink, around });
  compareParameters();
  compareRequestBodies();
  compareResponses();
  compareCallbacks();
  sink.matched(before, after);

  function around(
    direction: Direction | null,
    sender: Sender,
    base: { location: Location } | undefined,
    revision: { location: Location } | undefined,
    key: Json[],
    place: WitnessPlace = "request",
    isAskedFor = false,
  ): Surroundings {
    return {
      operation,
      direction,
      sender,
      base: base?.location ?? null,
      revision: revision?.location ?? null,
      key: [keyOf(after), ...key],
      place,
      isAskedFor,
      code: caller === "api" ? "hidden" : undefined, // no function makes the call
    };
  }

  function compareCallbacks(): void {
    const { pairs, removed, added } = pairCallbacks(before.callbacks, after.callbacks);
    for (const pair of pairs) {
      const place = around(null, caller, before, after, ["callback", pair.after.name]);
      sink.report(compareNodes(callbackRules, pair.before, pair.after, place));
      compareCalls(pair.before.operations, pair.after.operations, sink);
    }
    for (const callback of removed) compareCalls(callback.operations, [], sink);
    for (const callback of added) compareCalls([], callback.operations, sink);
  }

  function compareParameters(): void {
    const { pairs, removed, added } = pairParameters(before, after, (one, other) =>
      sink.same.sameShape(one.schema, other.schema),
    );
    const place = (base: Parameter | undefined, revision: Parameter | undefined): Surroundings => {
      const { in: where, name } = revision ?? base ?? { in: "query", name: "" };
      const surroundings = around("request", caller, base, revision, [where, where === "path" ? "" : name], where);
      const reader = caller === "client" ? revision : base; // who misses it under this name, where it has another now
      return {
        ...surroundings,
        name: reader?.name ?? name,
        code: surroundings.code ?? codeOfParameter(base, revision, before, after),
      };
    };
    for (const parameter of removed)
      sink.report(loneNode(parameterRules, "removed", parameter, place(parameter, undefined)));
    for (const parameter of added)
      sink.report(loneNode(parameterRules, "added", parameter, place(undefined, parameter)));
    for (const pair of pairs) {
      const rewriting = sink.writings.parameter(pair.before, pair.after, caller);
      sink.report(
        compareNodes(parameterRules, pair.before, pair.after, { ...place(pair.before, pair.after), rewriting }),
      );
      sink.compareSchemas({
        operation,
        direction: "request",
        sender: caller,
        text: formOfValue(caller === "client" ? pair.after : pair.before),
        place: pair.after.in,
        names: { base: pair.before.name, revision: pair.after.name },
        what: `the ${called(pair.after)}`,
        key: [pair.after.in, pair.after.in === "path" ? "" : pair.after.name],
        isRequired: pair.after.required,
        before: ofMessage(pair.before),
        after: ofMessage(pair.after),
      });
    }
  }

  function compareRequestBodies(): void {
    const [one, other] = [before.requestBody, after.requestBody];
    const place = around("request", caller, one, other, ["body"], "request-body");
    if (one && !other) sink.report(loneNode<RequestBody>(requestBodyRules, "removed", one, place));
    if (!one && other) sink.report(loneNode<RequestBody>(requestBodyRules, "added", other, place));
    if (!one || !other) return;
    sink.report(compareNodes(requestBodyRules, one, other, place));
    compareContent("request", caller, one.content, other.content, "the request body", ["body"]);
  }

  function compareResponses(): void {
    const { pairs, removed, added } = pairResponses(before.responses, after.responses);
    const place = (base: Response | undefined, revision: Response | undefined): Surroundings => ({
      ...around("response", answerer, base, revision, [revision?.status ?? base?.status ?? ""], "response", true),
      name: (revision ?? base)?.status,
    });
    for (const response of removed)
      sink.report(
        loneNode(responseRules, "removed", response, {
          ...place(response, undefined),
          code: codeOfResponse(response, false, after, sink.same),
        }),
      );
    for (const response of added) {
      sink.report(
        loneNode(responseRules, "added", response, {
          ...place(undefined, response),
          code: codeOfResponse(response, true, before, sink.same),
        }),
      );
      // What the base said of all such statuses was promised of this one as well.
      const promised = coveringResponse(response.status, before.responses);
      if (promised) compareMessages(promised, response);
    }
    for (const pair of pairs) {
      sink.report(
        compareNodes(responseRules, pair.before, pair.after, { ...place(pair.before, pair.after), isAskedFor: false }),
      );
      compareMessages(pair.before, pair.after);
    }
  }

  function compareMessages(one: Response, other: Response): void {
    const key = [other.status];
    const what = `the ${other.status} response body`;
    compareContent("response", answerer, one.content, other.content, what, key);
    compareHeaders(one.headers, other.headers, { direction: "response", sender: answerer }, key);
  }
}
