/** The ways to write a name of several words. */
export const nameStyles = {
  camelCase: /^[a-z][a-zA-Z0-9]*$/,
  PascalCase: /^[A-Z][a-zA-Z0-9]*$/,
  snake_case: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/,
  "kebab-case": /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
} as const;

/** Whether the name is written in the style; any name is where the style is unknown. */
export function hasStyle(name: string, style: unknown): boolean {
  const known = Object.entries(nameStyles).find(([key]) => key === style);
  return known === undefined || known[1].test(name);
}

/** The words of a name in any style, in lower case: "monitoringStation_id" gives monitoring, station, id. */
export function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

const irregularPlurals = new Set([
  "children",
  "criteria",
  "data",
  "feet",
  "media",
  "men",
  "mice",
  "people",
  "teeth",
  "women",
]);

/** Whether an English noun looks plural. */
export function isPlural(word: string): boolean {
  return irregularPlurals.has(word) || /(?:[^s]|es)s$/.test(word);
}
