import type { Json } from "../json.js";

/** What a scalar stands for. `inexact` says why a number is not the one that is written; `value` is then the nearest. */
export type Resolved = { value: Json; inexact?: undefined } | { value: number; inexact: string };

/**
 * Resolves an untagged plain scalar by the core schema (YAML 1.2.2 section 10.3.2): null, booleans, integers and floats
 * in their few spellings, all else a string. `no`, `12:30:45` and `2025-01-01` are therefore strings.
 */
export function resolvePlain(text: string): Resolved {
  if (!mayBeSpecial.test(text)) return { value: text };
  return resolveNull(text) ?? resolveBoolean(text) ?? resolveNumber(text) ?? { value: text };
}

/** What each tag of the core schema makes of a scalar; undefined where the text does not fit the tag. */
export const scalarTags: ReadonlyMap<string, (text: string) => Resolved | undefined> = new Map([
  ["!", resolveString],
  ["!!str", resolveString],
  ["!!null", resolveNull],
  ["!!bool", resolveBoolean],
  ["!!int", (text) => (isInteger.test(text) ? resolveInteger(text) : undefined)],
  ["!!float", resolveNumber],
]);

/** A first look that spares most strings the expressions below. */
const mayBeSpecial = /^(?:[-+.\d~nNtTfF]|$)/;
const isNull = /^(?:null|Null|NULL|~|)$/;
const isTrue = /^(?:true|True|TRUE)$/;
const isFalse = /^(?:false|False|FALSE)$/;
const isInteger = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/;
const isFloat = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const isNotFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

function resolveString(text: string): Resolved {
  return { value: text };
}

function resolveNull(text: string): Resolved | undefined {
  return isNull.test(text) ? { value: null } : undefined;
}

function resolveBoolean(text: string): Resolved | undefined {
  if (isTrue.test(text)) return { value: true };
  return isFalse.test(text) ? { value: false } : undefined;
}

function resolveNumber(text: string): Resolved | undefined {
  if (isInteger.test(text)) return resolveInteger(text);
  if (isFloat.test(text)) return resolveFloat(text);
  if (isNotFinite.test(text)) return { value: Number.NaN, inexact: `JSON has no ${text}` };
  return undefined;
}

function resolveInteger(text: string): Resolved {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return signed(text, value);
  const exact = BigInt(text.replace(/^[-+]/, ""));
  if (Number.isFinite(value) && BigInt(Math.abs(value)) === exact) return { value };
  return { value, inexact: `a double cannot tell ${text} from ${value}` };
}

/** Decimal fractions are the nearest double, as in JSON; what leaves a double's range is not near. */
function resolveFloat(text: string): Resolved {
  const value = Number(text);
  if (!Number.isFinite(value)) return { value, inexact: `${text} is larger than every double` };
  const mantissa = text.replace(/[eE].*/, "");
  if (value === 0 && /[1-9]/.test(mantissa)) return { value, inexact: `${text} is nearer to 0 than every double` };
  return signed(text, value);
}

function signed(text: string, value: number): Resolved {
  return Object.is(value, -0) ? { value, inexact: `${text} would lose its sign` } : { value };
}
