import type { Json } from "../json.js";

/** What a search came to: something that fits, the certainty that nothing does, or neither. */
export type Outcome<T = Json> = { kind: "value"; value: T } | { kind: "empty" } | { kind: "unknown"; reason: string };

export const EMPTY = { kind: "empty" } as const;

export function found<T>(value: T): Outcome<T> {
  return { kind: "value", value };
}

export function unknown(reason: string): { kind: "unknown"; reason: string } {
  return { kind: "unknown", reason };
}

/** The first value that one of the ways comes to; empty only if all of them are. */
export function firstOf<T, W>(ways: Iterable<W>, tryOut: (way: W) => Outcome<T>): Outcome<T> {
  let result: Outcome<T> = EMPTY;
  for (const way of ways) {
    const outcome = tryOut(way);
    if (outcome.kind === "value") return outcome;
    if (outcome.kind === "unknown") result = outcome;
  }
  return result;
}

/** The values that all of the ways come to; empty as soon as one of them is. */
export function allOf<T, W>(ways: Iterable<W>, tryOut: (way: W) => Outcome<T>): Outcome<T[]> {
  const values: T[] = [];
  let reason: string | undefined;
  for (const way of ways) {
    const outcome = tryOut(way);
    if (outcome.kind === "empty") return EMPTY;
    if (outcome.kind === "unknown") reason = outcome.reason;
    else values.push(outcome.value);
  }
  return reason === undefined ? found(values) : unknown(reason);
}
