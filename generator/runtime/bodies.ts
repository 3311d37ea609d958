import { type Draft, form, type ParameterWriter } from "./parameters.js";

/** Writes a request body: the content, and its media type unless `fetch` finds it by itself. */
export type BodyWriter = (body: unknown) => { content: BodyInit; contentType?: string };

/** JSON (RFC 8259). */
export const json: BodyWriter = (body) => ({ content: JSON.stringify(body), contentType: "application/json" });

/** Text, or JSON where something else than text is given. */
export const text: BodyWriter = (body) => ({ content: textOf(body), contentType: "text/plain;charset=UTF-8" });

/** Bytes as they are: a `Blob`, an `ArrayBuffer` or a view of one. */
export const binary: BodyWriter = (body) => ({ content: body as BodyInit, contentType: "application/octet-stream" });

/** `application/x-www-form-urlencoded`: an array as a repeated name, an object as JSON (OpenAPI 3.1, 4.8.15). */
export const formBody: BodyWriter = (body) => ({
  content: new URLSearchParams(fieldsOf(body).map(([name, value]) => [name, textOf(value)])),
  contentType: "application/x-www-form-urlencoded",
});

/** A form some of whose fields have a style of their own. */
export function styledForm(styles: Readonly<Record<string, ParameterWriter>>): BodyWriter {
  return (body) => {
    const draft: Draft = { query: [], cookies: [], headers: new Headers() };
    for (const [name, value] of fieldsOf(body)) {
      const style = styles[name];
      if (style) style(draft, name, value);
      else form(draft, name, textOf(value));
    }
    return { content: draft.query.join("&"), contentType: "application/x-www-form-urlencoded" };
  };
}

/** `multipart/form-data`: a file as a file, an object as a part of JSON. */
export const multipart: BodyWriter = /* @__PURE__ */ multipartOf({});

/** `multipart/form-data` some of whose parts have a media type of their own. */
export function multipartOf(contentTypes: Readonly<Record<string, string>>): BodyWriter {
  return (body) => {
    const content = new FormData();
    for (const [name, value] of fieldsOf(body)) {
      const type = contentTypes[name];
      if (value instanceof Blob) content.append(name, type ? new Blob([value], { type }) : value);
      else if (type || typeof value === "object")
        content.append(name, new Blob([textOf(value)], { type: type ?? "application/json" }));
      else content.append(name, String(value));
    }
    return { content };
  };
}

/** The fields of a form that have a value; the items of an array one by one. */
function fieldsOf(body: unknown): [string, unknown][] {
  return Object.entries(Object(body)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined && item !== null)
      .map((item): [string, unknown] => [name, item]),
  );
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
