import type { Schema } from "../model/model.js";
import type { Located } from "./parts.js";

/** How the branches of an `anyOf` or `oneOf` of one side correspond to those of the other. */
export interface BranchPairs {
  pairs: { before: Located; after: Located }[];
  removed: Located[];
  added: Located[];
}

/** Pairs branches that are the same, then those that go by the same name, then the only two that are left. */
export function pairBranches(
  before: readonly Located[],
  after: readonly Located[],
  isSame: (before: Schema, after: Schema) => boolean,
): BranchPairs {
  const removed = [...before];
  const added = [...after];
  const pairs: BranchPairs["pairs"] = [];
  pairOff((one, other) => isSame(one, other));
  pairOff((one, other) => nameOf(one) !== undefined && nameOf(one) === nameOf(other));
  const [one, other] = [removed[0], added[0]];
  if (removed.length === 1 && added.length === 1 && one && other) {
    pairs.push({ before: one, after: other });
    return { pairs, removed: [], added: [] };
  }
  return { pairs, removed, added };

  function pairOff(belong: (one: Schema, other: Schema) => boolean): void {
    for (const branch of [...removed]) {
      const index = added.findIndex((candidate) => belong(branch.schema, candidate.schema));
      const [counterpart] = index < 0 ? [] : added.splice(index, 1);
      if (!counterpart) continue;
      removed.splice(removed.indexOf(branch), 1);
      pairs.push({ before: branch, after: counterpart });
    }
  }
}

function nameOf(schema: Schema): string | undefined {
  return typeof schema === "object" ? (schema.$ref ?? schema.title) : undefined;
}
