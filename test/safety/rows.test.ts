import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/**
 * What is known to break generators, by number, and where it is shown that this one withstands: a file or folder below test/, and in a
 * file the words that lead to the place. Fixtures of this folder bear the number in their name.
 */
const rows: Record<number, { what: string; shown: string[] }> = {
  1: { what: "the end of a comment in texts", shown: ["safety/canary.test.ts", "safety/breakouts.ts: block comment"] },
  2: { what: "line separators in texts", shown: ["safety/breakouts.ts: line comment, line separator"] },
  3: {
    what: "quotes and templates in paths",
    shown: ['safety/everything.ts: fill("path"', "safety/round-trip.test.ts"],
  },
  4: {
    what: "in names of parameters",
    shown: ["safety/everything.ts: header parameter name", "safety/round-trip.test.ts"],
  },
  5: { what: "in values of enums", shown: ["safety/everything.ts: enum value", "safety/round-trip.test.ts"] },
  6: {
    what: "in defaults and examples",
    shown: ["safety/everything.ts: default of a number", "lint/schema-default-valid"],
  },
  7: { what: "in media types and header names", shown: ["safety/fixtures/07-not-a-token"] },
  8: { what: "in operationIds and tags", shown: ['safety/everything.ts: fill("operationId"'] },
  9: {
    what: "in servers, contact, licence",
    shown: ["safety/everything.ts: server URL", "safety/escapes.ts: a link to"],
  },
  10: { what: "in security schemes", shown: ["safety/everything.ts: security scheme name"] },
  11: { what: "in patterns and formats", shown: ['safety/everything.ts: fill("pattern"'] },
  12: {
    what: "in extensions",
    shown: ["safety/everything.ts: x-enum-varnames", "safety/fixtures/55-enums-to-live-with"],
  },
  13: { what: "in mappings of discriminators", shown: ["safety/everything.ts: discriminator mapping key"] },
  14: {
    what: "in $id, $anchor, $defs",
    shown: ["safety/fixtures/14-places-of-json-schema", "safety/fixtures/14-reference-to-an-anchor"],
  },
  15: { what: "HTML", shown: ["safety/breakouts.ts: svg", "safety/escapes.ts: html_"] },
  16: { what: "Markdown", shown: ["safety/breakouts.ts: front matter", "safety/escapes.ts: an image"] },
  17: { what: "terminal escapes", shown: ["safety/fixtures/17-terminal-escapes", "load/fixtures/terminal-escape"] },
  18: { what: "names that read as others", shown: ["safety/fixtures/18-names-that-read-as-others"] },
  19: { what: "names of Object.prototype", shown: ["safety/fixtures/19-names-of-javascript", "load/values.test.ts"] },
  20: { what: "merge keys", shown: ["load/fixtures/merge-key"] },
  21: {
    what: "schemas named like TypeScript's own",
    shown: ["safety/fixtures/21-names-of-typescript", "safety/fixtures/21-names-that-clash", "model/names.test.ts"],
  },
  22: { what: "schema names that are code", shown: ["safety/fixtures/22-schema-name-is-code"] },
  23: { what: "operationIds that clash", shown: ["safety/fixtures/23-operations-of-one-name"] },
  24: { what: "operationIds that are missing", shown: ["safety/fixtures/24-operations-without-a-name"] },
  25: {
    what: "names that are paths",
    shown: ["safety/fixtures/25-names-of-places", "safety/fixtures/25-names-with-nothing", "output/paths.test.ts"],
  },
  26: { what: "names of devices, long names", shown: ["safety/fixtures/26-names-of-devices", "output/paths.test.ts"] },
  27: { what: "tags that clash", shown: ["safety/fixtures/27-tags-of-one-name"] },
  28: { what: "paths that cannot be", shown: ["safety/fixtures/28-paths"] },
  29: { what: "bombs of aliases", shown: ["load/fixtures/alias-bomb", "load/hostile.test.ts: of aliases"] },
  30: { what: "bombs of merge keys", shown: ["load/fixtures/merge-key"] },
  31: { what: "40,000 keys in a map", shown: ["safety/limits.test.ts: one map with 40,000 keys"] },
  32: {
    what: "100 MB files, 10 MB texts",
    shown: ["load/hostile.test.ts: of size", "safety/limits.test.ts: a text of 10 MB"],
  },
  33: { what: "deep nesting", shown: ["load/hostile.test.ts: of nesting"] },
  34: { what: "rings of references", shown: ["load/fixtures/ref-ring"] },
  35: { what: "recursion", shown: ["safety/fixtures/35-recursion", "safety/fixtures/35-recursion-without-end"] },
  36: {
    what: "references to nothing",
    shown: ["load/fixtures/ref-not-found", "load/fixtures/ref-escapes", "load/fixtures/ref-to-a-scalar"],
  },
  37: { what: "references to other hosts", shown: ["load/remote.test.ts: are refused unless"] },
  38: { what: "references into private networks", shown: ["load/remote.test.ts: know public addresses"] },
  39: {
    what: "references to files outside",
    shown: ["load/fixtures/ref-outside", "load/hostile.test.ts: through a link"],
  },
  40: { what: "references to pipes and sockets", shown: ["load/hostile.test.ts: to a socket"] },
  41: { what: "addresses that are not references", shown: ["safety/fixtures/41-addresses-that-are-not-references"] },
  42: { what: "bytes that are not UTF-8", shown: ["load/hostile.test.ts: that are not UTF-8"] },
  43: { what: "byte order mark, line ends", shown: ["safety/same-bytes.test.ts: with CRLF"] },
  44: { what: "documents that are no object", shown: ["load/fixtures/empty", "load/fixtures/root-null"] },
  45: { what: "documents cut off", shown: ["load/any-bytes.test.ts", "load/fixtures/truncated"] },
  46: { what: "JSON that is none", shown: ["load/fixtures/json-comment", "load/fixtures/duplicate-keys-json"] },
  47: { what: "several YAML documents, tabs", shown: ["load/fixtures/several-documents", "load/fixtures/tab"] },
  48: { what: "YAML tags", shown: ["load/fixtures/binary-and-set-tags"] },
  49: { what: "what YAML 1.1 reads otherwise", shown: ["load/values.test.ts: YAML 1.2", "lint/schema-value-yaml"] },
  50: {
    what: "numbers where texts are due",
    shown: ["safety/fixtures/50-version-that-is-a-number", "safety/fixtures/50-keys-that-are-no-strings"],
  },
  51: { what: "numbers that a double cannot hold", shown: ["load/fixtures/numbers"] },
  52: {
    what: "surrogates and U+0000",
    shown: ["load/fixtures/escaped-nothing", "load/hostile.test.ts: of control characters"],
  },
  53: { what: "other versions", shown: ["load/fixtures/version-swagger", "load/fixtures/version-4"] },
  54: { what: "types that are none", shown: ["safety/fixtures/54-types"] },
  55: {
    what: "odd enums",
    shown: [
      "safety/fixtures/55-enums",
      "safety/fixtures/55-enums-to-live-with",
      "safety/limits.test.ts: an enum of 50,000",
    ],
  },
  56: { what: "contradictions", shown: ["lint/schema-contradiction"] },
  57: {
    what: "patterns",
    shown: ["safety/fixtures/57-patterns", "safety/fixtures/57-patterns-to-live-with", "lint/schema-pattern-portable"],
  },
  58: {
    what: "values that fail their own schema",
    shown: ["lint/schema-default-valid", "lint/schema-enum-valid", "lint/media-type-example"],
  },
  59: { what: "odd responses", shown: ["safety/fixtures/59-responses", "safety/fixtures/59-responses-to-live-with"] },
  60: {
    what: "odd parameters",
    shown: ["safety/fixtures/60-parameters", "safety/fixtures/60-parameters-that-are-ignored"],
  },
  61: { what: "odd security", shown: ["safety/fixtures/61-security", "safety/fixtures/61-security-switched-off"] },
  62: {
    what: "discriminators to nothing",
    shown: ["safety/fixtures/62-discriminators", "safety/fixtures/62-discriminator-to-no-file"],
  },
  63: { what: "many operations and tags", shown: ["safety/limits.test.ts: 1,000 tags"] },
  64: {
    what: "deep compositions",
    shown: [
      "safety/limits.test.ts: a chain of 200 allOf",
      "schema/large-schemas.test.ts: sees at once what follows part by part, however large",
    ],
  },
  65: {
    what: "documents that are no file",
    shown: ["load/hostile.test.ts: is refused before it is opened", "cli/transcripts/stdin-and-pipes"],
  },
  66: { what: "configurations", shown: ["cli/transcripts/config"] },
  67: { what: "output that is called like our own files", shown: ["output/paths.test.ts"] },
  68: { what: "the environment", shown: ["safety/same-bytes.test.ts: with polluted prototypes"] },
};

test("every known danger has a test", () => {
  expect(Object.keys(rows).map(Number)).toEqual(Array.from({ length: 68 }, (_, index) => index + 1));
});

test.each(Object.entries(rows))("%s: $what", (_, { shown }) => {
  for (const place of shown) {
    const [path = "", words] = place.split(": ");
    const file = join(import.meta.dirname, "..", path);
    expect(existsSync(file), place).toBe(true);
    if (words !== undefined) expect(readFileSync(file, "utf8"), place).toContain(words);
  }
});
