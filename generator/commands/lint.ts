import { readConfig } from "../config.js";
import { UsageError } from "../errors.js";
import { readLintConfig } from "../lint/config.js";
import { load } from "../load/load.js";
import { reportFindings, reportFormats } from "../report.js";
import { command } from "./command.js";
import { loadOptionsOf } from "./document-options.js";
import { loadOptions, specForm, targetNamed } from "./target-options.js";

export const lint = command({
  positionals: "[SPEC...]",
  about: specForm,
  options: {
    format: { type: "string", choices: reportFormats, default: "text", help: "How to print the findings" },
    ...loadOptions,
  },
  async run(values, terminal, specs) {
    const config = readConfig(values.config);
    const { lint: lintDocument } = await import("../lint/lint.js");
    const names = specs.length > 0 ? specs : config.targets.flatMap(({ name }) => name ?? []);
    if (names.length === 0) throw new UsageError("name a document, or list some under apis in a redocly.yaml");
    const findings = [];
    for (const name of names) {
      const target = targetNamed(name, config);
      terminal.step(`checking ${name}`);
      const document = await load(target.spec, loadOptionsOf(values, terminal));
      findings.push(...(await lintDocument(document, await readLintConfig(config.file, target.name))));
    }
    terminal.print(reportFindings(findings, values.format, terminal.color));
    return findings.some(({ severity }) => severity === "error") ? 1 : 0;
  },
});
