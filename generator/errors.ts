import type { Position } from "./location.js";

/** One thing that is wrong with the input, and where. */
export interface Problem {
  /** What is wrong, as a stable kebab-case word: "duplicate-key", "ref-not-found". */
  code: string;
  message: string;
  /** Absent where no file could be read: a path that does not exist, a wrong flag. */
  position: Position | undefined;
}

/** What the caller can mend: a document, a configuration file, a path. Printed without a stack; exit code 2. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[] | string) {
    const list = typeof problems === "string" ? [{ code: "input", message: problems, position: undefined }] : problems;
    super(list.map((problem) => problem.message).join("\n"));
    this.name = "InputError";
    this.problems = list;
  }
}

/** What the machine refuses: a full disk, a permission, a lock that another run holds. Exit code 3. */
export class EnvironmentError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EnvironmentError";
  }
}
