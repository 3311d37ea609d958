import type { Callback, MediaType, Operation, Parameter, Response } from "../model/model.js";
import { withoutNames } from "../model/paths.js";
import { findRenames } from "./rename.js";

/** What corresponds to what on two sides. */
export interface Pairing<Node> {
  pairs: { before: Node; after: Node }[];
  removed: Node[];
  added: Node[];
}

/** Pairs nodes of the same key, in the order of `after`. Of nodes that share a key the first is paired with the first, and so on. */
export function pairBy<Node>(
  before: readonly Node[],
  after: readonly Node[],
  keyOf: (node: Node) => string,
): Pairing<Node> {
  const waiting = new Map<string, Node[]>();
  for (const node of before) {
    const list = waiting.get(keyOf(node));
    if (list) list.push(node);
    else waiting.set(keyOf(node), [node]);
  }
  const pairing: Pairing<Node> = { pairs: [], removed: [], added: [] };
  const found = new Set<Node>();
  for (const node of after) {
    const counterpart = waiting.get(keyOf(node))?.shift();
    if (counterpart === undefined) pairing.added.push(node);
    else {
      found.add(counterpart);
      pairing.pairs.push({ before: counterpart, after: node });
    }
  }
  pairing.removed = before.filter((node) => !found.has(node));
  return pairing;
}

/** Operations by method and path template, in which names do not count; then those that moved to another path. */
export function pairOperations(
  before: readonly Operation[],
  after: readonly Operation[],
  isAlike: (before: Operation, after: Operation) => boolean,
): Pairing<Operation> {
  const found = pairBy(before, after, ({ method, path }) => `${method} ${withoutNames(path)}`);
  const named = pairBy(
    found.removed.filter(({ operationId }) => operationId !== undefined),
    found.added.filter(({ operationId }) => operationId !== undefined),
    ({ operationId }) => operationId ?? "",
  );
  const rest = (list: readonly Operation[], side: "before" | "after") =>
    list.filter((operation) => !named.pairs.some((pair) => pair[side] === operation));
  const candidates = (list: readonly Operation[]) =>
    list.map((node) => ({ name: `${node.method} ${node.path}`, node }));
  const moved = findRenames(
    candidates(rest(found.removed, "before")),
    candidates(rest(found.added, "after")),
    (one, other) => one.method === other.method && isAlike(one, other),
    () => false,
  ).map((rename) => ({ before: rename.before.node, after: rename.after.node }));
  const pairs = [...named.pairs, ...moved];
  return {
    pairs: [...found.pairs, ...pairs],
    removed: found.removed.filter((operation) => !pairs.some((pair) => pair.before === operation)),
    added: found.added.filter((operation) => !pairs.some((pair) => pair.after === operation)),
  };
}

/** Webhooks and the requests of a callback by name and method: both are given by the subscriber. */
export function pairCalls(before: readonly Operation[], after: readonly Operation[]): Pairing<Operation> {
  return pairBy(before, after, ({ method, path }) => `${method} ${path}`);
}

export function pairCallbacks(before: readonly Callback[], after: readonly Callback[]): Pairing<Callback> {
  return pairBy(before, after, ({ name }) => name);
}

/** Parameters by place and name, path parameters by their position in the path; then those that were renamed. */
export function pairParameters(
  before: Operation,
  after: Operation,
  isAlike: (before: Parameter, after: Parameter) => boolean,
): Pairing<Parameter> {
  const found = pairBy(
    before.parameters.map((parameter) => ({ parameter, key: keyOfParameter(before, parameter) })),
    after.parameters.map((parameter) => ({ parameter, key: keyOfParameter(after, parameter) })),
    ({ key }) => key,
  );
  const [removed, added] = [found.removed, found.added].map((list) => list.map(({ parameter }) => parameter));
  const candidates = (list: readonly Parameter[] = []) =>
    list.flatMap((node) => (node.in === "path" ? [] : [{ name: node.name, node }]));
  const renamed = findRenames(
    candidates(removed),
    candidates(added),
    (one, other) => one.in === other.in && isAlike(one, other),
    (one, other) => one.description !== undefined && one.description === other.description,
  ).map((rename) => ({ before: rename.before.node, after: rename.after.node }));
  return {
    pairs: [...found.pairs.map((pair) => ({ before: pair.before.parameter, after: pair.after.parameter })), ...renamed],
    removed: (removed ?? []).filter((parameter) => !renamed.some((pair) => pair.before === parameter)),
    added: (added ?? []).filter((parameter) => !renamed.some((pair) => pair.after === parameter)),
  };
}

function keyOfParameter({ path }: Operation, { in: place, name }: Parameter): string {
  if (place === "header") return `header ${name.toLowerCase()}`; // RFC 9110, 5.1
  if (place !== "path") return `${place} ${name}`;
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, inner]) => inner);
  const index = names.indexOf(name);
  return index < 0 ? `path ${name}` : `path #${index}`;
}

/** Responses by status; then a range of statuses that is gone and the first of it that came instead. */
export function pairResponses(before: readonly Response[], after: readonly Response[]): Pairing<Response> {
  const found = pairBy(before, after, ({ status }) => status);
  const narrowed = found.removed.flatMap((range) => {
    const instead = found.added.find(({ status }) => range.status === rangeOf(status));
    return instead ? [{ before: range, after: instead }] : [];
  });
  return {
    pairs: [...found.pairs, ...narrowed],
    removed: found.removed.filter((response) => !narrowed.some(({ before }) => before === response)),
    added: found.added.filter((response) => !narrowed.some(({ after }) => after === response)),
  };
}

/** The response of the same status; of one without counterpart the range or `default` that stands for it. */
export function coveringResponse(status: string, responses: readonly Response[]): Response | undefined {
  return (
    responses.find((response) => response.status === rangeOf(status)) ??
    responses.find((response) => response.status === "default")
  );
}

function rangeOf(status: string): string | undefined {
  return /^\d/.test(status) ? `${status[0]}XX` : undefined;
}

/** Media types of the same name, whatever its case and parameters' order; then a range on one side with what it covers on the other. */
export function pairMediaTypes(
  before: readonly MediaType[],
  after: readonly MediaType[],
): Pairing<MediaType> & {
  /** Media types that a range on the other side stands for. */
  covered: { before: MediaType; after: MediaType }[];
} {
  const found = pairBy(before, after, ({ mediaType }) => normalMediaType(mediaType));
  const covered: { before: MediaType; after: MediaType }[] = [];
  const removed = found.removed.filter((node) => {
    const range = mostSpecific(after.filter((candidate) => covers(candidate.mediaType, node.mediaType)));
    if (range) covered.push({ before: node, after: range });
    return !range;
  });
  const added = found.added.filter((node) => {
    const range = mostSpecific(before.filter((candidate) => covers(candidate.mediaType, node.mediaType)));
    if (range) covered.push({ before: range, after: node });
    return !range;
  });
  return { pairs: found.pairs, removed, added, covered };
}

/** `Application/JSON; Charset=UTF-8` is `application/json`: JSON has no charset (RFC 8259, 11). */
function normalMediaType(text: string): string {
  const [essence = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const isJson = essence === "application/json" || essence.endsWith("+json");
  return [essence, ...parameters.filter((parameter) => !(isJson && parameter.startsWith("charset="))).sort()].join(";");
}

/** Whether a media type is the other one, or of that range of them. */
export function isOfMediaType(mediaType: string, range: string): boolean {
  return normalMediaType(range) === normalMediaType(mediaType) || covers(range, mediaType);
}

/** Whether a range (OpenAPI 3.1, 4.8.14; RFC 9110, 12.5.1) stands for a media type. */
function covers(range: string, mediaType: string): boolean {
  const [one, other] = [normalMediaType(range), normalMediaType(mediaType)];
  if (one === other) return false;
  if (one === "*/*") return true;
  if (one.endsWith("/*")) return other.startsWith(one.slice(0, -1));
  return other.startsWith(`${one};`); // without parameters: whatever they are
}

function mostSpecific(ranges: readonly MediaType[]): MediaType | undefined {
  return [...ranges].sort((a, b) => b.mediaType.replace("*", "").length - a.mediaType.replace("*", "").length)[0];
}
