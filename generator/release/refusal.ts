import type { DiffReport } from "../diff/report.js";
import { compareVersions, mayBreak } from "./version.js";

/** What somebody wants to release. */
export interface Proposal {
  version: string;
  /** As the document says it. */
  documentVersion: string;
  date: string;
  announcement: string | undefined;
}

/** The release before it, and what has changed since. */
export interface Since {
  version: string;
  date: string;
  report: DiffReport;
}

/**
 * Why the version cannot be released, and what to do; undefined where it can. Changes that nobody could prove to be safe count as
 * breaking ones.
 */
export function refusalOf(proposal: Proposal, last: Since | undefined): string | undefined {
  const { version, documentVersion, date, announcement } = proposal;
  if (version !== documentVersion)
    return `the document's info.version is ${JSON.stringify(documentVersion)}; set it to "${version}", or release what it says`;
  if (!last) return undefined;
  const order = compareVersions(version, last.version);
  if (order === 0) return `version ${last.version} is released already${whatToDo(last)}`;
  if (order < 0) return `version ${version} comes before ${last.version}, the last release; choose a later one`;
  if (date < last.date) return `${date} lies before ${last.date}, the day of version ${last.version}`;
  if (!breaks(last.report)) return undefined;
  if (!mayBreak(last.version, version))
    return `from ${last.version} to ${version} nothing may break: raise the first number that is not 0, or take the breaking changes back`;
  if (announcement === undefined)
    return `callers have to hear of changes that break them, or may: say with --announce FILE or --announce "TEXT" what they have to do`;
  return undefined;
}

/** Whether the changes ask for a new version of the API. */
function breaks({ verdict }: DiffReport): boolean {
  return verdict === "breaking" || verdict === "unproven";
}

function whatToDo({ report }: Since): string {
  if (report.changes.length === 0) return ", and nothing has changed since";
  if (breaks(report))
    return "; set info.version to a new one for the changes since, some of which break callers, or may";
  return "; the changes since are additive, need no new version, and stand in the changelog as unreleased. To release them, set info.version to a later one";
}
