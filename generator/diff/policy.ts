import type { Refuse } from "../errors.js";
import { isJsonObject, type Json } from "../json.js";
import { at, type Location } from "../location.js";
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
 */
export function policyOf(value: Json, root: Location, refuse: Refuse): PolicyRow[] {
  const rows = isJsonObject(value) ? value.rules : undefined;
  if (!isJsonObject(rows) || !isJsonObject(value) || Object.keys(value).length !== 1) {
    refuse("a policy is { rules: { RULE: { level, reason } } }", root);
    return [];
  }
  const own = Object.entries(rows).map(([rule, row]) => rowOf(rule, row, at(root, "rules", rule), refuse));
  return [...own, ...defaultPolicy];
}

function rowOf(rule: string, row: Json, location: Location, refuse: Refuse): PolicyRow {
  if (!ruleOf(rule)) refuse(`there is no rule ${JSON.stringify(rule)}`, location);
  const { level, reason = "" } = isJsonObject(row) ? row : {};
  const known = levels.find((one) => one === level);
  if (!known) refuse(`a rule needs a level, one of ${levels.join(", ")}`, at(location, "level"));
  const text = typeof reason === "string" ? reason.trim() : "";
  if (text === "") refuse("a rule needs a reason, as text", at(location, "reason"));
  return { rule, level: known ?? "unproven", reason: `${location.file}: ${text}` };
}
