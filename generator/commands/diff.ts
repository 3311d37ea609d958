import { approvalsOf } from "../diff/approvals.js";
import type { Level } from "../diff/change.js";
import { diffFormats, formatReport } from "../diff/formats/format.js";
import { policyOf } from "../diff/policy.js";
import { UsageError } from "../errors.js";
import { readYaml, settingsOf } from "../load/read-yaml.js";
import { reportWarnings } from "../report.js";
import { command } from "./command.js";
import { diff as diffDocuments } from "./diff-documents.js";
import { documentOptions, loadOptionsOf } from "./document-options.js";
import { today } from "./today.js";

const failures = ["breaking", "unproven", "additive", "none"] as const;

export const diff = command({
  positionals: "BASE REVISION",
  about:
    "BASE and REVISION are files, - for standard input, or REF:PATH in git: main:openapi.yaml, HEAD~1:./openapi.yaml.",
  options: {
    format: { type: "string", choices: diffFormats, default: "text", help: "How to print the changes" },
    "fail-on": {
      type: "string",
      choices: failures,
      default: "unproven",
      help: "The least bad level at which to exit with 1; none: never",
    },
    policy: {
      type: "string",
      value: "FILE",
      help: "Raise or lower rules, each with a reason: { rules: { RULE: { level, reason } } }",
    },
    approvals: {
      type: "string",
      value: "FILE",
      help: "Accept single changes for a while: { approvals: [{ id, reason, expires }] }",
    },
    ...documentOptions,
  },
  async run({ format, "fail-on": failOn, policy, approvals, ...values }, terminal, [base = "", revision = ""]) {
    if (base === "-" && revision === "-")
      throw new UsageError("only one of the documents can come from standard input");
    terminal.step(`comparing ${base} with ${revision}`);
    const report = await diffDocuments(base, revision, {
      ...loadOptionsOf(values, terminal),
      policy: policy === undefined ? undefined : settingsOf(readYaml(policy), "policy", policyOf),
      approvals: approvals === undefined ? undefined : settingsOf(readYaml(approvals), "approvals", approvalsOf),
      today: today(),
      onFaults: (faults) => terminal.note(reportWarnings(faults, false)),
    });
    terminal.print(formatReport(report, format, terminal.color));
    return report.changes.some(({ level }) => reaches(level, failOn)) ? 1 : 0;
  },
});

function reaches(level: Level, failOn: (typeof failures)[number]): boolean {
  if (failOn === "none" || level === "annotation") return false;
  return failures.indexOf(level) <= failures.indexOf(failOn);
}
