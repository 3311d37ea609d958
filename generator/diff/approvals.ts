import { InputError } from "../errors.js";
import { isJsonObject, type Json } from "../json.js";

/** A single change that somebody accepts, for a while. */
export interface Approval {
  /** The change's fingerprint. */
  id: string;
  reason: string;
  /** The last day on which it holds, as `2026-12-31`. */
  expires: string;
}

/**
 * Reads a file of approvals: `{ approvals: [{ id: "3f0c…", reason: "agreed with all partners", expires: "2026-12-31" }] }`.
 * @throws InputError naming the file and the entry that is wrong
 */
export function approvalsOf(file: string, value: Json): Approval[] {
  const list = isJsonObject(value) ? value.approvals : undefined;
  if (!Array.isArray(list))
    throw new InputError(`${file}: a file of approvals is { approvals: [{ id, reason, expires }] }`);
  return list.map((entry, index) => approvalOf(`${file}: approval ${index + 1}`, entry));
}

function approvalOf(name: string, entry: Json): Approval {
  if (!isJsonObject(entry)) throw new InputError(`${name} needs id, reason and expires`);
  const { id, reason, expires } = entry;
  if (typeof id !== "string" || id === "") throw new InputError(`${name} needs the id of a change`);
  if (typeof reason !== "string" || reason.trim() === "") throw new InputError(`${name} (${id}) needs a reason`);
  if (typeof expires !== "string" || !isDay(expires))
    throw new InputError(`${name} (${id}) needs the day on which it expires, as "2026-12-31"`);
  return { id, reason: reason.trim(), expires };
}

/** Whether the text is a day of the calendar, as `2026-12-31`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
