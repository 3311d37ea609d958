import type { DiffReport, ReportedChange } from "../report.js";
import { counterexampleOf, proofText } from "./counterexample.js";
import { titleOf } from "./groups.js";
import { printable } from "./printable.js";
import { positionText } from "./text.js";

/** The report in JUnit's XML, as Jenkins and GitLab read it: a test for each change, failed where it breaks or is undecided. */
export function formatJunit({ changes }: DiffReport): string {
  const told = changes.filter(({ level }) => level !== "annotation");
  const failures = told.filter(fails).length;
  const cases =
    told.length === 0
      ? ['    <testcase classname="specwright diff" name="no changes on the wire" time="0"/>']
      : told.map(testcase);
  const tests = cases.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="specwright diff" tests="${tests}" failures="${failures}" errors="0" time="0">`,
    `  <testsuite name="specwright diff" tests="${tests}" failures="${failures}" errors="0" skipped="0" time="0">`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
  ].join("\n");
}

function fails({ level }: ReportedChange): boolean {
  return level === "breaking" || level === "unproven";
}

function testcase(change: ReportedChange): string {
  const { operations, message, rule, level, why, revision, base } = change;
  const place = operations.length > 0 ? operations.map(titleOf).join(", ") : "the document";
  const open = `    <testcase classname="${xml(place)}" name="${xml(message)}" time="0"`;
  if (!fails(change)) return `${open}/>`;
  const proof = counterexampleOf(change);
  const position = revision ?? base;
  const lines = [why, ...(proof ? [proofText(proof)] : []), ...(position ? [positionText(position)] : [])];
  return [
    `${open}>`,
    `      <failure type="${xml(rule)}" message="${xml(`${level}: ${message}`)}">${xml(lines.join("\n"))}</failure>`,
    "    </testcase>",
  ].join("\n");
}

/** Text of a document in XML 1.0, which has no control characters. */
function xml(text: string): string {
  return text
    .split("\n")
    .map(printable)
    .join("\n")
    .replaceAll(/[\ud800-\udfff\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
