import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type EmitterName, emitters } from "./emit/emitters.js";
import type { Refuse } from "./errors.js";
import { isJsonObject, type Json, type JsonObject } from "./json.js";
import { readRegularFile } from "./load/read.js";
import { readYaml, settingsOf } from "./load/read-yaml.js";
import { at, type Location } from "./location.js";

/** What to generate from one document, and where. */
export interface Target {
  /** Its name under `apis` of redocly.yaml; undefined for a document named on the command line. */
  name: string | undefined;
  /** Path of the entry document. */
  spec: string;
  /** Path of the output folder; undefined where nothing says so. */
  out: string | undefined;
  /** The emitters to run, in the order of the table. */
  emit: EmitSettings[];
}

/** What the configuration says of one emitter. */
export interface EmitSettings {
  emitter: EmitterName;
  packageName: string | undefined;
  packageVersion: string | undefined;
}

/** redocly.yaml as far as it concerns us. What it says of lint rules is Redocly's to read. */
export interface Config {
  /** Path of the file; undefined where there is none. */
  file: string | undefined;
  targets: Target[];
  /** The file itself and the modules of lint plugins that it names by path. */
  inputs: { path: string; bytes: Uint8Array }[];
}

/** The name of the configuration file, looked for in the working folder. */
const configName = "redocly.yaml";
const maxBytes = 2 ** 20;

/**
 * Reads `apis` and `x-specwright` of a redocly.yaml. Paths in it are relative to it.
 * @param path the file; without it redocly.yaml of the working folder, which may be absent
 * @throws InputError with everything that is wrong in it
 */
export function readConfig(path: string | undefined): Config {
  if (path === undefined && !existsSync(configName)) return { file: undefined, targets: [], inputs: [] };
  const parsed = readYaml(path ?? configName);
  const folder = dirname(parsed.file);
  const targets = settingsOf(parsed, "config", (config, root, refuse) => targetsOf(config, folder, root, refuse));
  return { file: parsed.file, targets, inputs: [parsed, ...pluginFiles(parsed.value, folder)] };
}

/** What a plugin that lies in the project does may change; one from a package changes with its version. */
function pluginFiles(config: Json, folder: string): { path: string; bytes: Uint8Array }[] {
  const names = isJsonObject(config) && Array.isArray(config.plugins) ? config.plugins : [];
  return names.flatMap((name) => {
    if (typeof name !== "string" || !name.startsWith(".")) return [];
    const path = resolve(folder, name);
    const bytes = readRegularFile(path, maxBytes);
    return bytes instanceof Uint8Array ? [{ path, bytes }] : [];
  });
}

function targetsOf(config: Json, folder: string, root: Location, refuse: Refuse): Target[] {
  if (!isJsonObject(config)) {
    refuse("the configuration is an object", root);
    return [];
  }
  const apis = objectOf(config.apis, at(root, "apis"), refuse);
  const settings = objectOf(config["x-specwright"], at(root, "x-specwright"), refuse);
  for (const name of Object.keys(settings))
    if (!Object.hasOwn(apis, name))
      refuse(`no API is called ${JSON.stringify(name)} under apis`, at(root, "x-specwright", name));
  const targets = Object.entries(apis).flatMap(([name, api]) => {
    const spec = isJsonObject(api) ? api.root : undefined;
    if (typeof spec !== "string") {
      refuse("an API needs a root, the path of its document", at(root, "apis", name));
      return [];
    }
    return [targetOf(name, join(folder, spec), settings[name], folder, at(root, "x-specwright", name), refuse)];
  });
  const outs = targets.map(({ out }) => out && resolve(out));
  for (const [index, out] of outs.entries())
    if (out !== undefined && outs.indexOf(out) < index)
      refuse("another API has the same output folder", at(root, "x-specwright", targets[index]?.name ?? "", "out"));
  return targets;
}

function targetOf(
  name: string,
  spec: string,
  settings: Json | undefined,
  folder: string,
  location: Location,
  refuse: Refuse,
): Target {
  const { out, emit, ...unknown } = objectOf(settings, location, refuse);
  refuseUnknown(unknown, ["out", "emit"], location, refuse);
  if (out !== undefined && typeof out !== "string") refuse("out is the path of a folder", at(location, "out"));
  const outPath = typeof out === "string" ? join(folder, out) : undefined;
  return { name, spec, out: outPath, emit: emitSettings(emit, at(location, "emit"), refuse) };
}

function emitSettings(emit: Json | undefined, location: Location, refuse: Refuse): EmitSettings[] {
  const settings = objectOf(emit, location, refuse);
  refuseUnknown(
    Object.fromEntries(Object.entries(settings).filter(([name]) => !Object.hasOwn(emitters, name))),
    emitterNames(),
    location,
    refuse,
  );
  const chosen = emit === undefined ? emitterNames() : emitterNames().filter((name) => Object.hasOwn(settings, name));
  return chosen.map((emitter) => {
    const place = at(location, emitter);
    const { package: packageName, version, ...unknown } = objectOf(settings[emitter], place, refuse);
    refuseUnknown(unknown, ["package", "version"], place, refuse);
    return {
      emitter,
      packageName: checked(
        packageName,
        /^(@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/,
        "the name of an npm package",
        at(place, "package"),
        refuse,
      ),
      packageVersion: checked(
        version,
        /^\d+\.\d+\.\d+(-[\w.-]+)?$/,
        "a semantic version in quotes",
        at(place, "version"),
        refuse,
      ),
    };
  });
}

/** The names of all emitters, in the order of the table. */
export function emitterNames(): EmitterName[] {
  return Object.keys(emitters) as EmitterName[];
}

function checked(
  value: Json | undefined,
  form: RegExp,
  what: string,
  location: Location,
  refuse: Refuse,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string" && form.test(value)) return value;
  refuse(`expected ${what}`, location);
  return undefined;
}

function objectOf(value: Json | undefined, location: Location, refuse: Refuse): JsonObject {
  if (value === undefined || value === null) return {};
  if (isJsonObject(value)) return value;
  refuse("expected an object", location);
  return {};
}

function refuseUnknown(unknown: JsonObject, known: readonly string[], location: Location, refuse: Refuse): void {
  for (const key of Object.keys(unknown)) refuse(`unknown key; known: ${known.join(", ")}`, at(location, key));
}
