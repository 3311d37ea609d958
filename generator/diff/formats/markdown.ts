import type { Level } from "../change.js";
import type { DiffReport, ReportedChange } from "../report.js";
import { ruleOf } from "../rules.js";
import { type Counterexample, counterexampleOf } from "./counterexample.js";
import { type Group, groupChanges, titleOf } from "./groups.js";
import { printable, printableLines } from "./printable.js";
import { positionText } from "./text.js";

/** What a comment on GitHub may be long, in characters, with room for what is put around it. */
const LONGEST = 60_000;
const NAMED = 5;

const marks: Record<Level, string> = { breaking: "❌", unproven: "⚠️", additive: "✅", annotation: "📝" };

const verdicts: Record<DiffReport["verdict"], string> = {
  breaking: "This change breaks callers",
  unproven: "This change needs a look",
  additive: "This change is additive",
  none: "Nothing changes on the wire",
};

/** The report as a comment on a pull request. What does not fit is counted. */
export function formatMarkdown(report: DiffReport): string {
  const { verdict, summary, release, changes } = report;
  const counts = (Object.entries(summary) as [Level, number][])
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${marks[level]} ${count} ${level}`);
  const head = [
    `### ${marks[verdict === "none" ? "annotation" : verdict]} ${verdicts[verdict]}`,
    counts.length === 0
      ? "The two documents say the same."
      : `${counts.join(" · ")} — version step: **${release.wire}** for the API, **${release.source}** for generated code.`,
  ].join("\n\n");
  const told = groupChanges(changes.filter(({ level }) => level !== "annotation")).map(groupText);
  const described = changes.filter(({ level }) => level === "annotation").map(lineText);
  const details =
    described.length === 0
      ? []
      : [`<details><summary>${described.length} that only describe</summary>\n\n${described.join("\n")}\n\n</details>`];
  return fitted(head, [...told, ...details]);
}

function fitted(head: string, sections: readonly string[]): string {
  let text = head;
  for (const [index, section] of sections.entries()) {
    if (text.length + section.length > LONGEST)
      return `${text}\n\n… and ${sections.length - index} further sections, too long for a comment.`;
    text += `\n\n${section}`;
  }
  return text;
}

function groupText({ operations, changes }: Group): string {
  return [`#### ${heading(operations)}`, ...changes.map(changeText)].join("\n\n");
}

function heading(operations: Group["operations"]): string {
  if (operations.length === 0) return "The document";
  const names = operations.slice(0, NAMED).map((operation) => code(titleOf(operation)));
  const more = operations.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}

function changeText(change: ReportedChange): string {
  const { level, rule, message, why, policy, base, revision } = change;
  const lines = [`- ${marks[level]} **${escaped(message)}** (${code(rule)})  \n  ${escaped(why)}`];
  const proof = counterexampleOf(change);
  if (proof) lines.push(`  - Proof: ${proofText(proof)}`);
  if (policy !== null) lines.push(`  - Policy: ${escaped(policy)} (by the contract: ${change.contract})`);
  const places = [base && `base ${code(positionText(base))}`, revision && `revision ${code(positionText(revision))}`];
  const known = places.filter((place) => place !== null);
  if (known.length > 0) lines.push(`  - Where: ${known.join(", ")}`);
  if (level !== "additive")
    lines.push(`  - Instead: ${escaped(ruleOf(rule)?.instead ?? "")} Or approve ${code(change.id)}.`);
  return lines.join("\n");
}

/** A short example in the line, a longer one below it. */
function proofText({ claim, example, language }: Counterexample): string {
  if (example === undefined) return escaped(claim);
  const lines = printableLines(example);
  if (lines.length === 1) return `${escaped(claim)}: ${code(example)}`;
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${escaped(claim)}:`, "", ...[`${fence}${language}`, ...lines, fence].map((line) => `    ${line}`)].join(
    "\n",
  );
}

function lineText({ message, operations: [operation], revision, base }: ReportedChange): string {
  const place = revision ?? base;
  const where = [operation && code(titleOf(operation)), place && code(positionText(place))].filter((part) => part);
  return `- ${escaped(message)}${where.length > 0 ? ` (${where.join(", ")})` : ""}`;
}

/** Text of a document in Markdown: nothing in it is markup, a mention or a link. */
function escaped(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("@", "&#64;")
    .replaceAll(/:\/\//g, "&#58;//")
    .replaceAll(/[\\`*_{}[\]()#+!|~$^=-]/g, "\\$&");
}

/** Text of a document in a code span, whatever backticks it holds (CommonMark 6.1). */
function code(text: string): string {
  const shown = printable(text);
  const fence = "`".repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
