import { styleText } from "node:util";
import type { Position } from "../../location.js";
import type { Level } from "../change.js";
import type { DiffReport, ReportedChange } from "../report.js";
import { ruleOf } from "../rules.js";
import { counterexampleOf } from "./counterexample.js";
import { type Group, groupChanges, titleOf } from "./groups.js";
import { printable, printableLines } from "./printable.js";

const styles: Record<Level, "red" | "yellow" | "green" | "dim"> = {
  breaking: "red",
  unproven: "yellow",
  additive: "green",
  annotation: "dim",
};

/** As many operations of a group as are named. */
const NAMED = 5;

/** The report for people: grouped by operation, the worst first. */
export function formatText(report: DiffReport, color: boolean): string {
  const groups = groupChanges(report.changes).map((group) => groupText(group, color));
  return [...groups, summaryText(report, color)].join("\n\n");
}

function groupText({ operations, changes }: Group, color: boolean): string {
  return [heading(operations), ...changes.map((change) => changeText(change, color))].join("\n");
}

function heading(operations: Group["operations"]): string {
  if (operations.length === 0) return "The document";
  const names = operations.slice(0, NAMED).map((operation) => printable(titleOf(operation)));
  const more = operations.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}

function changeText(change: ReportedChange, color: boolean): string {
  const { level, rule, id, message, why, policy, base, revision } = change;
  const head = `  ${paint(level.padEnd(10), styles[level], color)}  ${printable(message)}`;
  const where = `where    ${placeText(base, revision)}  [${rule} ${id}]`;
  const notes: string[] = [];
  if (level !== "annotation") notes.push(`why      ${why}`);
  const proof = counterexampleOf(change);
  if (proof) {
    const lines = proof.example === undefined ? [] : printableLines(proof.example);
    notes.push(`proof    ${printable(proof.claim)}${lines.length > 0 ? ":" : ""}`);
    notes.push(...lines.map((line) => `         ${line}`));
  }
  if (policy !== null) notes.push(`policy   ${printable(policy)} (by the contract: ${change.contract})`);
  notes.push(where);
  if (level === "breaking" || level === "unproven") notes.push(`instead  ${ruleOf(rule)?.instead ?? ""}`);
  return [head, ...notes.map((note) => paint(`      ${note}`, "dim", color))].join("\n");
}

function placeText(base: Position | null, revision: Position | null): string {
  const [before, after] = [base, revision].map((position) => position && positionText(position));
  if (before && after) return before === after ? before : `${before} -> ${after}`;
  if (before) return `${before} (base)`;
  return after ? `${after} (revision)` : "the document";
}

/** `openapi.yaml:12:3`, as editors and terminals link it. */
export function positionText({ file, line, column }: Position): string {
  return printable(`${file}:${line}:${column}`);
}

function summaryText({ verdict, summary, release }: DiffReport, color: boolean): string {
  if (verdict === "none" && summary.annotation === 0) return "No changes.";
  const counts = (Object.entries(summary) as [Level, number][])
    .filter(([, count]) => count > 0)
    .map(([level, count]) => paint(`${count} ${level}`, styles[level], color));
  return `${counts.join(", ")}; version step: ${release.wire} for the API, ${release.source} for generated code`;
}

function paint(text: string, style: "red" | "yellow" | "green" | "dim", color: boolean): string {
  return color ? styleText(style, text, { validateStream: false }) : text;
}
