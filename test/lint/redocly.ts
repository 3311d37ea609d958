import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { LintConfig } from "../../generator/lint/config.js";
import { lint } from "../../generator/lint/lint.js";
import { load } from "../../generator/load/load.js";

const packageFile = fileURLToPath(import.meta.resolve("@redocly/cli/package.json"));
const binary = join(dirname(packageFile), "bin/cli.js");

/** As printed by `redocly lint --format json`, as far as it concerns us. */
interface Report {
  problems: { ruleId: string; severity: string; message: string; suggest: string[]; location: Place[] }[];
}

interface Place {
  source: { ref: string };
  pointer: string;
  start: { line: number; col: number };
}

/** What `redocly lint` itself finds in documents, a sorted line for each finding; run in `folder`, with its redocly.yaml if any. */
export function findingsOfRedocly(paths: readonly string[], folder: string): string[] {
  const args = ["lint", ...paths.map((path) => resolve(path)), "--format=json", "--max-problems=100000"];
  const { stdout } = spawnSync(process.execPath, [binary, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const reports = stdout.split(/(?<=^\})(?=\{$)/m).map((text): Report => JSON.parse(text));
  const findings = reports
    .flatMap(({ problems }) => problems)
    .map(({ ruleId, severity, message, suggest, location: [place] }) => {
      if (place === undefined) throw new Error(`${ruleId}: no place`);
      const { source, pointer, start } = place;
      return line(resolve(folder, source.ref), start.line, start.col, pointer, severity, ruleId, message, suggest);
    });
  return findings.sort();
}

/** The same of ours. */
export async function findingsOfOurs(paths: readonly string[], config: LintConfig): Promise<string[]> {
  const lists = await Promise.all(paths.map(async (path) => lint(await load(path), config)));
  const findings = lists.flat().map(({ rule, severity, message, position, suggestions }) => {
    const { file, line: number, column, pointer } = position;
    return line(resolve(file), number, column, `#${pointer || "/"}`, severity, rule, message, suggestions);
  });
  return findings.sort();
}

function line(...parts: unknown[]): string {
  return parts.map((part) => JSON.stringify(part)).join(" ");
}
