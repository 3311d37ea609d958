import { dirname } from "node:path";
import { type Access, isUrl, locate, type Place } from "./access.js";
import { type ParsedFile, parseFile } from "./file.js";
import { createFollow, type Outcome } from "./follow.js";
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
  /** By the folder of the document that the URI stands in, since many documents of a folder name the same. */
  const located = new Map<string, Map<string, Place | Refusal>>();
  return {
    follow: createFollow({ find, siblings }),
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
    const folder = dirname(from.path);
    const places = located.get(folder) ?? new Map<string, Place | Refusal>();
    located.set(folder, places);
    const place = places.get(uri) ?? locate(uri, from.path, access);
    places.set(uri, place);
    return typeof place === "string" ? (shelf.get(place) ?? { unread: place }) : place;
  }
}
