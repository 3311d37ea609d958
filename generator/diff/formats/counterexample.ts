import type { Json } from "../../json.js";
import { isJsonObject } from "../../json.js";
import { headerText } from "../../request/write.js";
import type { ReportedChange, ReportedWitness } from "../report.js";
import { excerptText, partAt } from "./excerpt.js";

/** The proof of a breaking change in words and as a message: a curl command for a request, the JSON of a response. */
export interface Counterexample {
  /** `the base takes it, the revision does not`. */
  claim: string;
  /** May have several lines; undefined where the words say it all. */
  example: string | undefined;
  /** Of the example, as Markdown names languages. */
  language: "sh" | "json" | "http";
}

/** What shows that a change breaks; undefined where it has no witness. */
export function counterexampleOf({ witness }: Pick<ReportedChange, "witness">): Counterexample | undefined {
  if (!witness) return undefined;
  const { in: place, name, value, at, absent, curl, validUnder, written } = witness;
  const claim = claimOf(witness);
  if (curl !== null) return { claim, example: curl, language: "sh" };
  if (absent) return { claim, example: undefined, language: "json" };
  if (place === "response-header") {
    const header = `${name}: ${headerText({ explode: false, mediaType: undefined }, value)}`;
    return { claim, example: written?.[validUnder] ?? header, language: "http" };
  }
  return { claim, example: excerptText(value, at), language: "json" };
}

/** The proof as plain text, of one or more lines. */
export function proofText({ claim, example }: Counterexample): string {
  return example === undefined ? claim : `${claim}:${example.includes("\n") ? "\n" : " "}${example}`;
}

function claimOf(witness: ReportedWitness): string {
  const { in: place, validUnder, absent, written } = witness;
  const what = absent || place === "security" ? messageOf(witness) : "it";
  if (written) return `the ${validUnder} may send it, the ${witness.invalidUnder} does not read it as the same value`;
  if (validUnder === "revision") return `the revision may send ${what}, the base rules it out${partOf(witness)}`;
  const verb = absent && place.startsWith("response") ? "answers" : "takes";
  return `the base ${verb} ${what}, the revision does not${partOf(witness)}`;
}

/** Which part of the value it is that breaks: several changes may have the same witness. */
function partOf({ value, at }: ReportedWitness): string {
  if (at === "") return "";
  const part = partAt(value, at);
  return part === undefined ? `; it lacks ${at}` : `; see ${at}`;
}

/** What shows a break by what it lacks, or by who sends it. */
function messageOf({ in: place, name, value }: ReportedWitness): string {
  switch (place) {
    case "request":
      return "it";
    case "request-body":
      return name === null ? "a request without a body" : `a body of ${name}`;
    case "query":
    case "path":
    case "cookie":
      return `a request without the ${place} parameter ${JSON.stringify(name)}`;
    case "header":
      return `a request without the header ${JSON.stringify(name)}`;
    case "security":
      return `a request with ${credentialsText(value)}`;
    case "response":
      return `with ${name}`;
    case "response-body":
      return `in ${name}`;
    case "response-header":
      return `a response without the header ${JSON.stringify(name)}`;
    default:
      return place satisfies never;
  }
}

function credentialsText(value: Json): string {
  const schemes = isJsonObject(value) ? Object.entries(value) : [];
  if (schemes.length === 0) return "no credentials";
  return schemes
    .map(([scheme, scopes]) =>
      Array.isArray(scopes) && scopes.length > 0 ? `${scheme} (${scopes.join(", ")})` : scheme,
    )
    .join(" and ");
}
