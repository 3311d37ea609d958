import type { Json } from "../../json.js";
import { isJsonObject } from "../../json.js";
import type { OperationRef, Witness } from "../change.js";
import type { ReportedChange } from "../report.js";

/** The proof of a breaking change in words and as a message: a curl command for a request, the JSON of a response. */
export interface Counterexample {
  /** `the base takes it, the revision does not`. */
  claim: string;
  example: string;
}

/** What shows that a change breaks; undefined where it has no witness. */
export function counterexampleOf({ witness, operations }: ReportedChange): Counterexample | undefined {
  if (!witness) return undefined;
  const example = exampleOf(witness, operations[0]);
  if (witness.in === "response" && witness.absent)
    return { claim: "the base promises it, the revision does not send it", example };
  if (witness.validUnder === "revision") return { claim: "the revision may send it, the base rules it out", example };
  return { claim: "the base takes it, the revision does not", example };
}

function exampleOf(witness: Witness, operation: OperationRef | undefined): string {
  const { value, absent } = witness;
  const method = operation?.method ?? "GET";
  const path = operation?.path ?? "/";
  const curl = (url: string, ...more: string[]): string =>
    ["curl", ...(method === "GET" ? [] : ["-X", method]), quoted(url), ...more].join(" ");
  switch (witness.in) {
    case "request-body":
      return absent ? `${curl(path)}  (without a body)` : curl(path, "--json", quoted(JSON.stringify(value)));
    case "query":
      return absent
        ? `${curl(path)}  (without the parameter)`
        : `${curl(path)}  with ${JSON.stringify(value)} in the query`;
    case "header":
    case "cookie":
    case "path":
      return absent
        ? `${curl(path)}  (without it)`
        : `${curl(path)}  with ${JSON.stringify(value)} in the ${witness.in}`;
    case "security":
      return `${curl(path)}  with ${credentialsText(value)}`;
    case "response-body":
    case "response-header":
      return absent ? `${method} ${path} answers without it` : JSON.stringify(value);
    case "response":
      return `${method} ${path} answers otherwise`;
    case "request":
    case "server":
      return curl(path);
    default:
      return witness.in satisfies never;
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

/** An argument of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
