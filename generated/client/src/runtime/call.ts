/** What a call came to, as a value: `if (result.ok) result.data else result.error`. */
export type Result<Data, Error> = Success<Data> | Failure<Error>;

/** A good answer. */
export interface Success<Data> {
  readonly ok: true;
  readonly data: Data;
  /** Status and headers; the body is already read. */
  readonly response: Response;
  /** The identifier that was sent with the request, where the API knows one. */
  readonly traceId: string | undefined;
}

export interface Failure<Error> {
  readonly ok: false;
  readonly error: Error;
}

/**
 * A call on its way: a promise of the data that rejects with an `ApiError`, and two more ways to take the answer. A call
 * that nobody awaits, or whose `result()` alone is used, is no unhandled rejection.
 */
export interface Call<Data, Error> extends Promise<Data> {
  /** Resolves to the data or the typed error, and never rejects. */
  result(): Promise<Result<Data, Error>>;
  /** Resolves to the data together with the response's status and headers; rejects as the call itself does. */
  withResponse(): Promise<Success<Data>>;
}

/** The call that comes to a result. */
export function callOf<Data, Error>(
  result: Promise<Result<Data, Error>>,
): Call<Data, Error> {
  const success = result.then((outcome) => {
    if (outcome.ok) return outcome;
    throw outcome.error;
  });
  const data = success.then((outcome) => outcome.data);
  data.catch(() => {});
  return Object.assign(data, {
    result: () => result,
    withResponse: () => success,
  });
}
