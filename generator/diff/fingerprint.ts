import { createHash } from "node:crypto";
import type { Change } from "./change.js";
import { canonicalText } from "./same.js";

/**
 * What a change is known by: the rule, the place and what changed there. Neither wording nor line numbers nor edits elsewhere
 * alter it. Changes that share all of this are numbered.
 */
export function fingerprints(changes: readonly Change[]): Map<Change, string> {
  const taken = new Map<string, number>();
  return new Map(
    changes.map((change) => {
      const id = createHash("sha256")
        .update(canonicalText([change.rule, change.subject]))
        .digest("hex")
        .slice(0, 12);
      const count = (taken.get(id) ?? 0) + 1;
      taken.set(id, count);
      return [change, count === 1 ? id : `${id}-${count}`];
    }),
  );
}
