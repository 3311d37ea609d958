import { type Call, callOf, type Result } from "./call.js";
import type { Client } from "./client.js";
import type { ApiError } from "./errors.js";
import { type Operation, type OperationFunction, type OperationRest, sortArguments } from "./operation.js";
import type { CallOptions } from "./options.js";
import { readArray } from "./responses.js";

/** Items of a list that lie side by side. */
export interface Page<Item> {
  readonly items: Item[];
  /** How many items of the list come before these. */
  readonly offset: number;
  /** Where the next page begins: a walk can be taken up again from here. */
  readonly nextOffset: number;
  readonly response: Response;
}

/** A list: `await` it for one page, `for await` for its items, `pages()` for its pages. Nothing is sent before that. */
export interface List<Item, Error> extends Call<Item[], Error>, AsyncIterable<Item> {
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
}

/** How a walk through a list goes. */
export interface ListOptions extends CallOptions {
  /** Whether to ask for the next page while the items of one are being used. False unless set. */
  readonly prefetch?: boolean | undefined;
  /** A walk that reaches this many pages fails: the server repeats itself. 10,000 unless set. */
  readonly maxPages?: number | undefined;
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
  { offset: parameter, key }: Paging,
  rest?: OperationRest,
): Signature {
  const described: Operation = { id, method, template, returns: { 200: readArray }, ...rest };
  const call = (client: Client, ...args: unknown[]): List<unknown, ApiError> => {
    const [path, body, parameters, options] = sortArguments(described, args);
    const { prefetch, maxPages = 10_000 }: ListOptions = options ?? {};
    const fetchPage = (offset: unknown) =>
      client(described, path, body, { ...parameters, [parameter]: offset }, options) as Promise<
        Result<unknown[], ApiError>
      >;
    const start = parameters?.[parameter];
    const first = fetchPage(start);

    // A page that is shorter than the one before it is the last. One that is only shorter than the limit asked for need
    // not be, since servers cap the limit without saying so: then the next page, which is empty, ends the walk.
    async function* pages(): AsyncGenerator<Page<unknown>, void, undefined> {
      const seen = new Set<unknown>();
      let next = first;
      let offset = Number(start ?? 0);
      let longest = 1;
      for (let count = 0; count < maxPages; count++) {
        const result = await next;
        if (!result.ok) throw result.error;
        const { data, response } = result;
        const items = data.filter((item) => isNew(seen, key && Object(item)[key]));
        const nextOffset = offset + data.length;
        const isLast = data.length < longest || !items.length;
        longest = data.length;
        const ahead = prefetch && !isLast && fetchPage(nextOffset);
        if (!count || items.length) yield { items, offset, nextOffset, response };
        if (isLast) return;
        next = ahead || fetchPage(nextOffset);
        offset = nextOffset;
      }
      throw new RangeError(`${id}: no end within ${maxPages} pages`);
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

/** Whether a key was not seen before. An item without one, which `fields` may have left out, always counts as new. */
function isNew(seen: Set<unknown>, key: unknown): boolean {
  return key === undefined || (!seen.has(key) && Boolean(seen.add(key)));
}
