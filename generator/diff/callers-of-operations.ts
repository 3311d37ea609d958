import { bodyKind, preferred } from "../model/media.js";
import type { MediaType, Operation, Parameter, Response } from "../model/model.js";
import { namedParameters } from "../model/named-parameters.js";
import type { Code, Direction } from "./change.js";
import type { Sameness } from "./same.js";

/**
 * What callers see of a media type that only one side has: the client gives the form that it prefers, openapi-fetch what any form has,
 * and they may send others by name.
 */
export function codeOfMediaType(
  lone: MediaType,
  before: readonly MediaType[],
  after: readonly MediaType[],
  direction: Direction,
  same: Sameness,
): Code {
  if (!sameForm(preferred(before), preferred(after), same)) return "breaks";
  const isNew = after.includes(lone);
  if (direction === "request") return isNew ? "shows" : "breaks";
  return isAmong(lone, isNew ? before : after, same) ? "hidden" : "breaks";
}

/**
 * What callers see of a response that only one side has: nothing if another success has the same body; an error is a case of its own.
 * Nobody misses an answer without a body.
 */
export function codeOfResponse(response: Response, isNew: boolean, other: Operation, same: Sameness): Code {
  if (!response.status.startsWith("2")) return "breaks";
  const form = preferred(response.content);
  if (!form && !isNew) return "hidden";
  const successes = other.responses.filter(({ status }) => status.startsWith("2"));
  const isKnown = successes.some(({ content }) => sameForm(preferred(content), form, same));
  const contents = successes.flatMap(({ content }) => content);
  return isKnown && response.content.every((media) => isAmong(media, contents, same)) ? "hidden" : "breaks";
}

/**
 * What callers see of a parameter that they give by name on one side only; undefined of any other. The first that is given by name
 * comes as a further argument, before the options.
 */
export function codeOfParameter(
  one: Parameter | undefined,
  other: Parameter | undefined,
  before: Operation,
  after: Operation,
): Code | undefined {
  const given = namedParameters(before);
  const [was, is] = [given.some((each) => each === one), namedParameters(after).some((each) => each === other)];
  if (was === is) return undefined;
  return was || given.length === 0 || other?.required ? "breaks" : "shows";
}

type Form = ReturnType<typeof preferred>;

/** Whether callers read nothing of a media type that they do not read of others. */
function isAmong(media: MediaType, others: readonly MediaType[], same: Sameness): boolean {
  const form = formOf(media);
  return others.map(formOf).some((other) => admitsAll(other) || sameForm(other, form, same));
}

/** Whether callers know nothing of the form: whatever else there is, they know no more. */
function admitsAll({ media, kind }: NonNullable<Form>): boolean {
  return kind === "json" && media.schema === true;
}

function formOf(media: MediaType): NonNullable<Form> {
  return { media, kind: bodyKind(media.mediaType) };
}

function sameForm(one: Form, other: Form, { sameShape }: Sameness): boolean {
  if (!one || !other) return one === other;
  return one.kind === other.kind && (one.kind !== "json" || sameShape(one.media.schema, other.media.schema));
}
