/** These, whoever uses them, whoever uses those, and so on. */
export function withUsers<T>(used: Iterable<T>, users: ReadonlyMap<T, readonly T[]>): Set<T> {
  const found = new Set(used);
  for (const each of found) for (const user of users.get(each) ?? []) found.add(user);
  return found;
}

/** Adds a value to those that a key has. */
export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
