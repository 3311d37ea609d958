import type { Json } from "../../generator/json.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import type { Api } from "../../generator/model/model.js";

/** The model of a document on disk. */
export async function apiAt(path: string): Promise<Api> {
  return buildApi(await load(path)).api;
}

/** The model of a document, which need not say what every document says. */
export async function apiOf(document: Record<string, Json>): Promise<Api> {
  const whole = { openapi: "3.1.0", info: { title: "Example", version: "1.0.0" }, paths: {}, ...document };
  const bytes = Buffer.from(JSON.stringify(whole));
  return buildApi(await load("-", { stdin: () => Promise.resolve(bytes) })).api;
}
