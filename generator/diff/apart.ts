import type { Json } from "../json.js";
import type { Schema, SchemaObject } from "../model/schema.js";
import { isOfMediaType } from "./pair.js";
import type { Text, Writing } from "./writing.js";

/** Values that are all written alike, with one of them. */
interface Class {
  schema: SchemaObject;
  sample: Json;
}

/** Texts of one item with a character that somebody may read as a delimiter. */
const delimiters = [",", " ", "|", "."].map((delimiter) => ({
  items: { type: "string", pattern: `[${delimiter}]` } satisfies SchemaObject,
  sample: `a${delimiter}b`,
}));
const rival = ["a", "b"];

const scalar: Schema = { type: ["string", "number", "boolean"] };

/** Lists by what is among their items: how these are written, a form may say for each type. */
const items: [Schema, Json, Json][] = [
  [scalar, "a", "b"],
  [{ type: "object" }, { a: "b" }, { a: "c" }],
  [{ type: "array" }, ["a"], ["b"]],
];

const classes: Class[] = [
  { schema: { type: "null" }, sample: null },
  { schema: { type: "string" }, sample: "a" },
  { schema: { type: ["number", "boolean"] }, sample: 1 },
  { schema: { type: "array", items: { type: "null" } }, sample: [] },
  { schema: { type: "object", additionalProperties: { type: "null" } }, sample: {} },
  { schema: { type: "object", not: { additionalProperties: { type: "null" } } }, sample: { a: "b" } },
  ...items.flatMap(([contains, one, other]): Class[] => [
    { schema: { type: "array", contains, maxItems: 1 }, sample: [one] },
    { schema: { type: "array", contains, minItems: 2 }, sample: [one, other] },
  ]),
];

/** Values, as schemas any of which they satisfy. */
export interface Apart {
  /** One side writes a text that the other does not read as the same value. */
  differing: Schema[];
  /** Texts that whoever reads a list takes for several items. */
  split: Schema[];
  /** OpenAPI does not say how one of the sides writes them. */
  undefined: Schema[];
}

/** The values for which the reader's way is not the writer's. */
export function apart(writer: Writing, reader: Writing): Apart {
  const found: Apart = { differing: [], split: [], undefined: [] };
  for (const { schema, sample } of classes) {
    const [written, read] = [writer.texts(sample, true), reader.texts(sample, true)];
    if (written.length === 0) continue; // is not sent
    if (writer.isDefined(sample) !== reader.isDefined(sample)) found.undefined.push(schema);
    else if (!written.every((text) => isAmong(text, read))) found.differing.push(schema);
  }
  for (const { items, sample } of delimiters) {
    if (isTakenForList([sample])) found.differing.push({ type: "array", items, minItems: 1, maxItems: 1 });
    if (isTakenForList(sample)) found.split.push(items);
  }
  return found;

  /** Whether the reader takes for two items what the writer did not mean as such. */
  function isTakenForList(value: Json): boolean {
    if (![writer, reader].every((side) => side.isDefined(value) && side.isDefined(rival))) return false;
    const [own, others] = [writer.texts(rival), reader.texts(rival)];
    return writer.texts(value).some((text) => isAmong(text, others) && !isAmong(text, own));
  }
}

function isAmong({ text, type }: Text, others: readonly Text[]): boolean {
  return others.some(
    (other) => other.text === text && (type === undefined || isOfMediaType(type, other.type ?? "text/plain")),
  );
}
