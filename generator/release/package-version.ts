import gt from "semver/functions/gt.js";
import inc from "semver/functions/inc.js";
import prerelease from "semver/functions/prerelease.js";
import { largest, type Step } from "../diff/release.js";
import type { DiffReport } from "../diff/report.js";
import { firstPackageVersion } from "./version.js";

/** A version of an API, and what changed since the one before; undefined for the first. */
export interface Stage {
  version: string;
  report: Pick<DiffReport, "release"> | undefined;
}

/**
 * The version of the packages that are generated from the last of some versions of an API: it rises by the step that the changes ask
 * for, of messages and of code, or with the API's own version where that rises by more. An API whose versions are dates says nothing by
 * them, and its packages count from 1.0.0.
 * @param stages the first one first; there is at least one
 */
export function packageVersionOf(stages: readonly Stage[]): string {
  let version = "";
  for (const { version: apiVersion, report } of stages) {
    const own = firstPackageVersion(apiVersion);
    const raised = report && raise(version, largest([report.release.wire, report.release.source]));
    version = raised === undefined || gt(own, raised) ? own : raised;
  }
  return version;
}

/** What breaks shows in the first number, before 1.0.0 in the second, as npm's `^` takes it; a preview is followed by the next one. */
function raise(version: string, step: Step): string {
  if (step === "none") return version;
  const early = { major: "minor", minor: "patch", patch: "patch" } as const;
  const part = prerelease(version) ? "prerelease" : version.startsWith("0.") ? early[step] : step;
  return inc(version, part) ?? version;
}
