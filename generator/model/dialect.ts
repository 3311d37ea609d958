import type { Document } from "../load/document.js";

/** The dialect of OpenAPI since 3.1, in any of its editions, and the one that it adds annotations to (OpenAPI 3.1, 4.8.24.5). */
const usual = /^https:\/\/(?:spec\.openapis\.org\/oas\/3\.\d\/dialect\/.+|json-schema\.org\/draft\/2020-12\/schema#?)$/;

/** What a document's `jsonSchemaDialect` says, where it is not what goes without saying. OpenAPI 3.0 has no such field. */
export function dialectOf({ openapi, root }: Document): string | undefined {
  const dialect = root.jsonSchemaDialect;
  if (openapi === "3.0" || typeof dialect !== "string") return undefined;
  return usual.test(dialect) ? undefined : dialect;
}

/** Whether a schema's `$schema` says what the document says of all schemas. */
export function isDialectOf(document: Document, dialect: unknown): boolean {
  const own = dialectOf(document);
  return document.openapi === "3.0" || (own === undefined ? usual.test(String(dialect)) : dialect === own);
}
