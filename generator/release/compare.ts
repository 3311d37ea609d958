import { diffApis } from "../diff/diff.js";
import { type DiffReport, reportOf } from "../diff/report.js";
import type { Modelled } from "./releases.js";

/** What changed, by the default policy and without approvals: those expire, and history does not. */
export function compare(before: Modelled, after: Modelled): DiffReport {
  return reportOf(diffApis(before.api, after.api), {
    positionIn: {
      base: (location) => before.document.position(location),
      revision: (location) => after.document.position(location),
    },
  });
}
