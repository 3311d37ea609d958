import type { Oas3Rule, Plugin } from "@redocly/openapi-core";
import { redoclyRule } from "./redocly-rule.js";
import { type NodeKind, pluginId } from "./rule.js";
import { documentRules } from "./rules/document.js";
import { nodeRules, rules } from "./rules.js";

type Severities = Record<string, "error" | "warn">;

/** Rules of Redocly's own that belong to our style and that `recommended-strict` leaves off. */
const houseStyle: Severities = {
  "component-name-unique": "error",
  "operation-description": "error",
  "operation-singular-tag": "error",
  "operation-tag-defined": "error",
  "parameter-description": "error",
  "paths-kebab-case": "error",
};

/**
 * Our rules as a plugin of Redocly's, so that `redocly lint` runs them too. A configuration names this module under
 * `plugins`, and `extends: [specwright/any]` for what is wrong in every document or `[specwright/house]` for our style too.
 */
export default function plugin(): Plugin {
  return {
    id: pluginId,
    rules: { oas3: { ...walkedRules(), ...unwalkedRules() } },
    configs: {
      any: { rules: severitiesOf("any") },
      house: { rules: { ...severitiesOf("any", "house"), ...houseStyle } },
    },
  };
}

function walkedRules(): Record<string, Oas3Rule> {
  const isKind = (key: string): key is NodeKind => key in nodeRules;
  const rulesOf = <Kind extends NodeKind>(kind: Kind) =>
    nodeRules[kind].map((rule) => [rule.id, redoclyRule(kind, rule)]);
  return Object.fromEntries(
    Object.keys(nodeRules)
      .filter(isKind)
      .flatMap((kind) => rulesOf(kind)),
  );
}

/** Rules about the document as a whole have nothing to do in Redocly's walk, yet a configuration may name them. */
function unwalkedRules(): Record<string, Oas3Rule> {
  return Object.fromEntries(documentRules.map(({ id }) => [id, () => ({})]));
}

function severitiesOf(...scopes: string[]): Severities {
  return Object.fromEntries(
    rules.filter(({ scope }) => scopes.includes(scope)).map(({ id, severity }) => [`${pluginId}/${id}`, severity]),
  );
}
