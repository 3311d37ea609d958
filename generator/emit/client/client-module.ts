import { isAbsolute } from "../../model/servers.js";
import type { EmitOptions, File } from "../emitter.js";
import { render } from "../render.js";
import { stringLiteral } from "../typescript.js";
import { clientCredentialsOf } from "./credentials-module.js";
import { createImports } from "./imports.js";
import { type Context, traceHeaderOf } from "./operation.js";
import { schemeCredentials } from "./security.js";
import { serverMembers } from "./servers.js";

/** How the client is made: its credentials, options and servers. */
export function clientModule(context: Context, { packageName, packageVersion }: EmitOptions): File {
  const { api, names, usual } = context;
  const imports = createImports(names);
  const schemes = schemeCredentials(api, usual.serverUrl);
  const traceHeader = traceHeaderOf(api);
  const needsServer = !isAbsolute(usual.serverUrl);
  const hasGrant = schemes.some(({ grant }) => grant);
  const { grants, security } = clientCredentialsOf(context, imports);
  const view = {
    scheme: names.declare("Scheme"),
    schemes: schemes.map(({ scheme }) => stringLiteral(scheme)).join(" | ") || "never",
    credentialsName: names.declare(`${names.api}Credentials`),
    factory: names.factory,
    optionsName: names.declare(`${names.api}Options`),
    givenName: names.declare("Given"),
    knownName: names.declare("Known"),
    grant: hasGrant ? `Partial<${imports.runtime("ClientCredentials")}> & ` : "",
    members: schemes.flatMap(({ members }) => members(imports)),
    given:
      schemes
        .map(
          ({ scheme, sufficient }) =>
            `(${sufficient(imports)
              .map((type) => `Options extends ${type} ? ${stringLiteral(scheme)} : `)
              .join("")}never)`,
        )
        .join(" | ") || "never",
    serverUrl: stringLiteral(usual.serverUrl),
    server: needsServer ? " & { readonly baseUrl: string }" : "",
    isOptional: !needsServer,
    traceHeader: traceHeader === undefined ? "" : stringLiteral(traceHeader),
    userAgent: stringLiteral(`${packageName.replace(/^@/, "").replaceAll("/", "-")}/${packageVersion}`), // a product is a token (RFC 9110, 5.6.2)
    grants,
    security,
    hasGrants: grants.length > 0,
    isSecured: schemes.length > 0,
    servers: serverMembers(api),
    errors: imports.from("errors", "standardErrors"),
    Client: imports.runtime("Client"),
    ClientOptions: imports.runtime("ClientOptions"),
    apiClient: imports.runtime("apiClient"),
  };
  return { path: "src/client.ts", text: render("client/client.ts", { ...view, imports: imports.statements(0) }) };
}
