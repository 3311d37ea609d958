import type { Draft, ParameterWriter } from "./parameters.js";

/**
 * Proves who is calling: writes itself into a request, out of the client's options. Throws where they lack what it needs.
 * What it may return is told whether the proof was refused (401), and answers whether a new one is to be had, so that the
 * request should be sent once more.
 */
export type Credential = (draft: Draft, options: never, holder: GrantHolder) => Promise<Renewal | undefined>;

export type Renewal = (refused: boolean) => boolean;

/** What holds the credentials of a client that hold a token themselves, by security scheme. */
export interface GrantHolder {
  readonly grants?: Readonly<Record<string, Credential>>;
}

/** A token, or a function that gives the one to use now. */
export type TokenSource = string | (() => string | Promise<string>);

type Tokens = Readonly<Record<string, TokenSource | undefined>>;

/** `Authorization: SCHEME …`: `Bearer` (RFC 6750), or another scheme whose parameters the caller makes. */
export function authorization(scheme: string, option: string): Credential {
  return async ({ headers }, options: Tokens) => {
    headers.set("authorization", `${scheme} ${await current(options, option)}`);
    return undefined;
  };
}

/** `Authorization: Basic …` (RFC 7617). One of the two may be empty: some APIs take a key in the place of either. */
export function basic(username: string, password: string): Credential {
  return async ({ headers }, options: Readonly<Record<string, string | undefined>>) => {
    const { [username]: user = "", [password]: secret = "" } = options;
    given(user + secret, `${username} and ${password}`);
    const bytes = new TextEncoder().encode(`${user}:${secret}`);
    headers.set("authorization", `Basic ${btoa(String.fromCharCode(...bytes))}`);
    return undefined;
  };
}

/** A key as a parameter of its own: in a header, the query or a cookie. */
export function apiKey(name: string, option: string, write: ParameterWriter): Credential {
  return async (draft, options: Tokens) => {
    write(draft, name, await current(options, option));
    return undefined;
  };
}

/** The one of a security scheme whose token the client holds. */
export function grant(scheme: string): Credential {
  return async (draft, options, holder) => holder.grants?.[scheme]?.(draft, options, holder);
}

/** All of the credentials. */
export function every(...credentials: readonly Credential[]): Credential {
  return async (draft, options, holder) => {
    const renewals = await Promise.all(credentials.map((credential) => credential(draft, options, holder)));
    return (refused) => renewals.map((renewal) => renewal?.(refused)).includes(true);
  };
}

/** Of credentials, each with the options that it takes, the first for which the caller gave them; else the first of all. */
export function either(
  ...ways: readonly (readonly [options: readonly string[], credential: Credential])[]
): Credential {
  return async (draft, options: Readonly<Record<string, unknown>>, holder) => {
    const way = ways.find(([names]) => names.every((name) => options[name] !== undefined)) ?? ways[0];
    return way?.[1](draft, options as never, holder);
  };
}

/** No credential, where that is enough. */
export const anonymous: Credential = async () => undefined;

async function current(options: Tokens, option: string): Promise<string> {
  const source = options[option];
  const token = given(typeof source === "function" ? await source() : source, option);
  // `Headers` would repeat it in its error.
  if (/[\0\r\n]/.test(token.trim())) throw new Error(`${option} holds a line break`);
  return token;
}

/** What the caller gave for an option. Nothing is sent without: a request that proves nothing is not what was meant. */
export function given(value: string | undefined, option: string): string {
  if (!value) throw new Error(`${option} is not set`);
  return value;
}
