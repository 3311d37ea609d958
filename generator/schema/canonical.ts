import type { Json } from "../json.js";

/** A text that two values share just when they are equal as JSON Schema compares them (Core, section 4.2.2). */
export function canonical(value: Json): string {
  if (typeof value !== "object" || value === null) return value === 0 ? "0" : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`);
  return `{${members.join(",")}}`;
}
