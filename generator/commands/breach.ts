import { formatReport } from "../diff/formats/format.js";
import type { History } from "./history.js";

/** What `check` says where the document breaks callers of the last release under the same version. */
export function reportBreach({ unreleased, last }: History, spec: string, color: boolean): string {
  const changes = unreleased.changes.filter(({ level }) => level === "breaking");
  return [
    formatReport({ ...unreleased, changes }, "text", color),
    `${spec} breaks callers of version ${last}, which was released, and is still version ${last} itself: take the changes back, or set info.version to a new one`,
  ].join("\n\n");
}
