import type { ClientFunction, ClientTraits } from "../../model/functions.js";
import type { Code } from "../change.js";
import type { DiffRule, NodeRules } from "./rule.js";

/** A function as it is compared: what it gives for many items is only said to be as before, or not. */
export interface ComparedFunction extends Omit<ClientFunction, "bulk"> {
  items: "as before" | "otherwise";
}

/** Rules for what the generated client makes of operations by more than their messages: by their neighbours, or by `x-` fields. */
export const functionRules: NodeRules<ComparedFunction> = {
  walked: [],
  rules: [
    row(
      "function-renamed",
      "identifier",
      "Another operation has the name that was made of method and path: callers of that name get the other one.",
      "Give this operation the name as its operationId, and the other one another.",
      ({ before, after }) => `the function ${before.identifier} is called ${after.identifier} now`,
    ),
    row(
      "function-method-renamed",
      "member",
      "In its group a function goes by a short name only while no other one has that: callers of the old name do not compile.",
      "Give the other operation an operationId that does not come to the same short name.",
      ({ before, after }) => `the method ${before.member} is called ${after.member} now`,
    ),
    row(
      "function-interface-changed",
      "interface",
      "Generated clients group their functions by the credentials that these take: who names the old interface misses the function.",
      "Keep the security of the operation, and that of most others, as it is.",
      ({ before, after }) =>
        `the method ${after.member} moved from the interface ${interfaceOf(before)} to ${interfaceOf(after)}`,
    ),
    row(
      "function-kind-changed",
      "kind",
      "Extensions and bodies decide whether a function gives an answer, pages of a list, or what became of many items.",
      "Keep the extension, and what it says of the bodies true.",
      ({ before, after }) =>
        `the function ${after.identifier} gives ${kinds[after.kind]} now, not ${kinds[before.kind]}`,
      // The pages of a list can be taken for the answer that they are.
      ({ before, after }) => (before.kind === "operation" && after.kind === "list" ? "shows" : "breaks"),
    ),
    row(
      "function-items-changed",
      "items",
      "A function that takes many items says of each what became of it: callers read the items and their outcomes.",
      "Change what is read as a response may change: promise more, and never less.",
      ({ after }) => `what the function ${after.identifier} gives for its items changed`,
    ),
    row(
      "function-columns-changed",
      "columns",
      "The columns to choose, to sort and to filter by are those of the items: `x-list-role` and `x-filter` say how.",
      "Keep the role and the operators of the parameter.",
      ({ after }) => `the columns that callers of ${after.identifier} may name changed`,
      ({ before, after }) => (isWider(before, after) ? "shows" : "breaks"),
    ),
  ],
};

/** Rules for how the generated client is made. */
export const clientRules: NodeRules<ClientTraits> = {
  walked: [],
  rules: [
    {
      id: "client-needs-changed",
      when: "needs",
      surface: "source",
      why: "A client is made without options while no operation asks for credentials, and without an address while the first server has one.",
      instead: "Keep the first server's address absolute.",
      judge: ({ before, after }) => {
        const isMore = after.needs.some((need) => !before.needs.includes(need));
        const message = `the client needs ${after.needs.join(" with ") || "no options"} now, not ${before.needs.join(" with ") || "none"}`;
        return { level: "annotation", message, code: isMore ? "breaks" : "shows" };
      },
    },
    {
      id: "client-options-changed",
      when: "options",
      surface: "source",
      why: "Callers give credentials by options that are named for the kind of a scheme, or for the scheme where another one has that name.",
      instead: "Keep the schemes that there are, of the same kinds, and declare new ones after them.",
      judge: ({ before, after }) => {
        const namesOf = (of: string) => after.options.find(({ scheme }) => scheme === of)?.names ?? [];
        const isKept = before.options.every(({ scheme, names }) =>
          names.every((name) => namesOf(scheme).includes(name)),
        );
        const message = `the options for credentials changed from ${optionsOf(before)} to ${optionsOf(after)}`;
        return { level: "annotation", message, code: isKept ? "shows" : "breaks" };
      },
    },
    {
      id: "client-errors-changed",
      when: "errors",
      surface: "source",
      why: "The errors that most operations describe have a type of their own: callers tell its cases apart.",
      instead: "Describe the same errors for every operation.",
      judge: ({ before, after }) => ({
        level: "annotation",
        code: "breaks",
        message: `the errors that most operations describe changed from ${errorsOf(before)} to ${errorsOf(after)}`,
      }),
    },
  ],
};

function optionsOf({ options }: ClientTraits): string {
  return options.map(({ scheme, names }) => `${names.join(", ")} (${scheme})`).join("; ") || "none";
}

function errorsOf({ errors }: ClientTraits): string {
  return errors.map(({ status }) => status).join(", ") || "none";
}

type Pair = { before: ComparedFunction; after: ComparedFunction };

function row(
  id: string,
  when: keyof ComparedFunction,
  why: string,
  instead: string,
  message: (pair: Pair) => string,
  code: (pair: Pair) => Code = () => "breaks",
): DiffRule<ComparedFunction> {
  return {
    id,
    when,
    surface: "source",
    why,
    instead,
    judge: (pair) => ({ level: "annotation", message: message(pair), code: code(pair) }),
  };
}

const kinds = { operation: "an answer", list: "pages of a list", bulk: "what became of many items" };

function interfaceOf({ interface: { family, credentials } }: ComparedFunction): string {
  return credentials === "" ? family : `${family}, for clients with ${credentials}`;
}

/** Whether filters only take further operators. */
function isWider(before: ComparedFunction, after: ComparedFunction): boolean {
  return (
    before.columns.length === after.columns.length &&
    before.columns.every(({ name, role, operators, textOperators }, index) => {
      const other = after.columns[index];
      const includes = (all: readonly string[] | undefined, some: readonly string[]) =>
        some.every((each) => all?.includes(each));
      return (
        other?.name === name &&
        other.role === role &&
        includes(other.operators, operators) &&
        includes(other.textOperators, textOperators)
      );
    })
  );
}
