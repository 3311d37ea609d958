import type { DiffReport } from "../report.js";
import { formatGithub } from "./github.js";
import { formatJunit } from "./junit.js";
import { formatMarkdown } from "./markdown.js";
import { formatSarif } from "./sarif.js";
import { formatText } from "./text.js";

/** The forms that a report can be printed in. */
export const diffFormats = ["text", "json", "markdown", "github", "sarif", "junit"] as const;

export type DiffFormat = (typeof diffFormats)[number];

/** The report in one of the formats, without a final newline. Only text for people is coloured. */
export function formatReport(report: DiffReport, format: DiffFormat, color: boolean): string {
  switch (format) {
    case "text":
      return formatText(report, color);
    case "json":
      return JSON.stringify(report, null, 2);
    case "markdown":
      return formatMarkdown(report);
    case "github":
      return formatGithub(report);
    case "sarif":
      return formatSarif(report);
    case "junit":
      return formatJunit(report);
    default:
      return format satisfies never;
  }
}
