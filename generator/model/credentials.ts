import type { Api, Operation, SecurityScheme } from "./model.js";
import { identifierFor } from "./names.js";

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

/** The options that take the credentials of each scheme that operations ask for. */
export function credentialOptions(api: Api): Map<string, CredentialOptions> {
  const used = new Set(api.operations.flatMap((operation) => alternativesOf(operation, api).flat()));
  const taken = new Set<string>();
  /** `token`, or named for its scheme where another scheme has taken that. */
  const optionFor = (wanted: string, scheme: string): string => {
    const name = taken.has(wanted) ? identifierFor(`${scheme} ${wanted}`, "function") : wanted;
    taken.add(name);
    return name;
  };
  return new Map(
    api.securitySchemes
      .filter(({ name }) => used.has(name))
      .map((scheme) => {
        const grant = clientGrantOf(scheme);
        const wanted = grant && scheme.type === "oauth2" && scheme.flows.length === 1 ? [] : wantedOptions(scheme);
        const own = wanted.map((name) => optionFor(name, scheme.name));
        return [scheme.name, { grant: grant ? ["clientId", "clientSecret"] : [], own }];
      }),
  );
}

/** What a scheme takes: options of its own, which suffice together, and those of the client credentials grant, which suffice too. */
export interface CredentialOptions {
  grant: string[];
  own: string[];
}

/** The flow in which the client is who calls. */
export function clientGrantOf(scheme: SecurityScheme): { tokenUrl: string } | undefined {
  if (scheme.type !== "oauth2") return undefined;
  const flow = scheme.flows.find(({ grant, tokenUrl }) => grant === "clientCredentials" && tokenUrl !== undefined);
  return flow && { tokenUrl: flow.tokenUrl ?? "" };
}

function wantedOptions(scheme: SecurityScheme): string[] {
  switch (scheme.type) {
    case "apiKey":
      return ["apiKey"];
    case "http": {
      const name = scheme.scheme.toLowerCase();
      return name === "basic" ? ["username", "password"] : [name === "bearer" ? "token" : "authorization"];
    }
    case "oauth2":
    case "openIdConnect":
      return ["userToken"];
    case "mutualTLS":
      return [];
    default:
      return scheme satisfies never;
  }
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

/** Whether whoever has no credentials may call. */
export function isOpen(alternatives: readonly string[][]): boolean {
  return alternatives.length === 0 || alternatives.some(({ length }) => length === 0);
}

/** The name of what proves the alternatives: `a + b | c`, "" where nothing does. */
export function credentialName(alternatives: readonly string[][]): string {
  return alternatives
    .filter(({ length }) => length > 0)
    .map((schemes) => schemes.join(" + "))
    .join(" | ");
}

/** Members that take the same credentials. */
export interface CredentialGroup<Member> {
  /** What tells the group's name from the family's; "" of the one that needs what most operations of the API need, or of the first. */
  suffix: string;
  alternatives: string[][];
  members: Member[];
}

/** The members of a family by the credentials that they take. */
export function credentialGroups<Member extends { alternatives: string[][] }>(
  members: readonly Member[],
  usual: string[][],
): CredentialGroup<Member>[] {
  const groups = new Map<string, Member[]>([[JSON.stringify(usual), []]]);
  for (const member of members) {
    const key = JSON.stringify(member.alternatives);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 0)
    .map((group, index) => {
      const alternatives = group[0]?.alternatives ?? [];
      return { suffix: index === 0 ? "" : credentialsSuffix(alternatives), alternatives, members: group };
    });
}

/** `WithDealerAuthorization`: what tells the methods of a family apart that do not take the usual credentials. */
export function credentialsSuffix(alternatives: readonly string[][]): string {
  const words = alternatives.map((schemes) => identifierFor(schemes.join(" and "), "type")).join("Or");
  return alternatives.some(({ length }) => length > 0) ? `With${words}` : "WithoutCredentials";
}
