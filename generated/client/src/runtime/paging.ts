import { type Call, callOf, type Result } from "./call.js";
import type { Client } from "./client.js";
import type { ApiError } from "./errors.js";
import {
  type Operation,
  type OperationFunction,
  type OperationRest,
  sortArguments,
} from "./operation.js";
import type { CallOptions } from "./options.js";
import { readArray } from "./responses.js";

/** Items of a list that lie side by side. */
export interface Page<Item> {
  readonly items: Item[];
  /** Where the next page begins: a walk can be taken up again from here. */
  readonly nextOffset: number;
  readonly response: Response;
}

/** A list: `await` it for one page, `for await` for its items, `pages()` for its pages. The first page is asked for at once. */
export interface List<Item, Error>
  extends Call<Item[], Error>, AsyncIterable<Item> {
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
}

/** How a walk through a list goes. */
export interface ListOptions extends CallOptions {
  /** Whether to ask for the next page while the items of one are being used; leaving the walk cancels that. False unless set. */
  readonly prefetch?: boolean | undefined;
}

/** How a list is divided (`x-pagination`). */
export interface Paging {
  /** The parameter that says how many items to skip. */
  readonly offset: string;
  /** The parameter that says how many items a page may have. */
  readonly limit: string;
  /** The largest limit that the server is sure to honour, where the description tells. */
  readonly maxLimit?: number;
  /** The property that tells items apart, where there is one: an item that was seen is not given again. */
  readonly key?: string;
}

/** An operation whose answer is one page of a list. */
export function list<Signature extends OperationFunction>(
  id: string,
  method: string,
  template: string,
  { offset, limit, maxLimit = 0, key = "" }: Paging,
  rest?: OperationRest,
): Signature {
  const described: Operation = {
    id,
    method,
    template,
    returns: { 200: readArray },
    ...rest,
  };
  const call = (
    client: Client,
    ...args: unknown[]
  ): List<unknown, ApiError> => {
    const [path, body, parameters = {}, options = {}] = sortArguments(
      described,
      args,
    );
    const { prefetch, signal: outer }: ListOptions = options;
    const fetchPage = (skipped: unknown, signal = outer) =>
      client(
        described,
        path,
        body,
        { ...parameters, [offset]: skipped },
        { ...options, signal },
      ) as Promise<Result<unknown[], ApiError>>;
    const start = parameters[offset];
    const asked = Number(parameters[limit]);
    const first = fetchPage(start);

    // A page shorter than the limit is the last. Where the server may cap the limit without saying so, the page before
    // tells how long a full one is; a first page then says nothing, and the next one, which may be empty, ends the walk.
    async function* pages(): AsyncGenerator<Page<unknown>, void, undefined> {
      const seen = new Set<unknown>();
      const left = new AbortController();
      const signal = AbortSignal.any([left.signal, outer ?? left.signal]);
      let next = first;
      let nextOffset = Number(start) || 0;
      let full = asked <= maxLimit ? asked : 1;
      try {
        for (let pagesLeft = 100_000; pagesLeft--;) {
          const { data, response } = await callOf(next).withResponse();
          const items = data.filter((item) => {
            const value = Object(item)[key];
            return value === undefined || seen.size < seen.add(value).size; // `fields` may have left the key out
          });
          nextOffset += data.length;
          const isLast = data.length < full || !items.length;
          const ahead = prefetch && !isLast && fetchPage(nextOffset, signal);
          yield { items, nextOffset, response };
          if (isLast) return;
          full = data.length;
          next = ahead || fetchPage(nextOffset, signal);
        }
      } finally {
        left.abort();
      }
      throw new Error(`${id}: endless`); // the server goes in circles
    }

    return Object.assign(callOf(first), {
      pages,
      async *[Symbol.asyncIterator]() {
        for await (const { items } of pages()) yield* items;
      },
    });
  };
  return call as OperationFunction as Signature;
}
