/**
 * A `fetch` for which an answer may be long, but not endless: one whose body is larger than `maxBytes` once it is unpacked fails with a
 * RangeError, after no more than that has been read. Given as the client's `fetch` option: `{ fetch: limitedFetch(1_000_000) }`.
 */
export function limitedFetch(
  maxBytes: number,
  send: (request: Request) => Promise<Response> = (request) => fetch(request),
): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await send(request);
    // Chromium gives a 204 a body, with which no response can be made (Fetch Standard, null body status).
    if (!response.body || [204, 205, 304].includes(response.status)) return response;
    let left = maxBytes;
    const limited = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, out) {
          left -= chunk.length;
          if (left < 0)
            throw new RangeError(`the answer is larger than ${maxBytes} bytes, the limit that limitedFetch was given`);
          out.enqueue(chunk);
        },
      }),
    );
    // A response that is made here has no address of its own.
    return Object.defineProperty(new Response(limited, response), "url", { value: response.url });
  };
}
