import { InputError } from "../errors.js";
import { isJsonObject, type Json } from "../json.js";
import type { Level } from "./change.js";
import { ruleOf } from "./rules.js";

/** A row that raises or lowers a rule, and why. */
export interface PolicyRow {
  rule: string;
  level: Level;
  reason: string;
}

/**
 * The stability rules of the Partner API (reference, 1.12), where they say more than the contract does. A type, format or
 * pattern that changes needs no row: whether every old message stays valid is proven, and where it does the constraint
 * was only widened for a request, or narrowed for a response, which the rules call additive.
 */
export const defaultPolicy: readonly PolicyRow[] = [
  ...raise(
    ["response-property-removed", "response-property-renamed"],
    "a response field that is removed or renamed is breaking",
  ),
  ...raise(
    ["response-property-withheld", "response-header-removed"],
    "what a response no longer has is breaking, like a field that is removed",
  ),
  ...raise(
    ["request-property-removed", "request-property-renamed", "request-property-withheld"],
    "a request field that is removed or renamed is breaking",
  ),
  ...raise(
    ["parameter-removed", "parameter-renamed", "request-body-removed"],
    "a request parameter that is removed or renamed is breaking",
  ),
  ...raise(["operation-id-changed", "operation-id-removed"], "generated clients call operations by it"),
  {
    rule: "response-enum-value-added",
    level: "unproven",
    reason:
      "stability rules (1.12): a further value of a response needs review: readers that tell all values apart fail",
  },
];

function raise(rules: string[], reason: string): PolicyRow[] {
  return rules.map((rule) => ({ rule, level: "breaking", reason: `stability rules (1.12): ${reason}` }));
}

const levels: readonly Level[] = ["breaking", "unproven", "additive", "annotation"];

/**
 * Reads a policy file: `{ rules: { "response-enum-value-added": { level: additive, reason: "our clients take any value" } } }`.
 * Its rows go before those of the default policy.
 * @throws InputError naming the file and the entry that is wrong
 */
export function policyOf(file: string, value: Json): PolicyRow[] {
  const rows = isJsonObject(value) ? value.rules : undefined;
  if (!isJsonObject(rows) || !isJsonObject(value) || Object.keys(value).length !== 1)
    throw new InputError(`${file}: a policy is { rules: { RULE: { level, reason } } }`);
  return [...Object.entries(rows).map(([rule, row]) => rowOf(file, rule, row)), ...defaultPolicy];
}

function rowOf(file: string, rule: string, row: Json): PolicyRow {
  if (!ruleOf(rule)) throw new InputError(`${file}: there is no rule ${JSON.stringify(rule)}`);
  if (!isJsonObject(row)) throw new InputError(`${file}: ${rule} needs a level and a reason`);
  const level = levels.find((known) => known === row.level);
  if (!level) throw new InputError(`${file}: the level of ${rule} is one of ${levels.join(", ")}`);
  if (typeof row.reason !== "string" || row.reason.trim() === "")
    throw new InputError(`${file}: say in "reason" why ${rule} is ${level}`);
  return { rule, level, reason: `${file}: ${row.reason.trim()}` };
}
