import { curlWriter } from "../diff/curl.js";
import { diffApis } from "../diff/diff.js";
import { type DiffReport, type ReportOptions, reportOf } from "../diff/report.js";
import type { Modelled } from "./releases.js";

/** What changed, judged by a policy and, where the question is what to do today, by approvals. */
export function compare(
  before: Modelled,
  after: Modelled,
  judgement: Pick<ReportOptions, "policy" | "approvals" | "today">,
): DiffReport {
  return reportOf(diffApis(before.api, after.api), {
    ...judgement,
    curlOf: curlWriter({ base: before.api, revision: after.api }),
    positionIn: {
      base: (location) => before.document.position(location),
      revision: (location) => after.document.position(location),
    },
  });
}
