import type { Format } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { patternLanguage } from "./pattern.js";
import type { Language, LanguageTable } from "./regular-language.js";

/** The definitions that the validator uses as well. */
export const definitions: Record<string, Format> = fullFormats;

/** What is known of a format of strings: whether a string has it, and regular languages that it lies between. */
export interface StringFormat {
  test(text: string): boolean;
  /** Strings that surely have the format; the same as `most` where it is regular and its definition is known. */
  least: Pattern | undefined;
  /** Strings that may have the format; undefined: any. */
  most: Pattern | undefined;
  /** Readable strings that have it. */
  samples: readonly string[];
}

interface Pattern {
  source: string;
  flags: string;
}

const LEAP_YEAR = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const DATE =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  `|${LEAP_YEAR}-02-29)`;
const OFFSET = "(?:[zZ]|[+\\-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?)";
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?";
/** With second 60, which is right at few times of the day, depending on the offset. */
const TIME_OR_LEAP_SECOND = "\\d\\d:\\d\\d:[0-6]\\d(?:\\.\\d+)?";

const u = (body: string): Pattern => ({ source: `^(?:${body})$`, flags: "u" });
const exactly = (pattern: Pattern) => ({ least: pattern, most: pattern });

const bounds: Record<string, { least?: Pattern; most?: Pattern; samples: readonly string[] }> = {
  date: { ...exactly(u(DATE)), samples: ["2024-01-31"] },
  time: { least: u(TIME + OFFSET), most: u(TIME_OR_LEAP_SECOND + OFFSET), samples: ["12:00:00Z"] },
  "date-time": {
    least: u(`${DATE}[tT\\s]${TIME}${OFFSET}`),
    most: u(`${DATE}[tT\\s]${TIME_OR_LEAP_SECOND}${OFFSET}`),
    samples: ["2024-01-31T12:00:00Z"],
  },
  "iso-time": { least: u(`${TIME}${OFFSET}?`), most: u(`${TIME_OR_LEAP_SECOND}${OFFSET}?`), samples: ["12:00:00"] },
  "iso-date-time": {
    least: u(`${DATE}[tT\\s]${TIME}${OFFSET}?`),
    most: u(`${DATE}[tT\\s]${TIME_OR_LEAP_SECOND}${OFFSET}?`),
    samples: ["2024-01-31T12:00:00"],
  },
  uri: { most: u("[A-Za-z][A-Za-z0-9+.\\-]*:[!-~]*"), samples: ["a:b", "https://example.com"] },
  hostname: {
    // As defined, but for the dot in the look-ahead, which can only meet printable characters.
    ...exactly(
      u(
        "(?=[!-~]{1,253}\\.?$)[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?" +
          "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?)*\\.?",
      ),
    ),
    samples: ["example.com"],
  },
  byte: {
    ...exactly({ source: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", flags: "mu" }),
    samples: ["", "YQ=="],
  },
  regex: { most: u("(?:[^*+?)][\\s\\S]*)?"), samples: ["", "a"] },
  uuid: { samples: ["123e4567-e89b-12d3-a456-426614174000"] },
  email: { samples: ["a@b.c", "user@example.com"] },
  ipv4: { samples: ["127.0.0.1"] },
  ipv6: { samples: ["::", "2001:db8::1"] },
  url: { samples: ["https://example.com"] },
};

/** Whether all that has the one format has the other, too; by RFC 3986, 4.1, and by the validator's definitions. */
export function isFormatWithin(format: string, other: string): boolean {
  return format === other || (format === "uri" && other === "uri-reference");
}

/** What is known of the format; undefined where it says nothing about strings, as an unknown name does. */
export function stringFormat(name: string): StringFormat | undefined {
  const test = tester(name);
  if (test === undefined) return undefined;
  const { least, most, samples } = bounds[name] ?? { samples: [] };
  const definition = definitionOf(name);
  if (definition instanceof RegExp && most === undefined) {
    return { test, ...exactly({ source: definition.source, flags: definition.flags }), samples };
  }
  return { test, least, most, samples };
}

function tester(name: string): ((text: string) => boolean) | undefined {
  const definition = definitionOf(name);
  if (definition instanceof RegExp) return (text) => definition.test(text);
  if (typeof definition === "function") return (text) => definition(text) === true;
  if (typeof definition !== "object" || definition.type === "number") return undefined;
  const validate = definition.validate as unknown;
  return typeof validate === "function" ? (text) => validate(text) === true : undefined;
}

function definitionOf(name: string): Format | undefined {
  return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

/** The narrowest regular languages below and above the format. */
export function formatLanguages(format: StringFormat, table: LanguageTable): { least: Language; most: Language } {
  const most = format.most === undefined ? table.all : patternLanguage(format.most.source, format.most.flags, table);
  if (format.least === format.most) return { least: format.least === undefined ? table.none : most, most };
  const least =
    format.least === undefined ? table.none : patternLanguage(format.least.source, format.least.flags, table);
  return { least, most };
}
