import type { Level } from "./change.js";

/** By how much a version has to rise. */
export type Step = "major" | "minor" | "patch" | "none";

const steps: Record<Level, Step> = { breaking: "major", unproven: "major", additive: "minor", annotation: "patch" };

/** The step that changes of these levels ask for. What nobody could decide is taken for the worse. */
export function stepOf(levels: Iterable<Level>): Step {
  return largest([...levels].map((level) => steps[level]));
}

/** The larger of the steps. */
export function largest(list: readonly Step[]): Step {
  return (["major", "minor", "patch"] as const).find((step) => list.includes(step)) ?? "none";
}

/** Rules by which code that was written against the old packages stops compiling, whatever becomes of the messages. */
const breakingForCode = new Set([
  "operation-removed",
  "operation-moved",
  "operation-id-changed",
  "operation-tag-changed",
  "parameter-removed",
  "parameter-renamed",
  "request-body-removed",
  "response-removed",
  "request-property-removed",
  "request-property-renamed",
  "request-property-withheld",
  "response-property-removed",
  "response-property-renamed",
  "response-property-withheld",
  "response-enum-value-removed",
  "response-alternative-removed",
  "response-type-changed",
  "type-removed",
  "type-renamed",
  "type-unused-changed",
]);

/** Rules for what types do not show: bounds, patterns, credentials, addresses. Only doc comments change. */
const invisibleToCode =
  /^(?:(?:request|response)-(?:minimum|maximum|multiple-of|min-|max-|pattern-changed|format|unique|property-names|condition|contains|dependent|not-changed)|security-|server-|parameter-(?:style|explode|empty)|response-header-)/;

/** The step that a change asks of the generated packages. */
export function sourceStep(rule: string, level: Level): Step {
  if (breakingForCode.has(rule)) return "major";
  return invisibleToCode.test(rule) ? "patch" : steps[level];
}
