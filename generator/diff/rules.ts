import { withoutRule } from "./compare-nodes.js";
import { apiRules, namedSchemaRules, serverRules, tagRules } from "./rules/api.js";
import { approvalRules } from "./rules/approval.js";
import { encodingRules, headerRules, mediaTypeRules, requestBodyRules, responseRules } from "./rules/body.js";
import { clientRules, functionRules } from "./rules/function.js";
import { callbackRules, operationRules, pathItemRules } from "./rules/operation.js";
import { parameterRules } from "./rules/parameter.js";
import type { Rule } from "./rules/rule.js";
import { schemaRuleId, schemaRules } from "./rules/schema.js";
import { annotationRules } from "./rules/schema-annotations.js";
import { securityRules, securitySchemeRules, securitySchemeSettings } from "./rules/security.js";

/** All rules, as the rule reference prints them. */
export const rules: readonly Rule[] = [
  ...apiRules.rules,
  ...serverRules.rules,
  ...tagRules.rules,
  ...operationRules.rules,
  ...pathItemRules.rules,
  ...callbackRules.rules,
  ...functionRules.rules,
  ...clientRules.rules,
  ...parameterRules.rules,
  ...requestBodyRules.rules,
  ...responseRules.rules,
  ...headerRules.rules,
  ...mediaTypeRules.rules,
  ...encodingRules.rules,
  ...Object.values(securityRules),
  ...securitySchemeRules.rules,
  ...Object.values(securitySchemeSettings),
  ...schemaRules.flatMap(({ name, why, instead }) =>
    (["request", "response"] as const).map((direction): Rule => {
      return { id: schemaRuleId(name, direction), surface: "wire", why: why[direction], instead };
    }),
  ),
  ...annotationRules.map(({ name, why, instead }): Rule => {
    return { id: schemaRuleId(name, undefined), surface: "wire", why: why.request, instead };
  }),
  ...namedSchemaRules.rules,
  withoutRule,
  ...Object.values(approvalRules),
].map(({ id, surface, why, instead }) => ({ id, surface, why, instead }));

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
