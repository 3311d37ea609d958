import type { SecurityScheme } from "../model/model.js";
import type { ExampleBody, ExampleRequest } from "./example-request.js";
import { visible } from "./markdown.js";

/** A part of a word of the shell: text as it is, or what the shell puts in its place. */
type WordPart = string | { expansion: string };

/** A request as a curl command for a POSIX shell. What only the caller knows is a variable of the shell: `$ACCESS_TOKEN`. */
export function curlCommand({ method, url, headers, cookie, body, credentials }: ExampleRequest): string {
  const keys = credentials.flatMap((scheme) => (scheme.type === "apiKey" ? [scheme] : []));
  const keysIn = (place: "query" | "header" | "cookie") =>
    keys
      .filter((key) => key.in === place)
      .map((key) => ({ name: key.parameter, variable: { expansion: `$${keyVariable(key.name, keys.length)}` } }));
  const query = keysIn("query").flatMap(({ name, variable }, index): WordPart[] => {
    const separator = index === 0 && !url.includes("?") ? "?" : "&";
    return [`${separator}${encodeURIComponent(name)}=`, variable];
  });
  const cookieParts = [
    ...(cookie === "" ? [] : [[cookie]]),
    ...keysIn("cookie").map(({ name, variable }): WordPart[] => [`${name}=`, variable]),
  ].flatMap((pair, index) => (index === 0 ? pair : ["; ", ...pair]));
  const verb = method === "GET" && !body ? "" : method === "HEAD" ? "--head " : `-X ${method} `;
  const globoff = /[[\]{}]/.test(url) ? "--globoff " : "";
  const lines = [
    `curl ${globoff}${verb}${word(url, ...query)}`,
    ...credentials.flatMap(credentialOptions),
    ...keysIn("header").map(({ name, variable }) => `-H ${word(`${name}: `, variable)}`),
    ...headers.map(({ name, value, isFresh }) => `-H ${headerWord(name, value, isFresh)}`),
    ...(cookieParts.length > 0 ? [`-b ${word(...cookieParts)}`] : []),
    ...(body ? bodyOptions(body) : []),
  ];
  return lines.join(" \\\n  ");
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

function headerWord(name: string, value: string, isFresh: boolean): string {
  if (isFresh) return word(`${name}: `, { expansion: "$(uuidgen)" });
  return word(value === "" ? `${name};` : `${name}: ${value}`); // curl sends an empty header only for `name;`
}

function bodyOptions(body: ExampleBody): string[] {
  const type = `-H ${word(`Content-Type: ${body.mediaType.startsWith("*") ? "application/json" : body.mediaType}`)}`;
  switch (body.kind) {
    case "json":
      return [type, `-d ${word(JSON.stringify(body.value, null, 2))}`];
    case "form":
      return body.fields.map(([name, value]) => `--data-urlencode ${word(`${encodeURIComponent(name)}=${value}`)}`);
    case "multipart":
      // `-F` gives a meaning to "@", "<" and ";" in a value, `--form-string` to nothing.
      return body.fields.map(([name, value]) =>
        value === undefined ? `-F ${word(`${name}=@path/to/file`)}` : `--form-string ${word(`${name}=${value}`)}`,
      );
    case "text":
      return [type, `--data-raw ${word(body.text)}`];
    case "file":
      return [type, "--data-binary @path/to/file"];
    default:
      return body satisfies never;
  }
}

/** One word of a POSIX shell: in double quotes where it holds a variable among harmless text, else in single quotes. */
function word(...parts: WordPart[]): string {
  const texts = parts.filter((part) => typeof part === "string");
  if (texts.length < parts.length && texts.every((text) => /^[\w /.,:;=?&%@-]*$/.test(text)))
    return `"${parts.map((part) => (typeof part === "string" ? part : part.expansion)).join("")}"`;
  return parts
    .map((part) => (typeof part === "string" ? `'${visible(part).replaceAll("'", "'\\''")}'` : `"${part.expansion}"`))
    .join("");
}
