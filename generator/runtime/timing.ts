/**
 * Runs something that must end within a time, or when the outer signal says so; both reach it through the signal that it
 * is given. Rejects at once in either case, even if what runs does not listen, and leaves no timer and no listener.
 */
export async function within<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const inner = new AbortController();
  const { signal } = inner;
  const pass = () => inner.abort(outer?.reason);
  const timer = setTimeout(() => inner.abort(new DOMException("no answer in time", "TimeoutError")), milliseconds);
  outer?.addEventListener("abort", pass);
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      run(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", pass);
  }
}

/** Resolves after a time; rejects with the signal's reason as soon as it is aborted. */
export const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  within(milliseconds, signal, () => new Promise<void>(() => {})).catch(() => signal.throwIfAborted());

/**
 * Milliseconds to wait before sending again: what the answer asks for in seconds or as a date (RFC 9110, 10.2.3), else
 * full jitter under a bound that doubles from half a second.
 */
export function retryDelay(response: Response | undefined, attempts: number, maximum: number): number {
  const after = response?.headers.get("retry-after") ?? "";
  const asked = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return asked >= 0 ? asked : Math.random() * Math.min(maximum, 250 * 2 ** attempts);
}
