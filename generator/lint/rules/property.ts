import { isDescribed } from "../described.js";
import type { LintRule, Nodes } from "../rule.js";
import { hasStyle } from "../words.js";

export const propertyRules: LintRule<Nodes["property"]>[] = [
  {
    id: "property-name-style",
    severity: "error",
    scope: "house",
    why: "One spelling for all fields: whoever has seen two of them can write the third without looking.",
    bad: "properties: { siteId: { type: integer } }",
    good: "properties: { site_id: { type: integer } }",
    options: { style: "snake_case" },
    check({ name }, report, { options }) {
      if (!hasStyle(name, options.style)) report(`write the property \`${name}\` in ${String(options.style)}`);
    },
  },
  {
    id: "property-description",
    severity: "error",
    scope: "house",
    why: "The description is all that an integrator is told about a field: it becomes the comment in every generated type.",
    bad: "timezone: { type: string }",
    good: "timezone: { type: string, description: IANA identifier of the site's time zone. }",
    check({ name, schemaObject }, report, { resolve }) {
      if (!isDescribed(schemaObject, resolve(schemaObject).value)) report(`describe the property \`${name}\``);
    },
  },
];
