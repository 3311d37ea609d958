import type { Direction, Level, OperationRef, Surface } from "../diff/change.js";
import { type DiffReport, type ReportedChange, type ReportedWitness, summaryOf } from "../diff/report.js";
import { migrationOf } from "./migration.js";
import { urnOf } from "./urn.js";

/** What changed from release to release, as `changelog.json` has it; described by changelog.schema.json. */
export interface Changelog {
  format: "specwright-changelog/1";
  /** A URI that stays, whatever becomes of the API. */
  id: string;
  /** Of the API. */
  title: string;
  /** What the document has that no release has yet. */
  unreleased: Unreleased;
  /** The newest first. */
  releases: ReleaseNotes[];
}

interface Notes {
  summary: Record<Level, number>;
  /** The worst first. What only describes is counted and not told. */
  changes: Note[];
}

export interface Unreleased extends Notes {
  /** The last release. */
  since: string;
}

export interface ReleaseNotes extends Notes {
  version: string;
  /** The day of the release, as `2026-12-31`. */
  date: string;
  /** The release before; null of the first. */
  since: string | null;
  /** What callers were told, in Markdown. */
  announcement: string | null;
}

/** A change as it concerns whoever calls the API. Places in files are left out: they are history's, and shift with every edit. */
export interface Note {
  /** Fingerprint, the same as in the report of `specwright diff`. */
  id: string;
  rule: string;
  level: Level;
  surface: Surface;
  message: string;
  why: string;
  /** What callers do about it; null where nothing has to be done. */
  migration: string | null;
  direction: Direction | null;
  operations: OperationRef[];
  schema: string | null;
  witness: ReportedWitness | null;
}

/** A release, and what changed since the one before; undefined for the first. */
export interface ReleasedChanges {
  /** Of the API, at the time. */
  title: string;
  version: string;
  date: string;
  announcement: string | undefined;
  report: DiffReport | undefined;
}

/**
 * The changelog of an API.
 * @param releases the first one first; there is at least one
 * @param unreleased what changed since the last of them
 */
export function changelogOf(title: string, releases: readonly ReleasedChanges[], unreleased: DiffReport): Changelog {
  const first = releases[0];
  const last = releases.at(-1);
  if (!first || !last) throw new Error("a changelog needs a release");
  const notes = releases.map(({ version, date, announcement = null, report }, index): ReleaseNotes => {
    const since = releases[index - 1]?.version ?? null;
    return { version, date, since, announcement, ...notesOf(report) };
  });
  return {
    format: "specwright-changelog/1",
    // The first release is a file that nobody changes.
    id: urnOf(`changelog of ${first.title}, released as ${first.version} on ${first.date}`),
    title,
    unreleased: { since: last.version, ...notesOf(unreleased) },
    releases: notes.reverse(),
  };
}

function notesOf(report: DiffReport | undefined): Notes {
  // That a release has a version of its own is no news.
  const changes = (report?.changes ?? []).filter(({ rule }) => rule !== "api-version-changed");
  return { summary: summaryOf(changes).summary, changes: changes.filter(isTold).map(noteOf) };
}

/** What callers notice: on the wire, or because generated code no longer compiles. */
function isTold({ level, code }: ReportedChange): boolean {
  return level !== "annotation" || code === "breaks";
}

function noteOf(change: ReportedChange): Note {
  const { id, rule, level, surface, message, why, direction, operations, schema, witness } = change;
  const migration = migrationOf(change);
  return { id, rule, level, surface, message, why, migration, direction, operations, schema, witness };
}
