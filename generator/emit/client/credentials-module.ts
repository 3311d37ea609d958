import { alternativesOf } from "../../model/credentials.js";
import type { Api } from "../../model/model.js";
import { identifierFor } from "../../model/names.js";
import type { File } from "../emitter.js";
import { render } from "../render.js";
import { stringLiteral } from "../typescript.js";
import { createImports, type Imports } from "./imports.js";
import type { ClientNames } from "./names.js";
import type { Context } from "./operation.js";
import { made, type SchemeCredential, schemeCredentials, type Way } from "./security.js";

/** The constants that hold the credentials of operations, by the alternatives that these ask for, as JSON. */
export function credentialConstants(api: Api, { declare }: ClientNames): Map<string, string> {
  const constants = new Map<string, string>();
  const taken = new Set<string>();
  for (const operation of api.operations) {
    const alternatives = alternativesOf(operation, api);
    const key = JSON.stringify(alternatives);
    if (alternatives.flat().length === 0 || constants.has(key)) continue;
    const words = alternatives.map((schemes) => schemes.join(" and ") || "none").join(" or ");
    const wanted = identifierFor(`${words} credential`, "function");
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}${count}`;
    constants.set(key, declare(name));
    taken.add(name);
  }
  return constants;
}

/** The credential of an operation, as an expression; `null` where it takes none. */
export function credentialOf(alternatives: readonly string[][], { credentials }: Context, imports: Imports): string {
  const name = credentials.get(JSON.stringify(alternatives));
  return name === undefined ? "null" : imports.from("credentials", name);
}

/** How operations prove who is calling, as far as the client alone does not know it. */
export function credentialsModule(context: Context): File[] {
  const imports = createImports(context.names);
  const schemes = schemeCredentials(context.api, context.usual.serverUrl);
  const credentials = constantsBeside(usualGrant(context, schemes), context).map(({ name, alternatives }) => ({
    name,
    expression: expressionOf(waysOf(alternatives, schemes, imports), imports),
  }));
  if (credentials.length === 0) return [];
  const text = render("client/credentials.ts", { credentials, imports: imports.statements(0) });
  return [{ path: "src/credentials.ts", text }];
}

/** What the client makes itself: credentials that hold a token, by scheme, and the one that most operations ask for. */
export function clientCredentialsOf(
  context: Context,
  imports: Imports,
): { grants: { key: string; expression: string }[]; security: string } {
  const schemes = schemeCredentials(context.api, context.usual.serverUrl);
  const usual = usualGrant(context, schemes);
  const referred = new Set(constantsBeside(usual, context).flatMap(({ alternatives }) => alternatives.flat()));
  const grants = schemes.flatMap(({ scheme, grant }) =>
    grant && referred.has(scheme) ? [{ key: stringLiteral(scheme), expression: grant(imports) }] : [],
  );
  if (!usual?.grant) return { grants, security: credentialOf(context.usual.security, context, imports) };
  const isShared = referred.has(usual.scheme);
  return { grants, security: isShared ? `grants[${stringLiteral(usual.scheme)}]` : usual.grant(imports) };
}

/** The scheme that most operations ask for by itself, where the client credentials grant is the only way to satisfy it. */
function usualGrant({ usual }: Context, schemes: readonly SchemeCredential[]): SchemeCredential | undefined {
  return schemes.find(
    ({ scheme, grant, ways }) =>
      grant && ways.length === 1 && JSON.stringify(usual.security) === JSON.stringify([[scheme]]),
  );
}

/** The constants that the module declares: the client makes the usual grant without one. */
function constantsBeside(
  grant: SchemeCredential | undefined,
  { credentials }: Context,
): { name: string; alternatives: string[][] }[] {
  return [...credentials]
    .map(([key, name]) => ({ name, alternatives: JSON.parse(key) as string[][] }))
    .filter(({ alternatives }) => !grant || JSON.stringify(alternatives) !== JSON.stringify([[grant.scheme]]));
}

interface Proof {
  options: string[];
  expression: string;
}

/** All ways to satisfy some of the alternatives; a scheme that there are two ways for counts twice. */
function waysOf(alternatives: readonly string[][], schemes: readonly SchemeCredential[], imports: Imports): Proof[] {
  return alternatives.flatMap((names) => {
    const together = names.reduce<Way[][]>(
      (chosen, name) => {
        const ways = schemes.find(({ scheme }) => scheme === name)?.ways ?? [];
        return chosen.flatMap((before) => ways.map((way) => [...before, way]));
      },
      [[]],
    );
    return together.map((ways) => {
      const expressions = ways.map(({ credential }) => credential(imports));
      const [only = imports.runtime("anonymous")] = expressions;
      return {
        options: ways.flatMap(({ options }) => options),
        expression: expressions.length > 1 ? made(imports, "every", expressions) : only,
      };
    });
  });
}

function expressionOf(proofs: readonly Proof[], imports: Imports): string {
  const [only] = proofs;
  if (only && proofs.length === 1) return only.expression;
  const values = proofs.map(({ options, expression }) => `[[${options.map(stringLiteral).join(", ")}], ${expression}]`);
  return made(imports, "either", values);
}
