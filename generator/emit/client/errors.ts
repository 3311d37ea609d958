import type { Api, Operation, Response, Schema } from "../../model/model.js";
import { identifierOf, type NamedSchemas } from "../../model/shape.js";
import { propertyAccess, stringLiteral, typeOf } from "../typescript.js";
import type { Imports, RuntimeName } from "./imports.js";
import { type BodyKind, preferred } from "./media.js";
import { importTypes } from "./references.js";

/** The responses that make a call succeed; `default` stands in where no 2xx is described. */
export function successes({ responses }: Operation): Response[] {
  const good = responses.filter(({ status }) => status.startsWith("2"));
  return good.length > 0 ? good : responses.filter(({ status }) => status === "default");
}

/** The responses that make a call fail. */
export function failures({ responses }: Operation): Response[] {
  return responses.filter(({ status }) => !status.startsWith("2"));
}

/** The errors of an operation; their texts, when asked for, import what they mention. */
export interface ErrorTable {
  /** What tells one table from another. */
  key: string;
  /** `{ 400: readErrorResponseDto, default: jsonError }` */
  readers(imports: Imports): string;
  /** `ApiError<400, ErrorResponseDto> | UnexpectedError` */
  type(imports: Imports): string;
}

/** Readers of error bodies that say where their code stands, by the schema's identifier, as a module declares them. */
export interface DetailReader {
  name: string;
  schema: string;
  /** The arguments of `errorReader`: `(body) => ({ code: body.error.code })`. */
  details: string;
}

const details = ["code", "message", "field", "requestId"] as const;

/** Paths to what an error's body says, as `x-error` has them, else found where most APIs put it. */
export function detailPaths(
  schema: Schema,
  named: NamedSchemas,
): Partial<Record<(typeof details)[number], string[]>> | undefined {
  const target =
    typeof schema === "object" && schema.$ref !== undefined ? named.get(identifierOf(schema.$ref))?.schema : schema;
  const declared = typeof target === "object" ? target["x-error"] : undefined;
  if (typeof declared !== "object" || declared === null) return undefined;
  const entries = details.flatMap((name) => {
    const pointer: unknown = Reflect.get(declared, name);
    return typeof pointer === "string" ? [[name, pathOf(pointer)] as const] : [];
  });
  const paths = Object.fromEntries(entries);
  return paths.code ? paths : undefined;
}

function pathOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The readers that the errors of an API need. */
export function detailReaders(
  api: Api,
  named: NamedSchemas,
  nameFor: (wanted: string) => string,
): Map<string, DetailReader> {
  const readers = new Map<string, DetailReader>();
  for (const { content } of api.operations.flatMap(failures)) {
    const schema = preferred(content)?.media.schema;
    if (typeof schema !== "object" || schema.$ref === undefined) continue;
    const paths = detailPaths(schema, named);
    const identifier = identifierOf(schema.$ref);
    if (!paths || readers.has(identifier)) continue;
    const members = Object.entries(paths).map(([name, path]) => `${name}: body${path.map(optionalAccess).join("")}`);
    readers.set(identifier, {
      name: nameFor(`read${identifier}`),
      schema: identifier,
      details: `(body) => ({ ${members.join(", ")} })`,
    });
  }
  return readers;
}

function optionalAccess(property: string): string {
  return `?.${propertyAccess(property).replace(/^\./, "")}`;
}

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
      status: /^\d+$/.test(status) ? status : stringLiteral(status),
      schema,
      reader,
      body,
      plain: plainReaders[chosen?.kind ?? "none"],
    };
  });
  return {
    key: JSON.stringify(rows.map(({ status, reader, plain, body }) => [status, reader?.name ?? plain, body])),
    readers: (imports) =>
      `{ ${rows.map(({ status, reader, plain }) => `${status}: ${reader ? imports.from("errors", reader.name) : imports.runtime(plain)}`).join(", ")} }`,
    type(imports) {
      const described = rows.map(({ status, schema, body }) => {
        if (schema !== undefined) importTypes(schema, "response", named, imports);
        return `${imports.runtime("ApiError")}<${status}, ${body}>`;
      });
      return [...described, imports.runtime("UnexpectedError")].join(" | ");
    },
  };
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
