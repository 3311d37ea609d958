import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
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
  const { astToString, resolveRef, scanDiscriminators, transformSchema } = await import("openapi-typescript");
  const document = openApiDocument(api) as OpenAPI3;
  // Its own entry would first bundle the document with an older Redocly, which ours does not need and which trips over
  // schemas named like the members of every object.
  const context: Omit<GlobalContext, "redoc"> = {
    ...settings,
    discriminators: scanDiscriminators(document, { silent: true }),
    injectFooter: [],
    postTransform: undefined,
    transform: undefined,
    transformProperty: undefined,
    resolve: (ref) => resolveRef(document, ref, { silent: true }),
  };
  try {
    return astToString(transformSchema(document, context as GlobalContext));
  } catch (error) {
    // It follows references by recursion, thousands deep where the document is.
    if (!(error instanceof RangeError)) throw error;
    throw new InputError("too deep for openapi-typescript: leave out the emitter openapi-fetch");
  }
}

const settings = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  // A default does not make a property required: it may still be left out.
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: true,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
};
