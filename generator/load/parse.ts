import { type Event, parseEvents, YAMLException } from "js-yaml";
import type { Json } from "../json.js";
import { construct, maxNesting, tooDeep } from "./construct.js";
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

/**
 * Parses YAML 1.2 by its core schema, or JSON, into a value of JSON. What JSON cannot hold or what other readers take
 * for something else is a fault: tags, merge keys, directives, duplicate keys, numbers that a double cannot represent.
 */
export function parse(text: string, syntax: "json" | "yaml"): Parsed {
  const fault = syntax === "json" ? findJsonFault(text) : undefined;
  const events = fault === undefined ? read(text) : { code: "syntax", pointer: "", ...fault };
  if (!Array.isArray(events)) return { value: null, events: [], faults: [events] };
  return { events, ...construct(text, events) };
}

function read(text: string): Event[] | Fault {
  try {
    // Some more than may be, since js-yaml also counts what it tries; `construct` counts exactly.
    return parseEvents(text, { maxDepth: maxNesting + 8 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const fault = error.reason.startsWith("nesting exceeded") ? tooDeep : { code: "syntax", message: error.reason };
    return { ...fault, offset: error.mark?.position ?? 0, pointer: "" };
  }
}
