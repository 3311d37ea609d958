/** Where the runtime and the generated modules declare what generated code imports. */
const homes = {
  ApiError: "runtime/errors",
  UnexpectedError: "runtime/errors",
  ErrorKind: "runtime/errors",
  Reason: "runtime/errors",
  Call: "runtime/call",
  Result: "runtime/call",
  Success: "runtime/call",
  Failure: "runtime/call",
  ApiDescription: "runtime/client",
  Client: "runtime/client",
  apiClient: "runtime/client",
  CallOptions: "runtime/options",
  ClientOptions: "runtime/options",
  ClientCredentials: "runtime/client-credentials",
  TokenStore: "runtime/client-credentials",
  AccessToken: "runtime/client-credentials",
  clientCredentials: "runtime/client-credentials",
  TokenSource: "runtime/credentials",
  authorization: "runtime/credentials",
  basic: "runtime/credentials",
  apiKey: "runtime/credentials",
  grant: "runtime/credentials",
  anonymous: "runtime/credentials",
  either: "runtime/credentials",
  every: "runtime/credentials",
  operation: "runtime/operation",
  limitedFetch: "runtime/limited-fetch",
  withDefaults: "runtime/defaults",
  clientFetch: "runtime/client-fetch",
  styledClient: "runtime/openapi-fetch",
  schemasOf: "runtime/schemas",
  bulk: "runtime/bulk",
  Bulk: "runtime/bulk",
  BulkFailure: "runtime/bulk",
  BulkOptions: "runtime/bulk",
  BulkResult: "runtime/bulk",
  list: "runtime/paging",
  List: "runtime/paging",
  ListOptions: "runtime/paging",
  Page: "runtime/paging",
  Column: "runtime/list-query",
  Condition: "runtime/list-query",
  Selected: "runtime/list-query",
  conditions: "runtime/list-query",
  Granted: "runtime/resource",
  MissingCredentials: "runtime/resource",
  resource: "runtime/resource",
  json: "runtime/bodies",
  text: "runtime/bodies",
  typed: "runtime/bodies",
  alternatives: "runtime/bodies",
  binary: "runtime/bodies",
  formBody: "runtime/bodies",
  styledForm: "runtime/bodies",
  multipart: "runtime/bodies",
  multipartOf: "runtime/bodies",
  readJson: "runtime/responses",
  readText: "runtime/responses",
  readBytes: "runtime/responses",
  readNothing: "runtime/responses",
  errorReader: "runtime/responses",
  ranges: "runtime/responses",
  errorRanges: "runtime/responses",
  jsonError: "runtime/responses",
  textError: "runtime/responses",
  bytesError: "runtime/responses",
  emptyError: "runtime/responses",
  repeated: "runtime/parameters",
  segment: "runtime/parameters",
  renamed: "runtime/parameters",
  joined: "runtime/parameters",
  form: "runtime/parameters",
  commaSeparated: "runtime/parameters",
  spaceDelimited: "runtime/parameters",
  pipeDelimited: "runtime/parameters",
  deepObject: "runtime/parameters",
  jsonQuery: "runtime/parameters",
  reserved: "runtime/parameters",
  reservedCommaSeparated: "runtime/parameters",
  header: "runtime/parameters",
  explodedHeader: "runtime/parameters",
  jsonHeader: "runtime/parameters",
  cookie: "runtime/parameters",
  commaSeparatedCookie: "runtime/parameters",
  jsonCookie: "runtime/parameters",
  simple: "runtime/parameters",
  simpleExploded: "runtime/parameters",
  label: "runtime/parameters",
  labelExploded: "runtime/parameters",
  matrix: "runtime/parameters",
  matrixExploded: "runtime/parameters",
  jsonPath: "runtime/parameters",
} as const;

/** A name that the runtime exports. */
export type RuntimeName = keyof typeof homes;

export const runtimeNames = Object.keys(homes) as RuntimeName[];

/** The module of a runtime name, below `src/` and without extension. */
export function homeOf(name: RuntimeName): string {
  return homes[name];
}

/** What one module imports, collected while its text is made. */
export interface Imports {
  /** The name by which the module knows something of the runtime. */
  runtime(name: RuntimeName): string;
  /** The same for what another generated module declares. */
  from(module: string, name: string): string;
  /** Import statements, to be put at the top of a module that lies `depth` folders below `src/`. */
  statements(depth: number): string[];
}

/** What the modules of a package have in common. */
export interface Carried {
  /** The names that the runtime's exports go by, where a schema has taken their own. */
  runtime: ReadonlyMap<RuntimeName, string>;
  /** The modules of the runtime that the package needs, collected as they are imported. */
  modules: Set<string>;
}

export function createImports({ runtime, modules: carried }: Carried): Imports {
  const modules = new Map<string, Set<string>>();
  const add = (module: string, specifier: string) => {
    const names = modules.get(module) ?? new Set();
    modules.set(module, names.add(specifier));
  };
  return {
    runtime(name) {
      const local = runtime.get(name) ?? name;
      const specifier = local === name ? name : `${name} as ${local}`;
      carried.add(homes[name]);
      add(homes[name], isType(name) ? `type ${specifier}` : specifier);
      return local;
    },
    from(module, name) {
      add(module, name);
      return bare(name);
    },
    statements(depth) {
      const root = depth === 0 ? "./" : "../".repeat(depth);
      return [...modules]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([module, names]) =>
          importStatement(
            `${root}${module}.js`,
            [...names].sort((left, right) => (bare(left) < bare(right) ? -1 : 1)),
          ),
        );
    },
  };
}

function bare(specifier: string): string {
  return specifier.replace(/^type /, "");
}

function importStatement(path: string, specifiers: string[]): string {
  if (specifiers.every((specifier) => specifier.startsWith("type ")))
    return `import type { ${specifiers.map((specifier) => specifier.slice(5)).join(", ")} } from "${path}";`;
  return `import { ${specifiers.join(", ")} } from "${path}";`;
}

/** Types begin with a capital; so does the one class, which generated code uses only as a type. */
function isType(name: RuntimeName): boolean {
  return /^[A-Z]/.test(name);
}
