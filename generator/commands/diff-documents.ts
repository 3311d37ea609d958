import { existsSync } from "node:fs";
import type { Approval } from "../diff/approvals.js";
import { curlWriter } from "../diff/curl.js";
import { diffApis } from "../diff/diff.js";
import type { PolicyRow } from "../diff/policy.js";
import { type DiffReport, reportOf } from "../diff/report.js";
import type { Problem } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Document } from "../load/document.js";
import { loadFromGit, parseGitPath } from "../load/git.js";
import { type LoadOptions, load } from "../load/load.js";
import { buildApi } from "../model/build.js";
import type { Api } from "../model/model.js";

/** A document: a path, `-` for standard input, `REF:path` in git, or one that is parsed already. */
export type DocumentSource = string | JsonObject;

export interface DiffOptions extends LoadOptions {
  /** Rows by which levels differ from the contract's; the stability rules of `defaultPolicy` where absent. */
  policy?: readonly PolicyRow[] | undefined;
  approvals?: readonly Approval[] | undefined;
  /** The day on which approvals have to hold, as `2026-12-31`. */
  today?: string | undefined;
  /** Takes what is wrong with a document that can be compared all the same. */
  onFaults?: ((faults: readonly Problem[]) => void) | undefined;
}

/**
 * Tells of every change from one document to another whether it breaks, and proves it.
 * @throws InputError where a document cannot be read, with all its problems; EnvironmentError where the machine refuses
 */
export async function diff(
  base: DocumentSource,
  revision: DocumentSource,
  options: DiffOptions = {},
): Promise<DiffReport> {
  const [before, after] = [await readSource(base, options), await readSource(revision, options)];
  return reportOf(diffApis(before.api, after.api), {
    ...options,
    curlOf: curlWriter({ base: before.api, revision: after.api }),
    positionIn: { base: before.position, revision: after.position },
  });
}

/** What a comparison needs of a document, which itself is not kept. */
async function readSource(
  source: DocumentSource,
  options: DiffOptions,
): Promise<{ api: Api; position: Document["position"] }> {
  const document = await loadSource(source, options);
  const { api, faults } = buildApi(document);
  if (faults.length > 0) options.onFaults?.(faults);
  return { api, position: document.position };
}

async function loadSource(source: DocumentSource, given: LoadOptions): Promise<Document> {
  const options: LoadOptions = { ...given, isTolerant: true };
  if (typeof source !== "string") {
    const text = JSON.stringify(source);
    return load("-", { ...options, stdin: async () => new TextEncoder().encode(text) });
  }
  const inGit = existsSync(source) ? undefined : parseGitPath(source);
  return inGit ? loadFromGit(inGit, options) : load(source, options);
}
