import type { Json } from "../json.js";
import type { Location } from "../location.js";
import type { Encoding, Header, MediaType } from "../model/model.js";
import { codeOfMediaType } from "./callers-of-operations.js";
import type { Direction, OperationRef, Sender, Side, WitnessPlace } from "./change.js";
import { compareNodes, loneNode, type Surroundings } from "./compare-nodes.js";
import { type FormMessage, isMultipart } from "./compare-writings.js";
import type { OperationSink } from "./operation-sink.js";
import { pairBy, pairMediaTypes } from "./pair.js";
import { ofMessage } from "./parts.js";
import { encodingRules, headerRules, mediaTypeRules } from "./rules/body.js";
import { formOfBody, formOfValue } from "./text-form.js";

/** The operation that messages belong to. */
interface Exchange {
  operation: Record<Side, OperationRef>;
  /** Who sends the request. */
  caller: Sender;
  sink: OperationSink;
  around(
    direction: Direction,
    sender: Sender,
    base: { location: Location } | undefined,
    revision: { location: Location } | undefined,
    key: Json[],
    place: WitnessPlace,
    isAskedFor?: boolean,
  ): Surroundings;
}

/** Compares what messages consist of: their bodies by media type, and headers. */
export function messageComparison({ operation, caller, sink, around }: Exchange) {
  return { compareContent, compareHeaders };

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
