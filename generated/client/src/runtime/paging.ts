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

/** A list: `await` it for one page, `for await` for its items, `pages()` for its pages. Nothing is sent before that. */
export interface List<Item, Error>
  extends Call<Item[], Error>, AsyncIterable<Item> {
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
}

/** How a walk through a list goes. */
export interface ListOptions extends CallOptions {
  /** Whether to ask for the next page while the items of one are being used. False unless set. */
  readonly prefetch?: boolean | undefined;
}

/** How a list is divided (`x-pagination`). */
export interface Paging {
  /** The parameter that says how many items to skip. */
  readonly offset: string;
  /** The property that tells items apart, where there is one: an item that was seen is not given again. */
  readonly key?: string;
}

/** An operation whose answer is one page of a list. */
export function list<Signature extends OperationFunction>(
  id: string,
  method: string,
  template: string,
  { offset, key = "" }: Paging,
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
    const [path, body, parameters, options] = sortArguments(described, args);
    const { prefetch }: ListOptions = options ?? {};
    const fetchPage = (skipped: unknown) =>
      client(
        described,
        path,
        body,
        { ...parameters, [offset]: skipped },
        options,
      ) as Promise<Result<unknown[], ApiError>>;
    const start = parameters?.[offset];
    const first = fetchPage(start);

    // A page that is shorter than the one before it is the last. One that is only shorter than the limit asked for need
    // not be, since servers cap the limit without saying so: then the next page, which is empty, ends the walk.
    async function* pages(): AsyncGenerator<Page<unknown>, void, undefined> {
      const seen = new Set<unknown>();
      let next = first;
      let nextOffset = Number(start) || 0;
      let longest = 1;
      for (let left = 100_000; left--;) {
        const { data, response } = await callOf(next).withResponse();
        const items = data.filter((item) => {
          const value = Object(item)[key];
          return value === undefined || seen.size < seen.add(value).size; // `fields` may have left the key out
        });
        nextOffset += data.length;
        const isLast = data.length < longest || !items.length;
        const ahead = prefetch && !isLast && fetchPage(nextOffset);
        yield { items, nextOffset, response };
        if (isLast) return;
        longest = data.length;
        next = ahead || fetchPage(nextOffset);
      }
      throw new RangeError(`${id}: endless`); // the server goes in circles
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
