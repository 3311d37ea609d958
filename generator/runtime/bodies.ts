import { type ParameterWriter, pairOf } from "./parameters.js";

/** What `fetch` sends. */
export type Content = NonNullable<RequestInit["body"]>;

/** Writes a request body, and its media type unless the caller has named one. */
export type BodyWriter = (body: unknown, headers: Headers) => Content;

/** JSON (RFC 8259). */
export const json: BodyWriter = (body, headers) => as(headers, "application/json", JSON.stringify(body));

/** A body of another media type than its writer's own. */
export function typed(contentType: string, write: BodyWriter): BodyWriter {
  return (body, headers) => write(body, as(headers, contentType, headers));
}

/** A body of the media type that the caller names in `content-type`, by type; of the usual one where it names none. */
export function alternatives(usual: BodyWriter, others: Readonly<Record<string, BodyWriter>>): BodyWriter {
  return (body, headers) => {
    const named = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    return (others[named] ?? usual)(body, headers);
  };
}

/** Text. */
export const text: BodyWriter = (body, headers) => as(headers, "text/plain;charset=UTF-8", String(body));

/** Bytes as they are: a `Blob`, an `ArrayBuffer` or a view of one. */
export const binary: BodyWriter = (body, headers) => as(headers, "application/octet-stream", body as Content);

/** `application/x-www-form-urlencoded`: an array as a repeated name, an object as JSON (OpenAPI 3.1, 4.8.15). */
export const formBody: BodyWriter = (body) =>
  new URLSearchParams(fieldsOf(body).map(([name, value]) => [name, textOf(value)]));

/** A form some of whose fields have a style of their own. */
export function styledForm(styles: Readonly<Record<string, ParameterWriter>>): BodyWriter {
  return (body, headers) => {
    const query: string[] = [];
    for (const [name, value] of Object.entries(Object(body)))
      if (value !== undefined && value !== null) (styles[name] ?? plainField)({ query, headers }, name, value);
    return as(headers, "application/x-www-form-urlencoded", query.join("&"));
  };
}

const plainField: ParameterWriter = ({ query }, name, value) => {
  for (const item of [value].flat()) query.push(pairOf(name, textOf(item)));
};

/** `multipart/form-data`: a file as a file, an object as a part of JSON. */
export const multipart: BodyWriter = /* @__PURE__ */ multipartOf({});

/** `multipart/form-data` some of whose parts have a media type of their own. */
export function multipartOf(contentTypes: Readonly<Record<string, string>>): BodyWriter {
  return (body, headers) => {
    headers.delete("content-type"); // `fetch` names it with the boundary of the parts
    const form = new FormData();
    for (const [name, value] of fieldsOf(body)) {
      const type = contentTypes[name];
      if (value instanceof Blob) form.append(name, type ? new Blob([value], { type }) : value);
      else if (type || typeof value === "object")
        form.append(name, new Blob([textOf(value)], { type: type ?? "application/json" }));
      else form.append(name, String(value));
    }
    return form;
  };
}

function as<Body>(headers: Headers, contentType: string, body: Body): Body {
  if (body !== undefined && !headers.has("content-type")) headers.set("content-type", contentType);
  return body;
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
