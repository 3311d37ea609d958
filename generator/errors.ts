import type { Location, Position } from "./location.js";

/** One thing that is wrong with the input, and where. */
export interface Problem {
  /** What is wrong, as a stable kebab-case word: "duplicate-key", "ref-not-found". */
  code: string;
  message: string;
  /** Absent where no file could be read: a path that does not exist, a wrong flag. */
  position: Position | undefined;
}

/** Takes what is wrong at a node. Whoever reads settings goes on after it, so that one run tells all. */
export type Refuse = (message: string, location: Location) => void;

/** The line that a person reads: `file:line:column  code  message  #/pointer`, or the message where there is no place. */
export function formatProblem({ code, message, position }: Problem): string {
  if (position === undefined) return visible(shortened(message));
  const { file, line, column, pointer } = position;
  return visible(`${file}:${line}:${column}  ${code}  ${shortened(message)}  #${shortened(pointer)}`);
}

/** A name from a document may be as long as the document. */
function shortened(text: string): string {
  return text.length <= 1000 ? text : `${text.slice(0, 1000)}…`;
}

/** Text from a document with what a terminal would obey, or a reader not see, as an escape: "\x1b", "\u202e". */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${hex(code, 2)}` : code < 0x10000 ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 5)}}`;
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
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

/** Arguments that a command cannot make sense of; its help says which ones it takes. */
export class UsageError extends InputError {}

/** What the machine refuses: a full disk, a permission, a lock that another run holds. Exit code 3. */
export class EnvironmentError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EnvironmentError";
  }
}

/** What the codes of the operating system's errors mean. */
export const systemReasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "in use by another program",
  EDQUOT: "the disk quota is used up",
  EMFILE: "too many open files",
  ENOSPC: "the disk is full",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
};
