import { type Event, parseEvents, YAMLException } from "js-yaml";
import type { Json } from "../json.js";
import { construct, tooDeep } from "./construct.js";
import { findJsonFault } from "./json-syntax.js";
import { maxNesting, maxSeparators } from "./limits.js";

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
  const events = findFault(text, syntax) ?? read(text);
  if (!Array.isArray(events)) return { value: null, events: [], faults: [events] };
  return { events, ...construct(text, events) };
}

/** What is better said without js-yaml, which cites the text around a fault however large that is. */
function findFault(text: string, syntax: "json" | "yaml"): Fault | undefined {
  if (countSeparators(text) > maxSeparators) {
    const message = `more than ${maxSeparators} lines, commas and colons, which is the limit`;
    return { code: "size-limit", message, offset: 0, pointer: "" };
  }
  const offset = text.indexOf("\0");
  if (offset >= 0) return { code: "character", message: "a text cannot hold U+0000", offset, pointer: "" };
  const fault = syntax === "json" ? findJsonFault(text) : undefined;
  return fault && { code: "syntax", pointer: "", ...fault };
}

function countSeparators(text: string): number {
  if (text.length <= maxSeparators) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === comma || code === colon) count += 1;
  }
  return count;
}

const lineFeed = 0x0a;
const comma = 0x2c;
const colon = 0x3a;

function read(text: string): Event[] | Fault {
  try {
    // Some more than may be, since js-yaml also counts what it tries; `construct` counts exactly.
    return parseEvents(text, { maxDepth: maxNesting + 8 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason } = error;
    const message = clearer[reason] ?? reason;
    const fault = reason.startsWith("nesting exceeded") ? tooDeep : { code: "syntax", message };
    return { ...fault, offset: error.mark?.position ?? 0, pointer: "" };
  }
}

/** Where js-yaml tells what it stumbled over, and not what people did. */
const clearer: Readonly<Record<string, string>> = {
  "bad indentation of a mapping entry":
    'bad indentation, or a text that needs quotes: one that holds ": " or starts with a special character',
  "deficient indentation": "bad indentation, or a quote or bracket that is not closed before this line",
};
