import type { Position } from "../../location.js";
import type { Level } from "../change.js";
import type { DiffReport, ReportedChange } from "../report.js";
import { ruleOf } from "../rules.js";
import { counterexampleOf, proofText } from "./counterexample.js";
import { titleOf } from "./groups.js";

const levels: Record<Level, string> = { breaking: "error", unproven: "warning", additive: "note", annotation: "none" };

/** The report in SARIF 2.1.0 (OASIS), which code scanning services read. */
export function formatSarif({ changes }: DiffReport): string {
  const ids = [...new Set(changes.map(({ rule }) => rule))];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "specwright", rules: ids.map(descriptor) } },
        columnKind: "utf16CodeUnits",
        results: changes.map((change) => result(change, ids.indexOf(change.rule))),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function descriptor(id: string) {
  const rule = ruleOf(id);
  return { id, fullDescription: { text: rule?.why ?? id }, help: { text: rule?.instead ?? id } };
}

function result(change: ReportedChange, ruleIndex: number) {
  const { rule, level, message, why, base, revision, operations } = change;
  const proof = counterexampleOf(change);
  const text = [message, why, ...(proof ? [proofText(proof)] : [])].join("\n");
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[level],
    kind: level === "annotation" ? "informational" : "fail",
    message: { text },
    locations: revision ? [location(revision)] : [],
    relatedLocations: base ? [{ ...location(base), message: { text: "in the base" } }] : [],
    partialFingerprints: { "specwright/1": change.id },
    properties: {
      contract: change.contract,
      policy: change.policy,
      operations: operations.map(titleOf),
      witness: change.witness,
    },
  };
}

function location({ file, line, column }: Position) {
  const uri = encodeURI(file).replaceAll(/[?#]/g, encodeURIComponent);
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } } };
}
