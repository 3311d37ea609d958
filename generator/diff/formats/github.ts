import { workflowCommand } from "../../workflow-command.js";
import type { Level } from "../change.js";
import type { DiffReport, ReportedChange } from "../report.js";
import { isOfApprovals } from "../rules/approval.js";
import { counterexampleOf, proofText } from "./counterexample.js";
import { titleOf } from "./groups.js";
import { printable, printableLines } from "./printable.js";

const commands = {
  breaking: "error",
  unproven: "warning",
  additive: "notice",
  annotation: undefined,
} as const satisfies Record<Level, string | undefined>;

/** Annotations in the log of a GitHub workflow, shown at the lines of the revision. */
export function formatGithub({ changes }: DiffReport): string {
  return changes
    .flatMap((change) => {
      const command = isOfApprovals(change.rule) ? "warning" : commands[change.level];
      return command === undefined ? [] : [annotation(change, command)];
    })
    .join("\n");
}

function annotation(change: ReportedChange, command: "error" | "warning" | "notice"): string {
  const { rule, message, why, operations, revision } = change;
  const place = revision ? { file: revision.file, line: revision.line, col: revision.column } : {};
  const proof = counterexampleOf(change);
  const lines = [
    message,
    why,
    ...(proof ? printableLines(proofText(proof)) : []),
    ...(operations.length > 0 ? [operations.map(titleOf).join(", ")] : []),
  ];
  return workflowCommand(command, { ...place, title: rule }, lines.map(printable).join("\n"));
}
