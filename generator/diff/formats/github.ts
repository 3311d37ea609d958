import { workflowCommand } from "../../workflow-command.js";
import type { Level } from "../change.js";
import type { DiffReport, ReportedChange } from "../report.js";
import { counterexampleOf } from "./counterexample.js";
import { titleOf } from "./groups.js";
import { printable, shortened } from "./printable.js";

const commands = {
  breaking: "error",
  unproven: "warning",
  additive: "notice",
} as const satisfies Record<Exclude<Level, "annotation">, string>;

/** Annotations in the log of a GitHub workflow, shown at the lines of the revision. */
export function formatGithub({ changes }: DiffReport): string {
  return changes
    .flatMap((change) => (change.level === "annotation" ? [] : [annotation(change, commands[change.level])]))
    .join("\n");
}

function annotation(change: ReportedChange, command: (typeof commands)[keyof typeof commands]): string {
  const { rule, message, why, operations, revision } = change;
  const place = revision ? { file: revision.file, line: revision.line, col: revision.column } : {};
  const proof = counterexampleOf(change);
  const lines = [
    message,
    why,
    ...(proof ? [`${proof.claim}: ${shortened(proof.example, 400)}`] : []),
    ...(operations.length > 0 ? [operations.map(titleOf).join(", ")] : []),
  ];
  return workflowCommand(command, { ...place, title: rule }, lines.map(printable).join("\n"));
}
