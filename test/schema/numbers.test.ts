import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compare,
  divides,
  floorQuotient,
  isMultipleOf,
  leastCommonMultiple,
  rational,
  toNumber,
} from "../../generator/schema/numbers.js";

/** A decimal with few places, exactly as it is written. */
const decimals = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.nat(4))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const positive = decimals.filter((value) => value > 0);

describe("rational", () => {
  it("is what the number is written as", () => {
    expect([0.1, 1e-7, 1.5e300, -12, 0].map(rational)).toEqual([
      { numerator: 1n, denominator: 10n },
      { numerator: 1n, denominator: 10_000_000n },
      { numerator: 15n * 10n ** 299n, denominator: 1n },
      { numerator: -12n, denominator: 1n },
      { numerator: 0n, denominator: 1n },
    ]);
  });

  it("leads back to the number", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value) => toNumber(rational(value)) === value + 0,
      ),
    );
  });

  it("is compared as numbers are", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => Math.sign(compare(rational(a), rational(b))) === Math.sign(a - b)),
    );
  });
});

describe("multiples", () => {
  it("are exact for decimals", () => {
    expect([
      isMultipleOf(0.3, 0.1),
      isMultipleOf(0.35, 0.1),
      isMultipleOf(4.02, 0.01),
      isMultipleOf(1e308, 0.5),
      isMultipleOf(1e-8, 1),
      isMultipleOf(0, 0.3),
    ]).toEqual([true, false, true, true, false, true]);
  });

  it("of the least common multiple are the common multiples", () => {
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: -50, max: 50 }), decimals, (a, b, times, other) => {
        const both = leastCommonMultiple(rational(a), rational(b));
        expect(divides(rational(a), both) && divides(rational(b), both)).toBe(true);
        const isCommon = isMultipleOf(other, a) && isMultipleOf(other, b);
        expect(divides(both, rational(other))).toBe(isCommon);
        expect(times === 0 || compare(both, rational(0)) > 0).toBe(true);
      }),
    );
  });

  it("are counted down from a number", () => {
    fc.assert(
      fc.property(decimals, positive, (value, step) => {
        const factor = floorQuotient(rational(value), rational(step));
        const [{ numerator: s, denominator: d }, { numerator: n, denominator: m }] = [rational(step), rational(value)];
        expect(factor * s * m <= n * d && (factor + 1n) * s * m > n * d).toBe(true);
      }),
    );
  });
});
