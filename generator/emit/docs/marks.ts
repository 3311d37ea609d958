import type { Extensions } from "../../model/model.js";
import type { Schema } from "../../model/schema.js";
import { code, link, text } from "../markdown.js";
import { indexPath } from "./paths.js";

/** How sure a fact is, as `x-source` says of an operation, schema, parameter or security scheme; "" where it says nothing. */
export function markText(extensions: Extensions | Schema): string {
  const mark = markOf(extensions);
  return mark === undefined ? "" : text(mark);
}

/** As {@link markText}, and as a link to the legend. */
export function markLink(extensions: Extensions | Schema, base: string): string {
  const mark = markText(extensions);
  return mark === "" ? "" : link(mark, `${base}${indexPath}#sources`);
}

/** The mark as written. */
export function markOf(extensions: Extensions | Schema): string | undefined {
  const mark = typeof extensions === "boolean" ? undefined : extensions["x-source"];
  return typeof mark === "string" ? mark : undefined;
}

/** What the marks mean, as rows of a table: those known to this toolkit, then any other that a document uses. */
export function legend(used: ReadonlySet<string>): string[][] {
  const known = Object.entries(meanings).map(([mark, meaning]) => [code(mark), meaning]);
  const others = [...used].filter((mark) => !Object.hasOwn(meanings, mark)).map((mark) => [code(mark), ""]);
  return [...known, ...others];
}

const meanings: Record<string, string> = {
  published: "Stated by the published reference of this version.",
  documented: "Stated elsewhere by the API's owner.",
  inferred: "A reading by the authors of this description, which the API's owner has not confirmed.",
};

/** A paragraph that warns of something deprecated, with its dates and successor where the document names them; "" for anything else. */
export function deprecationText(deprecated: boolean, extensions: Extensions | Schema): string {
  if (!deprecated) return "";
  const said = typeof extensions === "boolean" ? {} : extensions;
  const since = sentence(" since ", said["x-deprecated-since"]);
  const sunset = sentence(" Gone on ", said["x-sunset"]);
  const successor = typeof said["x-replaced-by"] === "string" ? ` Use instead: ${code(said["x-replaced-by"])}` : "";
  return `**Deprecated${since}.**${sunset && `${sunset}.`}${successor && `${successor}.`}`;
}

function sentence(words: string, value: unknown): string {
  return typeof value === "string" ? `${words}${text(value)}` : "";
}
