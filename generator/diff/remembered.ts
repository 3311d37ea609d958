/**
 * The same function, which remembers what it said last of each object. Pairs are asked about again and again, and most objects have one
 * partner only: to remember all of them would fill the memory.
 */
export function remembered<One, Other, Result>(
  work: (one: One, other: Other) => Result,
): (one: One, other: Other) => Result {
  const last = new WeakMap<object, { other: Other; result: Result }>();
  return (one, other) => {
    if (typeof one !== "object" || one === null) return work(one, other);
    const known = last.get(one);
    if (known?.other === other) return known.result;
    const result = work(one, other);
    last.set(one, { other, result });
    return result;
  };
}
