import { limitedFetch } from "./limited-fetch.js";
import type { ClientOptions } from "./options.js";

/** No answer that a program works with in one piece is as long; what is unpacks to exhaust its memory. */
const maxAnswerBytes = 32 * 2 ** 20;

/**
 * The options with what they leave open: a limit of 32 MiB to an answer, and outside browsers a header that names the package to the
 * server (RFC 9110, 10.1.5). Browsers name themselves: there the header is ignored, or makes them ask the server for leave first (CORS).
 */
export function withDefaults<Options extends ClientOptions>(options: Options, product: string): Options {
  const limited = { ...options, fetch: options.fetch ?? limitedFetch(maxAnswerBytes) };
  const isBrowser = "location" in globalThis;
  if (isBrowser || new Headers(options.headers).has("user-agent")) return limited;
  return { ...limited, headers: { ...options.headers, "user-agent": product } };
}
