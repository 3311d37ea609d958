import type { Api, OAuthFlow, Operation, SecurityScheme } from "../../model/model.js";
import type { File } from "../emitter.js";
import { code, link, table, text } from "../markdown.js";
import { operationText, type Page } from "./context.js";
import { markLink } from "./marks.js";
import { authenticationPath, authenticationTitle } from "./paths.js";
import { facts, section, textPage } from "./sections.js";

/** How a caller proves who it is: each scheme with its flows and scopes, and the operations that need them. */
export function authenticationPage(page: Page): File[] {
  const { api, prose } = page;
  if (api.securitySchemes.length === 0) return [];
  const needs = needsOf(api);
  const open = api.operations.filter(({ security }) => security.every((alternative) => alternative.length === 0));
  return [
    textPage(
      authenticationPath,
      authenticationTitle,
      [prose.sections(api.description, /authenticat|authoriz/i)],
      [
        ...api.securitySchemes.flatMap((scheme) => section(text(scheme.name), schemeBlocks(scheme, needs, page))),
        ...section("Without authentication", [operationList(open, page)]),
      ],
    ),
  ];
}

/** Operations by scheme and, as `scheme scope`, by scope. */
function needsOf({ operations }: Api): Map<string, Operation[]> {
  const needs = new Map<string, Operation[]>();
  const note = (key: string, operation: Operation) => {
    const list = needs.get(key) ?? [];
    if (list.at(-1) !== operation) list.push(operation);
    needs.set(key, list);
  };
  for (const operation of operations)
    for (const { scheme, scopes } of operation.security.flat()) {
      note(scheme, operation);
      for (const scope of scopes) note(`${scheme} ${scope}`, operation);
    }
  return needs;
}

function schemeBlocks(scheme: SecurityScheme, needs: Map<string, Operation[]>, page: Page): string[] {
  const mark = markLink(scheme.extensions, page.base);
  const told = [`Type: ${kindText(scheme)}`, ...(mark === "" ? [] : [`Source: ${mark}`])];
  const users = needs.get(scheme.name) ?? [];
  const flows = scheme.type === "oauth2" ? scheme.flows : [];
  return [
    facts(told),
    page.prose.blocks(scheme.description),
    ...flows.flatMap((flow) => flowBlocks(flow, scheme.name, needs, page)),
    flows.some(({ scopes }) => scopes.length > 0) ? "" : operationList(users, page),
  ];
}

function kindText(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "apiKey":
      return `API key in the ${scheme.in === "query" ? "query parameter" : scheme.in} ${code(scheme.parameter)}`;
    case "http":
      return httpText(scheme.scheme, scheme.bearerFormat);
    case "mutualTLS":
      return "mutual TLS, with a certificate of the client";
    case "oauth2":
      return `OAuth 2.0; send the token as ${code("Authorization: Bearer …")}`;
    case "openIdConnect":
      return `OpenID Connect, discovered at ${link(text(scheme.url), scheme.url)}`;
    default:
      return scheme satisfies never;
  }
}

function httpText(scheme: string, bearerFormat: string | undefined): string {
  if (scheme === "basic") return `user name and password, sent as ${code("Authorization: Basic …")}`;
  const format = bearerFormat === undefined ? "" : ` (${text(bearerFormat)})`;
  return scheme === "bearer"
    ? `token${format}, sent as ${code("Authorization: Bearer …")}`
    : `HTTP ${text(scheme)}${format}`;
}

const grants = {
  implicit: "Implicit flow",
  password: "Password flow",
  clientCredentials: "Client credentials flow",
  authorizationCode: "Authorization code flow",
} satisfies Record<OAuthFlow["grant"], string>;

function flowBlocks(flow: OAuthFlow, scheme: string, needs: Map<string, Operation[]>, page: Page): string[] {
  const addresses = [
    ["Authorization URL", flow.authorizationUrl],
    ["Token URL", flow.tokenUrl],
    ["Refresh URL", flow.refreshUrl],
  ].flatMap(([label, url]) => (url === undefined ? [] : [`${label}: ${code(url)}`]));
  const rows = flow.scopes.map(({ name, description }) => [
    code(name),
    text(description),
    (needs.get(`${scheme} ${name}`) ?? []).map((operation) => operationText(operation, page)).join(", "),
  ]);
  return [`**${grants[flow.grant]}**`, facts(addresses), table(["Scope", "Allows", "Operations"], rows)];
}

function operationList(operations: readonly Operation[], page: Page): string {
  return operations.length === 0
    ? ""
    : `Operations: ${operations.map((operation) => operationText(operation, page)).join(", ")}.`;
}
