/** Numbers objects in the order in which they are met, so that a key can be made of them. */
export function numbering<Item extends object>(): (item: Item) => number {
  const numbers = new WeakMap<Item, number>();
  let count = 0;
  return (item) => {
    const number = numbers.get(item) ?? count++;
    numbers.set(item, number);
    return number;
  };
}
