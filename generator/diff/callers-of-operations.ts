import { preferred } from "../model/media.js";
import type { MediaType, Operation, Response } from "../model/model.js";
import type { Code, Direction } from "./change.js";
import type { Sameness } from "./same.js";

/** What callers see of a media type that only one side has: they get the form that the client prefers, and may send others by name. */
export function codeOfForms(
  before: readonly MediaType[],
  after: readonly MediaType[],
  direction: Direction,
  isNew: boolean,
  same: Sameness,
): Code {
  if (!sameForm(preferred(before), preferred(after), same)) return "breaks";
  if (direction === "response") return "hidden";
  return isNew ? "shows" : "breaks";
}

/** What callers see of a response that only one side has: nothing if another success has the same body; an error is a case of its own. */
export function codeOfResponse(response: Response, other: Operation, same: Sameness): Code {
  if (!response.status.startsWith("2")) return "breaks";
  const form = preferred(response.content);
  const isKnown = other.responses.some(
    ({ status, content }) => status.startsWith("2") && sameForm(preferred(content), form, same),
  );
  return isKnown ? "hidden" : "breaks";
}

type Form = ReturnType<typeof preferred>;

function sameForm(one: Form, other: Form, { sameShape }: Sameness): boolean {
  if (!one || !other) return one === other;
  return one.kind === other.kind && (one.kind !== "json" || sameShape(one.media.schema, other.media.schema));
}
