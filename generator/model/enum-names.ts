import { identifierFor } from "./names.js";
import type { Schema } from "./schema.js";

/** A name for each value of an enum, from `x-enum-varnames`; undefined where the schema has none. */
export function enumNamesOf(schema: Schema): string[] | undefined {
  if (typeof schema === "boolean" || !schema.enum) return undefined;
  const names = schema["x-enum-varnames"];
  if (!Array.isArray(names) || names.length !== schema.enum.length) return undefined;
  const wanted = names.map((name) => memberName(String(name)));
  return wanted.map((name, index) => (wanted.indexOf(name) < index ? `${name}_${index}` : name));
}

/** In an object literal `__proto__` would be the prototype. */
function memberName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__" ? name : identifierFor(name, "type");
}
