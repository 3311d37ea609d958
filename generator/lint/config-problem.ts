import type { Problem } from "../errors.js";
import type { ParsedFile } from "../load/file.js";
import { at } from "../location.js";

/** Something in a configuration that cannot be meant, at what the path leads to. */
export function configProblem(file: ParsedFile, message: string, ...path: (string | number)[]): Problem {
  return { code: "config", message, position: file.position(at({ file: file.file, pointer: "" }, ...path).pointer) };
}
