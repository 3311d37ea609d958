import type { Json, JsonObject } from "../json.js";
import type { Location, Position } from "../location.js";
import type { NodePart } from "./positions.js";

/** An OpenAPI document as written: all its files, read once, parsed, with every `$ref` known to lead somewhere. */
export interface Document {
  /** The entry document's path as messages print it. */
  readonly file: string;
  /** The minor version of OpenAPI that the entry document declares. */
  readonly openapi: "3.0" | "3.1";
  /** The entry document's root object. */
  readonly root: JsonObject;
  /** Every file that was read, the entry document first, then by path. */
  readonly files: readonly SourceFile[];
  /**
   * Follows a `$ref` (and a `$ref` that it leads to, and so on) written in `from.file`. In OpenAPI 3.1 a schema whose
   * `$ref` has other keywords beside it is more than a reference, and ends the way. Throws on a reference load did not check.
   */
  resolve(ref: string, from: Location): Node;
  /**
   * Line and column of a node; of a mapping's value, those of its key unless its own are asked for; of an absent node,
   * those of its nearest ancestor.
   */
  position(location: Location, part?: NodePart): Position;
}

export interface SourceFile {
  /** As in `Location.file`. */
  readonly file: string;
  /** Absolute path, symbolic links resolved; of a file from another host, its URL. */
  readonly path: string;
  /** The bytes as read. Whoever must know whether the input changed hashes these. */
  readonly bytes: Uint8Array;
  /** The bytes decoded, without a byte order mark, every line break a line feed. */
  readonly text: string;
  readonly value: Json;
}

/** A node and where it stands. */
export interface Node {
  value: Json;
  location: Location;
}
