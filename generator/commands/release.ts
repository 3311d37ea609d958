import { command } from "./command.js";
import { loadOptions } from "./target-options.js";

/** Options of `specwright release VERSION`. */
export const release = command({
  positionals: "VERSION [SPEC]",
  options: {
    announce: {
      type: "string",
      value: "FILE|TEXT",
      help: "What callers are told of a breaking change: a Markdown file, or the text itself",
    },
    date: { type: "string", value: "YYYY-MM-DD", help: "The day of the release; today where absent" },
    ...loadOptions,
  },
  async run(_values, terminal, [version = ""]) {
    terminal.step(`releasing ${version}`);
    return 0;
  },
});
