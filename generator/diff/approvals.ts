import type { Refuse } from "../errors.js";
import { isJsonObject, type Json } from "../json.js";
import { at, type Location } from "../location.js";

/** A single change that somebody accepts, for a while. */
export interface Approval {
  /** The change's fingerprint. */
  id: string;
  reason: string;
  /** The last day on which it holds, as `2026-12-31`. */
  expires: string;
}

/** Reads a file of approvals: `{ approvals: [{ id: "3f0c…", reason: "agreed with all partners", expires: "2026-12-31" }] }`. */
export function approvalsOf(value: Json, root: Location, refuse: Refuse): Approval[] {
  const list = isJsonObject(value) ? value.approvals : undefined;
  if (!Array.isArray(list)) {
    refuse("a file of approvals is { approvals: [{ id, reason, expires }] }", root);
    return [];
  }
  return list.map((entry, index) => approvalOf(entry, at(root, "approvals", index), refuse));
}

function approvalOf(entry: Json, location: Location, refuse: Refuse): Approval {
  const { id, reason, expires } = isJsonObject(entry) ? entry : {};
  const demand = (key: string, what: string) => refuse(`an approval needs ${what}`, at(location, key));
  // Of a number YAML keeps neither the first zeros nor how it was written.
  if (typeof id === "number") refuse("an id is text: put one of digits alone in quotes", at(location, "id"));
  else if (typeof id !== "string" || id === "") demand("id", "the id of a change");
  if (typeof reason !== "string" || reason.trim() === "") demand("reason", "a reason, as text");
  if (typeof expires !== "string" || !isDay(expires))
    demand("expires", 'the last day on which it holds, as "2026-12-31"');
  return { id: String(id), reason: String(reason).trim(), expires: String(expires) };
}

/** Whether the text is a day of the calendar, as `2026-12-31`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
