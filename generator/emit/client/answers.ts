import { itemSchema, roleOf } from "../../model/lists.js";
import { preferred } from "../../model/media.js";
import type { Operation, Response } from "../../model/model.js";
import { successes } from "../../model/outcomes.js";
import { stringLiteral, typeOf } from "../typescript.js";
import { isRange, statusKey } from "./errors.js";
import type { Imports, RuntimeName } from "./imports.js";
import type { Context } from "./operation.js";
import { importTypes } from "./references.js";

/** What a successful call gives. */
export interface Answer {
  /** The type of the data. */
  type: string;
  /** The type of what a list's items are, or the data where it is no list. */
  item: string;
  isList: boolean;
  /** Fields of the operation's description: `returns: { 201: readJson }`. */
  rest: string[];
}

export function answerOf(operation: Operation, context: Context, imports: Imports): Answer {
  const good = operation.method === "head" ? [] : successes(operation);
  const types = new Set(good.map((response) => dataType(response, context, imports)));
  const readers = good.map(({ status, content }) => [status, readerOf(content)] as const);
  const isPlain = readers.length === 1 && readers[0]?.[0] === "200" && readers[0][1] === "readJson";
  const returns = readers.length === 0 ? [["2XX", "readNothing"] as const] : readers;
  const media = new Set(good.flatMap(({ content }) => preferred(content)?.media.mediaType ?? []));
  const accept = [...media].every((mediaType) => mediaType === "application/json")
    ? []
    : [...media, "application/json"];
  const whole = types.size === 0 || (types.size === 1 && types.has("undefined")) ? "void" : [...types].join(" | ");
  const item = itemSchema(operation, context.named);
  const itemType = item ? typeOf(item.schema, { named: context.named, direction: "response" }) : whole;
  const isNarrowed = item !== undefined && operation.parameters.some((parameter) => roleOf(parameter) === "fields");
  const one = isNarrowed ? `${imports.runtime("Selected")}<${itemType}, Fields>` : itemType;
  return {
    type: isNarrowed ? `${one}${item.isList ? "[]" : ""}` : whole,
    item: one,
    isList: item?.isList ?? false,
    rest: [
      ...(isPlain ? [] : [`returns: ${printTable(returns, imports)}`]),
      ...(accept.length === 0 ? [] : [`accept: ${stringLiteral([...new Set(accept)].join(", "))}`]),
    ],
  };
}

function printTable(rows: readonly (readonly [string, RuntimeName])[], imports: Imports): string {
  const entries = rows.map(([status, reader]) => `${statusKey(status)}: ${imports.runtime(reader)}`);
  const table = `{ ${entries.join(", ")} }`;
  return rows.some(([status]) => isRange(statusKey(status)))
    ? `/* @__PURE__ */ ${imports.runtime("ranges")}(${table})`
    : table;
}

function dataType({ content }: Response, { named }: Context, imports: Imports): string {
  const chosen = preferred(content);
  if (!chosen) return "undefined";
  if (chosen.kind === "text") return "string";
  if (chosen.kind !== "json") return "Blob";
  importTypes(chosen.media.schema, "response", named, imports);
  return typeOf(chosen.media.schema, { named, direction: "response" });
}

function readerOf(content: Response["content"]): RuntimeName {
  const chosen = preferred(content);
  if (!chosen) return "readNothing";
  return chosen.kind === "json" ? "readJson" : chosen.kind === "text" ? "readText" : "readBytes";
}
