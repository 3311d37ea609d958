import { type Event, parseEvents, YAMLException } from "js-yaml";
import type { Json } from "../json.js";
import { construct } from "./construct.js";
import { findJsonFault } from "./json-syntax.js";

/** A text as data. `value` is whole only where there are no faults. */
export interface Parsed {
  value: Json;
  /** What js-yaml read; positions are found from these. */
  events: readonly Event[];
  faults: Fault[];
}

/** Something wrong in a text. */
export interface Fault {
  code: string;
  message: string;
  /** In UTF-16 code units from the start of the text. */
  offset: number;
  pointer: string;
}

/** Levels of mappings and sequences inside one another. */
const maxNesting = 256;

/**
 * Parses YAML 1.2 by its core schema, or JSON, into a value of JSON. What JSON cannot hold or what other readers take
 * for something else is a fault: tags, merge keys, directives, duplicate keys, numbers that a double cannot represent.
 */
export function parse(text: string, syntax: "json" | "yaml"): Parsed {
  const events = read(text);
  if (!Array.isArray(events)) return { value: null, events: [], faults: [events] };
  const { value, faults } = construct(text, events);
  const fault = syntax === "json" && faults.length === 0 ? findJsonFault(text) : undefined;
  if (fault !== undefined) faults.push({ code: "syntax", pointer: "", ...fault });
  return { value, events, faults };
}

function read(text: string): Event[] | Fault {
  try {
    // One level more than allowed, for the scalar inside the innermost collection.
    return parseEvents(text, { maxDepth: maxNesting + 1 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const place = { offset: error.mark?.position ?? 0, pointer: "" };
    return error.reason.startsWith("nesting exceeded")
      ? { code: "nesting-limit", message: `nested more than ${maxNesting} levels deep, which is the limit`, ...place }
      : { code: "syntax", message: error.reason, ...place };
  }
}
