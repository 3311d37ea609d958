import type { Api, Operation, SecurityScheme } from "../../model/model.js";
import { identifierFor } from "../../model/names.js";
import { docComment, literal, propertyAccess, propertyKey, stringLiteral } from "../typescript.js";
import type { Imports } from "./imports.js";

/** The alternatives of an operation, each a list of scheme names, the anonymous one last. What TLS proves is not ours to send. */
export function alternativesOf({ security }: Operation, api: Api): string[][] {
  const isSent = (name: string) => api.securitySchemes.find((scheme) => scheme.name === name)?.type !== "mutualTLS";
  const alternatives = security.map((requirement) => requirement.map(({ scheme }) => scheme).filter(isSent));
  return [
    ...alternatives.filter(({ length }) => length > 0),
    ...alternatives.filter(({ length }) => length === 0).slice(0, 1),
  ];
}

/** Whether some operation asks for credentials. */
export function isSecured(api: Api): boolean {
  return api.operations.some((operation) => alternativesOf(operation, api).flat().length > 0);
}

/** The value that most have; of equally frequent ones the first. */
export function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce<{ value: T | undefined; count: number }>(
    (best, next) => (next.count > best.count ? next : best),
    { value: undefined, count: 0 },
  ).value;
}

/** The type of the clients that an operation takes: `Client<"clientCredentials">`. */
export function clientType(alternatives: readonly string[][], imports: Imports): string {
  const client = imports.runtime("Client");
  const isOpen = alternatives.some(({ length }) => length === 0) || alternatives.length === 0;
  if (isOpen) return client;
  return alternatives.map((schemes) => `${client}<${schemes.map(stringLiteral).join(" | ")}>`).join(" | ");
}

/** The name of what proves the alternatives: `a + b | c`, "" where nothing does. */
export function credentialName(alternatives: readonly string[][]): string {
  return alternatives
    .filter(({ length }) => length > 0)
    .map((schemes) => schemes.join(" + "))
    .join(" | ");
}

/** Combinations of schemes that operations ask for, by name, as expressions over an object `credentials` of the single ones. */
export function combinationsOf(api: Api, imports: Imports): { key: string; expression: string }[] {
  const combinations = new Map<string, string>();
  for (const operation of api.operations) {
    const alternatives = alternativesOf(operation, api).filter(({ length }) => length > 0);
    if (alternatives.flat().length < 2) continue;
    const all = alternatives.map((schemes) => {
      const given = schemes.map((scheme) => `credentials${propertyAccess(scheme)}`);
      return given.length === 1 ? given.join() : `${imports.runtime("every")}(${given.join(", ")})`;
    });
    const expression = all.length === 1 ? all.join() : `${imports.runtime("either")}(${all.join(", ")})`;
    combinations.set(credentialName(alternatives), expression);
  }
  return [...combinations].map(([name, expression]) => ({ key: stringLiteral(name), expression }));
}

/** What a security scheme needs from the caller, and how the client makes a credential of it. */
export interface Credential {
  scheme: string;
  /** Members of the options, with their comments. */
  members: string[];
  /** Whether the options take the client credentials grant's fields. */
  takesClientCredentials: boolean;
  /** Types of options that suffice. */
  sufficient: string[];
  /** The expression that makes the credential of `options`. */
  expression: string;
}

/** The credentials that the operations of an API ask for. */
export function credentialsOf(api: Api, serverUrl: string, imports: Imports): Credential[] {
  const used = new Set(api.operations.flatMap((operation) => alternativesOf(operation, api).flat()));
  const taken = new Set<string>();
  /** `token`, or named for its scheme where another scheme has taken that. */
  const optionFor = (wanted: string, scheme: string) => {
    const name = taken.has(wanted) ? identifierFor(`${scheme} ${wanted}`, "function") : wanted;
    taken.add(name);
    return name;
  };
  return api.securitySchemes
    .filter(({ name }) => used.has(name))
    .map((scheme) => credentialOf(scheme, serverUrl, imports, optionFor));
}

function credentialOf(
  scheme: SecurityScheme,
  serverUrl: string,
  imports: Imports,
  optionFor: (wanted: string, scheme: string) => string,
): Credential {
  const source = (wanted: string, make: (option: string) => string): Credential => {
    const option = optionFor(wanted, scheme.name);
    const type = imports.runtime("TokenSource");
    return {
      scheme: scheme.name,
      members: [`${comment(scheme)}readonly ${propertyKey(option)}?: ${type};`],
      takesClientCredentials: false,
      sufficient: [`{ readonly ${propertyKey(option)}: ${type} }`],
      expression: make(`options${propertyAccess(option)}`),
    };
  };
  switch (scheme.type) {
    case "apiKey": {
      const writer = imports.runtime(({ header: "header", query: "repeated", cookie: "cookie" } as const)[scheme.in]);
      const maker = imports.runtime("apiKey");
      return source("apiKey", (option) => `${maker}(${stringLiteral(scheme.parameter)}, ${option}, ${writer})`);
    }
    case "http": {
      const name = scheme.scheme.toLowerCase();
      if (name === "basic") return basicCredential(scheme, imports, optionFor);
      const title = name === "bearer" ? "Bearer" : scheme.scheme;
      const maker = imports.runtime("authorization");
      return source(
        name === "bearer" ? "token" : "authorization",
        (option) => `${maker}(${stringLiteral(title)}, ${option})`,
      );
    }
    case "oauth2": {
      const grant = scheme.flows.find((flow) => flow.grant === "clientCredentials" && flow.tokenUrl !== undefined);
      const others = scheme.flows.filter((flow) => flow !== grant);
      const user =
        others.length > 0 || !grant
          ? source("userToken", (option) => `${imports.runtime("authorization")}("Bearer", ${option})`)
          : undefined;
      return grant ? withGrant(scheme.name, grant.tokenUrl ?? "", serverUrl, user, imports) : (user as Credential);
    }
    case "openIdConnect":
      return source("userToken", (option) => `${imports.runtime("authorization")}("Bearer", ${option})`);
    case "mutualTLS":
      return {
        scheme: scheme.name,
        members: [],
        takesClientCredentials: false,
        sufficient: ["object"],
        expression: "undefined",
      };
    default:
      return scheme satisfies never;
  }
}

function withGrant(
  scheme: string,
  tokenUrl: string,
  serverUrl: string,
  user: Credential | undefined,
  imports: Imports,
): Credential {
  const grant = `${imports.runtime("clientCredentials")}(options, ${stringLiteral(serverUrl)}, ${stringLiteral(relativeTo(serverUrl, tokenUrl))})`;
  return {
    scheme,
    members: user?.members ?? [],
    takesClientCredentials: true,
    sufficient: [imports.runtime("ClientCredentials"), ...(user?.sufficient ?? [])],
    expression: user ? `${grant} ?? ${user.expression}` : grant,
  };
}

function basicCredential(
  scheme: SecurityScheme,
  imports: Imports,
  optionFor: (wanted: string, scheme: string) => string,
): Credential {
  const [username, password] = [optionFor("username", scheme.name), optionFor("password", scheme.name)];
  return {
    scheme: scheme.name,
    members: [`${comment(scheme)}readonly ${username}?: string;`, `readonly ${password}?: string;`],
    takesClientCredentials: false,
    sufficient: [`{ readonly ${username}: string; readonly ${password}: string }`],
    expression: `${imports.runtime("basic")}(options.${username}, options.${password})`,
  };
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
