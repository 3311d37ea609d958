import type { LintRule, Nodes } from "../rule.js";
import { hasStyle } from "../words.js";

/** Header parameters that OpenAPI 3.0.4 and 3.1.1, section 4.8.12.2.1, say shall be ignored. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

export const parameterRules: LintRule<Nodes["parameter"]>[] = [
  {
    id: "parameter-name-style",
    severity: "error",
    scope: "house",
    why: "Path parameters become arguments of functions, query parameters are named like the properties they speak of, headers like headers.",
    bad: "{ in: path, name: site_id }",
    good: "{ in: path, name: siteId }",
    options: { path: "camelCase", query: "snake_case", header: "kebab-case", cookie: "snake_case" },
    check({ parameterObject: { in: place, name } }, report, { options }) {
      if (typeof name !== "string" || typeof place !== "string") return;
      const spelling = place === "header" ? name.toLowerCase() : name;
      if (!hasStyle(spelling, options[place])) {
        report(`write the ${place} parameter \`${name}\` in ${String(options[place])}`, "name");
      }
    },
  },
  {
    id: "parameter-header-ignored",
    severity: "warn",
    scope: "any",
    why: "OpenAPI says that header parameters of this name are ignored: media types and security schemes describe them.",
    bad: "{ in: header, name: Authorization }",
    good: "security: [{ clientCredentials: [read:sites] }]",
    check({ parameterObject: { in: place, name } }, report) {
      if (place === "header" && typeof name === "string" && ignoredHeaders.has(name.toLowerCase())) {
        report(
          `the header parameter \`${name}\` has no effect; describe it by a media type or a security scheme`,
          "name",
        );
      }
    },
  },
];
