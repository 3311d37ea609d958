import type { Json } from "../json.js";
import { at } from "../location.js";
import { withoutNames } from "../model/paths.js";
import type { Change, Witness } from "./change.js";
import type { Step } from "./parts.js";
import type { Proof, Reached } from "./prove.js";
import { schemaRuleId, schemaRules } from "./rules/schema.js";
import { annotationRules } from "./rules/schema-annotations.js";
import type { SchemaUse } from "./schema-changes.js";
import { placeText } from "./site.js";

/** The rules for what no message shows, whatever the keyword. */
const unfeltRules = {
  withheld: schemaRuleId("withheld-changed", undefined),
  "without effect": schemaRuleId("without-effect-changed", undefined),
};

const rows = new Map(schemaRules.map((rule) => [rule.when, rule]));
const descriptions = new Map(annotationRules.map((rule) => [rule.when, rule]));

/** A finding in words, with the rule that it falls under and the operations that it reaches. */
export function changeOfFinding({ finding, from }: Reached, proof: Proof): Change {
  const use = from[0]?.use;
  const { rule, before, after } = finding;
  const { name, path } = finding[finding.at].owner;
  const within = placeText(path);
  const owner = name ?? use?.what ?? "the message";
  const place = within === "" ? owner : `${JSON.stringify(within)} in ${owner}`;
  const row = rows.get(rule) ?? descriptions.get(rule);
  const message = row?.describe({ place, before, after }) ?? `${place} changed`;
  return {
    rule: finding.unfelt
      ? unfeltRules[finding.unfelt]
      : schemaRuleId(row?.name ?? rule, descriptions.has(rule) ? undefined : use?.direction),
    contract: proof.level,
    code: finding.code,
    message: message + remarkOf(finding, use?.direction),
    reason: proof.level === "unproven" ? (proof.reason ?? null) : null,
    direction: proof.level === "annotation" ? null : (use?.direction ?? null),
    operations: from.map(({ use }) => use.operation.revision),
    schema: name ?? null,
    base: finding.base.location,
    revision: finding.revision.location,
    witness: proof.witnessed
      ? witnessOf(proof.witnessed, proof.witness ?? null, pointerOf(proof.steps, finding))
      : null,
    subject: [...(name === undefined ? subjectOf(use) : [name]), within, before ?? null, after ?? null],
  };
}

function remarkOf({ unfelt }: Reached["finding"], direction: string | undefined): string {
  if (unfelt === "withheld") return `, which no ${direction ?? "message"} has`;
  return unfelt === undefined ? "" : ", which has no effect by itself";
}

function subjectOf(use: SchemaUse | undefined): Json[] {
  if (!use) return [];
  const { method, path } = use.operation.revision;
  return [method, withoutNames(path), use.key];
}

function witnessOf({ operation, place, names, sender }: SchemaUse, value: Json, pointer: string): Witness {
  const [validUnder, invalidUnder] =
    sender === "client" ? (["base", "revision"] as const) : (["revision", "base"] as const);
  const [owner, name] = [operation[validUnder], names[validUnder]];
  return {
    operation: owner,
    in: place,
    name,
    value,
    at: pointer,
    absent: false,
    validUnder,
    invalidUnder,
    written: null,
  };
}

/** To the property that a finding is about, else to the value. */
function pointerOf(steps: readonly Step[], { property }: Reached["finding"]): string {
  const path = steps.map((step) => ("item" in step ? step.item : "property" in step ? step.property : step.key));
  return at({ file: "", pointer: "" }, ...path, ...(property === undefined ? [] : [property])).pointer;
}
