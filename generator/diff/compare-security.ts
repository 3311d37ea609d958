import type { Json } from "../json.js";
import type { OAuthFlow, Operation, SecurityRequirement, SecurityScheme } from "../model/model.js";
import type { Change, Code, OperationRef } from "./change.js";
import { compareNodes, loneNode, type Surroundings } from "./compare-nodes.js";
import { refOf } from "./operation-ref.js";
import { pairBy } from "./pair.js";
import { type SchemeText, securityRules, securitySchemeRules, securitySchemeSettings } from "./rules/security.js";
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
  const used = new Set(pairs.flatMap(({ after }) => alternativesOf(after.security, young).flat().map(optionOf)));
  const changes = pairs.flatMap((pair) => compare(pair.before, pair.after, old, young, used));
  return [...joined(changes), ...schemeChanges(pairs, before, after)];
}

/** @param used the options for credentials that the revision's client still takes */
function compare(
  before: Operation,
  after: Operation,
  old: Schemes,
  young: Schemes,
  used: ReadonlySet<string>,
): Change[] {
  const [had, has] = [alternativesOf(before.security, old), alternativesOf(after.security, young)];
  const refused = had.filter((credentials) => !has.some((needed) => suffices(credentials, needed)));
  const opened = has.filter((credentials) => !had.some((needed) => suffices(credentials, needed)));
  const place = {
    code: had.flat().every((held) => used.has(optionOf(held))) ? codeOf(had, has) : "breaks",
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
        message: tightenedText(example, has),
        witness: {
          operation: refOf(before),
          in: "security",
          name: null,
          value: witnessOf(example),
          at: "",
          absent: false,
          written: null,
          validUnder: "base",
          invalidUnder: "revision",
        },
      },
    ];
  if (opened.length === 0) {
    if (sameJson(asked(had), asked(has))) return [];
    const message = `the credentials asked for changed from ${asText(had)} to ${asText(has)}, which has no effect`;
    return [{ ...place, rule: securityRules.reworded.id, contract: "annotation", message, witness: null }];
  }
  const message = `${opened.map(titleOf).join(" or ")} is enough now`;
  return [{ ...place, rule: securityRules.loosened.id, contract: "additive", message, witness: null }];
}

/** A function takes the clients that hold the schemes of one of its alternatives; scopes are in no type. */
function codeOf(had: readonly Credentials[], has: readonly Credentials[]): Code {
  const isTaken = (held: Credentials, by: readonly Credentials[]): boolean =>
    by.some((needed) => needed.every(({ name }) => held.some((given) => given.name === name)));
  if (!had.every((held) => isTaken(held, has))) return "breaks";
  return has.every((held) => isTaken(held, had)) ? "hidden" : "shows";
}

/** What the option is made from by which callers give a credential. */
function optionOf({ kind, name }: Credentials[number]): string {
  return canonicalText([kind, name]);
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

/** What alternatives ask for, whatever the schemes are called and in whatever order. */
function asked(alternatives: readonly Credentials[]): string[] {
  const texts = alternatives.map((credentials) =>
    canonicalText(credentials.map(({ kind, scopes }) => canonicalText([kind, [...new Set(scopes)].sort()])).sort()),
  );
  return [...new Set(texts)].sort();
}

function asText(alternatives: readonly Credentials[]): string {
  return alternatives.map(titleOf).join(" or ");
}

/** Where a scheme is still called the same, how its credentials are sent is what changed. */
function tightenedText(example: Credentials, has: readonly Credentials[]): string {
  const isCalledSame = has.some((needed) => titleOf(needed) === titleOf(example));
  const title = isCalledSame ? fullTitleOf : titleOf;
  return `${title(example)} is not enough any more: it takes ${has.map(title).join(" or ")}`;
}

function fullTitleOf(credentials: Credentials): string {
  const kinds = credentials.map(({ kind }) => kind);
  return kinds.length === 0 ? titleOf(credentials) : `${titleOf(credentials)} (${kinds.join(", ")})`;
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

/** What schemes say beyond how credentials are sent, of those that operations ask for and of those that none does. */
function schemeChanges(
  pairs: readonly { after: Operation }[],
  before: readonly SecurityScheme[],
  after: readonly SecurityScheme[],
): Change[] {
  const users = usersOf(pairs);
  const { pairs: schemes, removed, added } = pairBy(before, after, ({ name }) => name);
  return [
    ...removed.flatMap((scheme) => loneNode(securitySchemeRules, "removed", textOf(scheme), around(scheme, undefined))),
    ...added.flatMap((scheme) => loneNode(securitySchemeRules, "added", textOf(scheme), around(undefined, scheme))),
    ...schemes.flatMap(({ before: one, after: other }) => [
      ...compareNodes(securitySchemeRules, textOf(one), textOf(other), around(one, other)),
      ...settingChanges(one, other, users.get(other.name) ?? []),
    ]),
  ];
}

function usersOf(pairs: readonly { after: Operation }[]): Map<string, OperationRef[]> {
  const users = new Map<string, OperationRef[]>();
  for (const { after } of pairs)
    for (const name of new Set(after.security.flat().map(({ scheme }) => scheme))) {
      const list = users.get(name);
      if (list) list.push(refOf(after));
      else users.set(name, [refOf(after)]);
    }
  return users;
}

function textOf({ name, description, extensions, type, location }: SecurityScheme): SchemeText {
  return { name, description, extensions, type, location };
}

function around(base: SecurityScheme | undefined, revision: SecurityScheme | undefined): Surroundings {
  return {
    operation: undefined,
    direction: null,
    sender: "client",
    base: base?.location ?? null,
    revision: revision?.location ?? null,
    key: ["security-scheme", (revision ?? base)?.name ?? ""],
    place: "security",
    isAskedFor: false,
  };
}

function settingChanges(before: SecurityScheme, after: SecurityScheme, operations: OperationRef[]): Change[] {
  const { name } = after;
  const isOtherKind = kindOf(name, before) !== kindOf(name, after);
  const isOtherSetting = !sameJson(settingsOf(before), settingsOf(after));
  if (!isOtherKind && !isOtherSetting && sameJson(detailsOf(before), detailsOf(after))) return [];
  const isUsed = operations.length > 0;
  if (isUsed && isOtherKind) return []; // told of at the operations that ask for it
  const { changed, extended, unused, described } = securitySchemeSettings;
  const used = isExtended(before, after) ? extended : changed;
  const rule = !isOtherKind && !isOtherSetting ? described : isUsed ? used : unused;
  const what = rule === described ? "what describes " : rule === extended ? "the flows of " : "";
  return [
    {
      rule: rule.id,
      code: "hidden",
      contract: rule === changed ? "unproven" : rule === extended ? "additive" : "annotation",
      message: `${what}the ${isUsed ? "" : "unused "}security scheme ${JSON.stringify(name)} ${rule === extended ? "became more" : "changed"}`,
      reason: null,
      direction: null,
      operations,
      schema: null,
      base: before.location,
      revision: after.location,
      witness: null,
      subject: [name, detailsOf(before), detailsOf(after)],
    },
  ];
}

/** All that a scheme of its kind has to say. */
function detailsOf({ name: _, description: __, extensions: ___, location: ____, ...details }: SecurityScheme): Json {
  const sorted = details.type === "oauth2" ? { ...details, flows: byGrant(details.flows) } : details;
  return JSON.parse(JSON.stringify(sorted));
}

function byGrant(flows: readonly OAuthFlow[]): OAuthFlow[] {
  return [...flows].sort((one, other) => (one.grant < other.grant ? -1 : 1));
}

/** Whether all ways to come to credentials are as they were, and others came. */
function isExtended(before: SecurityScheme, after: SecurityScheme): boolean {
  if (before.type !== "oauth2" || after.type !== "oauth2") return false;
  const kept = after.flows.filter(({ grant }) => before.flows.some((flow) => flow.grant === grant));
  return kept.length < after.flows.length && sameJson(settingsOf(before), settingsOf({ ...after, flows: kept }));
}

/** The addresses that a client of the scheme talks to; those that its flow does not use mean nothing (OpenAPI 3.1, 4.8.29). */
function settingsOf(scheme: SecurityScheme): Json {
  switch (scheme.type) {
    case "oauth2":
      return byGrant(scheme.flows).map(({ grant, authorizationUrl, tokenUrl }) => [
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
