/** A node of a document: the file it is written in and the JSON pointer (RFC 6901) inside that file, "" for the whole. */
export interface Location {
  /** Path as messages print it: relative to the working folder where it lies below it, with "/" between its parts. */
  readonly file: string;
  readonly pointer: string;
}

/** A location as a person looks it up. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Position extends Location {
  line: number;
  column: number;
}

/** The location of a descendant: `at(location, "properties", "name")`. */
export function at(location: Location, ...path: (string | number)[]): Location {
  let place = location;
  for (const part of path) place = new Descendant(place, part);
  return place;
}

/** Its pointer is put together when somebody asks: of most nodes nobody does, and the texts of all would fill the memory. */
class Descendant implements Location {
  readonly parent: Location;
  readonly part: string | number;

  constructor(parent: Location, part: string | number) {
    this.parent = parent;
    this.part = part;
  }

  get file(): string {
    return this.parent.file;
  }

  get pointer(): string {
    return `${this.parent.pointer}/${escapePointer(String(this.part))}`;
  }

  toJSON(): Location {
    return { file: this.file, pointer: this.pointer };
  }
}

/** A key as a reference token of a JSON pointer (RFC 6901, 4). */
export function escapePointer(part: string): string {
  return /[~/]/.test(part) ? part.replaceAll("~", "~0").replaceAll("/", "~1") : part;
}
