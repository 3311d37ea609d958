import { isSecured } from "../../model/credentials.js";
import type { File } from "../emitter.js";
import { render } from "../render.js";
import type { Family } from "./family.js";
import { homeOf, type RuntimeName } from "./imports.js";
import type { Context } from "./operation.js";

/** What the runtime shows to the package's users, as far as the package has it. */
const publicNames: readonly RuntimeName[] = [
  "AccessToken",
  "ApiError",
  "Bulk",
  "BulkFailure",
  "BulkOptions",
  "BulkResult",
  "Call",
  "CallOptions",
  "Client",
  "ClientCredentials",
  "ClientOptions",
  "ErrorKind",
  "Failure",
  "limitedFetch",
  "List",
  "ListOptions",
  "Page",
  "Reason",
  "Result",
  "Success",
  "TokenSource",
  "TokenStore",
  "UnexpectedError",
];

/** @param apiTypes the types that the module of the whole client exports */
export function indexModule(
  families: readonly Family[],
  apiTypes: readonly string[],
  { api, names }: Context,
  carried: ReadonlySet<string>,
): File {
  const exported = publicNames.filter((name) => carried.has(`src/${homeOf(name)}.ts`));
  const view = {
    api: apiTypes.map((name) => `type ${name}`).join(", "),
    factory: names.factory,
    client: [
      "createClient",
      "servers",
      "userAgent",
      ...[`${names.api}Options`, ...(isSecured(api) ? [`${names.api}Credentials`, "Given", "Scheme"] : [])].map(
        (name) => `type ${names.declare(name)}`,
      ),
    ].join(", "),
    errors: names.declare("StandardError"),
    families: families.map(({ tag, groups }) => ({
      slug: tag.slug,
      names: groups
        .flatMap(({ name, operations }) => [
          `type ${name}`,
          ...operations.flatMap(({ identifier, errorType, parameters }) => [
            identifier,
            `type ${errorType}`,
            ...(parameters === "" ? [] : [`type ${names.parameters.get(identifier)}`]),
          ]),
        ])
        .join(", "),
    })),
    runtime: [...new Set(exported.map(homeOf))].map((module) => ({
      module,
      names: exported
        .filter((name) => homeOf(name) === module)
        .map((name) => {
          const local = names.runtime.get(name) ?? name;
          return `${isValue(name) ? "" : "type "}${name}${local === name ? "" : ` as ${local}`}`;
        })
        .join(", "),
    })),
  };
  return { path: "src/index.ts", text: render("client/index.ts", view) };
}

/** Types begin with a capital; so does the one class. */
function isValue(name: RuntimeName): boolean {
  return name === "ApiError" || /^[a-z]/.test(name);
}
