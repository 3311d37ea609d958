import type { Json } from "../json.js";

/** JSON in lines of at most `width` characters, as far as its strings let it. What fits in one line stays in one. */
export function jsonText(value: Json, width: number, indent = ""): string {
  const line = JSON.stringify(value);
  if (typeof value !== "object" || value === null || indent.length + line.length <= width) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const items = Array.isArray(value)
    ? value.map((item) => jsonText(item, width, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${jsonText(item, width, inner)}`);
  return `${open}\n${filled(items, width, inner)}\n${indent}${close}`;
}

/** As many items in a line as fit; one that has lines of its own stands alone. */
function filled(items: readonly string[], width: number, indent: string): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const [index, item] of items.entries()) {
    const text = index < items.length - 1 ? `${item},` : item;
    const last = lines.at(-1) ?? "";
    const fits = isOpen && !text.includes("\n") && last.length + 1 + text.length <= width;
    if (fits) lines.splice(-1, 1, `${last} ${text}`);
    else lines.push(indent + text);
    isOpen = !text.includes("\n");
  }
  return lines.join("\n");
}
