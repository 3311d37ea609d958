/** The version of an API in parts that can be compared. */
interface Version {
  numbers: number[];
  /** What stands behind the hyphen of a version that precedes the one without: `rc.1`. */
  preview: string[];
  /** A date, which does not say how much has changed. */
  isDate: boolean;
}

const date = /^\d{4}-\d{2}-\d{2}$/;
const dotted = /^v?(?<numbers>\d{1,9}(?:\.\d{1,9}){0,3})(?:-(?<preview>[a-z\d]+(?:\.[a-z\d]+)*))?$/i;

/** How a version is written, for messages. */
export const versionForm = "numbers with dots between them (0.8, 1.2.3, 2.0-rc.1) or a date (2026-12-31)";

/** Whether the text is a version that has a place in an order; it is then also fit to be the name of a file. */
export function isVersion(text: string): boolean {
  return parse(text) !== undefined;
}

/** Negative where `a` comes before `b`: 0.8 < 0.9 < 0.10 < 1.0-rc.1 < 1.0, and 1.0 is 1.0.0. @throws Error where one is no version */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [versionOf(a), versionOf(b)];
  return (
    compareParts(one.numbers, other.numbers) ||
    Number(one.preview.length === 0) - Number(other.preview.length === 0) ||
    comparePreviews(one.preview, other.preview)
  );
}

/**
 * Whether a step from one version to a later one may break callers: by Semantic Versioning the first number that is not 0 has to rise
 * (0.8 to 0.9, 1.2 to 2.0). Versions that are dates, or precede another (1.0-rc.1), promise nothing.
 */
export function mayBreak(before: string, after: string): boolean {
  const [from, to] = [versionOf(before), versionOf(after)];
  if (from.isDate || from.preview.length > 0) return true;
  const leading = from.numbers.findIndex((number) => number > 0);
  return leading === -1 || compareParts(from.numbers.slice(0, leading + 1), to.numbers.slice(0, leading + 1)) < 0;
}

/**
 * The version of the packages where an API begins with this one, as npm wants it (semver.org, 2 and 9): `0.8` is `0.8.0`, `v2.0-rc.1` is
 * `2.0.0-rc.1`. Of a text that is no version the numbers at its start count, and without any it is `0.0.0`. A date says nothing, and
 * packages begin with 1.0.0.
 */
export function firstPackageVersion(text: string): string {
  const { numbers, preview, isDate } = parse(text) ?? versionOf(/^v?\d{1,9}(\.\d{1,9}){0,2}/.exec(text)?.[0] ?? "0");
  if (isDate) return "1.0.0";
  const core = [0, 1, 2].map((index) => numbers[index] ?? 0).join(".");
  // Numbers of a preview have no leading zeros either.
  const label = preview.map((part) => (/^\d+$/.test(part) ? String(BigInt(part)) : part)).join(".");
  return label === "" ? core : `${core}-${label}`;
}

function parse(text: string): Version | undefined {
  if (date.test(text)) return { numbers: text.split("-").map(Number), preview: [], isDate: true };
  const groups = dotted.exec(text)?.groups;
  if (!groups) return undefined;
  const { numbers = "", preview } = groups;
  return { numbers: numbers.split(".").map(Number), preview: preview?.split(".") ?? [], isDate: false };
}

function versionOf(text: string): Version {
  const version = parse(text);
  if (!version) throw new Error(`${text} is no version`);
  return version;
}

/** A number that is missing counts as 0. */
function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers before words, numbers by their value, words by their code units, and of two that start alike the shorter first (semver.org, 11). */
function comparePreviews(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (part !== other) return comparePreviewParts(part, other);
  }
  return a.length - b.length;
}

function comparePreviewParts(a: string, b: string): number {
  const isNumber = (part: string) => /^\d+$/.test(part);
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  if (isNumber(a) && Number(a) !== Number(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
