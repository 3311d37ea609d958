import { bodyKind } from "../model/media.js";
import type { Encoding, Header, MediaType, Parameter } from "../model/model.js";
import { isStyled } from "../request/write.js";
import type { Step } from "./parts.js";

/** How a parameter, a header or a property of a form is written. */
export interface ValueForm {
  /** Whether one item and a list of one are the same on the wire. */
  isList: boolean;
  /** What is text, and not JSON: all that is inside, too; scalars and items alone; nothing. */
  text: "all" | "scalars" | "nothing";
}

/** How a form is written: `named` properties in ways of their own (undefined: as JSON), all others alike. */
export interface FormForm {
  named: ReadonlyMap<string, ValueForm | undefined>;
  others: ValueForm;
}

/** How a value is written that is not, or not as a whole, JSON. */
export type TextForm = ValueForm | FormForm;

/** How a part of a value is written; undefined where it is JSON. */
export function textAt(form: TextForm | undefined, path: readonly Step[]): TextForm | undefined {
  return path.reduce((outer: TextForm | undefined, step) => outer && formInside(outer, step), form);
}

function formInside(form: TextForm, step: Step): TextForm | undefined {
  if ("others" in form) {
    if ("item" in step) return undefined;
    const name = "property" in step ? step.property : step.key;
    return form.named.has(name) ? form.named.get(name) : form.others;
  }
  const isText = form.text === "all" || (form.text === "scalars" && form.isList && "item" in step);
  return isText ? { isList: false, text: form.text } : undefined;
}

/** How a value is written, for keys: forms that are alike have the same. */
export function nameOfForm(form: TextForm | undefined): string {
  if (form === undefined) return "";
  if (!("others" in form)) return `${form.text}${form.isList ? " list" : ""}`;
  return JSON.stringify([...form.named].map(([name, own]) => [name, nameOfForm(own)]));
}

/** A parameter or header with `content` is not text but what its media type says (OpenAPI 3.1, 4.8.12 and 4.8.21). */
export function formOfValue(value: Parameter | Header): TextForm | undefined {
  if (value.mediaType !== undefined) return undefined;
  return { isList: !("style" in value && value.style === "deepObject"), text: "all" };
}

/** How the bodies of both sides are written, if as forms; a property that is JSON for one of them is so for both. */
export function formOfBody(before: MediaType, after: MediaType): TextForm | undefined {
  if (![before, after].every(({ mediaType }) => ["form", "multipart"].includes(bodyKind(mediaType)))) return undefined;
  const isMultipart = bodyKind(after.mediaType) === "multipart";
  const written = [...after.encoding, ...before.encoding.filter(isJson)];
  return {
    named: new Map(written.map((encoding) => [encoding.property, formOfProperty(encoding, isMultipart)])),
    others: { isList: true, text: "scalars" },
  };
}

/**
 * A property with a style is written as a parameter is. Any other is what its media type says: without one, scalars are text, objects
 * are JSON and lists are what their items are. A multipart body has a part for each item (OpenAPI 3.1.1, 4.8.15).
 */
function formOfProperty(encoding: Encoding, isMultipart: boolean): ValueForm | undefined {
  if (isStyled(encoding)) return { isList: encoding.style !== "deepObject", text: "all" };
  if (!isJson(encoding)) return { isList: true, text: "scalars" };
  return isMultipart ? { isList: true, text: "nothing" } : undefined;
}

function isJson(encoding: Encoding): boolean {
  const types = encoding.contentType?.split(",") ?? [];
  return !isStyled(encoding) && types.some((type) => bodyKind(type) === "json");
}
