import type { Json } from "../json.js";
import type { Location } from "../location.js";
import type { Encoding, Header, MediaType, Operation, Parameter, RequestBody, Response } from "../model/model.js";
import { isAlike } from "./alike.js";
import { codeOfMediaType, codeOfParameter, codeOfResponse } from "./callers-of-operations.js";
import type { Change, Direction, Sender, WitnessPlace } from "./change.js";
import { compareNodes, loneNode, type Surroundings } from "./compare-nodes.js";
import { type FormMessage, isMultipart, type WritingComparison } from "./compare-writings.js";
import { keyOf, pathOf, refOf } from "./operation-ref.js";
import {
  coveringResponse,
  pairBy,
  pairCallbacks,
  pairCalls,
  pairMediaTypes,
  pairOperations,
  pairParameters,
  pairResponses,
} from "./pair.js";
import { ofMessage } from "./parts.js";
import { pathItemsBeside } from "./path-items.js";
import { encodingRules, headerRules, mediaTypeRules, requestBodyRules, responseRules } from "./rules/body.js";
import { callbackRules, operationRules, pathItemRules } from "./rules/operation.js";
import { called, parameterRules } from "./rules/parameter.js";
import type { Sameness } from "./same.js";
import type { SchemaUse } from "./schema-changes.js";
import { formOfBody, formOfValue } from "./text-form.js";

/** What comparing operations hands on. */
export interface OperationSink {
  same: Sameness;
  report(changes: readonly Change[]): void;
  compareSchemas(use: SchemaUse): void;
  writings: WritingComparison;
  /** A pair of operations whose security and servers are still to be compared. */
  matched(before: Operation, after: Operation): void;
}

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

  /** Headers of a response, or of a part of a message. */
  function compareHeaders(
    one: readonly Header[],
    other: readonly Header[],
    { direction, sender }: Pick<FormMessage, "direction" | "sender">,
    key: Json[],
  ): void {
    const where: WitnessPlace = direction === "request" ? "header" : "response-header";
    const { pairs, removed, added } = pairBy(one, other, ({ name }) => name.toLowerCase());
    const place = (base: Header | undefined, revision: Header | undefined): Surroundings => {
      const name = (revision ?? base)?.name ?? "";
      const own = [...key, name.toLowerCase()];
      return { ...around(direction, sender, base, revision, own, where), name };
    };
    for (const header of removed) sink.report(loneNode(headerRules, "removed", header, place(header, undefined)));
    for (const header of added) sink.report(loneNode(headerRules, "added", header, place(undefined, header)));
    for (const pair of pairs) {
      const rewriting = sink.writings.header(pair.before, pair.after, { direction, sender });
      sink.report(compareNodes(headerRules, pair.before, pair.after, { ...place(pair.before, pair.after), rewriting }));
      sink.compareSchemas({
        operation,
        direction,
        sender,
        text: formOfValue(sender === "client" ? pair.after : pair.before),
        place: where,
        names: { base: pair.before.name, revision: pair.after.name },
        what: `the ${direction} header ${JSON.stringify(pair.after.name)}`,
        key: [...key, pair.after.name.toLowerCase()],
        isRequired: pair.after.required,
        before: ofMessage(pair.before),
        after: ofMessage(pair.after),
      });
    }
  }

  function compareContent(
    direction: Direction,
    sender: Sender,
    one: readonly MediaType[],
    other: readonly MediaType[],
    what: string,
    key: Json[],
  ): void {
    const { pairs, removed, added, covered } = pairMediaTypes(one, other);
    const body: WitnessPlace = direction === "request" ? "request-body" : "response-body";
    const place = (base: MediaType | undefined, revision: MediaType | undefined): Surroundings => {
      const lone = base && revision ? undefined : (base ?? revision);
      return {
        ...around(direction, sender, base, revision, [...key, (revision ?? base)?.mediaType ?? ""], body, true),
        name: (revision ?? base)?.mediaType,
        code: lone && (caller === "api" ? "hidden" : codeOfMediaType(lone, one, other, direction, sink.same)),
      };
    };
    for (const mediaType of removed)
      sink.report(loneNode(mediaTypeRules, "removed", mediaType, place(mediaType, undefined)));
    for (const mediaType of added)
      sink.report(loneNode(mediaTypeRules, "added", mediaType, place(undefined, mediaType)));
    const isSeveral = other.length > 1;
    for (const pair of [...pairs, ...covered]) {
      if (pairs.includes(pair)) {
        sink.report(compareNodes(mediaTypeRules, pair.before, pair.after, place(pair.before, pair.after)));
        compareEncodings(place(pair.before, pair.after), { ...pair, direction, sender });
      }
      sink.compareSchemas({
        operation,
        direction,
        sender,
        text: formOfBody(pair.before, pair.after),
        place: body,
        names: { base: pair.before.mediaType, revision: pair.after.mediaType },
        what: isSeveral ? `${what} (${pair.after.mediaType})` : what,
        key: [...key, pair.after.mediaType],
        isRequired: true,
        before: ofMessage(pair.before),
        after: ofMessage(pair.after),
      });
    }
  }

  function compareEncodings(place: Surroundings, message: FormMessage): void {
    const { before: one, after: other } = message;
    const { pairs, removed, added } = pairBy(one.encoding, other.encoding, ({ property }) => property);
    const of = (base: Encoding | undefined, revision: Encoding | undefined): Surroundings => {
      const property = (revision ?? base)?.property ?? "";
      const rewriting = sink.writings.property(property, { base, revision }, message);
      return { ...place, key: [place.key, property], rewriting };
    };
    const lone = [...removed.map((before) => ({ before })), ...added.map((after) => ({ after }))];
    for (const { before, after } of [...lone, ...pairs] as { before?: Encoding; after?: Encoding }[]) {
      const place = of(before, after);
      if (before && after) sink.report(compareNodes(encodingRules, before, after, place));
      else if (before) sink.report(loneNode(encodingRules, "removed", before, place));
      else if (after) sink.report(loneNode(encodingRules, "added", after, place));
      // The parts of other forms have no headers (OpenAPI 3.1, 4.8.15.1).
      if (isMultipart(one) && isMultipart(other))
        compareHeaders(before?.headers ?? [], after?.headers ?? [], message, [place.key]);
    }
  }
}
