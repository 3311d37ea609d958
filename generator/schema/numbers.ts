/** An exact fraction in lowest terms; `denominator` is positive. */
export interface Rational {
  numerator: bigint;
  denominator: bigint;
}

/** The exact value of a number as JSON writes it: `0.1` is one tenth, not the double nearest to it. */
export function rational(value: number): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`${value} is not a JSON number`);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = BigInt(sign + whole + fraction);
  const shift = Number(exponent) - fraction.length;
  return shift >= 0 ? reduced(digits * 10n ** BigInt(shift), 1n) : reduced(digits, 10n ** BigInt(-shift));
}

/** The double that JSON would write as this value; undefined where none does. */
export function toNumber(value: Rational): number | undefined {
  const places = decimalPlaces(value.denominator);
  if (places === undefined) return undefined;
  const digits = (value.numerator * 10n ** BigInt(places)) / value.denominator;
  const nearest = Number(`${digits}e-${places}`);
  return Number.isFinite(nearest) && compare(rational(nearest), value) === 0 ? nearest : undefined;
}

/** How many decimal places `1/denominator` takes; undefined where it has no finite decimal notation. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function times(a: Rational, factor: bigint): Rational {
  return reduced(a.numerator * factor, a.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The greatest integer `k` with `k * step <= value`; `step` is positive. */
export function floorQuotient(value: Rational, step: Rational): bigint {
  const numerator = value.numerator * step.denominator;
  const denominator = value.denominator * step.numerator;
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** Whether `value` is an integer times `step`. */
export function divides(step: Rational, value: Rational): boolean {
  return (value.numerator * step.denominator) % (value.denominator * step.numerator) === 0n;
}

/** The least positive number that both divide. */
export function leastCommonMultiple(a: Rational, b: Rational): Rational {
  const numerators = (a.numerator / gcd(a.numerator, b.numerator)) * b.numerator;
  return reduced(numerators, gcd(a.denominator, b.denominator));
}

/** `multipleOf` (JSON Schema Validation, section 6.2.1), exact for decimals. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  return divides(rational(divisor), rational(value));
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const divisor = gcd(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
