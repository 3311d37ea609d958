import { resolve } from "node:path";
import { InputError } from "../errors.js";
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
