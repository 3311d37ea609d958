import { lookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { get as httpsGet, type RequestOptions } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses.js";
import { maxRemoteBytes, remoteTimeout } from "./limits.js";
import { type Refusal, tooLarge } from "./read.js";

/** The network, so that a test can stand in for it. */
export interface Network {
  get(
    url: URL,
    options: RequestOptions,
    respond: (response: IncomingMessage) => void,
  ): { on(event: "error", listener: (error: Error) => void): unknown };
  isAllowed(address: string): boolean;
}

/**
 * Fetches a document from a host that the caller allows. Redirects are not followed, and neither the name nor any address
 * it has may lead into a private network: the addresses are judged in the look-up that the connection itself uses, so
 * that a name cannot change its mind in between.
 */
export function fetchRemote(
  place: string,
  maxBytes: number,
  { get, isAllowed }: Network = { get: httpsGet, isAllowed: isPublicAddress },
): Promise<Uint8Array | Refusal> {
  const url = new URL(place);
  const address = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && !isAllowed(address)) return Promise.resolve(privateAddress);
  const limit = Math.min(maxBytes, maxRemoteBytes);
  return new Promise((settle) => {
    const options = {
      lookup: guardedLookup(isAllowed),
      agent: false,
      signal: AbortSignal.timeout(remoteTimeout),
    } as const;
    const request = get(url, options, (response) => {
      if (response.statusCode !== 200) {
        response.destroy();
        settle(notFetched(`the answer has status ${response.statusCode}`));
        return;
      }
      settle(readBody(response, limit));
    });
    request.on("error", (error) =>
      settle(error instanceof PrivateAddress ? privateAddress : notFetched(reasonOf(error))),
    );
  });
}

async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array | Refusal> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit)
        return limit < maxRemoteBytes ? tooLarge(limit) : tooLarge(limit, "keep larger files beside the document");
    }
    return Buffer.concat(chunks);
  } catch (error) {
    return notFetched(reasonOf(error));
  }
}

class PrivateAddress extends Error {}

function guardedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      if (!addresses.every(({ address }) => isAllowed(address))) return callback(new PrivateAddress(), []);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first?.address ?? "", first?.family);
    });
  };
}

const privateAddress: Refusal = { code: "ref-refused", message: "the host has an address in a private network" };

function notFetched(reason: string): Refusal {
  return { code: "ref-not-fetched", message: `cannot be fetched: ${reason}` };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "AbortError") return `no answer within ${remoteTimeout / 1000} s`;
  return "code" in error ? String(error.code) : error.message;
}
