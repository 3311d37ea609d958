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

/** How many items are sent. */
export interface BulkOptions extends CallOptions {
  /** Most items in one request. What the API advises unless set. */
  readonly batchSize?: number;
  /** Most requests on their way at a time; they begin in order. 2 unless set. */
  readonly concurrency?: number;
}

/** A call that sends many items. */
export type Bulk<Item, Outcome, Detail, Error> = Call<
  BulkResult<Item, Outcome, Detail, Error>,
  Error
>;

/** What became of each item, in the order in which they were given. */
export interface BulkResult<Item, Outcome, Detail, Error> {
  readonly succeeded: {
    readonly item: Item;
    readonly index: number;
    readonly outcome: Outcome;
  }[];
  readonly failed: BulkFailure<Item, Detail, Error>[];
  /** Results that belong to no item that was sent. */
  readonly unmatched: Outcome[];
  /** Sends again those that failed and may be sent again without being done twice. */
  resend(): Bulk<Item, Outcome, Detail, Error>;
}

/** An item that did not succeed. */
export type BulkFailure<Item, Detail, Error> = {
  readonly item: Item;
  readonly index: number;
  /** Whether it is sure to have had no effect. */
  readonly mayResend: boolean;
} & (
  | {
      /** The server refused the item. */ readonly kind: "refused";
      readonly error: Detail;
    }
  | {
      /** The request that held it failed. */ readonly kind: "failed";
      readonly error: Error;
    }
  | {
      /** The answer says nothing of it. */ readonly kind: "unanswered";
      readonly error: undefined;
    }
);

/** Where the items and their results stand (`x-bulk`). */
export interface BulkLayout {
  /** Property names that lead to the items in the request's body; none where the body is the array. */
  readonly items: readonly string[];
  /** The same for the results in the answer. */
  readonly results: readonly string[];
  /** Of a result: the position of its item in the request. */
  readonly index: string;
  /** Of a result: whether the item succeeded. */
  readonly success: string;
  /** Of a result: what went wrong. */
  readonly error: string;
  readonly batchSize: number;
}

type AnyResult = BulkResult<unknown, unknown, unknown, ApiError>;

/** An operation that takes many items and answers for each. */
export function bulk<Signature extends OperationFunction>(
  id: string,
  method: string,
  template: string,
  layout: BulkLayout,
  rest?: OperationRest,
): Signature {
  const described: Operation = { id, method, template, ...rest };
  const call = (
    client: Client,
    ...args: unknown[]
  ): Call<AnyResult, ApiError> => {
    const [path, body, parameters, options] = sortArguments(described, args);
    const { batchSize = layout.batchSize, concurrency = 2 }: BulkOptions =
      options ?? {};
    const send = (items: readonly unknown[]) =>
      client(
        described,
        path,
        replaceAt(body, layout.items, items),
        parameters,
        options,
      );
    const run = async (
      items: readonly unknown[],
    ): Promise<Result<AnyResult, ApiError>> => {
      const batches: (readonly unknown[])[] = [];
      for (
        let start = 0;
        start < items.length || start === 0;
        start += Math.max(1, batchSize)
      )
        batches.push(items.slice(start, start + Math.max(1, batchSize)));
      const answers = await inOrder(batches, concurrency, send);
      const [first] = answers;
      const good = answers.find(({ ok }) => ok);
      if (!good?.ok) return first as Result<AnyResult, ApiError>; // nothing to report but the failure
      const data: AnyResult = {
        succeeded: [],
        failed: [],
        unmatched: [],
        resend: () =>
          callOf(
            run(
              data.failed
                .filter(({ mayResend }) => mayResend)
                .map(({ item }) => item),
            ),
          ),
      };
      let start = 0;
      for (const [number, batch] of batches.entries()) {
        const answer = answers[number];
        if (answer) sort(data, batch, start, answer, layout);
        start += batch.length;
      }
      return { ...good, data };
    };
    return callOf(run((valueAt(body, layout.items) ?? []) as unknown[]));
  };
  return call as OperationFunction as Signature;
}

/** Files the items of one batch under what became of them. */
function sort(
  data: AnyResult,
  batch: readonly unknown[],
  start: number,
  answer: Result<unknown, ApiError>,
  { results, index, success, error }: BulkLayout,
): void {
  const outcomes = answer.ok
    ? ((valueAt(answer.data, results) ?? []) as Record<string, unknown>[])
    : [];
  // Without a usable index a result belongs to the item at its own place, provided that none is missing.
  const isIndexed = outcomes.every((outcome) =>
    Number.isInteger(outcome[index]),
  );
  const isComplete = outcomes.length === batch.length;
  const placed = new Map<unknown, Record<string, unknown>>();
  for (const [place, outcome] of outcomes.entries()) {
    const key = isIndexed ? outcome[index] : isComplete ? place : undefined;
    if (Number(key) >= 0 && Number(key) < batch.length && !placed.has(key))
      placed.set(key, outcome);
    else data.unmatched.push(outcome);
  }
  for (const [place, item] of batch.entries()) {
    const outcome = placed.get(place);
    const common = { item, index: start + place };
    if (!answer.ok)
      data.failed.push({
        ...common,
        kind: "failed",
        error: answer.error,
        mayResend: !answer.error.mayHaveBeenApplied,
      });
    else if (!outcome)
      data.failed.push({
        ...common,
        kind: "unanswered",
        error: undefined,
        mayResend: false,
      });
    else if (outcome[success] === true)
      data.succeeded.push({ ...common, outcome });
    else
      data.failed.push({
        ...common,
        kind: "refused",
        error: outcome[error],
        mayResend: true,
      });
  }
}

/** Runs over the inputs, a few at a time, and returns the outputs in the order of the inputs. */
async function inOrder<Input, Output>(
  inputs: readonly Input[],
  concurrency: number,
  run: (input: Input) => Promise<Output>,
): Promise<Output[]> {
  const outputs: Output[] = [];
  const waiting = inputs.entries();
  const work = async () => {
    for (const [place, input] of waiting) outputs[place] = await run(input);
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  return outputs;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, name) => Object(part)[name], value);
}

function replaceAt(
  value: unknown,
  [name, ...rest]: readonly string[],
  replacement: unknown,
): unknown {
  return name === undefined
    ? replacement
    : {
        ...Object(value),
        [name]: replaceAt(Object(value)[name], rest, replacement),
      };
}
