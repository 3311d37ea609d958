import type { ClientOptions } from "./options.js";

/**
 * The options with a header that names the package to the server (RFC 9110, 10.1.5), unless they have one. Browsers name
 * themselves: there the header is ignored, or makes them ask the server for leave first (CORS).
 */
export function withUserAgent<Options extends ClientOptions>(
  options: Options,
  product: string,
): Options {
  const isBrowser = "location" in globalThis;
  if (isBrowser || new Headers(options.headers).has("user-agent"))
    return options;
  return { ...options, headers: { ...options.headers, "user-agent": product } };
}
