import type { Json } from "../json.js";
import { type Atom, countOf, not } from "./atoms.js";
import type { Context } from "./context.js";
import { satisfies } from "./evaluate.js";
import { type Literal, listedTexts, only } from "./node.js";
import { allOf, EMPTY, firstOf, found, type Outcome, unknown } from "./outcome.js";

/** What a set of properties must, or one property of them must be. */
interface Group {
  names: Literal;
  schema: Literal;
}

/** A property that some group asks for and whose name is still open. */
interface Fresh {
  names: readonly Literal[];
  schema: readonly Literal[];
}

type Member = [name: string, value: Json];

/** More properties than this are not written out. */
const MOST = 500;

/** An object of which all atoms hold. */
export function solveObject(atoms: readonly Atom[], context: Context): Outcome {
  const { every, some, required, absent } = demandsOf(atoms);
  const count = countOf(atoms, "properties");
  if (count.min > count.max || required.some((name) => absent.has(name))) return EMPTY;
  if (count.min > MOST) return unknown(`objects of ${count.min} properties are not tried`);

  const explicit = [
    ...new Set([...required, ...absent, ...[...every, ...some].flatMap(({ names }) => listedTexts(names) ?? [])]),
  ];
  const open = every.filter(({ names }) => listedTexts(names) === undefined);
  const goals = goalsByName(every, open);
  const text: Literal = { node: context.table.make([{ kind: "type", types: only("string") }]), positive: true };

  function solveFresh(fresh: Fresh, taken: readonly string[]): Outcome<Member> {
    const other: Literal = { node: context.table.names(taken), positive: false };
    const divide = (index: number, names: readonly Literal[], schema: readonly Literal[]): Outcome<Member> => {
      const name = context.solve(names);
      if (name.kind === "empty") return EMPTY;
      const group = open[index];
      if (group !== undefined) {
        const outside = () => divide(index + 1, [...names, not(group.names)], schema);
        const inside = () => divide(index + 1, [...names, group.names], [...schema, group.schema]);
        return firstOf([outside, inside], (way) => way());
      }
      const value = context.solve(schema);
      if (value.kind === "empty") return EMPTY;
      if (name.kind === "unknown") return name;
      return value.kind === "unknown" ? value : found([String(name.value), value.value]);
    };
    return divide(0, [text, other, ...fresh.names], fresh.schema);
  }

  /** Chooses a property for each group that asks for one: a property that is there anyway, a named one, or a new one. */
  function place(index: number, present: ReadonlyMap<string, readonly Literal[]>, fresh: readonly Fresh[]): Outcome {
    context.budget.spend();
    const group = anonymous[index];
    if (group === undefined) return complete(present, fresh);
    const named = explicit.filter((name) => !absent.has(name) && satisfies(group.names, name));
    const ways = [
      ...named.map((name) => () => place(index + 1, withDemand(present, name, group.schema), fresh)),
      ...fresh.map((shared, position) => () => {
        const joined = { names: [...shared.names, group.names], schema: [...shared.schema, group.schema] };
        return place(index + 1, present, fresh.with(position, joined));
      }),
      () => place(index + 1, present, [...fresh, { names: [group.names], schema: [group.schema] }]),
    ];
    return firstOf(ways, (way) => way());
  }

  function withDemand(present: ReadonlyMap<string, readonly Literal[]>, name: string, schema: Literal) {
    return new Map(present).set(name, [...(present.get(name) ?? goals(name)), schema]);
  }

  function complete(present: ReadonlyMap<string, readonly Literal[]>, fresh: readonly Fresh[]): Outcome {
    if (present.size + fresh.length > count.max) return EMPTY;
    const named = allOf(present, ([name, literals]) => memberOf(name, literals));
    if (named.kind !== "value") return named;
    const members = [...named.value];
    const added = allOf(fresh, (wanted) => add(members, wanted));
    if (added.kind !== "value") return added;
    const filled = fill(members, present);
    return filled.kind === "value" ? found(Object.fromEntries(members)) : filled;
  }

  function add(members: Member[], wanted: Fresh): Outcome<Member> {
    const outcome = solveFresh(wanted, [...explicit, ...members.map(([name]) => name)]);
    if (outcome.kind === "value") members.push(outcome.value);
    return outcome;
  }

  /** Adds properties that nothing asks for until there are enough. */
  function fill(members: Member[], present: ReadonlyMap<string, unknown>): Outcome<true> {
    let doubt: string | undefined;
    for (const name of explicit) {
      if (members.length >= count.min) return found(true);
      if (present.has(name) || absent.has(name)) continue;
      const value = memberOf(name, goals(name));
      if (value.kind === "value") members.push(value.value);
      else if (value.kind === "unknown") doubt = value.reason;
    }
    while (members.length < count.min) {
      const outcome = add(members, { names: [], schema: [] });
      if (outcome.kind === "unknown") return outcome;
      if (outcome.kind === "empty") return doubt === undefined ? EMPTY : unknown(doubt);
    }
    return found(true);
  }

  function memberOf(name: string, literals: readonly Literal[]): Outcome<Member> {
    const outcome = context.solve(literals);
    return outcome.kind === "value" ? found([name, outcome.value]) : outcome;
  }

  const exact = some.filter(({ names }) => listedTexts(names)?.length === 1);
  const anonymous = some.filter((group) => !exact.includes(group));
  let present: ReadonlyMap<string, readonly Literal[]> = new Map();
  for (const { names, schema } of exact) {
    const [name = ""] = listedTexts(names) ?? [];
    if (absent.has(name)) return EMPTY;
    present = withDemand(present, name, schema);
  }
  present = new Map([
    ...present,
    ...required.filter((name) => !present.has(name)).map((name) => [name, goals(name)] as const),
  ]);
  for (const literals of present.values()) if (context.solve(literals).kind === "empty") return EMPTY;
  return place(0, present, []);
}

interface Demands {
  /** What all properties of a group must be. */
  every: Group[];
  /** What one property of a group must be. */
  some: Group[];
  required: string[];
  absent: Set<string>;
}

function demandsOf(atoms: readonly Atom[]): Demands {
  const demands: Demands = { every: [], some: [], required: [], absent: new Set() };
  for (const { part, positive } of atoms) {
    if (part.kind === "properties") {
      const group = { names: part.names, schema: { node: part.schema, positive } };
      (positive ? demands.every : demands.some).push(group);
    } else if (part.kind === "required") {
      if (positive) demands.required.push(part.name);
      else demands.absent.add(part.name);
    }
  }
  return demands;
}

/** What is asked of the value of a property, by its name. */
function goalsByName(every: readonly Group[], open: readonly Group[]): (name: string) => readonly Literal[] {
  const listed = new Map<string, Literal[]>();
  for (const { names, schema } of every) {
    for (const name of listedTexts(names) ?? []) {
      const before = listed.get(name);
      if (before === undefined) listed.set(name, [schema]);
      else before.push(schema);
    }
  }
  const known = new Map<string, readonly Literal[]>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const literals = [
      ...(listed.get(name) ?? []),
      ...open.filter(({ names }) => satisfies(names, name)).map(({ schema }) => schema),
    ];
    known.set(name, literals);
    return literals;
  };
}
