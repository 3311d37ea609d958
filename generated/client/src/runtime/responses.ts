import type { ErrorDetails, ErrorKind } from "./errors.js";

/** Reads the body of an answer; throws where it is not what it should be. */
export type BodyReader = (
  body: ArrayBuffer,
  response: Response,
) => Promise<unknown>;

/** How to read answers: by status or `default`. */
export type Answers<Reader = BodyReader> = Readonly<Record<string, Reader>>;

/** Reads the body of an error. */
export type ErrorReader = (
  body: ArrayBuffer,
  response: Response,
) => Promise<Said>;

/** The body of an error, and what it says. */
export interface Said extends ErrorDetails {
  readonly body: unknown;
  readonly message?: string | undefined;
  /** The range of statuses that the error is described for, where it is not described for its status. */
  readonly kind?: ErrorKind;
}

/** JSON, which is UTF-8 (RFC 8259). */
export const readJson = async (body: ArrayBuffer): Promise<unknown> =>
  JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));

/** A JSON array. */
export const readArray = async (body: ArrayBuffer): Promise<unknown[]> => {
  const items = await readJson(body);
  if (!Array.isArray(items)) throw new Error("not as described");
  return items;
};

/** JSON that says what went wrong. A body that does not was not written by this API. */
export function errorReader<Body>(
  details: (body: Complete<Body>) => Omit<Said, "body">,
): ErrorReader {
  return async (body) => {
    const error = (await readJson(body)) as Complete<Body>;
    const said = { body: error, ...details(error) };
    if (!said.code) throw new Error("not as described");
    return said;
  };
}

/** A body that has everything that it may have: reading what is missing throws, and tells that the body is another one. */
type Complete<Body> = Body extends object
  ? { [Name in keyof Body]-?: Complete<NonNullable<Body[Name]>> }
  : Body;

/** Text in UTF-8 or the charset that the answer names; bytes that are not of that charset are an error. */
export const readText: BodyReader = async (body, response) => {
  const charset = /charset="?([^\s";]+)/i.exec(
    response.headers.get("content-type") ?? "",
  )?.[1];
  return new TextDecoder(charset, { fatal: true }).decode(body);
};

/** The bytes. */
export const readBytes: BodyReader = async (body, response) =>
  new Blob([body], { type: response.headers.get("content-type") ?? "" });

/** Nothing: what the body holds, if anything, was not described. */
export const readNothing: BodyReader = async () => undefined;

/** An error whose body says nothing that a program could find without knowing its schema. */
function plainError(read: BodyReader): ErrorReader {
  return async (body, response) => ({ body: await read(body, response) });
}

export const jsonError = /* @__PURE__ */ plainError(readJson);
export const textError = /* @__PURE__ */ plainError(readText);
export const bytesError = /* @__PURE__ */ plainError(readBytes);
export const emptyError = /* @__PURE__ */ plainError(readNothing);

/** Answers described for ranges of statuses, as answers for each status of them: `2XX` for 200 to 299. */
export function ranges(table: Answers): Answers {
  return expand(table, (read) => read);
}

/** The same for errors, which remember the range that they are described for. */
export function errorRanges(table: Answers<ErrorReader>): Answers<ErrorReader> {
  return expand(table, (read, kind) => async (body, response) => ({
    ...(await read(body, response)),
    kind: kind as ErrorKind,
  }));
}

function expand<Reader>(
  table: Answers<Reader>,
  ranged: (read: Reader, range: string) => Reader,
): Answers<Reader> {
  const all: Record<string, Reader> = {};
  for (const [key, read] of Object.entries(table))
    if (key.endsWith("XX"))
      for (let low = 0; low < 100; low++)
        all[Number(key[0]) * 100 + low] = ranged(read, key);
  for (const [key, read] of Object.entries(table))
    if (!key.endsWith("XX")) all[key] = read; // a status wins over its range
  return all;
}
