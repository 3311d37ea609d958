import type { Problem } from "../errors.js";
import type { Position } from "../location.js";
import { isUrl, type Place } from "./access.js";
import type { SourceFile } from "./document.js";
import { packEvents } from "./event-list.js";
import { parse } from "./parse.js";
import { createPositions, type NodePart } from "./positions.js";
import { decode } from "./read.js";

/** A file of the document, parsed. */
export interface ParsedFile extends SourceFile {
  /** What is wrong with it; its value is of no use unless this is empty. */
  readonly problems: readonly Problem[];
  position(pointer: string, part?: NodePart): Position;
}

/** Parses a file. `name` is its path as messages print it. Files called `.json` are held to JSON, all others are YAML. */
export function parseFile(name: string, place: Place, bytes: Uint8Array): ParsedFile {
  const decoded = decode(bytes);
  const isText = typeof decoded === "string";
  const text = isText ? decoded : decoded.before;
  const path = isUrl(place) ? new URL(place).pathname : place;
  const { value, events, faults } = parse(isText ? text : "", path.endsWith(".json") ? "json" : "yaml");
  const positions = createPositions(text, packEvents(events));
  const found = isText ? faults : [{ ...decoded, offset: text.length, pointer: "" }];
  const problems = found.map(({ code, message, offset, pointer }) => ({
    code,
    message,
    position: { file: name, pointer, ...positions.ofOffset(offset) },
  }));
  return {
    file: name,
    path: place,
    bytes,
    text,
    value,
    problems,
    position: (pointer, part) => ({ file: name, pointer, ...positions.ofPointer(pointer, part) }),
  };
}
