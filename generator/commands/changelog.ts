import { command } from "./command.js";
import { planOptions } from "./plan-options.js";

export const changelog = command({
  positionals: "[SPEC]",
  options: planOptions,
  async run(_values, terminal) {
    terminal.step("comparing releases");
    return 0;
  },
});
