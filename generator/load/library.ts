import { type Access, isUrl, locate, type Place } from "./access.js";
import { type ParsedFile, parseFile } from "./file.js";
import { follow, type Outcome } from "./follow.js";
import { type Refusal, readRegularFile } from "./read.js";

/** The files of one document, each read and parsed once. */
export interface Library {
  /** Follows a `$ref` as far as files have been read. */
  follow(ref: string, from: ParsedFile): Outcome;
  read(place: Place): Promise<void>;
  /** In the order in which they were read. */
  files(): ParsedFile[];
}

export interface LibraryOptions {
  access: Access;
  maxBytes: number;
  siblings: boolean;
  /** What messages call a file. */
  nameOf(place: Place): string;
}

export function createLibrary(entry: ParsedFile, { access, maxBytes, siblings, nameOf }: LibraryOptions): Library {
  const shelf = new Map<Place, ParsedFile | Refusal>([[entry.path, entry]]);
  const located = new Map<ParsedFile, Map<string, Place | Refusal>>();
  const followed = new Map<ParsedFile, Map<string, Outcome>>();
  return {
    follow: (ref, from) => {
      const known = inner(followed, from);
      const outcome = known.get(ref) ?? follow(ref, from, { find, siblings });
      if (outcome.kind !== "unread") known.set(ref, outcome);
      return outcome;
    },
    read: async (place) => {
      // Few documents reach for another host, and the network's modules take time to start.
      const bytes = isUrl(place)
        ? await import("./remote.js").then(({ fetchRemote }) => fetchRemote(place, maxBytes))
        : readRegularFile(place, maxBytes);
      shelf.set(place, bytes instanceof Uint8Array ? parseFile(nameOf(place), place, bytes) : bytes);
    },
    files: () => [...shelf.values()].filter((file) => "value" in file),
  };

  function find(uri: string, from: ParsedFile): ParsedFile | Refusal | { unread: Place } {
    const places = inner(located, from);
    const place = places.get(uri) ?? locate(uri, from.path, access);
    places.set(uri, place);
    return typeof place === "string" ? (shelf.get(place) ?? { unread: place }) : place;
  }
}

function inner<Key, Value>(outer: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const found = outer.get(key) ?? new Map<string, Value>();
  outer.set(key, found);
  return found;
}
