/** A `$ref` taken apart (RFC 3986): which document it asks for and where in it. */
export interface Reference {
  /** As written, without the fragment; "" for the document that holds the `$ref`. */
  uri: string;
  fragment: Fragment;
}

/** A JSON pointer's parts, unescaped, or the name of an `$anchor`. */
export type Fragment = { path: string[] } | { anchor: string };

/** Takes a `$ref` apart, or says what is wrong with it. */
export function parseReference(ref: string): Reference | { fault: string } {
  const hash = ref.indexOf("#");
  const uri = hash < 0 ? ref : ref.slice(0, hash);
  if (uri.includes("\\")) return { fault: `a backslash cannot be part of a URI; use "/"` };
  const fragment = decodePercent(hash < 0 ? "" : ref.slice(hash + 1));
  if (fragment === undefined) return { fault: `a "%" in a URI is followed by two hexadecimal digits` };
  if (fragment === "") return { uri, fragment: { path: [] } };
  if (!fragment.startsWith("/")) return { uri, fragment: { anchor: fragment } };
  if (/~(?![01])/.test(fragment)) return { fault: `in a JSON pointer "~" is written "~0" and "/" is written "~1"` };
  return { uri, fragment: { path: fragment.split("/").slice(1).map(unescapePart) } };
}

/** Undoes percent-encoding; undefined where it is malformed. */
export function decodePercent(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function unescapePart(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
