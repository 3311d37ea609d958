import type { Level } from "../change.js";
import type { DiffReport, ReportedChange } from "../report.js";
import { counterexampleOf } from "./counterexample.js";
import { titleOf } from "./groups.js";
import { printable, shortened } from "./printable.js";

const commands: Record<Exclude<Level, "annotation">, string> = {
  breaking: "error",
  unproven: "warning",
  additive: "notice",
};

/**
 * Annotations in the log of a GitHub workflow, shown at the lines of the revision.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub({ changes }: DiffReport): string {
  return changes
    .flatMap((change) => (change.level === "annotation" ? [] : [annotation(change, commands[change.level])]))
    .join("\n");
}

function annotation(change: ReportedChange, command: string): string {
  const { rule, message, why, operations, revision } = change;
  const place = revision ? { file: revision.file, line: revision.line, col: revision.column } : {};
  const properties = Object.entries({ ...place, title: rule }).map(
    ([name, value]) => `${name}=${property(String(value))}`,
  );
  const proof = counterexampleOf(change);
  const lines = [
    message,
    why,
    ...(proof ? [`${proof.claim}: ${shortened(proof.example, 400)}`] : []),
    ...(operations.length > 0 ? [operations.map(titleOf).join(", ")] : []),
  ];
  return `::${command} ${properties.join(",")}::${data(lines.map(printable).join("\n"))}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
