import { type Draft, pairOf } from "./parameters.js";

/**
 * Proves who is calling: writes itself into a request. What it may return is told whether the proof was refused (401),
 * and answers whether a new one is to be had, so that the request should be sent once more.
 */
export type Credential = (draft: Draft) => Promise<Renewal | undefined>;

export type Renewal = (refused: boolean) => boolean;

/** A token, or a function that gives the one to use now. */
export type TokenSource = string | (() => string | Promise<string>);

/** `Authorization: SCHEME …`: `Bearer` (RFC 6750), or another scheme whose parameters the caller makes. */
export function authorization(scheme: string, token: TokenSource | undefined): Credential | undefined {
  return written(token, ({ headers }, value) => headers.set("authorization", `${scheme} ${value}`));
}

/** `Authorization: Basic …` (RFC 7617). */
export function basic(username: string | undefined, password: string | undefined): Credential | undefined {
  if (username === undefined || password === undefined) return undefined;
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return authorization("Basic", btoa(String.fromCharCode(...bytes)));
}

/** A key in a header. */
export function headerKey(name: string, key: TokenSource | undefined): Credential | undefined {
  return written(key, ({ headers }, value) => headers.set(name, value));
}

/** A key in the query. */
export function queryKey(name: string, key: TokenSource | undefined): Credential | undefined {
  return written(key, ({ query }, value) => query.push(pairOf(name, value)));
}

/** A key in a cookie. Browsers send the cookies that they hold and ignore this one. */
export function cookieKey(name: string, key: TokenSource | undefined): Credential | undefined {
  return written(key, ({ cookies }, value) => cookies.push(pairOf(name, value)));
}

function written(
  source: TokenSource | undefined,
  write: (draft: Draft, value: string) => void,
): Credential | undefined {
  if (!source) return undefined;
  return async (draft) => {
    write(draft, typeof source === "string" ? source : await source());
    return undefined;
  };
}
