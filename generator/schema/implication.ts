import { type Budget, Undecided } from "./budget.js";
import { factsIn } from "./facts.js";
import { groundsWith } from "./grounds.js";
import { type Node, type Part, possible, restricted } from "./node.js";
import type { NodeTable } from "./node-table.js";

/** Says which schemas imply others by their structure, part by part: most that do imply each other do so plainly. */
export interface Implication {
  /** Whether every value of `sub` is of `sup`, as far as that is plain; false says nothing. */
  isPlain(sub: Node, sup: Node): boolean;
}

/**
 * A node implies another when it does so for each of its parts, and a part on one of several grounds, all claims of which hold.
 * A claim counts as true until it is refuted, so that schemas that lead round in circles imply each other where nothing on the way
 * speaks against it: values are finite (coinduction, as in the simulation of automata).
 */
interface Claim {
  sub: Node;
  sup: Node;
  /** Claims that count on this one. */
  dependents: Claim[];
  /** For each part of `sup` the grounds that have not been looked at. */
  rest: Map<Part, Iterator<readonly Claim[]>>;
  /** For each claim counted on, the parts that it is needed for. */
  needs: Map<Claim, Part[]>;
  refuted: boolean;
}

/** @param decide whether every value of the first node is of the second, where both speak of numbers or strings alone */
export function createImplication(
  table: NodeTable,
  budget: Budget,
  decide: (sub: Node, sup: Node) => boolean,
): Implication {
  const claims = new Map<number, Map<number, Claim>>();
  const factsOf = factsIn(table);
  const grounds = groundsWith({ table, budget, factsOf, claim, decide });
  /** All claims that the question has led to. */
  let unsettled: Claim[] = [];
  let unexplored: Claim[] = [];
  let refuted: Claim[] = [];

  function claim(sub: Node, sup: Node): Claim {
    const ofSub = claims.get(sub.id) ?? new Map<number, Claim>();
    claims.set(sub.id, ofSub);
    const before = ofSub.get(sup.id);
    if (before !== undefined) return before;
    const made: Claim = { sub, sup, dependents: [], rest: new Map(), needs: new Map(), refuted: false };
    ofSub.set(sup.id, made);
    unsettled.push(made);
    unexplored.push(made);
    return made;
  }

  function forget({ sub, sup }: Claim): void {
    claims.get(sub.id)?.delete(sup.id);
  }

  function refute(claim: Claim): void {
    claim.refuted = true;
    claim.rest.clear();
    claim.needs.clear();
    refuted.push(claim);
  }

  function explore(current: Claim): void {
    const { sub, sup } = current;
    const facts = factsOf(sub);
    if (sub.id === sup.id || facts.ids.has(sup.id) || (possible(sub) & restricted(sup)) === 0) return;
    for (const part of factsOf(sup).parts) {
      budget.spend();
      const single = table.single(part);
      if (facts.ids.has(single.id) || (possible(sub) & restricted(single)) === 0) continue;
      current.rest.set(part, grounds(sub, part));
      if (advance(current, part)) continue;
      refute(current);
      return;
    }
  }

  /** Goes on to the next grounds that are not refuted yet. */
  function advance(current: Claim, part: Part): boolean {
    const rest = current.rest.get(part);
    for (let next = rest?.next(); next !== undefined && next.done !== true; next = rest?.next()) {
      budget.spend();
      if (next.value.some((needed) => needed.refuted)) continue;
      for (const needed of next.value) {
        const parts = current.needs.get(needed);
        if (parts === undefined) {
          current.needs.set(needed, [part]);
          needed.dependents.push(current);
        } else parts.push(part);
      }
      return true;
    }
    return false;
  }

  function settle(asked: Claim): void {
    while (!asked.refuted) {
      const lost = refuted.pop();
      if (lost !== undefined) {
        for (const dependent of lost.dependents) {
          const parts = dependent.needs.get(lost) ?? [];
          dependent.needs.delete(lost);
          if (!parts.every((part) => advance(dependent, part))) refute(dependent);
        }
        lost.dependents = [];
        continue;
      }
      const next = unexplored.pop();
      if (next === undefined) return;
      // Nothing counts on it any more: it is for another claim to bring up again.
      if (next !== asked && next.dependents.every((dependent) => dependent.refuted)) forget(next);
      else explore(next);
    }
  }

  return {
    isPlain(sub, sup) {
      const asked = claim(sub, sup);
      let isSettled = false;
      try {
        settle(asked);
        isSettled = !asked.refuted;
      } catch (error) {
        if (!(error instanceof Undecided)) throw error;
      }
      // What has not been looked at to the end must not count as true.
      if (!isSettled) for (const open of unsettled) if (!open.refuted) forget(open);
      unexplored = [];
      refuted = [];
      unsettled = [];
      return isSettled;
    },
  };
}
