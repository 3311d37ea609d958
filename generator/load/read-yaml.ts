import { resolve } from "node:path";
import { InputError, type Problem, type Refuse } from "../errors.js";
import type { Json } from "../json.js";
import type { Location, Position } from "../location.js";
import { type ParsedFile, parseFile } from "./file.js";
import { readRegularFile } from "./read.js";

/** Larger than any file of settings. */
const maxBytes = 2 ** 20;

/**
 * Reads a file of settings: YAML, or JSON where it is called so.
 * @throws InputError naming the file and what is wrong with it; EnvironmentError where the machine refuses
 */
export function readYaml(file: string): ParsedFile {
  const bytes = readRegularFile(resolve(file), maxBytes);
  if (!(bytes instanceof Uint8Array)) throw new InputError(`${file}: ${bytes.message}`);
  const parsed = parseFile(file, resolve(file), bytes);
  if (parsed.problems.length > 0) throw new InputError(parsed.problems);
  return parsed;
}

/** Makes settings of a value that stands at a location. What it returns is of no use once it has refused something. */
export type SettingsReader<T> = (value: Json, root: Location, refuse: Refuse) => T;

/**
 * What a reader makes of a file of settings.
 * @param code of all that it refuses
 * @throws InputError with everything that the reader refuses, in the order of the file
 */
export function settingsOf<T>({ file, value, position }: ParsedFile, code: string, read: SettingsReader<T>): T {
  const problems: (Problem & { position: Position })[] = [];
  const settings = read(value, { file, pointer: "" }, (message, { pointer }) => {
    problems.push({ code, message, position: position(pointer) });
  });
  if (problems.length > 0)
    throw new InputError(
      problems.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column),
    );
  return settings;
}
