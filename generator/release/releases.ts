import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDay } from "../diff/approvals.js";
import { InputError } from "../errors.js";
import { isJsonObject } from "../json.js";
import type { Document } from "../load/document.js";
import { type LoadOptions, load } from "../load/load.js";
import { buildApi, releaseField } from "../model/build.js";
import type { Api } from "../model/model.js";
import { explain } from "../output/disk.js";
import { compareVersions, isVersion } from "./version.js";

/** A document and its model. */
export interface Modelled {
  document: Document;
  api: Api;
}

/** A released version: a bundle of the document as it was, and what was said of it. */
export interface Release extends Modelled {
  version: string;
  /** The day of the release, as `2026-12-31`. */
  date: string;
  /** What callers were told, in Markdown. */
  announcement: string | undefined;
}

/** Where a released version is kept. */
export interface ReleaseFile {
  version: string;
  path: string;
}

/** The folder of an entry document's releases. */
export function releasesFolder(spec: string): string {
  return join(dirname(spec), "releases");
}

/** The names of the files in that folder, in the order of their code units. @throws EnvironmentError where the machine refuses */
export function filesBeside(spec: string): string[] {
  const folder = releasesFolder(spec);
  if (spec === "-" || !existsSync(folder) || !statSync(folder).isDirectory()) return [];
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw explain(error, folder);
  }
}

/**
 * The released versions of an entry document, the first one first. Files that are not named for a version are no releases.
 * @throws InputError where two files are of the same version
 */
export function findReleases(spec: string): ReleaseFile[] {
  const folder = releasesFolder(spec);
  const files = filesBeside(spec)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ version: name.slice(0, -".yaml".length), path: join(folder, name) }))
    .filter(({ version }) => isVersion(version))
    .sort((a, b) => compareVersions(a.version, b.version));
  for (const [index, { version, path }] of files.entries()) {
    const next = files[index + 1];
    if (next && compareVersions(version, next.version) === 0)
      throw new InputError(`${next.path}: the same version as ${path}`);
  }
  return files;
}

/** @throws InputError where the file is no release of ours, with what is wrong with it */
export async function readRelease({ version, path }: ReleaseFile, options: LoadOptions): Promise<Release> {
  const document = await load(path, options);
  const { api } = buildApi(document);
  const { date, announcement } = noteOf(document);
  if (api.version !== version) {
    const position = document.position({ file: document.file, pointer: "/info/version" });
    const message = `info.version is ${JSON.stringify(api.version)}, and the file is called ${version}.yaml`;
    throw new InputError([{ code: "release-version", message, position }]);
  }
  return { version, date, announcement, document, api };
}

function noteOf(document: Document): Pick<Release, "date" | "announcement"> {
  const note = document.root[releaseField];
  const { date, announcement } = isJsonObject(note) ? note : {};
  if (typeof date !== "string" || !isDay(date))
    throw fault(
      "date",
      `${releaseField} says when it was released: { date: "2026-12-31" }; specwright release writes it`,
    );
  if (announcement !== undefined && typeof announcement !== "string")
    throw fault("announcement", "an announcement is Markdown text; specwright release writes it");
  return { date, announcement };

  function fault(field: string, message: string): InputError {
    const position = document.position({ file: document.file, pointer: `/${releaseField}/${field}` });
    return new InputError([{ code: "release-note", message, position }]);
  }
}
