import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../errors.js";

/** Where a command's output goes, and what it may know of the terminal. Passed in, so that a test needs no spy. */
export interface Terminal {
  /** Results: to stdout. */
  print(text: string): void;
  /** Everything else: to stderr. */
  note(text: string): void;
  /** What the command is doing now; shown once it has taken a second, and only where a person watches. */
  step(text: string): void;
  /** Whether results may be coloured. */
  color: boolean;
  /** The bytes of standard input, for a document called "-". */
  stdin(): Promise<Uint8Array>;
  /** Aborted when the user asks a command that would go on to stop. */
  signal: AbortSignal;
}

/** A row of a command's table of flags: what parses the arguments also prints the help. */
export interface Option {
  type: "string" | "boolean";
  /** How the help calls the value: `DIR`. */
  value?: string;
  help: string;
  default?: string | boolean;
  multiple?: boolean;
  /** The values that the flag takes; any where absent. */
  choices?: readonly string[];
}

type Options = Record<string, Option>;

/** The values of a command's flags: repeated flags give a list, those without a default may be undefined. */
export type Values<O extends Options> = {
  [Name in keyof O]: O[Name] extends { multiple: true }
    ? string[]
    : O[Name] extends { type: "boolean" }
      ? O[Name] extends { default: boolean }
        ? boolean
        : boolean | undefined
      : O[Name] extends { choices: readonly (infer Choice extends string)[] }
        ? O[Name] extends { default: string }
          ? Choice
          : Choice | undefined
        : O[Name] extends { default: string }
          ? string
          : string | undefined;
};

export interface Command {
  options: Options;
  /** The arguments beside the flags, as the help writes them: `[SPEC...]`. */
  positionals: string;
  /** What these arguments may be, in a sentence. */
  about: string;
  /** Parses the arguments and does the work. @returns the exit code @throws InputError when the arguments are wrong */
  run(args: string[], terminal: Terminal): Promise<number>;
}

/** A command from its table of flags and what it does with their values. `positionals` is for the help and says how many are due, `about` what they may be. */
export function command<const O extends Options>(definition: {
  options: O;
  positionals: string;
  about: string;
  run(values: Values<O>, terminal: Terminal, positionals: string[]): Promise<number>;
}): Command {
  const { options, positionals, about } = definition;
  return {
    options,
    positionals,
    about,
    run(args, terminal) {
      const parsed = parse(args, options);
      checkCount(parsed.positionals, positionals);
      return definition.run(parsed.values as Values<O>, terminal, parsed.positionals);
    },
  };
}

function parse(args: string[], options: Options): { values: Record<string, unknown>; positionals: string[] } {
  try {
    const table = Object.entries(options).map(([name, { type, multiple = false, ...option }]) => {
      const fallback = multiple ? [] : option.default;
      return [name, { type, multiple, ...(fallback !== undefined && { default: fallback }) }] as const;
    });
    const config = Object.fromEntries([...table, ["help", { type: "boolean" }]]) as ParseArgsConfig["options"];
    const parsed = parseArgs({ args, options: config ?? {}, allowPositionals: true, tokens: true });
    checkValues(parsed.tokens, options);
    for (const [name, { choices }] of Object.entries(options)) checkChoice(name, parsed.values[name], choices);
    return parsed;
  } catch (error) {
    if (error instanceof TypeError && "code" in error) throw new UsageError(firstSentence(error.message));
    throw error;
  }
}

/** Of two values the first would be dropped in silence; an empty one is a variable of the shell that is not set. */
function checkValues(tokens: { kind: string; name?: string; value?: string | undefined }[], options: Options): void {
  const given = new Set<string>();
  for (const { name = "", value } of tokens) {
    if (value === undefined || !Object.hasOwn(options, name)) continue;
    if (value === "") throw new UsageError(`--${name} needs a value`);
    if (given.has(name) && !options[name]?.multiple) throw new UsageError(`--${name} is given twice`);
    given.add(name);
  }
}

function checkChoice(name: string, value: unknown, choices: readonly string[] | undefined): void {
  if (typeof value === "string" && choices && !choices.includes(value))
    throw new UsageError(`--${name} takes ${choices.join(", ")}, not ${JSON.stringify(value)}`);
}

/** `BASE REVISION` takes two, `[SPEC...]` any number, `[SPEC]` at most one. */
function checkCount(positionals: string[], usage: string): void {
  const words = usage.split(" ").filter((word) => word !== "");
  const least = words.filter((word) => !word.startsWith("[")).length;
  const most = usage.includes("...") ? Infinity : words.length;
  if (positionals.length < least) throw new UsageError(`missing ${words.slice(positionals.length, least).join(" ")}`);
  if (positionals.includes("")) throw new UsageError("an argument is empty");
  if (positionals.length > most) throw new UsageError(`unexpected argument ${JSON.stringify(positionals[most])}`);
}

function firstSentence(message: string): string {
  // Of "--out --force", Node says that it cannot tell the value of the one from the other.
  const [, option] = /^Option '(--[\w-]+).*' argument (?:missing|is ambiguous)/.exec(message) ?? [];
  if (option !== undefined) return `${option} needs a value`;
  const [sentence = message] = message.split(/\. |\n/);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
