import { clientGrantOf, credentialOptions, isOpen } from "../../model/credentials.js";
import type { Api, SecurityScheme } from "../../model/model.js";
import { docComment, literal, propertyKey, stringLiteral } from "../typescript.js";
import type { Imports, RuntimeName } from "./imports.js";

/** The type of the clients that an operation takes: `Client<"clientCredentials">`. */
export function clientType(alternatives: readonly string[][], imports: Imports): string {
  const client = imports.runtime("Client");
  if (isOpen(alternatives)) return client;
  return alternatives.map((schemes) => `${client}<${schemes.map(stringLiteral).join(" | ")}>`).join(" | ");
}

/** What a security scheme needs from the caller, and how the client makes a credential of it. */
export interface SchemeCredential {
  scheme: string;
  /** Members of the options, with their comments. */
  members(imports: Imports): string[];
  /** Types of options that suffice. */
  sufficient(imports: Imports): string[];
  /** How it is proven: what TLS proves in no way, OAuth 2.0 perhaps in two. */
  ways: Way[];
  /** For the client credentials grant, the expression that makes the credential of `options`. */
  grant?: (imports: Imports) => string;
}

/** One way to satisfy a scheme, or several schemes together. */
export interface Way {
  /** The options that the caller gives for it. */
  options: string[];
  credential(imports: Imports): string;
}

/** The credentials that the operations of an API ask for. */
export function schemeCredentials(api: Api, serverUrl: string): SchemeCredential[] {
  return [...credentialOptions(api)].flatMap(([name, options]) => {
    const scheme = api.securitySchemes.find((each) => each.name === name);
    return scheme ? [schemeCredential(scheme, serverUrl, options.own)] : [];
  });
}

/** @param options the names of the options that the scheme takes, the client credentials grant's aside */
function schemeCredential(
  scheme: SecurityScheme,
  serverUrl: string,
  [option = "", further = ""]: readonly string[],
): SchemeCredential {
  switch (scheme.type) {
    case "apiKey": {
      const writer = ({ header: "header", query: "repeated", cookie: "cookie" } as const)[scheme.in];
      return token(scheme, option, (option, imports) => {
        const values = [stringLiteral(scheme.parameter), stringLiteral(option), imports.runtime(writer)];
        return made(imports, "apiKey", values);
      });
    }
    case "http": {
      const name = scheme.scheme.toLowerCase();
      if (name === "basic") return basic(scheme, option, further);
      return token(scheme, option, authorization(name === "bearer" ? "Bearer" : scheme.scheme));
    }
    case "oauth2": {
      const grant = clientGrantOf(scheme);
      const user = token(scheme, option, authorization("Bearer"));
      return grant ? withGrant(scheme.name, grant.tokenUrl, serverUrl, option === "" ? undefined : user) : user;
    }
    case "openIdConnect":
      return token(scheme, option, authorization("Bearer"));
    case "mutualTLS":
      return { scheme: scheme.name, members: () => [], sufficient: () => ["object"], ways: [] };
    default:
      return scheme satisfies never;
  }
}

/** A scheme that takes one option, a token. */
function token(
  scheme: SecurityScheme,
  option: string,
  credential: (option: string, imports: Imports) => string,
): SchemeCredential {
  const key = propertyKey(option);
  return {
    scheme: scheme.name,
    members: (imports) => [`${comment(scheme)}readonly ${key}?: ${imports.runtime("TokenSource")};`],
    sufficient: (imports) => [`{ readonly ${key}: ${imports.runtime("TokenSource")} }`],
    ways: [{ options: [option], credential: (imports) => credential(option, imports) }],
  };
}

function authorization(title: string): (option: string, imports: Imports) => string {
  return (option, imports) => made(imports, "authorization", [title, option].map(stringLiteral));
}

function basic(scheme: SecurityScheme, username: string, password: string): SchemeCredential {
  const options = [username, password];
  return {
    scheme: scheme.name,
    members: () => [`${comment(scheme)}readonly ${username}?: string;`, `readonly ${password}?: string;`],
    sufficient: () => [`{ readonly ${username}: string; readonly ${password}: string }`],
    ways: [{ options, credential: (imports) => made(imports, "basic", options.map(stringLiteral)) }],
  };
}

function withGrant(
  scheme: string,
  tokenUrl: string,
  serverUrl: string,
  user: SchemeCredential | undefined,
): SchemeCredential {
  const urls = [serverUrl, relativeTo(serverUrl, tokenUrl)].map(stringLiteral).join(", ");
  return {
    scheme,
    members: (imports) => user?.members(imports) ?? [],
    sufficient: (imports) => [imports.runtime("ClientCredentials"), ...(user?.sufficient(imports) ?? [])],
    ways: [
      {
        options: ["clientId", "clientSecret"],
        credential: (imports) => made(imports, "grant", [stringLiteral(scheme)]),
      },
      ...(user?.ways ?? []),
    ],
    grant: (imports) => `${imports.runtime("clientCredentials")}(options, ${urls})`,
  };
}

/** An expression that makes a credential; a bundler drops it where nothing uses it. */
export function made(imports: Imports, maker: RuntimeName, values: readonly string[]): string {
  return `/* @__PURE__ */ ${imports.runtime(maker)}(${values.join(", ")})`;
}

/** A token URL on the API's own origin moves along when the caller names another server, so it is printed as a path. */
function relativeTo(serverUrl: string, tokenUrl: string): string {
  if (!URL.canParse(tokenUrl) || !URL.canParse(serverUrl)) return tokenUrl;
  const [server, token] = [new URL(serverUrl), new URL(tokenUrl)];
  return server.origin === token.origin ? token.pathname + token.search : tokenUrl;
}

function comment(scheme: SecurityScheme): string {
  const text = docComment([scheme.description ?? `Proves who is calling, by the scheme ${literal(scheme.name)}.`]);
  return text && `${text}\n`;
}
