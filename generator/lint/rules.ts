import { type LintRule, type NodeKind, type Nodes, pluginId, type RuleHead } from "./rule.js";
import { deprecationRules } from "./rules/deprecation.js";
import { documentRules } from "./rules/document.js";
import { exampleRules } from "./rules/example.js";
import { mediaTypeRules } from "./rules/media-type.js";
import { operationRules } from "./rules/operation.js";
import { parameterRules } from "./rules/parameter.js";
import { pathRules } from "./rules/path.js";
import { propertyRules } from "./rules/property.js";
import { namedSchemaRules, schemaRules } from "./rules/schema.js";
import { textRules } from "./rules/text.js";

/** The rules that look at one node, by the kind of node. */
export const nodeRules: { readonly [Kind in NodeKind]: readonly LintRule<Nodes[Kind]>[] } = {
  path: pathRules,
  operation: operationRules,
  parameter: parameterRules,
  mediaType: mediaTypeRules,
  namedSchema: namedSchemaRules,
  schema: schemaRules,
  property: propertyRules,
  text: textRules,
  example: exampleRules,
  deprecation: deprecationRules,
};

/** Every rule, for whoever prints the reference of rules or looks up a reason. */
export const rules: readonly RuleHead[] = [...Object.values(nodeRules).flat(), ...documentRules];

/** Why each rule of ours holds, by the name under which it is reported. */
export const reasons: ReadonlyMap<string, string> = new Map(rules.map(({ id, why }) => [`${pluginId}/${id}`, why]));
