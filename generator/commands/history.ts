import { changelogOf } from "../changelog/changelog.js";
import { changelogFiles } from "../changelog/files.js";
import type { DiffReport } from "../diff/report.js";
import type { File } from "../emit/emitter.js";
import type { SourceFile } from "../load/document.js";
import type { LoadOptions } from "../load/load.js";
import { compare } from "../release/compare.js";
import type { Judgement } from "../release/judgement.js";
import { packageVersionOf } from "../release/package-version.js";
import { type Modelled, type ReleaseFile, readRelease } from "../release/releases.js";

/** What the releases of a document say, held against the document as it is now. */
export interface History {
  /** The files of the releases and of how they are judged. */
  inputs: readonly SourceFile[];
  changelog: File[];
  /** Of the packages that are generated from the document. */
  packageVersion: string;
  /** The version of the last release. */
  last: string;
  /** Whether callers of the last release would be broken by what goes by the same version. */
  isBroken: boolean;
  /** What changed since the last release, as it stands with the approvals of a day. */
  approvedOn(day: string): DiffReport;
}

/**
 * Reads the releases and compares each with the one before, and the document with the last.
 * @param files the first release first; there is at least one
 * @throws InputError where a file is no release
 */
export async function historyOf(
  files: readonly ReleaseFile[],
  document: Modelled,
  { policy, approvals, inputs }: Judgement,
  options: LoadOptions,
): Promise<History> {
  const releases = await Promise.all(files.map((file) => readRelease(file, options)));
  const last = releases.at(-1);
  if (!last) throw new Error("a history has a release");
  const changes = releases.map((release, index) => {
    const before = releases[index - 1];
    return { ...release, title: release.api.title, report: before && compare(before, release, { policy }) };
  });
  // Approvals have no say in the changelog: they expire, and what was changed stays changed.
  const unreleased = compare(last, document, { policy });
  const { title, version, contact } = document.api;
  return {
    inputs: [...inputs, ...releases.flatMap((release) => release.document.files)],
    changelog: changelogFiles(changelogOf(title, changes, unreleased), contact?.name ?? title),
    packageVersion: packageVersionOf([...changes, { version, report: unreleased }]),
    last: last.version,
    isBroken: unreleased.verdict === "breaking" && version === last.version,
    approvedOn: (today) => compare(last, document, { policy, approvals, today }),
  };
}
