/**
 * Runs something that must end within a time, or when the outer signal says so; both reach it through the signal that it
 * is given. Rejects at once in either case, even if what runs does not listen, and leaves no timer. Without anything to
 * run it waits.
 */
export async function within<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  run?: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const clock = new AbortController();
  const timer = setTimeout(
    () => clock.abort(new DOMException("no answer", "TimeoutError")),
    milliseconds,
  );
  const signal = AbortSignal.any([clock.signal, outer ?? clock.signal]);
  try {
    signal.throwIfAborted();
    return await new Promise((resolve, reject) => {
      signal.onabort = () => reject(signal.reason);
      run?.(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Milliseconds to wait before sending again: what the header `Retry-After` asks for in seconds or as a date (RFC 9110,
 * 10.2.3), else full jitter under a bound that doubles.
 */
export function retryDelay(after: string, attempts: number): number {
  const asked = Number(after) * 1000 || Date.parse(after) - Date.now();
  return asked > 0
    ? asked
    : Math.random() * Math.min(30_000, 250 * 2 ** attempts);
}
