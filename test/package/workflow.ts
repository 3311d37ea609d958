import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { packageRoot } from "../../generator/package-root.js";
import { run } from "./run.js";

interface Job {
  permissions?: Record<string, string>;
  steps: { name?: string; uses?: string; run?: string }[];
}

/** The workflow that publishes the packages, as it is written. */
export interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<"pack" | "publish", Job>;
}

export function readWorkflow(): Workflow {
  return load(readFileSync(join(packageRoot, ".github/workflows/publish.yml"), "utf8")) as Workflow;
}

/** Runs a step of it as GitHub does: by bash, which stops at the first failure. @returns what it printed */
export function runStep(
  job: keyof Workflow["jobs"],
  name: string,
  folder: string,
  environment: Record<string, string>,
): Promise<string> {
  const step = readWorkflow().jobs[job].steps.find((each) => each.name === name);
  if (step?.run === undefined) throw new Error(`the job ${job} has no step called ${name}`);
  return run(folder, "bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], environment);
}
