import type { Json } from "../json.js";
import type { Operation, SecurityRequirement, SecurityScheme } from "../model/model.js";
import type { Change, OperationRef } from "./change.js";
import { refOf } from "./compare-operations.js";
import { securityRules, securitySchemeSettings } from "./rules/security.js";
import { canonicalText, sameJson } from "./same.js";

/** Credentials that a request has to bring, all of them: what kind, and with which scopes. */
type Credentials = { kind: string; name: string; scopes: readonly string[] }[];

type Schemes = ReadonlyMap<string, SecurityScheme>;

/** Compares what opens the operations. Alternatives are compared by what they ask for, not by what the schemes are called. */
export function securityChanges(
  pairs: readonly { before: Operation; after: Operation }[],
  before: readonly SecurityScheme[],
  after: readonly SecurityScheme[],
): Change[] {
  const [old, young] = [before, after].map(
    (schemes): Schemes => new Map(schemes.map((scheme) => [scheme.name, scheme])),
  );
  if (!old || !young) return [];
  const changes = pairs.flatMap((pair) => compare(pair.before, pair.after, old, young));
  return [...joined(changes), ...settingChanges(pairs, old, young)];
}

function compare(before: Operation, after: Operation, old: Schemes, young: Schemes): Change[] {
  const [had, has] = [alternativesOf(before.security, old), alternativesOf(after.security, young)];
  const refused = had.filter((credentials) => !has.some((needed) => suffices(credentials, needed)));
  const opened = has.filter((credentials) => !had.some((needed) => suffices(credentials, needed)));
  const place = {
    reason: null,
    direction: "request" as const,
    operations: [refOf(after)],
    schema: null,
    base: before.location,
    revision: after.location,
    subject: [before.security, after.security],
  };
  const [example] = refused;
  if (example)
    return [
      {
        ...place,
        rule: securityRules.tightened.id,
        contract: "breaking",
        message: `${titleOf(example)} is not enough any more: it takes ${has.map(titleOf).join(" or ")}`,
        witness: {
          in: "security",
          value: witnessOf(example),
          absent: false,
          validUnder: "base",
          invalidUnder: "revision",
        },
      },
    ];
  if (opened.length === 0) return [];
  const message = `${opened.map(titleOf).join(" or ")} is enough now`;
  return [{ ...place, rule: securityRules.loosened.id, contract: "additive", message, witness: null }];
}

/** What opens an operation; a scheme that is not declared stands for itself. */
function alternativesOf(security: readonly SecurityRequirement[], schemes: Schemes): Credentials[] {
  if (security.length === 0) return [[]];
  return security.map((requirement) =>
    requirement.map(({ scheme, scopes }) => ({ kind: kindOf(scheme, schemes.get(scheme)), name: scheme, scopes })),
  );
}

/** What is on the wire: how the credentials are sent. */
function kindOf(name: string, scheme: SecurityScheme | undefined): string {
  switch (scheme?.type) {
    case "apiKey":
      return `apiKey ${scheme.in} ${scheme.in === "header" ? scheme.parameter.toLowerCase() : scheme.parameter}`;
    case "http":
      return `http ${scheme.scheme}`;
    case "mutualTLS":
    case "oauth2":
    case "openIdConnect":
      return scheme.type;
    case undefined:
      return `undeclared ${name}`;
    default:
      return scheme satisfies never;
  }
}

/** Whether the credentials open what asks for the others. */
function suffices(credentials: Credentials, needed: Credentials): boolean {
  return needed.every((need) =>
    credentials.some(({ kind, scopes }) => kind === need.kind && need.scopes.every((scope) => scopes.includes(scope))),
  );
}

function titleOf(credentials: Credentials): string {
  if (credentials.length === 0) return "no authentication";
  return credentials
    .map(({ name, scopes }) => (scopes.length > 0 ? `${name} with ${scopes.join(", ")}` : name))
    .join(" and ");
}

function witnessOf(credentials: Credentials): Json {
  return Object.fromEntries(credentials.map(({ name, scopes }) => [name, [...scopes]]));
}

/** One change for all operations to which the same happened, as it does when the document's own `security` changes. */
function joined(changes: readonly Change[]): Change[] {
  const byKind = new Map<string, Change>();
  for (const change of changes) {
    const key = canonicalText([change.rule, change.subject]);
    const known = byKind.get(key);
    if (known) known.operations = [...known.operations, ...change.operations];
    else byKind.set(key, { ...change });
  }
  return [...byKind.values()].map((change) => ({
    ...change,
    subject: [change.subject, change.operations.length > 1 ? "" : (change.operations[0] as unknown as Json)],
  }));
}

/** Where credentials come from: the addresses and flows of the schemes that operations ask for, and of those that none does. */
function settingChanges(
  pairs: readonly { before: Operation; after: Operation }[],
  old: Schemes,
  young: Schemes,
): Change[] {
  const users = new Map<string, OperationRef[]>();
  for (const { after } of pairs)
    for (const name of new Set(after.security.flat().map(({ scheme }) => scheme)))
      users.set(name, [...(users.get(name) ?? []), refOf(after)]);
  return [...young].flatMap(([name, scheme]): Change[] => {
    const previous = old.get(name);
    if (!previous || sameJson(settingsOf(previous), settingsOf(scheme))) return [];
    const operations = users.get(name) ?? [];
    const isUsed = operations.length > 0;
    const rule = isUsed ? securitySchemeSettings.changed : securitySchemeSettings.unused;
    return [
      {
        rule: rule.id,
        contract: isUsed ? "unproven" : "annotation",
        message: `the ${isUsed ? "" : "unused "}security scheme ${JSON.stringify(name)} changed`,
        reason: null,
        direction: null,
        operations,
        schema: null,
        base: previous.location,
        revision: scheme.location,
        witness: null,
        subject: [name, settingsOf(previous), settingsOf(scheme)],
      },
    ];
  });
}

/** The addresses that a client of the scheme talks to; those that its flow does not use mean nothing (OpenAPI 3.1, 4.8.29). */
function settingsOf(scheme: SecurityScheme): Json {
  switch (scheme.type) {
    case "oauth2":
      return scheme.flows.map(({ grant, authorizationUrl, tokenUrl }) => [
        grant,
        grant === "implicit" || grant === "authorizationCode" ? (authorizationUrl ?? null) : null,
        grant === "implicit" ? null : (tokenUrl ?? null),
      ]);
    case "openIdConnect":
      return scheme.url;
    default:
      return null;
  }
}
