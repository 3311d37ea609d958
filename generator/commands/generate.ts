import { writeOutput } from "../output/write.js";
import { reportFindings, reportWarnings, reportWrite } from "../report.js";
import { command, type Terminal, type Values } from "./command.js";
import { type Plan, plan } from "./plan.js";
import { planOptions, planOptionsOf } from "./plan-options.js";
import { type OutputTarget, targetsOf } from "./target-options.js";

const options = {
  ...planOptions,
  force: { type: "boolean", help: "Replace generated files that were edited by hand, and files in their way" },
  watch: { type: "boolean", help: "Generate again on each change of the document, until interrupted" },
} as const;

export const generate = command({
  positionals: "[SPEC]",
  options,
  async run(values, terminal, [spec]) {
    const targets = targetsOf(spec, values);
    if (values.watch) {
      const { watch } = await import("./watch.js");
      return watch(targets, (target) => generateTarget(target, values, terminal), terminal);
    }
    let exitCode = 0;
    for (const target of targets) if (!(await generateTarget(target, values, terminal)).files) exitCode = 1;
    return exitCode;
  },
});

/** Generates one target and prints what came of it. */
async function generateTarget(target: OutputTarget, values: Values<typeof options>, terminal: Terminal): Promise<Plan> {
  const started = performance.now();
  const planned = await plan(target, planOptionsOf(values, terminal), terminal);
  if (planned.findings.length > 0) terminal.note(reportFindings(planned.findings, "text", false));
  if (planned.warnings.length > 0) terminal.note(reportWarnings(planned.warnings, false));
  if (!planned.files) return planned;
  terminal.step(`writing ${target.out}`);
  const report = await writeOutput(planned.files, target.out, { force: values.force === true });
  terminal.print(reportWrite(report, target.out, (performance.now() - started) / 1000));
  return planned;
}
