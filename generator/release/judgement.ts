import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Approval, approvalsOf } from "../diff/approvals.js";
import { type PolicyRow, policyOf } from "../diff/policy.js";
import type { SourceFile } from "../load/document.js";
import { readYaml, settingsOf } from "../load/read-yaml.js";
import { releasesFolder } from "./releases.js";

/** How changes from release to release are judged, as files beside the releases say. */
export interface Judgement {
  /** Undefined: by the default policy. */
  policy: readonly PolicyRow[] | undefined;
  /** Changes since the last release that somebody accepts for a while. */
  approvals: readonly Approval[];
  /** The files that say so. */
  inputs: readonly SourceFile[];
}

function policyPath(spec: string): string {
  return join(releasesFolder(spec), "policy.yaml");
}

/** Where changes are accepted. */
export function approvalsPath(spec: string): string {
  return join(releasesFolder(spec), "approvals.yaml");
}

/**
 * Reads `policy.yaml` and `approvals.yaml` of the releases' folder, in the forms that `specwright diff` takes. Both may be absent.
 * @throws InputError with what is wrong in them
 */
export function readJudgement(spec: string): Judgement {
  const [policy, approvals] = [policyPath(spec), approvalsPath(spec)].map((path) =>
    existsSync(path) ? readYaml(path) : undefined,
  );
  return {
    policy: policy && settingsOf(policy, "policy", policyOf),
    approvals: approvals ? settingsOf(approvals, "approvals", approvalsOf) : [],
    inputs: [policy, approvals].filter((file) => file !== undefined),
  };
}
