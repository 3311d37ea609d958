import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { createLibrary } from "../lint/library.js";
import type { Document } from "../load/document.js";

/**
 * The document in one piece, every `$ref` within it. Components keep their names; what has none is named for its file.
 * `x-` fields and all else stay as they are written.
 */
export async function bundle(document: Document): Promise<JsonObject> {
  const { bundle: bundleFiles, createConfig } = await import("@redocly/openapi-core");
  // Bundling writes into what it is given.
  const files = document.files.map((file) => ({ ...file, value: structuredClone(file.value) }));
  const { document: doc, externalRefResolver } = await createLibrary({ ...document, files });
  const { bundle } = await bundleFiles({ doc, externalRefResolver, config: await createConfig({}) });
  const bundled = bundle.parsed as JsonObject;
  return withDeclaredNames(bundled, componentsOf(document.root));
}

/**
 * Where the document declares a component that is a reference to a file, the bundle has it under the file's name too, and the declared
 * one refers to that. The declared name is the one that counts.
 */
function withDeclaredNames(bundled: JsonObject, declared: JsonObject): JsonObject {
  const renamed = new Map<string, string>();
  const components = mapValues(componentsOf(bundled), (group, kind) => {
    if (!isJsonObject(group)) return group;
    const names = isJsonObject(declared[kind]) ? declared[kind] : {};
    const result: JsonObject = { ...group };
    for (const [name, value] of Object.entries(group)) {
      const target = isJsonObject(value) ? nameOf(value.$ref, kind) : undefined;
      if (target === undefined || !Object.hasOwn(names, name) || Object.hasOwn(names, target)) continue;
      if (!Object.hasOwn(result, target)) continue; // a second name for the same component refers to the first
      result[name] = group[target] ?? null;
      delete result[target];
      renamed.set(reference(kind, target), reference(kind, name));
    }
    return result;
  });
  if (renamed.size === 0) return bundled;
  return followRenames({ ...bundled, components }, renamed) as JsonObject;
}

function reference(kind: string, name: string): string {
  return `#/components/${kind}/${name}`;
}

function nameOf(ref: Json | undefined, kind: string): string | undefined {
  const prefix = reference(kind, "");
  return typeof ref === "string" && ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}

function followRenames(value: Json, renamed: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((item) => followRenames(item, renamed));
  if (!isJsonObject(value)) return value;
  return mapValues(value, (item) =>
    typeof item === "string" ? (renamed.get(item) ?? item) : followRenames(item, renamed),
  );
}

function componentsOf(root: JsonObject): JsonObject {
  return isJsonObject(root.components) ? root.components : {};
}

function mapValues(object: JsonObject, map: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}
