import { UsageError } from "../errors.js";
import { type WriteReport, writeOutput } from "../output/write.js";
import { reportFindings, reportWarnings, reportWrite } from "../report.js";
import { command, type Terminal, type Values } from "./command.js";
import { plan } from "./plan.js";
import { planOptions, planOptionsOf } from "./plan-options.js";
import { findUnchanged, stampOutput } from "./stamp.js";
import { type OutputTarget, specForm, targetsOf } from "./target-options.js";

const options = {
  ...planOptions,
  force: { type: "boolean", help: "Replace generated files that were edited by hand, and files in their way" },
  watch: { type: "boolean", help: "Generate again on each change of the document, until interrupted" },
} as const;

export const generate = command({
  positionals: "[SPEC]",
  about: specForm,
  options,
  async run(values, terminal, [spec]) {
    const targets = targetsOf(spec, values);
    if (values.watch) {
      if (targets.some(({ spec }) => spec === "-")) throw new UsageError("--watch needs a file to watch");
      const { watch } = await import("./watch.js");
      return watch(targets, async (target) => (await generateTarget(target, values, terminal)).inputs, terminal);
    }
    let exitCode = 0;
    for (const target of targets) if (!(await generateTarget(target, values, terminal)).isDone) exitCode = 1;
    return exitCode;
  },
});

/**
 * Generates one target and prints what came of it.
 * @returns whether it was generated (no, where a finding of lint is an error), and the paths of the files that this depended on
 */
async function generateTarget(
  target: OutputTarget,
  values: Values<typeof options>,
  terminal: Terminal,
): Promise<{ isDone: boolean; inputs: string[] }> {
  const started = performance.now();
  const printReport = (report: WriteReport) =>
    terminal.print(reportWrite(report, target.out, (performance.now() - started) / 1000));
  const planOptions = planOptionsOf(values, terminal);

  const same = await findUnchanged(target, planOptions);
  if (same) {
    for (const note of same.notes) terminal.note(note);
    printReport({
      written: [],
      unchanged: same.paths.filter((path) => target.within?.some((name) => path.startsWith(`${name}/`)) ?? true),
      removed: [],
    });
    return { isDone: true, inputs: same.inputs };
  }
  const { files, findings, warnings, inputs, history } = await plan(target, planOptions, terminal);
  const notes = [
    ...(findings.length > 0 ? [reportFindings(findings, "text", false)] : []),
    ...(warnings.length > 0 ? [reportWarnings(warnings, false)] : []),
  ];
  for (const note of notes) terminal.note(note);
  const paths = inputs.map(({ path }) => path);
  if (!files) return { isDone: false, inputs: paths };
  terminal.step(`writing ${target.out}`);
  printReport(await writeOutput(files, target.out, { force: values.force === true, within: target.within }));
  // A stamp says that all is well, which `check` has to find out for itself here.
  if (!history?.isBroken) await stampOutput(target, planOptions, inputs, notes);
  return { isDone: true, inputs: paths };
}
