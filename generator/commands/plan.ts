import type { Config, EmitSettings } from "../config.js";
import type { EmitOptions, File } from "../emit/emitter.js";
import { emitters } from "../emit/emitters.js";
import { InputError, type Problem } from "../errors.js";
import { readLintConfig, structuralLintConfig } from "../lint/config.js";
import type { Finding } from "../lint/finding.js";
import type { Document } from "../load/document.js";
import { type LoadOptions, load } from "../load/load.js";
import { buildApi } from "../model/build.js";
import type { Api } from "../model/model.js";
import { slugFor } from "../model/names.js";
import { formatFiles } from "../output/format.js";
import { findReleases, type Modelled } from "../release/releases.js";
import { firstPackageVersion } from "../release/version.js";
import type { Terminal } from "./command.js";
import type { History } from "./history.js";
import type { OutputTarget } from "./target-options.js";

/** How the steps between a document and its files are done. */
export interface PlanOptions {
  load: LoadOptions;
  config: Config;
  lint: boolean;
  format: boolean;
}

/** What a document comes to: the files to write, or the findings that stand in the way. */
export interface Plan {
  /** All that was read and may change: the document's files, the configuration and the lint plugins it names. */
  inputs: { path: string; bytes: Uint8Array }[];
  /** Undefined where a finding is an error. */
  files: File[] | undefined;
  findings: Finding[];
  warnings: Problem[];
  /** What the document's releases say; undefined where it has none, or where a finding is an error. */
  history: History | undefined;
}

/**
 * Load, lint, model, emit, format: all that generating is, but for the writing.
 * @throws InputError when the document cannot be read or generating from it would be wrong
 */
export async function plan(target: OutputTarget, options: PlanOptions, terminal: Terminal): Promise<Plan> {
  terminal.step(`reading ${target.spec}`);
  const document = await load(target.spec, options.load);
  terminal.step(`checking ${target.spec}`);
  const findings = options.lint ? await lintFor(document, target, options.config.file) : [];
  const inputs = [...document.files, ...options.config.inputs];
  if (findings.some(({ severity }) => severity === "error"))
    return { inputs, files: undefined, findings, warnings: [], history: undefined };
  const { api, faults, warnings } = buildApi(document);
  if (faults.length > 0) throw new InputError(faults);
  const history = await readHistory(target, { document, api }, options, terminal);
  const packageVersion = history?.packageVersion ?? firstPackageVersion(api.version);
  const files: File[] = [];
  for (const settings of target.emit) {
    if (target.within && !target.within.includes(settings.emitter)) continue;
    terminal.step(`generating ${settings.emitter}`);
    const emitter = await emitters[settings.emitter].load();
    const emitted = await emitter.emit(api, emitOptionsOf(settings, target, api, packageVersion));
    files.push(...emitted.map(({ path, text }) => ({ path: `${settings.emitter}/${path}`, text })));
  }
  if (history) {
    if (target.within === undefined) files.push(...history.changelog);
    inputs.push(...history.inputs);
  }
  terminal.step(`formatting ${files.length} files`);
  return { inputs, files: options.format ? await formatFiles(files) : files, findings, warnings, history };
}

async function readHistory(
  { spec }: OutputTarget,
  document: Modelled,
  options: PlanOptions,
  terminal: Terminal,
): Promise<History | undefined> {
  const releases = findReleases(spec);
  if (releases.length === 0) return undefined;
  terminal.step(`comparing ${releases.length} releases`);
  const [{ historyOf }, { readJudgement }] = await Promise.all([
    import("./history.js"),
    import("../release/judgement.js"),
  ]);
  return historyOf(releases, document, readJudgement(spec), options.load);
}

/** The configuration's rules for an API that it names; for any other document only what would make the output wrong. */
async function lintFor(document: Document, { name }: OutputTarget, configFile: string | undefined): Promise<Finding[]> {
  const { lint } = await import("../lint/lint.js");
  return lint(document, name === undefined ? await structuralLintConfig() : await readLintConfig(configFile, name));
}

function emitOptionsOf(settings: EmitSettings, { emit }: OutputTarget, api: Api, packageVersion: string): EmitOptions {
  const slug = slugFor(api.title);
  const shown = settings.emitter === "docs" ? "client" : settings.emitter;
  const configured = emit.find(({ emitter }) => emitter === shown)?.packageName;
  return {
    packageName: configured ?? (shown === "client" ? slug : `${slug}-${shown}`),
    packageVersion: settings.packageVersion ?? packageVersion,
    emitters: emit.map(({ emitter }) => emitter),
  };
}
