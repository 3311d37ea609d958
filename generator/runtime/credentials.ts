import type { Draft, ParameterWriter } from "./parameters.js";

/**
 * Proves who is calling: writes itself into a request. What it may return is told whether the proof was refused (401),
 * and answers whether a new one is to be had, so that the request should be sent once more.
 */
export type Credential = (draft: Draft) => Promise<Renewal | undefined>;

export type Renewal = (refused: boolean) => boolean;

/** The first of the credentials that the caller gave. */
export function either(...credentials: readonly (Credential | undefined)[]): Credential | undefined {
  return credentials.find(Boolean);
}

/** All of the credentials, if the caller gave all. */
export function every(...credentials: readonly (Credential | undefined)[]): Credential | undefined {
  const given = credentials.filter((credential) => credential !== undefined);
  if (given.length < credentials.length) return undefined;
  return async (draft) => {
    const renewals = await Promise.all(given.map((credential) => credential(draft)));
    return (refused) => renewals.map((renewal) => renewal?.(refused)).includes(true);
  };
}

/** A token, or a function that gives the one to use now. */
export type TokenSource = string | (() => string | Promise<string>);

/** `Authorization: SCHEME …`: `Bearer` (RFC 6750), or another scheme whose parameters the caller makes. */
export function authorization(
  scheme: string,
  source: TokenSource | undefined,
  renew?: (token: string, refused: boolean) => boolean,
): Credential | undefined {
  if (!source) return undefined;
  return async ({ headers }) => {
    const token = await current(source);
    headers.set("authorization", `${scheme} ${token}`);
    return renew && ((refused) => renew(token, refused));
  };
}

/** `Authorization: Basic …` (RFC 7617). */
export function basic(username: string | undefined, password: string | undefined): Credential | undefined {
  if (username === undefined || password === undefined) return undefined;
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return authorization("Basic", btoa(String.fromCharCode(...bytes)));
}

/** A key as a parameter of its own: in a header, the query or a cookie. */
export function apiKey(name: string, key: TokenSource | undefined, write: ParameterWriter): Credential | undefined {
  if (!key) return undefined;
  return async (draft) => {
    write(draft, name, await current(key));
    return undefined;
  };
}

const current = (source: TokenSource): string | Promise<string> => (typeof source === "string" ? source : source());
