import type { Json } from "../json.js";
import type { Change, Direction, Witness } from "./change.js";
import type { Proof } from "./prove.js";
import { schemaRules } from "./rules/schema.js";
import { annotationRules } from "./rules/schema-annotations.js";
import type { Reached, SchemaUse } from "./schema-changes.js";
import { placeOf } from "./site.js";

const rows = new Map([...schemaRules, ...annotationRules].map((rule) => [rule.when, rule]));

/** A finding in words, with the rule that it falls under and the operations that it reaches. */
export function changeOfFinding({ finding, node, from }: Reached, proof: Proof): Change {
  const use = from[0]?.root.use;
  const { rule, before, after } = finding;
  const path = placeOf(finding.path, finding.property);
  const owner = node.schema ?? use?.what ?? "the message";
  const place = path === "" ? owner : `${JSON.stringify(path)} of ${owner}`;
  const row = rows.get(rule);
  const said = row?.describe({ place, before, after }) ?? `${place} changed`;
  return {
    rule: ruleId(row?.name ?? rule, use?.direction ?? "request", proof.level === "annotation"),
    contract: proof.level,
    message: proof.reason === undefined ? said : `${said} (undecided: ${proof.reason})`,
    direction: proof.level === "annotation" ? null : (use?.direction ?? null),
    operations: from.map(({ root }) => root.use.operation),
    schema: node.schema,
    base: finding.base,
    revision: finding.revision,
    witness: proof.witnessed ? witnessOf(proof.witnessed.use, proof.witness ?? null) : null,
    subject: [...(node.schema === null ? subjectOf(use) : [node.schema]), path, before ?? null, after ?? null],
  };
}

/** What only describes is the same in requests and responses. */
export function ruleId(name: string, direction: Direction, isAnnotation: boolean): string {
  return isAnnotation ? `schema-${name}` : `${direction}-${name}`;
}

function subjectOf(use: SchemaUse | undefined): Json[] {
  return use ? [use.operation.method, use.operation.path.replaceAll(/\{[^{}]*\}/g, "{}"), use.key] : [];
}

function witnessOf({ place, sender }: SchemaUse, value: Json): Witness {
  const [validUnder, invalidUnder] =
    sender === "client" ? (["base", "revision"] as const) : (["revision", "base"] as const);
  return { in: place, value, absent: false, validUnder, invalidUnder };
}
