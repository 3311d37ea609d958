import { alternativesOf, mostCommon } from "../model/credentials.js";
import type { Api } from "../model/model.js";
import { addressOf } from "../model/servers.js";
import { namedSchemas } from "../model/shape.js";
import { apiFile } from "./client/api-file.js";
import { apiModule } from "./client/api-module.js";
import { usualScheme } from "./client/call-example.js";
import { clientModule } from "./client/client-module.js";
import { credentialConstants, credentialsModule } from "./client/credentials-module.js";
import { detailReaders } from "./client/error-details.js";
import { errorTable } from "./client/errors.js";
import { errorsModule } from "./client/errors-module.js";
import { familyOf } from "./client/family.js";
import { indexModule } from "./client/index-module.js";
import { type ClientNames, clientNames } from "./client/names.js";
import { openapiFetchFiles } from "./client/openapi-fetch.js";
import type { Context } from "./client/operation.js";
import { readmeFile } from "./client/readme.js";
import { runtimeFiles } from "./client/runtime-files.js";
import { schemasModule } from "./client/schemas.js";
import type { Emitter } from "./emitter.js";
import { packageFiles, versionOf } from "./package.js";
import { typesModule } from "./types.js";

/** A package that calls the API: a function per operation, bound to one client in families. */
export const client: Emitter = {
  emit(api, options) {
    const names = clientNames(api, options);
    const context = contextOf(api, names);
    const families = api.tags
      .filter((tag) => api.operations.some((operation) => operation.tag === tag.name))
      .map((tag) => familyOf(tag, context));
    const whole = apiModule(families, context);
    const modules = [
      errorsModule(context),
      ...credentialsModule(context),
      clientModule(context, options),
      ...families.map(({ file }) => file),
      whole.file,
    ];
    const hasFetchEntry = options.emitters.includes("openapi-fetch");
    if (hasFetchEntry) modules.push(...openapiFetchFiles(context));
    const hasSchemas = api.schemas.length > 0;
    if (hasSchemas) modules.push(schemasModule(context));
    const runtime = runtimeFiles(names.modules);
    return [
      ...packageFiles(api, {
        ...options,
        description: `Client of ${api.title}`,
        entries: {
          ...(hasSchemas && { "./schemas": "schemas" }),
          ...(hasFetchEntry && { "./openapi-fetch": "openapi-fetch" }),
        },
        fields: { engines: { node: ">=20.3" }, ...(hasFetchEntry && fetchPeer()) },
      }),
      readmeFile(families, context, options),
      apiFile(families, context),
      { path: "src/types.ts", text: typesModule(api) },
      ...modules,
      indexModule(families, whole.types, context, new Set(runtime.map(({ path }) => path))),
      ...runtime,
    ];
  },
};

/** openapi-fetch is needed only by who imports the entry for it, and to build the package. */
function fetchPeer(): Record<string, unknown> {
  const range = versionOf("openapi-fetch");
  return {
    peerDependencies: { "openapi-fetch": range },
    peerDependenciesMeta: { "openapi-fetch": { optional: true } },
    devDependencies: { "openapi-fetch": range },
  };
}

function contextOf(api: Api, names: ClientNames): Context {
  const named = namedSchemas(api.schemas);
  const readers = detailReaders(api, named, names.declare);
  const tables = api.operations.map((operation) => errorTable(operation, named, readers).key);
  const security = mostCommon(api.operations.map((operation) => alternativesOf(operation, api))) ?? [];
  const serverUrl = api.servers[0] ? addressOf(api.servers[0]) : "";
  return {
    api,
    named,
    names,
    readers,
    credentials: credentialConstants(api, names),
    usual: { security, errors: mostCommon(tables) ?? "[]", serverUrl },
    exampleScheme: usualScheme(api),
  };
}
