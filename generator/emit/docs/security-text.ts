import type { Api, SecurityRequirement } from "../../model/model.js";
import { code, link, text } from "../markdown.js";
import type { Page } from "./context.js";
import { authenticationPath, authenticationTitle } from "./paths.js";
import { anchorsOf } from "./places.js";

/** The alternatives that an operation accepts, each a link to its scheme with the scopes that it needs. */
export function securityText(security: readonly SecurityRequirement[], page: Page): string {
  const alternatives = security.map((schemes) => {
    const texts = schemes.map(({ scheme, scopes }) => {
      const label = schemeLink(scheme, page);
      return scopes.length === 0 ? label : `${label} with ${scopes.map((scope) => code(scope)).join(", ")}`;
    });
    return texts.length === 0 ? "none" : texts.join(" and ");
  });
  return alternatives.length === 0 ? "none" : alternatives.join(", or ");
}

/** A link to the section of a security scheme. */
function schemeLink(scheme: string, page: Page): string {
  const anchor = schemeAnchors(page.api).get(scheme);
  return anchor === undefined
    ? code(scheme)
    : link(text(scheme), `${page.base}${authenticationPath}#${encodeURIComponent(anchor)}`);
}

/** The anchor of each scheme's section. */
function schemeAnchors({ securitySchemes }: Api): Map<string, string> {
  const names = securitySchemes.map(({ name }) => name);
  const [, ...anchors] = anchorsOf([authenticationTitle, ...names]);
  return new Map(names.map((name, index) => [name, anchors[index] ?? ""]));
}
