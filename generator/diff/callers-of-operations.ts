import { isJsonObject, type Json } from "../json.js";
import { preferred } from "../model/media.js";
import type { Extensions, MediaType, Operation, Response } from "../model/model.js";
import type { Code, Direction } from "./change.js";
import { type Sameness, sameJson } from "./same.js";

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

/**
 * What callers see of a response that only one side has: nothing if another success has the same body; an error is a case of its own.
 * Nobody misses an answer without a body.
 */
export function codeOfResponse(response: Response, isNew: boolean, other: Operation, same: Sameness): Code {
  if (!response.status.startsWith("2")) return "breaks";
  const form = preferred(response.content);
  if (!form && !isNew) return "hidden";
  const isKnown = other.responses.some(
    ({ status, content }) => status.startsWith("2") && sameForm(preferred(content), form, same),
  );
  return isKnown ? "hidden" : "breaks";
}

/** The `x-` fields that functions and their types are made by, with the parts of them that only set how these work. */
const shaping: Record<string, readonly string[]> = {
  "x-trace-id": [],
  "x-list-role": [],
  "x-filter": ["separator", "defaultOperator"],
  "x-pagination": ["maxLimit"],
  "x-bulk": ["batchSize", "index"],
};

/** What callers see of `x-` fields of an operation or a parameter that changed. */
export function codeOfExtensions(before: Extensions, after: Extensions): Code {
  const isShaped = Object.entries(shaping).some(
    ([name, settings]) => !sameJson(without(before[name], settings), without(after[name], settings)),
  );
  return isShaped ? "breaks" : "hidden";
}

function without(value: Json | undefined, names: readonly string[]): Json {
  if (!isJsonObject(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

type Form = ReturnType<typeof preferred>;

function sameForm(one: Form, other: Form, { sameShape }: Sameness): boolean {
  if (!one || !other) return one === other;
  return one.kind === other.kind && (one.kind !== "json" || sameShape(one.media.schema, other.media.schema));
}
