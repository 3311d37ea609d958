import { diff } from "../../generator/commands/diff-documents.js";
import type { JsonObject } from "../../generator/json.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import type { Api } from "../../generator/model/model.js";
import { apiOf } from "../support/api.js";
import { type ApiPair, sourceBreaks } from "./source-oracle.js";

/** A document, or the path of one. */
export type Input = string | JsonObject;

/**
 * Where `release.source` is "major" and the compiler says that old callers compile, or the reverse.
 * @param inputs a base and a revision, by name
 */
export async function sourceDisagreements(inputs: ReadonlyMap<string, readonly [Input, Input]>): Promise<string[]> {
  const pairs = new Map<string, ApiPair>();
  const steps = new Map<string, string>();
  for (const [name, [base, revision]] of inputs) {
    pairs.set(name, { base: await apiAt(base), revision: await apiAt(revision) });
    steps.set(name, (await diff(base, revision)).release.source);
  }
  return [...(await sourceBreaks(pairs))].flatMap(([name, breaks]) => {
    const isMajor = steps.get(name) === "major";
    if (isMajor === breaks.length > 0) return [];
    return [isMajor ? `${name}: feared` : `${name}: missed, ${breaks[0]}`];
  });
}

async function apiAt(input: Input): Promise<Api> {
  if (typeof input !== "string") return apiOf(input);
  return buildApi(await load(input, { isTolerant: true })).api;
}
