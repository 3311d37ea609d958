export { type DiffOptions, type DocumentSource, diff } from "./commands/diff-documents.js";
export type { DiffReport, ReportedChange } from "./diff/report.js";
export { buildApi } from "./model/build.js";
