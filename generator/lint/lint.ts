import type { Config, NormalizedProblem } from "@redocly/openapi-core";
import type { Document } from "../load/document.js";
import type { Location, Position } from "../location.js";
import type { LintConfig } from "./config.js";
import type { Finding } from "./finding.js";
import { createLibrary } from "./library.js";
import { pluginId } from "./rule.js";

/**
 * Applies the rules that the configuration switches on, Redocly's and ours. Findings come in the order of the document's
 * files and, within a file, of their lines.
 */
export async function lint(document: Document, { redocly }: LintConfig): Promise<Finding[]> {
  const findings = (await walk(document, redocly))
    .filter(({ ignored }) => ignored !== true)
    .map((problem) => ({
      rule: problem.ruleId,
      severity: problem.severity,
      message: withoutAbsolutePaths(problem.message, document),
      why: problem.reference && `See ${problem.reference}`,
      position: positionOf(problem, document),
      suggestions: problem.suggest,
    }));
  if (!redocly.plugins.some(({ id }) => id === pluginId)) return inOrder(findings, document);

  const { reasons } = await import("./rules.js");
  const explained = findings.map((finding) => ({ ...finding, why: reasons.get(finding.rule) ?? finding.why }));
  return inOrder([...explained, ...(await lintWhole(document, redocly))], document);
}

/** Redocly's walk, in which its rules and ours visit every node. */
async function walk(document: Document, config: Config): Promise<NormalizedProblem[]> {
  const { createConfig, lintDocument } = await import("@redocly/openapi-core");
  const library = await createLibrary(document);
  try {
    return await lintDocument({ ...library, config });
  } catch (error) {
    // Some of Redocly's rules rely on the shape that `struct` asks for, and fail where, say, an `allOf` is no list. The
    // findings of `struct` then come first: what else there is shows once they are mended.
    const problems = await lintDocument({ ...library, config: await createConfig({ rules: { struct: "error" } }) });
    if (problems.length === 0) throw error;
    return problems;
  }
}

/** The findings of rules about the document as a whole, in which Redocly's walk has no part. */
async function lintWhole(document: Document, redocly: Config): Promise<Finding[]> {
  const { documentRules } = await import("./rules/document.js");
  return documentRules.flatMap(({ id, why, options, check }) => {
    const rule = `${pluginId}/${id}`;
    const version = document.openapi === "3.0" ? "oas3_0" : "oas3_1";
    const { severity, message: _, ...configured } = redocly.getRuleSettings(rule, version);
    if (severity === "off") return [];
    const findings: Finding[] = [];
    const report = (message: string, location: Location) =>
      findings.push({ rule, severity, message, why, position: placeOf(location, document), suggestions: [] });
    check(document, report, { ...options, ...configured });
    return findings;
  });
}

function positionOf({ location: [location] }: NormalizedProblem, document: Document): Position {
  if (location?.pointer === undefined) return document.position({ file: document.file, pointer: "" });
  const { source, pointer, reportOnKey } = location;
  const file = document.files.find(({ path }) => path === source.absoluteRef)?.file ?? source.absoluteRef;
  return document.position(
    { file, pointer: pointer.replace(/^#\/?/, "/").replace(/\/$/, "") },
    reportOnKey ? "key" : "value",
  );
}

/** A file that is no part of the document has no places but its beginning. */
function placeOf(location: Location, document: Document): Position {
  const isRead = document.files.some(({ file }) => file === location.file);
  return isRead ? document.position(location) : { ...location, line: 1, column: 1 };
}

/** Redocly names files by absolute paths in the text of `component-name-unique`. */
function withoutAbsolutePaths(message: string, { files }: Document): string {
  return files.reduce((text, { path, file }) => (text.includes(path) ? text.replaceAll(path, file) : text), message);
}

function inOrder(findings: Finding[], { files }: Document): Finding[] {
  const order = new Map(files.map(({ file }, index) => [file, index]));
  const indexOf = ({ position }: Finding) => order.get(position.file) ?? files.length;
  return findings.sort(
    (a, b) =>
      indexOf(a) - indexOf(b) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
