import type { Command } from "./command.js";

/** A row of the table of commands. The command itself is loaded only when it runs. */
export interface CommandEntry {
  summary: string;
  load(): Promise<Command>;
}

/** The help of the whole tool. */
export function helpText(commands: Record<string, CommandEntry>): string {
  return [
    "Usage: specwright COMMAND [options]",
    "",
    "From one OpenAPI document: lint, typed clients, DTO types, reference docs, and proof of what a change breaks.",
    "",
    "Commands:",
    ...columns(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    "",
    "Options:",
    ...columns([
      ["--help", "Show help, of a command too: specwright generate --help"],
      ["--version", "Show the version"],
    ]),
    "",
    "Exit codes: 0 fine, 1 findings, drift or a breaking change, 2 bad input or usage, 3 disk, permission, lock or port, 70 a bug of ours",
  ].join("\n");
}

/** The help of one command. */
export function commandHelpText(name: string, summary: string, { options, positionals, about }: Command): string {
  const rows = Object.entries(options).map(
    ([flag, { type, value, help, default: fallback, multiple, choices }]): [string, string] => {
      const argument = type === "boolean" ? "" : ` ${choices?.join("|") ?? value ?? "VALUE"}`;
      const notes = [
        ...(multiple ? ["repeatable"] : []),
        ...(typeof fallback === "string" ? [`default: ${fallback}`] : []),
      ];
      return [`--${flag}${argument}`, notes.length > 0 ? `${help} (${notes.join(", ")})` : help];
    },
  );
  const usage = ["Usage: specwright", name, positionals, "[options]"].filter((part) => part !== "").join(" ");
  return [usage, "", `${summary}.`, about, "", "Options:", ...columns([...rows, ["--help", "Show this help"]])].join(
    "\n",
  );
}

function columns(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length).filter((length) => length < 40));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${"".padEnd(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
