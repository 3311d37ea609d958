/** A node of a document: the file it is written in and the JSON pointer (RFC 6901) inside that file, "" for the whole. */
export interface Location {
  /** Path as messages print it: relative to the working folder where it lies below it, with "/" between its parts. */
  file: string;
  pointer: string;
}

/** A location as a person looks it up. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Position extends Location {
  line: number;
  column: number;
}

/** The location of a descendant: `at(location, "properties", "name")`. */
export function at(location: Location, ...path: (string | number)[]): Location {
  let { pointer } = location;
  for (const part of path) pointer += `/${typeof part === "number" ? part : escapePointer(part)}`;
  return { file: location.file, pointer };
}

/** A key as a reference token of a JSON pointer (RFC 6901, 4). */
export function escapePointer(part: string): string {
  return /[~/]/.test(part) ? part.replaceAll("~", "~0").replaceAll("/", "~1") : part;
}
