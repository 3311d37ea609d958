import { existsSync } from "node:fs";
import { type Config, type EmitSettings, emitterNames, readConfig, type Target } from "../config.js";
import type { EmitterName } from "../emit/emitters.js";
import { InputError, UsageError } from "../errors.js";
import type { Option, Values } from "./command.js";
import { documentOptions } from "./document-options.js";

/** What the argument SPEC may be. */
export const specForm =
  "SPEC is a file, - for standard input, or the name of an API in the configuration; without it, all of its APIs are meant.";

/** Flags of every command that loads documents. */
export const loadOptions = {
  config: { type: "string", value: "FILE", help: "Configuration file; redocly.yaml of this folder where absent" },
  ...documentOptions,
} as const satisfies Record<string, Option>;

/** Flags of every command that generates. */
export const targetOptions = {
  out: { type: "string", value: "DIR", help: "Output folder" },
  only: { type: "string", value: "LIST", help: `Emitters to run, separated by commas: ${emitterNames().join(",")}` },
  ...loadOptions,
} as const satisfies Record<string, Option>;

/** A target that is sure to have an output folder. */
export interface OutputTarget extends Target {
  out: string;
  /** The emitters that run, where only some do: the folders of the others are left alone. */
  within: readonly EmitterName[] | undefined;
}

/**
 * What to generate: the named document, or API of the configuration; without a name every API of the configuration that has an output.
 * @throws InputError when there is nothing to generate, or nowhere to put it
 */
export function targetsOf(
  name: string | undefined,
  { out, only, config }: Values<typeof targetOptions>,
): OutputTarget[] {
  const settings = readConfig(config);
  const { targets, file } = settings;
  const chosen =
    name === undefined ? targets.filter((target) => target.out !== undefined) : [targetNamed(name, settings)];
  if (chosen.length === 0)
    throw new UsageError(`name a document, or give one an output under x-specwright in ${file ?? "a redocly.yaml"}`);
  if (out !== undefined && chosen.length > 1) throw new UsageError("--out needs one document; name it");
  return chosen.map((target) => {
    const folder = out ?? target.out;
    if (folder === undefined) throw new UsageError("name an output folder: --out DIR");
    return { ...target, out: folder, within: only === undefined ? undefined : emittersNamed(only, target.emit) };
  });
}

/**
 * The path of the document that a command is about: the named one, or API of the configuration, or its only API.
 * @throws InputError where it is not clear which one
 */
export function specOf(name: string | undefined, { config }: Values<typeof loadOptions>): string {
  const settings = readConfig(config);
  const { targets, file } = settings;
  if (name !== undefined) return targetNamed(name, settings).spec;
  const [only, ...others] = targets;
  if (only && others.length === 0) return only.spec;
  throw new UsageError(`name a document${file === undefined ? "" : `; ${file} lists ${targets.length} under apis`}`);
}

/**
 * The API of the configuration that is called so or has this document; else the document alone.
 * @throws InputError where it can be neither
 */
export function targetNamed(name: string, { targets, file }: Pick<Config, "targets" | "file">): Target {
  const configured = targets.find((target) => target.name === name || target.spec === name);
  if (configured) return configured;
  const apis = targets.flatMap((target) => target.name ?? []);
  if (apis.length > 0 && /^[^/\\]+$/.test(name) && name !== "-" && !existsSync(name))
    throw new InputError(`${name}: no such file, and no API of ${file}, which lists ${apis.join(", ")}`);
  const emit = emitterNames().map((emitter) => ({ emitter, packageName: undefined, packageVersion: undefined }));
  return { name: undefined, spec: name, out: undefined, emit };
}

function emittersNamed(only: string, emit: EmitSettings[]): EmitterName[] {
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !emit.some(({ emitter }) => emitter === name));
  if (unknown !== undefined)
    throw new UsageError(
      `--only: no emitter is called ${JSON.stringify(unknown)} here; there are ${emit.map(({ emitter }) => emitter).join(", ")}`,
    );
  return emit.map(({ emitter }) => emitter).filter((emitter) => names.includes(emitter));
}
