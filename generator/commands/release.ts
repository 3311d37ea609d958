import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDay } from "../diff/approvals.js";
import { formatReport } from "../diff/formats/format.js";
import { InputError, UsageError } from "../errors.js";
import { isUrl } from "../load/access.js";
import { load } from "../load/load.js";
import { decode, readRegularFile } from "../load/read.js";
import { buildApi } from "../model/build.js";
import { explain, makeFolder } from "../output/disk.js";
import { compare } from "../release/compare.js";
import { readJudgement } from "../release/judgement.js";
import { printRelease } from "../release/print.js";
import { refusalOf } from "../release/refusal.js";
import { findReleases, readRelease, releasesFolder } from "../release/releases.js";
import { isVersion, versionForm } from "../release/version.js";
import { command } from "./command.js";
import { loadOptionsOf } from "./document-options.js";
import { loadOptions, specOf } from "./target-options.js";
import { today } from "./today.js";

export const release = command({
  positionals: "VERSION [SPEC]",
  about:
    "VERSION is the document's info.version. SPEC is its file, or the name of an API in the configuration; it can be left out where that has only one.",
  options: {
    announce: {
      type: "string",
      value: "FILE|TEXT",
      help: "What callers are told, in Markdown; breaking changes need it",
    },
    date: { type: "string", value: "YYYY-MM-DD", help: "The day of the release; today where absent" },
    ...loadOptions,
  },
  async run({ announce, date = today(), ...values }, terminal, [version = "", name]) {
    if (!isVersion(version)) throw new UsageError(`${JSON.stringify(version)} is no version: ${versionForm}`);
    if (!isDay(date)) throw new UsageError(`--date takes a day, as 2026-12-31, not ${JSON.stringify(date)}`);
    const announcement = announce === undefined ? undefined : announcementOf(announce);
    const spec = specOf(name, values);
    if (spec === "-") throw new UsageError("a release lies beside its document; name the document's file");
    const options = loadOptionsOf(values, terminal);

    terminal.step(`reading ${spec}`);
    const document = await load(spec, options);
    const { api, faults } = buildApi(document);
    if (faults.length > 0) throw new InputError(faults);
    const file = findReleases(spec).at(-1);
    const last = file && (await readRelease(file, options));
    const report = last && compare(last, { document, api }, { ...readJudgement(spec), today: date });
    const since = last && report && { version: last.version, date: last.date, report };

    const refusal = refusalOf({ version, documentVersion: api.version, date, announcement }, since);
    if (refusal !== undefined) {
      if (report && report.changes.length > 0)
        terminal.print(`Since version ${last.version}:\n\n${formatReport(report, "text", terminal.color)}`);
      terminal.note(`not released: ${refusal}`);
      return 1;
    }
    terminal.step(`bundling ${spec}`);
    const text = await printRelease({ document, api }, { date, announcement });
    const path = writeRelease(releasesFolder(spec), version, text);
    terminal.print(
      `${path}: version ${version}, released on ${date}${last ? ` after ${last.version}` : ", the first"}`,
    );
    terminal.note("next: specwright generate, which brings the changelog up to date");
    return 0;
  },
});

/** The text of the file of that name, or the text itself. A single word that is no URL has to be the name of a file. */
function announcementOf(value: string): string {
  const bytes = readRegularFile(resolve(value), 2 ** 20);
  if ("code" in bytes && (bytes.code !== "no-such-file" || (/^\S+$/.test(value) && !isUrl(value))))
    throw new InputError(`--announce ${value}: ${bytes.message}`);
  const text = "code" in bytes ? value : decode(bytes);
  if (typeof text !== "string") throw new InputError(`--announce ${value}: ${text.message}`);
  if (text.trim() === "") throw new InputError("--announce: an announcement says something");
  return `${text.trim()}\n`;
}

/**
 * Puts the file in its place whole or not at all.
 * @returns its path
 * @throws InputError where a file is in the folder's place; EnvironmentError where the disk refuses
 */
function writeRelease(folder: string, version: string, text: string): string {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new InputError(`${folder}: is not a folder, but releases are kept there`);
  const path = join(folder, `${version}.yaml`);
  const unfinished = join(folder, `.${version}.yaml.${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(unfinished, text, { flag: "wx" });
    renameSync(unfinished, path);
    return path;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw explain(error, folder, Buffer.byteLength(text));
  }
}
