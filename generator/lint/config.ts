import { dirname, isAbsolute, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { BaseResolver, Config, Plugin } from "@redocly/openapi-core";
import { InputError } from "../errors.js";
import { isJsonObject, type Json } from "../json.js";
import { contains, isUrl } from "../load/access.js";
import type { ParsedFile } from "../load/file.js";
import { readYaml } from "../load/read-yaml.js";
import { packageRoot } from "../package-root.js";
import { configProblem } from "./config-problem.js";

/** Which rules apply, how severely, and with which options. */
export interface LintConfig {
  readonly redocly: Config;
}

/** What `redocly lint` applies without a configuration, and our rules about what is wrong in every document. */
export async function defaultLintConfig(): Promise<LintConfig> {
  return createLintConfig({ extends: ["recommended", "specwright/any"], plugins: [await ownPlugin()] });
}

/**
 * What generating from anyone's document should tell of. What would make the output wrong is refused where the model is
 * built; what remains are departures from the specification that generators pass over, and so warnings.
 */
export async function structuralLintConfig(): Promise<LintConfig> {
  return createLintConfig({ rules: { struct: "warn", "operation-operationId": "warn" } });
}

/**
 * Reads the lint part of a configuration file; without one, the default holds. `api` is the name of an entry of its `apis`,
 * whose own rules then count. Throws InputError where it cannot be read, or names a rule, preset or plugin there is not.
 */
export async function readLintConfig(path: string | undefined, api?: string): Promise<LintConfig> {
  if (path === undefined) return defaultLintConfig();
  const file = readYaml(path);
  if (!isJsonObject(file.value)) throw fault(file, "a configuration is a mapping");
  const names = Array.isArray(file.value.plugins) ? file.value.plugins : [];
  const plugins = await Promise.all(names.map((name, index) => readPlugin(name, index, file)));
  const { redocly } = await createLintConfig({ ...file.value, plugins }, file);
  const { checkRuleSettings } = await import("./rule-settings.js");
  checkRuleSettings(file, redocly.plugins);
  return { redocly: redocly.forAlias(api) };
}

/** The plugin itself where it is ours: what a configuration names for `redocly lint` is the same, but another module. */
async function readPlugin(name: Json, index: number, file: ParsedFile): Promise<Plugin | string> {
  if (typeof name !== "string") throw fault(file, "a plugin is named by the path of its module", "plugins", index);
  const folder = dirname(file.path);
  const path = resolve(folder, name);
  if (name === "specwright/lint-plugin" || path === resolve(packageRoot, "dist/lint/plugin.js")) return ownPlugin();
  if ((isAbsolute(name) || name.startsWith(".")) && !contains(folder, path)) {
    throw fault(
      file,
      "plugins are code, and run only from the configuration's folder or from a package",
      "plugins",
      index,
    );
  }
  return name;
}

async function ownPlugin(): Promise<Plugin> {
  const { default: plugin } = await import("./plugin.js");
  return plugin();
}

/** The fields are Redocly's to check, as it does in `redocly lint`. */
async function createLintConfig(raw: object, file?: ParsedFile): Promise<LintConfig> {
  const { createConfig, loadIgnoreConfig } = await import("@redocly/openapi-core");
  if (file === undefined) return { redocly: await createConfig(raw) };
  const failures: string[] = [];
  try {
    const externalRefResolver = await createResolver(failures);
    const ignore = await loadIgnoreConfig(file.path, externalRefResolver);
    const redocly = await createConfig(raw, { configPath: file.path, externalRefResolver, ignore });
    if (failures.length === 0) return { redocly };
  } catch (error) {
    // Redocly throws plain errors for what the configuration's author can mend: a preset or plugin that is not there.
    failures.push(messageOf(error));
  }
  throw new InputError(failures.map((message) => configProblem(file, message, "extends")));
}

/** Reads what a configuration extends: local files only. Redocly passes over those that it cannot read, so they are noted. */
async function createResolver(failures: string[]): Promise<BaseResolver> {
  const { BaseResolver, ResolveError } = await import("@redocly/openapi-core");
  const resolver = new BaseResolver();
  const [load, resolveDocument] = [resolver.loadExternalRef.bind(resolver), resolver.resolveDocument.bind(resolver)];
  resolver.loadExternalRef = async (ref) => {
    if (isUrl(ref)) throw new ResolveError(new Error(`${ref}: a configuration extends local files only`));
    return load(ref);
  };
  resolver.resolveDocument = async <Parsed>(base: string | null, ref: string, isRoot?: boolean) => {
    try {
      return await resolveDocument<Parsed>(base, ref, isRoot);
    } catch (error) {
      failures.push(messageOf(error));
      throw error;
    }
  };
  return resolver;
}

/** The first line of what Redocly says, without its colours. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message).split("\n", 1).join("");
}

function fault(file: ParsedFile, message: string, ...path: (string | number)[]): InputError {
  return new InputError([configProblem(file, message, ...path)]);
}
