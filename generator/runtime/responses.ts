import type { ErrorDetails } from "./errors.js";

/** Reads the body of an answer; throws where it is not what it should be. */
export type BodyReader = (body: Blob, response: Response) => Promise<unknown>;

/** How to read answers: by status, range (`4XX`) or `default`. */
export type Answers<Reader = BodyReader> = Readonly<Record<string, Reader>>;

/** Reads the body of an error, and what it says. */
export type ErrorReader = (body: Blob, response: Response) => Promise<readonly [body: unknown, said: Said]>;

/** What the body of an error says. */
export interface Said extends ErrorDetails {
  readonly message?: string | undefined;
}

/** JSON, which is UTF-8 (RFC 8259). */
export const readJson: BodyReader = async (body) =>
  JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await body.arrayBuffer()));

/** A JSON array. */
export const readArray: BodyReader = async (body, response) => {
  const items = await readJson(body, response);
  if (!Array.isArray(items)) throw new TypeError("not an array");
  return items;
};

/** JSON that says what went wrong. A body that names no code was not written by this API. */
export function errorReader<Body>(details: (body: Body) => Said): ErrorReader {
  return async (body, response) => {
    const error = await readJson(body, response);
    const said = details(error as Body);
    if (!said.code) throw new TypeError("no error of this API");
    return [error, said];
  };
}

/** Text in UTF-8 or the charset that the answer names; bytes that are not of that charset are an error. */
export const readText: BodyReader = async (body, response) => {
  const charset = /charset="?([^\s";]+)/i.exec(response.headers.get("content-type") ?? "")?.[1];
  return new TextDecoder(charset, { fatal: true }).decode(await body.arrayBuffer());
};

/** The bytes. */
export const readBytes: BodyReader = async (body) => body;

/** Nothing: what the body holds, if anything, was not described. */
export const readNothing: BodyReader = async () => undefined;

/** JSON or text where the answer calls itself so, else bytes: for an operation that answers in several media types. */
export const readByType: BodyReader = (body, response) => {
  const type = response.headers.get("content-type") ?? "";
  if (/[/+]json\b/i.test(type)) return readJson(body, response);
  return /^text\/|[/+]xml\b/i.test(type) ? readText(body, response) : readBytes(body, response);
};

/** An error whose body says nothing that a program could find without knowing its schema. */
function plainError(read: BodyReader): ErrorReader {
  return async (body, response) => [await read(body, response), {}];
}

export const jsonError = /* @__PURE__ */ plainError(readJson);
export const textError = /* @__PURE__ */ plainError(readText);
export const bytesError = /* @__PURE__ */ plainError(readBytes);
export const emptyError = /* @__PURE__ */ plainError(readNothing);

/** Collects the body of an answer. Undefined where it is larger than `maximum` bytes. */
export async function collect({ body }: Response, maximum: number): Promise<Blob | undefined> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    maximum -= chunks.push(next.value) && next.value.length;
    if (maximum < 0) return void reader?.cancel();
  }
  return new Blob(chunks);
}
