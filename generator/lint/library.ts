import { realpathSync } from "node:fs";
import type { BaseResolver, Document as RedoclyDocument } from "@redocly/openapi-core";
import { isUrl } from "../load/access.js";
import type { Document } from "../load/document.js";

/** A loaded document as Redocly takes it. */
export interface Library {
  document: RedoclyDocument;
  externalRefResolver: BaseResolver;
}

/** Hands Redocly the files that are read and parsed already; it reads none itself, wherever a reference leads. */
export async function createLibrary({ files }: Document): Promise<Library> {
  const { BaseResolver, ResolveError, Source } = await import("@redocly/openapi-core");
  const documents = files.map(({ path, text, value }) => ({ source: new Source(path, text), parsed: value }));
  const [document] = documents;
  if (document === undefined) throw new Error("a document has an entry file");

  const externalRefResolver = new BaseResolver();
  for (const file of documents) externalRefResolver.cache.set(file.source.absoluteRef, Promise.resolve(file));
  const resolve = externalRefResolver.resolveExternalRef.bind(externalRefResolver);
  const places = new Map<string, string>();
  externalRefResolver.resolveExternalRef = (base, ref) => {
    const key = `${base}\n${ref}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = resolve(base, ref);
    const real = externalRefResolver.cache.has(place) ? place : realPathOf(place);
    places.set(key, real);
    return real;
  };
  externalRefResolver.loadExternalRef = async (place) => {
    // What loading follows is in the cache; what it does not, such as an example's `externalValue`, is not followed here.
    throw new ResolveError(new Error(`${place} is not part of the document`));
  };
  return { document, externalRefResolver };
}

function realPathOf(place: string): string {
  try {
    return isUrl(place) ? place : realpathSync.native(place);
  } catch {
    return place;
  }
}
