import { findDrift } from "../output/drift.js";
import { reportDrift, reportFindings } from "../report.js";
import { reportBreach } from "./breach.js";
import { command } from "./command.js";
import { plan } from "./plan.js";
import { planOptions, planOptionsOf } from "./plan-options.js";
import { findUnchanged } from "./stamp.js";
import { specForm, targetsOf } from "./target-options.js";

export const check = command({
  positionals: "[SPEC]",
  about: specForm,
  options: planOptions,
  async run(values, terminal, [spec]) {
    let exitCode = 0;
    for (const target of targetsOf(spec, values)) {
      const planOptions = planOptionsOf(values, terminal);
      const same = await findUnchanged(target, planOptions);
      if (same) {
        terminal.print(reportDrift([], target.out, terminal.color));
        continue;
      }
      const { files, findings, history } = await plan(target, planOptions, terminal);
      if (findings.length > 0) terminal.note(reportFindings(findings, "text", false));
      const drift = files && (await findDrift(files, target.out, target.within));
      if (drift) terminal.print(reportDrift(drift, target.out, terminal.color));
      const breach = history && reportBreach(history, target.spec, terminal.color);
      if (breach !== undefined) terminal.print(breach);
      if (drift?.length !== 0 || breach !== undefined) exitCode = 1;
    }
    return exitCode;
  },
});
