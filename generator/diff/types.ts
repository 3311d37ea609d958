import { fragmentsOf, type Part } from "./parts.js";
import type { Site } from "./site.js";

/** The types that parts allow, where one of them says; undefined where none or several do. */
export function typesIn(parts: readonly Part[]): string[] | undefined {
  const [only, ...more] = fragmentsOf(parts, "type");
  return only && more.length === 0 ? [only.schema.type ?? []].flat() : undefined;
}

/** Whether a break turns one type into quite another, null aside: then no other difference is worth a word. */
export function isOtherType({ pair, parts }: Site): boolean {
  const [before, after] = [typesIn(parts.base), typesIn(parts.revision)].map(
    (types) =>
      types && new Set(types.filter((type) => type !== "null").map((type) => (type === "integer" ? "number" : type))),
  );
  if (pair.mode !== "full" || !before || !after || before.size + after.size === 0) return false;
  return [...before].every((type) => !after.has(type));
}

/** Whether neither side allows a type, so that keywords for it say nothing. */
export function isNever({ parts }: Site, type: "object" | "array"): boolean {
  return [typesIn(parts.base), typesIn(parts.revision)].every((types) => types !== undefined && !types.includes(type));
}
