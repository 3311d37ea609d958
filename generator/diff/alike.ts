import type { MediaType, Operation } from "../model/model.js";
import { pairBy, pairMediaTypes, pairParameters } from "./pair.js";
import type { Sameness } from "./same.js";

/** Whether two operations ask and answer the same, wherever they are. */
export function isAlike(one: Operation, other: Operation, { sameShape }: Sameness): boolean {
  const sameContent = (before: readonly MediaType[] = [], after: readonly MediaType[] = []): boolean => {
    const { pairs, removed, added } = pairMediaTypes(before, after);
    return (
      removed.length + added.length === 0 && pairs.every((pair) => sameShape(pair.before.schema, pair.after.schema))
    );
  };
  const parameters = pairParameters(one, other, () => false);
  const responses = pairBy(one.responses, other.responses, ({ status }) => status);
  return (
    parameters.removed.length + parameters.added.length + responses.removed.length + responses.added.length === 0 &&
    parameters.pairs.every((pair) => sameShape(pair.before.schema, pair.after.schema)) &&
    sameContent(one.requestBody?.content, other.requestBody?.content) &&
    responses.pairs.every((pair) => sameContent(pair.before.content, pair.after.content))
  );
}
