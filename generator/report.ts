import { styleText } from "node:util";
import { formatProblem, type Problem } from "./errors.js";
import type { Finding } from "./lint/finding.js";
import type { Drift } from "./output/drift.js";
import type { WriteReport } from "./output/write.js";
import { workflowCommand } from "./workflow-command.js";

/** Findings, drift and what was written, as text for people, JSON, or annotations of GitHub's workflow logs. */

export type ReportFormat = "text" | "json" | "github";
export const reportFormats = ["text", "json", "github"] as const satisfies readonly ReportFormat[];

/** Lint findings, one paragraph each, and their count. */
export function reportFindings(findings: readonly Finding[], format: ReportFormat, color: boolean): string {
  switch (format) {
    case "text":
      return [...findings.map((finding) => findingText(finding, color)), countText(findings)].join("\n");
    case "json":
      return JSON.stringify(findings, null, 2);
    case "github":
      return findings.map(annotation).join("\n");
    default:
      return format satisfies never;
  }
}

function findingText({ rule, severity, message, why, position, suggestions }: Finding, color: boolean): string {
  const level = paint(severity, severity === "error" ? "red" : "yellow", color);
  const hints = suggestions.length > 0 ? [`did you mean ${suggestions.join(" or ")}?`] : [];
  const notes = [...hints, ...(why === undefined ? [] : [why])].map((note) => `\n    ${paint(note, "dim", color)}`);
  return `${level}  ${formatProblem({ code: rule, message, position })}${notes.join("")}`;
}

function countText(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return `${count(errors, "error")}, ${count(findings.length - errors, "warning")}`;
}

function annotation({ rule, severity, message, position }: Finding): string {
  const { file, line, column } = position;
  const level = severity === "error" ? "error" : "warning";
  return workflowCommand(level, { file, line, col: column, title: rule }, message);
}

/** What the reader of the output should know: a line for each, but of a kind that there are many of only the first. */
export function reportWarnings(warnings: readonly Problem[], color: boolean): string {
  const kinds = new Map<string, Problem[]>();
  for (const warning of warnings) kinds.set(warning.code, [...(kinds.get(warning.code) ?? []), warning]);
  const lines = [...kinds].flatMap(([code, alike]) => {
    const rest = alike.length - mostAlike;
    const shown = alike.slice(0, rest > 1 ? mostAlike : alike.length).map(formatProblem);
    return rest > 1 ? [...shown, `… and ${rest} more of ${code}`] : shown;
  });
  return lines.map((line) => `${paint("note", "yellow", color)}  ${line}`).join("\n");
}

const mostAlike = 3;

/** The files that were written and removed, by name where they are few, and the counts. */
export function reportWrite({ written, unchanged, removed }: WriteReport, folder: string, seconds: number): string {
  const named = [...written.map((path) => `  wrote ${path}`), ...removed.map((path) => `  removed ${path}`)];
  const shown =
    named.length > mostNames ? [...named.slice(0, mostNames), `  … and ${named.length - mostNames} more`] : named;
  const counts = `${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed`;
  return [`${folder}: ${counts} in ${seconds.toFixed(2)} s`, ...shown].join("\n");
}

const mostNames = 20;

/** What `generate` would change, with short diffs. */
export function reportDrift(drift: readonly Drift[], folder: string, color: boolean): string {
  if (drift.length === 0) return `${folder}: up to date`;
  const lines = drift.map(({ path, kind, diff }) => {
    const head = `${paint(kind.padEnd(7), "red", color)} ${folder}/${path}`;
    return diff === undefined ? head : `${head}\n${diff.trimEnd().replaceAll(/^/gm, "    ")}`;
  });
  return [
    ...lines,
    `${count(drift.length, "file")} of ${folder} ${drift.length === 1 ? "is" : "are"} not what generate writes; run: specwright generate`,
  ].join("\n");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function paint(text: string, style: "red" | "yellow" | "dim", color: boolean): string {
  return color ? styleText(style, text, { validateStream: false }) : text;
}
