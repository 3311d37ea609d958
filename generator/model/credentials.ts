import type { Api, Operation } from "./model.js";
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
