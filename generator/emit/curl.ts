import { curlWords } from "../request/curl.js";
import type { ExampleRequest } from "./example-request.js";

/** A request as a curl command for a POSIX shell. What only the caller knows is a variable of the shell: `$ACCESS_TOKEN`. */
export function curlCommand({ url, headers, cookie, ...request }: ExampleRequest): string {
  const words = curlWords(
    {
      ...request,
      url: [url],
      headers: headers.map(({ name, value, isFresh }) => ({
        name,
        value: [isFresh ? { expansion: "$(uuidgen)" } : value],
      })),
      cookies: cookie === "" ? [] : [[cookie]],
    },
    (value) => JSON.stringify(value, null, 2),
  );
  return words.join(" \\\n  ");
}
