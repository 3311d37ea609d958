/** What ends a search without an answer; the message is the `reason` that the caller is told. */
export class Undecided extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "Undecided";
  }
}

/** Unlike what else is undecided, this ends the whole search and not only one branch of it. */
export class BudgetSpent extends Undecided {}

/** The schema applies itself to the same value over and over: no validator comes to an end with it either. */
export class Endless extends Undecided {
  constructor() {
    super("a $ref leads back to itself without going into a property or an item");
  }
}

/** A limit that does not depend on the clock, so that the same question always gets the same answer. */
export interface Budget {
  /** Counts work done. Throws BudgetSpent when the allowance is used up. */
  spend(steps?: number): void;
}

/** A fresh allowance of so many steps; a step is of the order of a microsecond. */
export function budgetOf(allowance: number): Budget {
  let spent = 0;
  return {
    spend(steps = 1) {
      spent += steps;
      if (spent > allowance) throw new BudgetSpent(`budget of ${allowance} steps used up`);
    },
  };
}
