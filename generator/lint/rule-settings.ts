import type { Plugin } from "@redocly/openapi-core";
import { InputError, type Problem } from "../errors.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { ParsedFile } from "../load/file.js";
import { configProblem } from "./config-problem.js";
import { pluginId } from "./rule.js";
import { rules } from "./rules.js";

/**
 * Checks what a configuration says of single rules. Redocly passes over the name of a rule that does not exist, and with
 * it over what someone meant to be checked. Throws InputError.
 */
export function checkRuleSettings(file: ParsedFile, plugins: readonly Plugin[]): void {
  const known = new Set(
    plugins.flatMap(({ rules: sets = {} }) => Object.values(sets).flatMap((set) => Object.keys(set))),
  );
  const problems = settingsIn(file.value).flatMap(({ id, setting, path }): Problem[] => {
    // A rule that a configuration makes up out of assertions has a name of its own.
    if (id.startsWith("rule/")) return [];
    if (!known.has(id)) return [configProblem(file, `there is no rule \`${id}\``, ...path)];
    return faultsOf(id, setting).map(({ message, key }) => configProblem(file, message, ...path, ...key));
  });
  if (problems.length > 0) throw new InputError(problems);
}

function faultsOf(id: string, setting: Json): { message: string; key: string[] }[] {
  const { severity, message: _, ...options } = isJsonObject(setting) ? setting : { severity: setting };
  const key = isJsonObject(setting) ? ["severity"] : [];
  const isSeverity = severity === undefined || ["error", "warn", "off"].includes(String(severity));
  const faults = isSeverity ? [] : [{ message: "a severity is `error`, `warn` or `off`", key }];
  const rule = rules.find((known) => `${pluginId}/${known.id}` === id);
  const unknown = rule === undefined ? [] : Object.keys(options).filter((name) => !(name in (rule.options ?? {})));
  return [...faults, ...unknown.map((name) => ({ message: `\`${name}\` is no option of \`${id}\``, key: [name] }))];
}

/** What is said of each rule: on top, for one version of OpenAPI, and for single APIs. */
function settingsIn(config: Json, path: string[] = []): { id: string; setting: Json; path: string[] }[] {
  return entriesOf(config).flatMap(([key, value]) => {
    if (/^(?:rules|oas3_[01]Rules)$/.test(key)) {
      return entriesOf(value).map(([id, setting]) => ({ id, setting, path: [...path, key, id] }));
    }
    const isApis = key === "apis" && path.length === 0;
    return isApis ? entriesOf(value).flatMap(([name, api]) => settingsIn(api, ["apis", name])) : [];
  });
}

function entriesOf(value: Json): [string, Json][] {
  const object: JsonObject = isJsonObject(value) ? value : {};
  return Object.entries(object);
}
