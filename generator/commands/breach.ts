import { formatReport } from "../diff/formats/format.js";
import { approvalsPath } from "../release/judgement.js";
import type { History } from "./history.js";
import { today } from "./today.js";

/** What `check` says where the document breaks callers of the last release under the same version; undefined where it does not. */
export function reportBreach(
  { isBroken, approvedOn, last }: History,
  spec: string,
  color: boolean,
): string | undefined {
  if (!isBroken) return undefined;
  const report = approvedOn(today());
  if (report.verdict !== "breaking") return undefined;
  const changes = report.changes.filter(({ level }) => level === "breaking");
  return [
    formatReport({ ...report, changes }, "text", color),
    `${spec} breaks callers of version ${last}, which was released, and is still version ${last} itself: take the changes back, set info.version to a new one, or accept them for a while in ${approvalsPath(spec)}`,
  ].join("\n\n");
}
