import type { Json } from "../json.js";
import type { SecurityScheme } from "../model/model.js";
import { visible, visibleJson } from "../visible.js";
import { type Body, isJson } from "./write.js";

/** A part of a word of the shell: text as it is, or what the shell puts in its place. */
export type WordPart = string | { expansion: string };

/** A request as a shell can make it. What only the caller knows is a variable of the shell: `$ACCESS_TOKEN`. */
export interface ShellRequest {
  method: string;
  /** Path and query are encoded. */
  url: readonly WordPart[];
  headers: readonly { name: string; value: readonly WordPart[] }[];
  /** Pairs of name and value. */
  cookies: readonly (readonly WordPart[])[];
  body: Body | undefined;
  credentials: readonly SecurityScheme[];
}

/**
 * The words of a curl command for a POSIX shell, an option with its argument as one. Whatever the request holds, nothing of it is run.
 * @param print how JSON is laid out
 */
export function curlWords(request: ShellRequest, print: (value: Json) => string): string[] {
  const { method, url, headers, cookies, body, credentials } = request;
  const keys = credentials.flatMap((scheme) => (scheme.type === "apiKey" ? [scheme] : []));
  const keysIn = (place: "query" | "header" | "cookie") =>
    keys
      .filter((key) => key.in === place)
      .map((key) => ({ name: key.parameter, variable: { expansion: `$${keyVariable(key.name, keys.length)}` } }));
  const hasQuery = url.some((part) => typeof part === "string" && part.includes("?"));
  const query = keysIn("query").flatMap(({ name, variable }, index): WordPart[] => {
    const separator = index === 0 && !hasQuery ? "?" : "&";
    return [`${separator}${encodeURIComponent(name)}=`, variable];
  });
  const cookieParts = [
    ...cookies,
    ...keysIn("cookie").map(({ name, variable }): WordPart[] => [`${name}=`, variable]),
  ].flatMap((pair, index) => (index === 0 ? pair : ["; ", ...pair]));
  const verb = method === "GET" && !body ? "" : method === "HEAD" ? "--head " : `-X ${method} `;
  const globoff = url.some((part) => typeof part === "string" && /[[\]{}]/.test(part)) ? "--globoff " : "";
  return [
    `curl ${globoff}${verb}${word(...url, ...query)}`,
    ...credentials.flatMap(credentialOptions),
    ...keysIn("header").map(({ name, variable }) => `-H ${word(`${name}: `, variable)}`),
    ...headers.map(({ name, value }) => `-H ${headerWord(name, value)}`),
    ...(cookieParts.length > 0 ? [`-b ${word(...cookieParts)}`] : []),
    ...(body ? bodyOptions(body, print) : []),
  ];
}

/** Credentials other than API keys, which stand where their scheme says. */
function credentialOptions(scheme: SecurityScheme): string[] {
  switch (scheme.type) {
    case "oauth2":
    case "openIdConnect":
      return ['-H "Authorization: Bearer $ACCESS_TOKEN"'];
    case "http":
      if (scheme.scheme === "basic" || scheme.scheme === "digest")
        return [`${scheme.scheme === "digest" ? "--digest " : ""}-u "$USERNAME:$PASSWORD"`];
      return scheme.scheme === "bearer"
        ? ['-H "Authorization: Bearer $ACCESS_TOKEN"']
        : [`-H ${word(`Authorization: ${scheme.scheme} `, { expansion: "$CREDENTIALS" })}`];
    case "mutualTLS":
      return ["--cert client.pem --key client.key"];
    case "apiKey":
      return [];
    default:
      return scheme satisfies never;
  }
}

/** One key is just that; of several, each is called after its scheme. */
function keyVariable(scheme: string, count: number): string {
  const name = scheme
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "_")
    .replaceAll(/\W+/g, "_")
    .toUpperCase();
  return count > 1 && /^[A-Z]/.test(name) ? name : "API_KEY";
}

// curl sends an empty header only for `name;`.
function headerWord(name: string, value: readonly WordPart[]): string {
  return value.every((part) => part === "") ? word(`${name};`) : word(`${name}: `, ...value);
}

function bodyOptions(body: Body, print: (value: Json) => string): string[] {
  const type = `-H ${word(`Content-Type: ${concrete(body.mediaType)}`)}`;
  switch (body.kind) {
    case "json":
      return [type, `-d ${word(visibleJson(print(body.value)))}`];
    case "form":
      if (body.pairs) return body.pairs.map((pair) => `--data-raw ${word(pair)}`);
      return body.fields.map(([name, value]) => `--data-urlencode ${word(`${encodeURIComponent(name)}=${value}`)}`);
    case "multipart":
      // `-F` gives a meaning to "@", "<" and ";" in a value, `--form-string` to nothing.
      return body.fields.map(([name, value, type]) => {
        if (value !== undefined && type === undefined) return `--form-string ${word(`${name}=${value}`)}`;
        const content = value === undefined ? "@path/to/file" : `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
        return `-F ${word(`${name}=${content}${type === undefined ? "" : `;type=${type}`}`)}`;
      });
    case "text":
      return [type, `--data-raw ${word(body.text)}`];
    case "file":
      return [type, "--data-binary @path/to/file"];
    default:
      return body satisfies never;
  }
}

/** A media type that can be sent, of a range of them (OpenAPI 3.1, 4.8.14.2). */
function concrete(mediaType: string): string {
  if (!mediaType.includes("*")) return mediaType;
  return isJson(mediaType) ? "application/json" : mediaType.replace(/^text\/\*/, "text/plain");
}

/**
 * One word of a POSIX shell, in which all can be seen: in double quotes where it holds a variable among harmless text, else in single
 * quotes.
 */
function word(...given: readonly WordPart[]): string {
  const parts = joined(given);
  const texts = parts.filter((part) => typeof part === "string");
  if (texts.length < parts.length && texts.every((text) => /^[\w /.,:;=?&%@-]*$/.test(text)))
    return `"${parts.map((part, index) => (typeof part === "string" ? part : delimited(part.expansion, parts[index + 1]))).join("")}"`;
  return parts
    .map((part) => (typeof part === "string" ? `'${visible(part).replaceAll("'", "'\\''")}'` : `"${part.expansion}"`))
    .join("");
}

/** Neighbouring texts as one. */
function joined(parts: readonly WordPart[]): WordPart[] {
  const list: WordPart[] = [];
  for (const part of parts) {
    const last = list.at(-1);
    if (typeof part === "string" && typeof last === "string") list.splice(-1, 1, last + part);
    else list.push(part);
  }
  return list;
}

/** A variable in braces where what follows would be read as a part of it (zsh: `$a:h`). */
function delimited(expansion: string, next: WordPart = ""): string {
  return /^\$\w+$/.test(expansion) && typeof next === "string" && /^[\w:]/.test(next)
    ? `\${${expansion.slice(1)}}`
    : expansion;
}
