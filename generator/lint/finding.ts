import type { Position } from "../location.js";

export type Severity = "error" | "warn";

/** What a rule says about one place in a document. Plain data. */
export interface Finding {
  /** `specwright/<id>` for a rule of ours, the bare id for one of Redocly's. */
  rule: string;
  severity: Severity;
  message: string;
  /** The reason behind the rule or, for one of Redocly's, the page that gives it; undefined where there is none. */
  why: string | undefined;
  position: Position;
  /** What may have been meant; empty where nothing comes close. */
  suggestions: string[];
}
