import { diff } from "../../generator/commands/diff-documents.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import type { Api } from "../../generator/model/model.js";
import { type ApiPair, sourceBreaks } from "./source-oracle.js";

/**
 * Where `release.source` is "major" and the compiler says that old callers compile, or the reverse.
 * @param paths of a base and a revision, by name
 */
export async function sourceDisagreements(paths: ReadonlyMap<string, readonly [string, string]>): Promise<string[]> {
  const pairs = new Map<string, ApiPair>();
  const steps = new Map<string, string>();
  for (const [name, [base, revision]] of paths) {
    pairs.set(name, { base: await apiAt(base), revision: await apiAt(revision) });
    steps.set(name, (await diff(base, revision)).release.source);
  }
  return [...(await sourceBreaks(pairs))].flatMap(([name, breaks]) => {
    const isMajor = steps.get(name) === "major";
    if (isMajor === breaks.length > 0) return [];
    return [isMajor ? `${name}: feared` : `${name}: missed, ${breaks[0]}`];
  });
}

async function apiAt(path: string): Promise<Api> {
  return buildApi(await load(path, { unusedRefs: "ignore" })).api;
}
