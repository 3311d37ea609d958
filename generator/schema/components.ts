/**
 * The strongly connected components of what can be reached from a node, each after those that it leads to (Tarjan 1972), without
 * recursion, since documents may be nested deeply.
 */
export function components<T>(start: T, next: (node: T) => readonly T[]): T[][] {
  const found: T[][] = [];
  const order = new Map<T, number>();
  const lowest = new Map<T, number>();
  const stack: T[] = [];
  const onStack = new Set<T>();
  const calls: { node: T; rest: T[] }[] = [];

  const enter = (node: T) => {
    lowest.set(node, order.size);
    order.set(node, order.size);
    stack.push(node);
    onStack.add(node);
    calls.push({ node, rest: [...next(node)] });
  };
  const lower = (node: T, to: number | undefined) => {
    if (to !== undefined && to < (lowest.get(node) ?? to)) lowest.set(node, to);
  };
  const leave = (node: T) => {
    calls.pop();
    const caller = calls.at(-1);
    if (caller !== undefined) lower(caller.node, lowest.get(node));
    if (lowest.get(node) !== order.get(node)) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) onStack.delete(member);
    found.push(component);
  };

  enter(start);
  for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
    const child = call.rest.pop();
    if (child === undefined) leave(call.node);
    else if (!order.has(child)) enter(child);
    else if (onStack.has(child)) lower(call.node, order.get(child));
  }
  return found;
}
