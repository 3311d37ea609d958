import { listedTexts, type Node, only, possible } from "./node.js";

/** Required properties that have few values, with those values in canonical form. */
type Tags = ReadonlyMap<string, ReadonlySet<string>>;

const OBJECT = only("object");
const known = new WeakMap<Node, Tags>();

/** Whether it is plain to see that no value is of both: by their types, or by a property that tells the members of a union apart. */
export function plainlyDisjoint(a: Node, b: Node): boolean {
  const types = possible(a) & possible(b);
  if (types !== OBJECT) return types === 0;
  const others = tagsOf(b);
  return [...tagsOf(a)].some(([name, keys]) => {
    const other = others.get(name);
    return other !== undefined && [...keys].every((key) => !other.has(key));
  });
}

const unions = new WeakMap<readonly Node[], boolean>();

/** Whether it is plain to see that no value is of two of them: by one property that tells them all apart, or pair by pair. */
export function isDisjointUnion(of: readonly Node[]): boolean {
  const before = unions.get(of);
  if (before !== undefined) return before;
  const [first] = of;
  const byTag = first !== undefined && [...tagsOf(first).keys()].some((name) => tellsApart(of, name));
  const answer = byTag || of.every((node, index) => of.slice(index + 1).every((other) => plainlyDisjoint(node, other)));
  unions.set(of, answer);
  return answer;
}

function tellsApart(of: readonly Node[], name: string): boolean {
  const seen = new Set<string>();
  return of.every((node) => {
    const keys = possible(node) === OBJECT ? tagsOf(node).get(name) : undefined;
    if (keys === undefined || [...keys].some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

function tagsOf(node: Node): Tags {
  const before = known.get(node);
  if (before !== undefined) return before;
  const required = new Set(node.parts.flatMap((part) => (part.kind === "required" ? [part.name] : [])));
  const tags = new Map<string, ReadonlySet<string>>();
  for (const part of node.parts) {
    if (part.kind !== "properties") continue;
    const [name, ...more] = listedTexts(part.names) ?? [];
    const values = part.schema.parts.find((inner) => inner.kind === "enum");
    if (name !== undefined && more.length === 0 && values !== undefined && required.has(name))
      tags.set(name, values.keys);
  }
  known.set(node, tags);
  return tags;
}
