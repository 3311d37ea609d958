import { type BodyKind, preferred } from "../../model/media.js";
import type { Operation } from "../../model/model.js";
import { failures } from "../../model/outcomes.js";
import { identifierOf } from "../../model/schema.js";
import type { NamedSchemas } from "../../model/shape.js";
import { stringLiteral, typeOf } from "../typescript.js";
import type { DetailReader } from "./error-details.js";
import type { Imports, RuntimeName } from "./imports.js";
import { importTypes } from "./references.js";

/** The errors of an operation; their texts, when asked for, import what they mention. */
export interface ErrorTable {
  /** What tells one table from another. */
  key: string;
  /** `{ 400: readErrorResponseDto, default: jsonError }` */
  readers(imports: Imports): string;
  /** `ApiError<400, ErrorResponseDto> | UnexpectedError` */
  type(imports: Imports): string;
}

/** @param readers those of bodies that say where their code stands, by the schema's identifier */
export function errorTable(
  operation: Operation,
  named: NamedSchemas,
  readers: ReadonlyMap<string, DetailReader>,
): ErrorTable {
  const rows = failures(operation).map(({ status, content }) => {
    const chosen = preferred(content);
    const schema = chosen?.kind === "json" ? chosen.media.schema : undefined;
    const reader =
      typeof schema === "object" && schema.$ref !== undefined ? readers.get(identifierOf(schema.$ref)) : undefined;
    const body =
      schema !== undefined ? typeOf(schema, { named, direction: "response" }) : bodyTypes[chosen?.kind ?? "none"];
    return {
      status: statusKey(status),
      schema,
      reader,
      body,
      plain: plainReaders[chosen?.kind ?? "none"],
    };
  });
  return {
    key: JSON.stringify(rows.map(({ status, reader, plain, body }) => [status, reader?.name ?? plain, body])),
    readers(imports) {
      const entries = rows.map(
        ({ status, reader, plain }) =>
          `${status}: ${reader ? imports.from("errors", reader.name) : imports.runtime(plain)}`,
      );
      const table = `{ ${entries.join(", ")} }`;
      return rows.some(({ status }) => isRange(status))
        ? `/* @__PURE__ */ ${imports.runtime("errorRanges")}(${table})`
        : table;
    },
    type(imports) {
      const described = rows.map(({ status, schema, body }) => {
        if (schema !== undefined) importTypes(schema, "response", named, imports);
        return `${imports.runtime("ApiError")}<${status}, ${body}>`;
      });
      return [...described, imports.runtime("UnexpectedError")].join(" | ");
    },
  };
}

/** A status as the key of a table, and as a type. */
export function statusKey(status: string): string {
  return /^\d+$/.test(status) ? status : stringLiteral(status);
}

/** Whether a key of a table stands for a range of statuses. */
export function isRange(key: string): boolean {
  return key.endsWith('XX"');
}

const plainReaders = {
  json: "jsonError",
  text: "textError",
  form: "textError",
  multipart: "bytesError",
  binary: "bytesError",
  none: "emptyError",
} as const satisfies Record<BodyKind | "none", RuntimeName>;

/** Of what is no JSON, which its schema describes. */
const bodyTypes = {
  json: "unknown",
  text: "string",
  form: "string",
  multipart: "Blob",
  binary: "Blob",
  none: "undefined",
};
