import { UsageError } from "../errors.js";
import type { LoadOptions } from "../load/load.js";
import type { Option, Terminal, Values } from "./command.js";

/** Flags that say how documents are read. */
export const documentOptions = {
  "allow-refs": {
    type: "string",
    value: "HOST|DIR",
    multiple: true,
    help: "Let references lead to a host, by https, or to a folder, as ./shared",
  },
  "max-size": { type: "string", value: "MB", help: "Largest file to read, in megabytes (default: 32)" },
} as const satisfies Record<string, Option>;

/** How a document is loaded, as the flags say. */
export function loadOptionsOf(values: Values<typeof documentOptions>, terminal: Terminal): LoadOptions {
  const megabytes = values["max-size"] === undefined ? undefined : Number(values["max-size"]);
  if (megabytes !== undefined && !(megabytes > 0 && megabytes <= 1024))
    throw new UsageError("--max-size takes a number of megabytes, at most 1024");
  return {
    allowRefs: values["allow-refs"],
    ...(megabytes !== undefined && { maxBytes: megabytes * 2 ** 20 }),
    stdin: () => terminal.stdin(),
  };
}
