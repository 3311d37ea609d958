import type { Rule } from "./rule.js";

/** Rules for the file of approvals itself. */
export const approvalRules = {
  stale: {
    id: "approval-stale",
    surface: "source",
    why: "An approval that matches no change hides the next one that happens to look like it.",
    instead: "Remove the entry.",
  },
  expired: {
    id: "approval-expired",
    surface: "source",
    why: "An approval holds until the day that it names.",
    instead: "Remove the entry, or approve the change anew with a later day.",
  },
} satisfies Record<string, Rule>;

/** Whether a change is one of the file of approvals, which whoever waits for the verdict has to mend. */
export function isOfApprovals(rule: string): boolean {
  return Object.values(approvalRules).some(({ id }) => id === rule);
}
