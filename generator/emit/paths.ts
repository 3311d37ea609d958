import { InputError } from "../errors.js";
import type { Api } from "../model/model.js";
import { openApiDocument } from "./openapi-document.js";

/**
 * The text of a module that exports an API's `paths` in the manner of openapi-typescript, by openapi-typescript. The only
 * module that knows the package: it gets no further releases, so this is the one place to change when another takes over.
 * @throws InputError where the document is too deep for it
 */
export async function pathsModule(api: Api): Promise<string> {
  // Imported when asked for, because it brings the whole TypeScript compiler.
  const { astToString, default: openapiTypescript } = await import("openapi-typescript");
  const document = openApiDocument(api) as Parameters<typeof openapiTypescript>[0];
  const options = { defaultNonNullable: false, emptyObjectsUnknown: true, silent: true };
  try {
    return astToString(await openapiTypescript(document, options));
  } catch (error) {
    // It follows references by recursion, thousands deep where the document is.
    if (!(error instanceof RangeError)) throw error;
    throw new InputError("too deep for openapi-typescript: leave out the emitter openapi-fetch");
  }
}
