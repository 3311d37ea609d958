import { existsSync } from "node:fs";
import { join } from "node:path";
import { createConfig } from "@redocly/openapi-core";
import { formatProblem } from "../../generator/errors.js";
import { type LintConfig, readLintConfig } from "../../generator/lint/config.js";
import { lint } from "../../generator/lint/lint.js";
import plugin from "../../generator/lint/plugin.js";
import type { RuleHead } from "../../generator/lint/rule.js";
import { load } from "../../generator/load/load.js";

/** What a person reads about a document, a line for each finding; "" where there is none. */
export async function printedFindings(path: string, config: LintConfig): Promise<string> {
  const findings = await lint(await load(path), config);
  return findings
    .map(
      ({ severity, rule, message, position }) => `${severity}  ${formatProblem({ code: rule, message, position })}\n`,
    )
    .join("");
}

/** A configuration that applies one rule, with the options of the folder's redocly.yaml if it has one. */
export async function configOf({ id, severity }: RuleHead, folder: string): Promise<LintConfig> {
  const file = join(folder, "redocly.yaml");
  if (existsSync(file)) return readLintConfig(file);
  // `struct` says whether the fixture is an OpenAPI document at all.
  return {
    redocly: await createConfig({ plugins: [plugin()], rules: { struct: "error", [`specwright/${id}`]: severity } }),
  };
}

/** The entry document of a fixture, which is one file or a folder. */
export function entryOf(folder: string, name: string): string {
  const file = join(folder, `${name}.yaml`);
  return existsSync(file) ? file : join(folder, name, "openapi.yaml");
}
