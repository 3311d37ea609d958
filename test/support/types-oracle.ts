import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import { load as loadYaml } from "js-yaml";
import openapiTypescript, { astToString, type OpenAPITSOptions } from "openapi-typescript";
import ts from "typescript";
import { typesModule } from "../../generator/emit/types.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import { compile, strictest } from "./typescript.js";

/** A schema for which our type and openapi-typescript's are not the same, and which of the two cannot be assigned to the other. */
export interface Disagreement {
  schema: string;
  from: "ours" | "theirs";
  message: string;
}

/**
 * Where the two differ by design and openapi-typescript has an option, it is set: a default does not make a property required (it may
 * still be left out), an object without declared properties may have any, and binary content is a Blob.
 */
const theirOptions: OpenAPITSOptions = {
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  transform: (schema) => (schema.format === "binary" ? ts.factory.createTypeReferenceNode("Blob") : undefined),
  silent: true,
};

/**
 * Compares the types that we print for a document's components with those of openapi-typescript, which reads the document by itself: for
 * each schema the compiler is asked to assign one to the other in both directions.
 */
export async function typeDisagreements(spec: string): Promise<Disagreement[]> {
  const { api } = buildApi(await load(spec));
  const text = readFileSync(spec, "utf8");
  const raw = extname(spec) === ".json" ? JSON.parse(text) : loadYaml(text);
  const theirs = astToString(await openapiTypescript(pathToFileURL(spec), theirOptions));
  const components = new Set(Object.keys(raw.components?.schemas ?? {}));
  const compared = api.schemas.filter(({ name }) => components.has(name));
  const lines = compared.flatMap(({ name, identifier }) => {
    const their = `Theirs["schemas"][${JSON.stringify(name)}]`;
    return [
      `export const a${identifier}: (value: Ours.${identifier}) => ${their} = (value) => value;`,
      `export const b${identifier}: (value: ${their}) => Ours.${identifier} = (value) => value;`,
    ];
  });
  const head = ['import type * as Ours from "./ours.js";', 'import type { components as Theirs } from "./theirs.js";'];
  const diagnostics = compile(
    { "ours.ts": typesModule(api), "theirs.ts": theirs, "compare.ts": [...head, ...lines].join("\n") },
    { ...strictest, noPropertyAccessFromIndexSignature: false },
  );
  return diagnostics.map((diagnostic) => {
    const [, line = "0", message = diagnostic] = /^compare\.ts:(\d+) ([^\n]*(?:\n[^\n]*)*)/.exec(diagnostic) ?? [];
    const index = Number(line) - 1 - head.length;
    const schema = compared[Math.floor(index / 2)]?.name ?? "(whole module)";
    return { schema, from: index % 2 === 0 ? "ours" : "theirs", message };
  });
}
