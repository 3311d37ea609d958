import { type ClientFunction, clientFunctions } from "../model/functions.js";
import type { Api, Operation } from "../model/model.js";
import type { SeenByCallers } from "./callers.js";
import type { Change } from "./change.js";
import { compareNodes, type Surroundings } from "./compare-nodes.js";
import { keyOf, refOf } from "./operation-ref.js";
import { type ComparedFunction, functionRules } from "./rules/function.js";

/** Compares the functions that generated clients have for operations, where it takes more than the operation's own messages to tell. */
export function functionChanges(
  pairs: readonly { before: Operation; after: Operation }[],
  base: Api,
  revision: Api,
  seen: SeenByCallers,
): Change[] {
  const [old, young] = [clientFunctions(base), clientFunctions(revision)];
  return pairs.flatMap(({ before, after }) => {
    const [one, other] = [old.get(before), young.get(after)];
    if (!one || !other) return []; // no function makes the call
    const place: Surroundings = {
      operation: { base: refOf(before), revision: refOf(after) },
      direction: null,
      sender: "client",
      base: before.location,
      revision: after.location,
      key: [keyOf(after), "function"],
      place: "request",
      isAskedFor: false,
    };
    const told = {
      ...asTold(one, other, isNamedAnew(before, after)),
      items: isReadAlike(one, other, seen) ? "as before" : "otherwise",
    } as const;
    const { bulk: _, ...known } = one;
    return compareNodes(functionRules, { ...known, items: "as before" }, told, place);
  });
}

/** Whether the operation itself says that its function is called otherwise, or is in another family. */
function isNamedAnew(before: Operation, after: Operation): boolean {
  return (
    before.operationId !== after.operationId ||
    before.tag !== after.tag ||
    (after.operationId === undefined && before.path !== after.path)
  );
}

/** The revision's function, in which what is told elsewhere is as it was. */
function asTold(
  before: ClientFunction,
  { bulk: _, ...after }: ClientFunction,
  isNamedAnew: boolean,
): Omit<ComparedFunction, "items"> {
  const { identifier, member, interface: place } = before;
  return isNamedAnew ? { ...after, identifier, member, interface: place } : after;
}

/** Whether who reads what a function gives for many items can go on. */
function isReadAlike({ bulk: before }: ClientFunction, { bulk: after }: ClientFunction, seen: SeenByCallers): boolean {
  if (!before || !after) return true; // functions of different kinds
  return (
    before.error === after.error &&
    seen(before.item, after.item, "request", "api") !== "breaks" &&
    seen(before.outcome, after.outcome, "response", "api") !== "breaks"
  );
}
