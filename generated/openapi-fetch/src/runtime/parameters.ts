/** A request as it is put together. */
export interface Draft {
  /** Finished `name=value` pairs of the query. */
  readonly query: string[];
  readonly headers: Headers;
}

/** Writes one parameter's value, neither null nor undefined, into a request (OpenAPI 3.1, 4.8.12). */
export type ParameterWriter = (
  draft: Draft,
  name: string,
  value: unknown,
) => void;

/** Writes the value of a path parameter. */
export type PathWriter = (name: string, value: unknown) => string;

/** `form`, exploded, of a value that is no object: `a=1&a=2`. What most query parameters are. */
export const repeated: ParameterWriter = ({ query }, name, value) => {
  for (const item of [value].flat()) query.push(pairOf(name, item));
};

/** `form`, not exploded, of a value that is no object: `a=1,2`. */
export const joined: ParameterWriter = ({ query }, name, value) => {
  query.push(pairOf(name, value));
};

/** `simple`, of a value that is no object: `1,2`. What most path parameters are. */
export const segment: PathWriter = (_name, value) =>
  [value].flat().map(encodeValue).join();

/** `name=value`, percent-encoded; `name=1,2` of an array. */
export const pairOf = (name: string, value: unknown): string =>
  `${encodeValue(name)}=${segment(name, value)}`;

const encodeValue = (value: unknown): string =>
  encodeURIComponent(String(value));

/** A parameter that the caller gives by another name than it has on the wire. */
export function renamed(
  wireName: string,
  write: ParameterWriter,
): ParameterWriter {
  return (draft, _name, value) => write(draft, wireName, value);
}

/** `form`, exploded: `a=1&a=2`, and `x=1&y=2` for an object. */
export const form: ParameterWriter = ({ query }, name, value) =>
  query.push(...formPairs(name, value));

type Encode = (text: string) => string;

function formPairs(
  name: string,
  value: unknown,
  encode: Encode = encodeURIComponent,
): string[] {
  return (
    isRecord(value)
      ? entriesOf(value)
      : listOf(value).map((item): [string, unknown] => [name, item])
  ).map(([key, item]) => `${encode(key)}=${encode(textOf(item))}`);
}

/** `form`, not exploded: `a=1,2`, and `a=x,1,y,2` for an object. */
export const commaSeparated: ParameterWriter = ({ query }, name, value) =>
  query.push(delimitedPair(name, value, ","));

/** `spaceDelimited`, not exploded: `a=1%202`. */
export const spaceDelimited: ParameterWriter = ({ query }, name, value) =>
  query.push(delimitedPair(name, value, "%20"));

/** `pipeDelimited`, not exploded: `a=1%7C2`. */
export const pipeDelimited: ParameterWriter = ({ query }, name, value) =>
  query.push(delimitedPair(name, value, "%7C"));

function delimitedPair(
  name: string,
  value: unknown,
  delimiter: string,
  encode: Encode = encodeURIComponent,
): string {
  return `${encode(name)}=${flatOf(value).map(encode).join(delimiter)}`;
}

/** `deepObject`: `a[x]=1&a[y]=2`, and deeper in the same way. */
export const deepObject: ParameterWriter = ({ query }, name, value) => {
  const write = (key: string, part: unknown): void => {
    if (isRecord(part))
      for (const [inner, item] of entriesOf(part))
        write(`${key}[${inner}]`, item);
    else query.push(...formPairs(key, part));
  };
  write(name, value);
};

/** A query parameter whose value is JSON (`content: application/json`). */
export const jsonQuery: ParameterWriter = ({ query }, name, value) =>
  query.push(
    `${encodeURIComponent(name)}=${encodeURIComponent(JSON.stringify(value))}`,
  );

/** `form` with `allowReserved`: the delimiters of RFC 3986 stay as they are, save those that would end the value. */
export const reserved: ParameterWriter = ({ query }, name, value) =>
  query.push(...formPairs(name, value, encodeUnreserved));

/** `form`, not exploded, with `allowReserved`. */
export const reservedCommaSeparated: ParameterWriter = (
  { query },
  name,
  value,
) => query.push(delimitedPair(name, value, ",", encodeUnreserved));

// `#` ends a query; `&`, `+` and, in names, `=` have a meaning inside it.
function encodeUnreserved(text: string): string {
  return text.replace(/[^\w.~!*'();:@=$,/?[\]-]+/g, encodeURIComponent);
}

/** A header: `simple`, not exploded. */
export const header: ParameterWriter = ({ headers }, name, value) =>
  headers.set(name, flatOf(value).join(","));

/** A header that is an object: `simple`, exploded. */
export const explodedHeader: ParameterWriter = ({ headers }, name, value) =>
  headers.set(name, simplePairs(value, String));

/** A header whose value is JSON. */
export const jsonHeader: ParameterWriter = ({ headers }, name, value) =>
  headers.set(name, JSON.stringify(value));

/** A cookie: `form`. Browsers send the cookies that they hold and ignore this one. */
export const cookie: ParameterWriter = (draft, name, value) =>
  addCookies(draft, formPairs(name, value));

/** A cookie: `form`, not exploded. */
export const commaSeparatedCookie: ParameterWriter = (draft, name, value) =>
  addCookies(draft, [delimitedPair(name, value, ",")]);

/** A cookie whose value is JSON. */
export const jsonCookie: ParameterWriter = (draft, name, value) =>
  addCookies(draft, [pairOf(name, JSON.stringify(value))]);

function addCookies({ headers }: Draft, pairs: readonly string[]): void {
  headers.set(
    "cookie",
    [headers.get("cookie") ?? [], ...pairs].flat().join("; "),
  );
}

/** `simple`: `1,2`. The style of every path parameter that names no other. */
export const simple: PathWriter = (_name, value) =>
  flatOf(value).map(encodeURIComponent).join(",");

/** `simple`, exploded: `x=1,y=2`. */
export const simpleExploded: PathWriter = (_name, value) =>
  simplePairs(value, encodeURIComponent);

/** `label`: `.1,2`. */
export const label: PathWriter = (_name, value) =>
  `.${flatOf(value).map(encodeURIComponent).join(",")}`;

/** `label`, exploded: `.1.2`, `.x=1.y=2`. */
export const labelExploded: PathWriter = (_name, value) =>
  (isRecord(value)
    ? formPairs("", value)
    : listOf(value).map((item) => encodeURIComponent(textOf(item)))
  )
    .map((part) => `.${part}`)
    .join("");

/** `matrix`: `;a=1,2`. */
export const matrix: PathWriter = (name, value) =>
  `;${delimitedPair(name, value, ",")}`;

/** `matrix`, exploded: `;a=1;a=2`, `;x=1;y=2`. */
export const matrixExploded: PathWriter = (name, value) =>
  formPairs(name, value)
    .map((pair) => `;${pair}`)
    .join("");

/** A path parameter whose value is JSON. */
export const jsonPath: PathWriter = (_name, value) =>
  encodeURIComponent(JSON.stringify(value));

function simplePairs(value: unknown, encode: Encode): string {
  return isRecord(value)
    ? entriesOf(value)
        .map(([key, item]) => `${encode(key)}=${encode(textOf(item))}`)
        .join(",")
    : listOf(value)
        .map((item) => encode(textOf(item)))
        .join(",");
}

/** A value as a flat list of texts: an object as name, value, name, value. */
function flatOf(value: unknown): string[] {
  return (isRecord(value) ? entriesOf(value).flat() : listOf(value)).map(
    textOf,
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The properties that have a value. */
function entriesOf(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(
    ([, item]) => item !== undefined && item !== null,
  );
}

// OpenAPI leaves nested values in a delimited style undefined; JSON at least loses nothing.
function textOf(value: unknown): string {
  return typeof value === "object" && value !== null
    ? JSON.stringify(value)
    : String(value);
}
