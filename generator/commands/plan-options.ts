import { readConfig } from "../config.js";
import type { Option, Terminal, Values } from "./command.js";
import { loadOptionsOf } from "./document-options.js";
import type { PlanOptions } from "./plan.js";
import { targetOptions } from "./target-options.js";

/** Flags of every command that makes a plan. */
export const planOptions = {
  ...targetOptions,
  "no-lint": { type: "boolean", help: "Skip the rules; what cannot be generated is refused all the same" },
  "no-format": { type: "boolean", help: "Leave the output as the emitters print it" },
} as const satisfies Record<string, Option>;

export function planOptionsOf(values: Values<typeof planOptions>, terminal: Terminal): PlanOptions {
  return {
    load: loadOptionsOf(values, terminal),
    config: readConfig(values.config),
    lint: !values["no-lint"],
    format: !values["no-format"],
  };
}
