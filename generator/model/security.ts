import { at } from "../location.js";
import type { Extensions, OAuthFlow, SecurityRequirement, SecurityScheme, SecuritySchemeKind } from "./model.js";
import {
  entriesAt,
  extensionsOf,
  fieldsOf,
  nodeAt,
  noExtensions,
  type ObjectNode,
  objectAt,
  objectsAt,
  requiredTextAt,
  type Source,
  textAt,
  textsAt,
} from "./read.js";

/** `components/securitySchemes`. */
export function securitySchemesOf(source: Source, components: ObjectNode): SecurityScheme[] {
  return entriesAt(source, components, "securitySchemes").flatMap(([name, node]) => {
    const kind = kindOf(source, node);
    if (!kind) return [];
    const description = textAt(source, node, "description");
    return [{ name, description, extensions: extensionsOf(node), location: node.location, ...kind }];
  });
}

/** The `security` of a node; undefined where it has none, so that the document's applies. */
export function securityOf(
  source: Source,
  owner: ObjectNode,
  schemes: SecurityScheme[],
): SecurityRequirement[] | undefined {
  if (!nodeAt(owner, "security")) return undefined;
  return objectsAt(source, owner, "security").map((alternative) =>
    Object.keys(alternative.value).map((scheme) => {
      if (!schemes.some(({ name }) => name === scheme))
        source.blame(
          "unknown-security-scheme",
          `no security scheme is called ${JSON.stringify(scheme)}`,
          at(alternative.location, scheme),
        );
      return { scheme, scopes: textsAt(source, alternative, scheme) };
    }),
  );
}

function kindOf(source: Source, node: ObjectNode): SecuritySchemeKind | undefined {
  const type = textAt(source, node, "type");
  switch (type) {
    case "apiKey": {
      const place = textAt(source, node, "in");
      if (place === "query" || place === "header" || place === "cookie")
        return { type, in: place, parameter: requiredTextAt(source, node, "name") };
      source.blame("security-scheme", "an apiKey is sent in query, header or cookie", node.location);
      return undefined;
    }
    case "http":
      return {
        type,
        scheme: requiredTextAt(source, node, "scheme").toLowerCase(),
        bearerFormat: textAt(source, node, "bearerFormat"),
      };
    case "mutualTLS":
      return { type };
    case "oauth2":
      return { type, ...flowsOf(source, node) };
    case "openIdConnect":
      return { type, url: textAt(source, node, "openIdConnectUrl") ?? "" };
    default:
      source.blame("security-scheme", `${JSON.stringify(type ?? null)} is no type of security scheme`, node.location);
      return undefined;
  }
}

const grants = ["implicit", "password", "clientCredentials", "authorizationCode"] as const;

function flowsOf(source: Source, node: ObjectNode): { flows: OAuthFlow[]; flowsExtensions: Extensions } {
  const object = objectAt(source, node, "flows");
  if (!object) return { flows: [], flowsExtensions: noExtensions };
  const flows = fieldsOf(source, object).flatMap(([name, flow]): OAuthFlow[] => {
    const grant = grants.find((known) => known === name);
    if (!grant) {
      source.blame("security-scheme", `${JSON.stringify(name)} is no OAuth 2.0 flow`, flow.location);
      return [];
    }
    const scopes = objectAt(source, flow, "scopes");
    return [
      {
        grant,
        authorizationUrl: textAt(source, flow, "authorizationUrl"),
        tokenUrl: textAt(source, flow, "tokenUrl"),
        refreshUrl: textAt(source, flow, "refreshUrl"),
        scopes: Object.keys(scopes?.value ?? {}).map((scope) => ({
          name: scope,
          description: (scopes && textAt(source, scopes, scope)) ?? "",
        })),
        extensions: extensionsOf(flow),
      },
    ];
  });
  return { flows, flowsExtensions: extensionsOf(object) };
}
