import type { LintRule, Nodes } from "../rule.js";

const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export const deprecationRules: LintRule<Nodes["deprecation"]>[] = [
  {
    id: "deprecation-date",
    severity: "error",
    scope: "house",
    why: "Callers plan by dates: `x-deprecated-since` says since when something is discouraged, `x-sunset`, where known, when it will be gone.",
    bad: "deprecated: true",
    good: "deprecated: true\nx-deprecated-since: 2026-01-31\nx-sunset: 2026-07-31",
    check({ object }, report) {
      const { "x-deprecated-since": since, "x-sunset": sunset } = object;
      if (typeof since !== "string" || !isoDate.test(since)) {
        report(
          "say since when by `x-deprecated-since: YYYY-MM-DD`",
          since === undefined ? "deprecated" : "x-deprecated-since",
        );
      }
      if (sunset === undefined) return;
      if (typeof sunset !== "string" || !isoDate.test(sunset)) report("write `x-sunset` as YYYY-MM-DD", "x-sunset");
      else if (typeof since === "string" && sunset < since)
        report("`x-sunset` comes before `x-deprecated-since`", "x-sunset");
    },
  },
  {
    id: "deprecation-successor",
    severity: "error",
    scope: "house",
    why: "Who is told to stop using something must be told what to use instead: `x-replaced-by` names it, or says that nothing replaces it.",
    bad: "deprecated: true",
    good: "deprecated: true\nx-replaced-by: listSites",
    check({ object }, report) {
      const successor = object["x-replaced-by"];
      if (typeof successor !== "string" || successor.trim() === "") {
        report("say what to use instead by `x-replaced-by`", successor === undefined ? "deprecated" : "x-replaced-by");
      }
    },
  },
];
