import type { Json } from "../../json.js";
import type { LintRule, Nodes } from "../rule.js";
import { secretIn } from "../secrets.js";

export const exampleRules: LintRule<Nodes["example"]>[] = [
  {
    id: "example-secret",
    severity: "error",
    scope: "house",
    why: "What is published is copied, tried and scanned for: a real secret is lost, one that looks real sets off alarms.",
    bad: "example: { client_secret: sk_live_… }",
    good: "example: { client_secret: your-client-secret }",
    check({ value }, report) {
      for (const [text, path] of stringsIn(value)) {
        const secret = secretIn(text);
        if (secret !== undefined)
          report(`this looks like ${secret}; write an invented one that cannot be mistaken`, ...path);
      }
    },
  },
];

function* stringsIn(value: Json, path: (string | number)[] = []): Generator<[text: string, path: (string | number)[]]> {
  if (typeof value === "string") yield [value, path];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* stringsIn(item, [...path, index]);
  else if (value !== null && typeof value === "object") {
    for (const key of Object.keys(value)) yield* stringsIn(value[key] ?? null, [...path, key]);
  }
}
