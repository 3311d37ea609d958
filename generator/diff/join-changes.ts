import { type Change, compareLevels, type OperationRef, worseCode } from "./change.js";
import { canonicalText } from "./same.js";

/**
 * Joins what is said of the same difference for several operations, keeping the worst level and its proof.
 * @param order the operations in the order in which they are to be named
 */
export function joinChanges(changes: readonly Change[], order: readonly OperationRef[]): Change[] {
  const ranks = new Map<string, number>();
  for (const operation of order) if (!ranks.has(keyOf(operation))) ranks.set(keyOf(operation), ranks.size);
  const joined = new Map<string, Change>();
  for (const change of changes) {
    const key = canonicalText([change.rule, change.base, change.revision, change.message]);
    const known = joined.get(key);
    joined.set(key, known ? join(known, change) : change);
  }
  return [...joined.values()].map((change) => ({ ...change, operations: sorted(change.operations, ranks) }));
}

function join(one: Change, other: Change): Change {
  const worse = compareLevels(other.contract, one.contract) < 0 ? other : one;
  return {
    ...worse,
    code: worseCode(one.code, other.code),
    witness: worse.witness ?? one.witness ?? other.witness,
    operations: [...one.operations, ...other.operations],
  };
}

function sorted(operations: readonly OperationRef[], ranks: ReadonlyMap<string, number>): OperationRef[] {
  const distinct = new Map(operations.map((operation) => [keyOf(operation), operation]));
  const rank = (operation: OperationRef): number => ranks.get(keyOf(operation)) ?? ranks.size;
  return [...distinct.values()].sort((a, b) => rank(a) - rank(b));
}

function keyOf({ method, path }: OperationRef): string {
  return `${method} ${path}`;
}
