import { isJsonObject, type Json } from "../json.js";
import { type Atom, not } from "./atoms.js";
import type { Exclusive } from "./exclusive.js";
import {
  CONTAINERS,
  type Literal,
  type Node,
  only,
  type Part,
  possible,
  restricted,
  type Type,
  typeOf,
  typesRestricted,
} from "./node.js";
import { enumPart, type NodeTable } from "./node-table.js";
import { firstCondition, presuming, type Unevaluated, unconditional } from "./unevaluated.js";

/** Ways of which at least one is to be taken, each a list of literals that hold together. */
export type Choice = readonly (readonly Literal[])[];

/** All that is asked of a value of one type, as far as it has been spelt out. */
export interface Piece {
  readonly type: Type;
  /** What has been assumed, for values that are looked at as a whole. */
  readonly literals: readonly Literal[];
  /** By node, what has been assumed in this step and, in `before`, in earlier ones: parts of what was assumed included. */
  readonly assumed: Assumptions;
  readonly atoms: readonly Atom[];
  readonly choices: readonly Choice[];
  /** Left as they are until a value violates them: as choices they would be as long as the square of their length. */
  readonly exclusives: readonly Exclusive[];
  /** The values of an `enum` that are of the type: there are no others to look at. */
  readonly values: readonly Json[] | undefined;
}

interface Assumptions {
  signs: ReadonlyMap<number, boolean>;
  before: Assumptions | undefined;
}

function signOf(node: Node, assumptions: Assumptions): boolean | undefined {
  for (let step: Assumptions | undefined = assumptions; step !== undefined; step = step.before) {
    const sign = step.signs.get(node.id);
    if (sign !== undefined) return sign;
  }
  return undefined;
}

/** Whether all of the literals have been assumed already, though a value may have to be found that complies. */
export function isAssumed(literals: readonly Literal[], { assumed }: Piece): boolean {
  return literals.every(({ node, positive }) => signOf(node, assumed) === positive);
}

/** A piece of nothing but its type; `null` and the booleans are few enough to be listed. */
export function emptyPiece(type: Type): Piece {
  const values = type === "null" ? [null] : type === "boolean" ? [false, true] : undefined;
  return {
    type,
    literals: [],
    assumed: { signs: new Map(), before: undefined },
    atoms: [],
    choices: [],
    exclusives: [],
    values,
  };
}

/** The piece with more literals to hold, spelt out down to atoms and choices; undefined where they contradict each other. */
export function extend(piece: Piece, literals: readonly Literal[], table: NodeTable): Piece | undefined {
  const { type } = piece;
  const bit = only(type);
  const signs = new Map<number, boolean>();
  const assumed: Assumptions = { signs, before: piece.assumed };
  const atoms = [...piece.atoms];
  const choices = [...piece.choices];
  const exclusives = [...piece.exclusives];
  let values = piece.values;

  function assume({ node, positive }: Literal): boolean {
    const known = signOf(node, assumed);
    if (known !== undefined) return known === positive;
    signs.set(node.id, positive);
    const relevant = node.parts.filter((part) => (typesRestricted(part) & bit) !== 0);
    if (positive) return (possible(node) & bit) !== 0 && relevant.every((part) => assumeOf(node, part, true));
    // A type that the schema does not admit fails it, whatever else it says.
    if ((possible(node) & bit) === 0) return true;
    const [first, ...more] = relevant;
    if (first === undefined) return false;
    if (more.length === 0) return assumeOf(node, first, false);
    const nearestFirst = [...relevant.filter(endsHere), ...relevant.filter((part) => !endsHere(part))];
    return choose(nearestFirst.map((part) => [{ node: table.single(part), positive: false }]));
  }

  /** Parts are remembered as well, so that what two schemas share is soon seen to leave no way to tell them apart. */
  function assumeOf(node: Node, part: Part, positive: boolean): boolean {
    const single = table.single(part);
    if (single.id === node.id) return assumePart(part, positive);
    const known = signOf(single, assumed);
    if (known !== undefined) return known === positive;
    signs.set(single.id, positive);
    return assumePart(part, positive);
  }

  function assumePart(part: Part, positive: boolean): boolean {
    switch (part.kind) {
      case "type":
        return ((part.types & bit) !== 0) === positive;
      case "enum":
        return assumeEnum(part, positive);
      case "any":
        return positive
          ? choose(part.of.map((node) => [{ node, positive: true }]))
          : part.of.every((node) => assume({ node, positive: false }));
      case "one":
        return assumeExclusive(part.of, positive);
      case "not":
        return assume({ node: part.schema, positive: !positive });
      case "cases":
        return choose(part.cases.map(({ when, schema }) => [...when, { node: schema, positive }]));
      case "contains":
        return positive ? addAtom(part, true) : choose(otherCounts(part, table));
      case "unevaluated-properties":
      case "unevaluated-items":
        return assumeUnevaluated(part, positive);
      default:
        return addAtom(part, positive);
    }
  }

  function addAtom(part: Part, positive: boolean): boolean {
    atoms.push({ part, positive });
    return true;
  }

  function assumeEnum(part: Extract<Part, { kind: "enum" }>, positive: boolean): boolean {
    const own = part.values.filter((value) => typeOf(value) === type);
    if (positive) {
      if (values === undefined || own.length < values.length) values = own;
      return own.length > 0;
    }
    if (type !== "array" && type !== "object") return addAtom(part, false);
    return own.every((value) => choose(otherThan(value, table)));
  }

  function assumeExclusive(of: readonly Node[], positive: boolean): boolean {
    const open = of.filter((node) => mayHold({ node, positive: true }));
    const [first, ...more] = open;
    if (first === undefined) return !positive;
    if (more.length === 0) return assume({ node: first, positive });
    exclusives.push({ of: open, ids: new Set(open.map(({ id }) => id)), positive });
    return true;
  }

  function assumeUnevaluated(part: Unevaluated, positive: boolean): boolean {
    const condition = firstCondition(part);
    if (condition === undefined) return assume({ node: unconditional(part, table), positive });
    return choose(
      [condition, not(condition)].map((given) => [given, { node: table.make([presuming(part, given)]), positive }]),
    );
  }

  /** Without the ways that the type alone rules out. */
  function choose(choice: Choice): boolean {
    const open = choice.filter((way) => way.every(mayHold));
    const [way] = open;
    if (way === undefined) return false;
    if (open.length === 1) return way.every(assume);
    if (!open.some((literals) => literals.every(surelyHolds))) choices.push(open);
    return true;
  }

  function mayHold({ node, positive }: Literal): boolean {
    const known = signOf(node, assumed);
    if (known !== undefined) return known === positive;
    return ((positive ? possible(node) : restricted(node)) & bit) !== 0;
  }

  function surelyHolds({ node, positive }: Literal): boolean {
    return signOf(node, assumed) === positive || ((positive ? restricted(node) : possible(node)) & bit) === 0;
  }

  if (!literals.every(assume)) return undefined;
  return { type, literals: [...piece.literals, ...literals], assumed, atoms, choices, exclusives, values };
}

/** Whether a value that violates the part need not go deeper than to what the part speaks of. */
function endsHere(part: Part): boolean {
  const isInside = part.kind === "properties" || part.kind === "items" || part.kind === "contains";
  return !isInside || (possible(part.schema) & CONTAINERS) === 0;
}

/** Too few or too many items of the schema. */
function otherCounts({ schema, min, max }: Extract<Part, { kind: "contains" }>, table: NodeTable): Choice {
  const within = (least: number, most: number): Literal[] => [
    { node: table.make([{ kind: "contains", schema, min: least, max: most }]), positive: true },
  ];
  const few = min > 0 ? [within(0, Math.ceil(min) - 1)] : [];
  return Number.isFinite(max) ? [...few, within(Math.floor(max) + 1, Number.POSITIVE_INFINITY)] : few;
}

/** The ways in which an array or an object may differ from this one. */
function otherThan(value: Json, table: NodeTable): Choice {
  const fails = (part: Part): Literal[] => [{ node: table.make([part]), positive: false }];
  const constant = (member: Json) => table.make([enumPart([member])]);
  if (Array.isArray(value)) {
    return [
      fails({ kind: "min-items", limit: value.length }),
      fails({ kind: "max-items", limit: value.length }),
      ...value.map((item, index) => fails({ kind: "items", from: index, to: index + 1, schema: constant(item) })),
    ];
  }
  const members = isJsonObject(value) ? Object.entries(value) : [];
  const named = (names: readonly string[], positive: boolean): Literal => ({ node: table.names(names), positive });
  return [
    ...members.map(([name]) => fails({ kind: "required", name })),
    fails({
      kind: "properties",
      names: named(
        members.map(([name]) => name),
        false,
      ),
      schema: table.nothing,
    }),
    ...members.map(([name, member]) =>
      fails({ kind: "properties", names: named([name], true), schema: constant(member) }),
    ),
  ];
}
